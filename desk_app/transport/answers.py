"""What an answer of the line is worth: the province's word, or which trouble it is."""

from __future__ import annotations

import ssl
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar

import httpx2
import msgspec

from desk_app.sync.trouble import NotUnderstood, RefusedByProvince, Trouble, Unreachable
from desk_app.wire.frames import CONTENT_TYPE, FrameRefused, unpack_frame
from desk_app.wire.messages import Problem

JSON = "application/json"
PROBLEM = "application/problem+json"
HTML = "text/html"
# A hotel or a café answers so in place of the province (RFC 6585, 511).
NETWORK_LOGIN = 511

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer; `media` is its content type without parameters, in lower case."""

    status: int
    media: str
    headers: httpx2.Headers
    body: bytes


def checked(answer: Answer, also: AbstractSet[int] = frozenset()) -> Answer:
    """The answer when it is a plain 200 (or one of `also`); raises the trouble that it is otherwise."""
    status = answer.status
    if status == 200 or status in also:
        return answer
    if 300 <= status < 400:
        raise NotUnderstood("redirected", detail=f"status {status}")
    if status == NETWORK_LOGIN:
        raise NotUnderstood("not_the_province", detail=f"status {status}")
    if status in {408, 429, 503}:
        raise Unreachable("busy", detail=f"status {status}", retry_after=asked_pause(answer.headers))
    if status >= 500:
        raise Unreachable("server_error", detail=f"status {status}", retry_after=asked_pause(answer.headers))
    raise _refusal(answer)


def _refusal(answer: Answer) -> Trouble:
    if answer.media in {JSON, PROBLEM}:
        try:
            problem = msgspec.json.decode(answer.body, type=Problem)
        except (msgspec.MsgspecError, RecursionError):
            return NotUnderstood("not_the_province", detail=f"status {answer.status} without a problem")
        return RefusedByProvince(
            problem.code,
            status=answer.status,
            detail=problem.title,
            last_seq=problem.last_seq if problem.last_seq >= 0 else None,
            applied_seq=problem.applied_seq if problem.applied_seq >= 0 else None,
        )
    if answer.status == 413:
        # A proxy in front of the province has a smaller limit than the province itself.
        return RefusedByProvince("too_large", status=answer.status)
    return NotUnderstood("not_the_province", detail=f"status {answer.status}, {answer.media or 'no type'}")


def asked_pause(headers: httpx2.Headers) -> timedelta | None:
    """Retry-After as a span (RFC 9110, 10.2.3); a date is counted from the answer's own Date."""
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return timedelta(seconds=min(int(asked[:9]), 10**8))
    if not asked or "date" not in headers:
        return None
    try:
        return max(parsedate_to_datetime(asked) - parsedate_to_datetime(headers["date"]), timedelta(0))
    except (ValueError, TypeError):
        return None


def from_json(answer: Answer, kind: type[T]) -> T:
    """The message in a JSON answer."""
    _expect(answer, JSON)
    try:
        return msgspec.json.decode(answer.body, type=kind)
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise NotUnderstood("garbled", detail=str(wrong)) from wrong


def from_frame(answer: Answer, kind: type[T]) -> T:
    """The message in a zstd frame."""
    _expect(answer, CONTENT_TYPE)
    try:
        return unpack_frame(answer.body, kind)
    except (FrameRefused, RecursionError) as wrong:
        raise NotUnderstood("garbled", detail=str(wrong)) from wrong


def from_pack(answer: Answer) -> bytes:
    """A pack's bytes; whether they are genuine is for their signature to say."""
    if answer.media == HTML:
        _expect(answer, "a pack")
    return answer.body


def _expect(answer: Answer, media: str) -> None:
    if answer.media != media:
        raise NotUnderstood("not_the_province", detail=f"{answer.media or 'no type'} where {media} was due")


def from_failure(failure: httpx2.TransportError) -> Trouble:
    """The trouble behind a request that brought no whole answer."""
    link: BaseException | None = failure
    while link is not None:
        if isinstance(link, ssl.SSLError):
            return NotUnderstood("tls", detail=link.reason or type(link).__name__)
        link = link.__cause__ or link.__context__
    name = type(failure).__name__
    if isinstance(failure, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
        return Unreachable("no_connection", detail=name)
    if isinstance(failure, httpx2.TimeoutException):
        return Unreachable("timeout", detail=name)
    return Unreachable("cut", detail=name)
