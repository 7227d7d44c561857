"""Reading a request within its bounds, and answering with bytes or with a problem."""

from __future__ import annotations

from typing import TypeVar

import msgspec
from fastapi import Request, Response

from province.bootstrap import Province
from province.refused import Refused

PROBLEM_TYPE = "application/problem+json"
SMALL_BODY = 64 * 1024  # bytes of a JSON body

T = TypeVar("T")


async def body_of(request: Request, at_most: int) -> bytes:
    """The body, never more than `at_most` bytes of it: refused by its announced and by its real length."""
    announced = request.headers.get("content-length", "0")
    if not announced.isascii() or not announced.isdigit() or len(announced) > 18:
        raise Refused(400, "form", "The announced length is no number")
    if int(announced) > at_most:
        raise too_large(at_most)
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > at_most:
            raise too_large(at_most)
        pieces.append(piece)
    return b"".join(pieces)


def too_large(at_most: int) -> Refused:
    return Refused(413, "too_large", "The body is larger than allowed", facts={"bytes": at_most})


def read_json(body: bytes, kind: type[T]) -> T:
    """A message of the wire; what does not read is 400 "form" with the place, not the value."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, RecursionError, ValueError) as wrong:
        raise Refused(400, "form", "Not the message expected") from wrong


def json_answer(message: msgspec.Struct, status: int = 200) -> Response:
    return Response(msgspec.json.encode(message), status, media_type="application/json")


def problem(refused: Refused) -> Response:
    headers = {"Retry-After": str(refused.retry_after)} if refused.retry_after is not None else {}
    if refused.code == "token":
        headers["WWW-Authenticate"] = "Bearer"
    return Response(refused.body(), refused.status, headers=headers, media_type=PROBLEM_TYPE)


def province_of(request: Request) -> Province:
    province: Province = request.app.state.province
    return province


def target_of(request: Request) -> str:
    """Path with query as they stood on the line: what a signature covers."""
    path: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    query: bytes = request.scope["query_string"]
    return (path + b"?" + query if query else path).decode("latin-1")
