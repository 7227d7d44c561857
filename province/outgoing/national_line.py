"""The line to the national exchange: logged in when needed, one call at a time, every way of failing told apart."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import msgspec

from desk_app.wire.national_structs import Call
from province.outgoing.exchange import NationalSettings
from province.outgoing.outcomes import Declined, Failed
from province.outgoing.posting import Answered, NotReached, post

_JSON = {"Content-Type": "application/json; charset=utf-8", "Accept": "application/json"}
OLD_SESSION = 300.0  # seconds after which a refusal may only mean that the session is over
LOGIN_PAUSE = timedelta(minutes=5)  # an account that is refused often is locked
_AWAY = frozenset({408, 425, 429, 500, 502, 503, 504})
_NOT_LET_IN = frozenset({401, 403})


@dataclass(frozen=True, slots=True)
class Taken:
    """The exchange said that it has the message."""


class NationalLine:
    """One session of one account; it is made anew when it is over."""

    def __init__(
        self,
        settings: NationalSettings,
        *,
        seconds: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._seconds = seconds
        self._clock = clock
        self._session = ""
        self._since = 0.0
        self._turn = threading.Lock()

    def call(self, made: Callable[[str], Call]) -> Taken | Declined | Failed:
        """Posts the call that `made` makes with a session. A session that is over is renewed once; so is one
        that is old when the exchange refuses, for its codes of an ended session are not all known."""
        with self._turn:
            told = self._once(made)
            if not _may_be_over(told, self._session_age()):
                return told
            self._session = ""
            return self._once(made)

    def _once(self, made: Callable[[str], Call]) -> Taken | Declined | Failed:
        if not self._session:
            trouble = self._log_in()
            if trouble is not None:
                return trouble
        exchange = self._settings.exchange
        answer = self._post(exchange.call_path, msgspec.json.encode(made(self._session)))
        if isinstance(answer, Failed):
            return answer
        code, words = _said(answer.body, exchange.code_at), _said(answer.body, exchange.text_at)
        if answer.status in _NOT_LET_IN or code in exchange.session_over:
            self._session = ""
            return Failed("session", code or str(answer.status), everything=True)
        if code is None:
            return _not_understood(answer)
        if code in exchange.done:
            return Taken()
        if code in exchange.try_later or answer.status in _AWAY:
            return Failed("try_later", _both(code, words), answer.retry_after)
        return Declined(code, words or "")

    def _log_in(self) -> Failed | None:
        exchange, settings = self._settings.exchange, self._settings
        filled = {
            name: value.replace("{account}", settings.account).replace("{password}", settings.password)
            for name, value in exchange.login.items()
        }
        answer = self._post(exchange.login_path, msgspec.json.encode(filled))
        if isinstance(answer, Failed):
            return answer
        session = _said(answer.body, exchange.session_at)
        if not session:
            code = _said(answer.body, exchange.code_at)
            if code is None and answer.status not in _NOT_LET_IN:
                return _not_understood(answer)
            wait = max(answer.retry_after or LOGIN_PAUSE, LOGIN_PAUSE)
            return Failed("login_refused", code or str(answer.status), wait, everything=True)
        self._session, self._since = session, self._clock()
        return None

    def _post(self, path: str, body: bytes) -> Answered | Failed:
        try:
            answer = post(self._settings.url + path, body, _JSON, seconds=self._seconds)
        except NotReached as wrong:
            return Failed(wrong.cause, everything=wrong.before)
        if answer.status in _AWAY and _said(answer.body, self._settings.exchange.code_at) is None:
            waits = answer.retry_after is not None or answer.status in (429, 503)
            return Failed("busy" if waits else "server_error", str(answer.status), answer.retry_after, waits)
        return answer

    def _session_age(self) -> float:
        return self._clock() - self._since if self._session else 0.0


def _may_be_over(told: Taken | Declined | Failed, age: float) -> bool:
    if isinstance(told, Failed):
        return told.cause == "session"
    return isinstance(told, Declined) and age > OLD_SESSION


def _not_understood(answer: Answered) -> Failed:
    """A page where an answer was expected: a proxy, a login page, an error page; nobody knows what became of it."""
    return Failed("not_understood", str(answer.status), answer.retry_after)


def _both(code: str, words: str | None) -> str:
    return f"{code}: {words}" if words else code


def _said(body: bytes, where: str) -> str | None:
    """A value of a JSON answer by its dotted place, as text; None where there is none."""
    try:
        found: Any = msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return None
    for name in where.split("."):
        if not isinstance(found, dict) or name not in found:
            return None
        found = found[name]
    if isinstance(found, bool) or not isinstance(found, str | int):
        return None
    return str(found)
