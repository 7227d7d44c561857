"""Lines that fail in every way a line can, between a real desk and a real province."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, get_args

import httpx2

# How one request fares: lost before it is heard; heard and the answer lost; heard twice, by the very same bytes;
# heard after an older one came by once more; heard only after the desk gave up and asked again.
Fare = Literal["fair", "lost", "answer_lost", "twice", "stale", "late"]
FARES: tuple[Fare, ...] = get_args(Fare)


class UnluckyLine(httpx2.BaseTransport):
    """Gives each request in turn one of `fares`; fair when they are used up."""

    def __init__(self, line: httpx2.BaseTransport, fares: Sequence[Fare] = ()) -> None:
        self.line = line
        self.fares = list(fares)
        self.earlier: list[httpx2.Request] = []
        self.waiting: list[httpx2.Request] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        fare = self.fares.pop(0) if self.fares else "fair"
        if fare == "lost":
            raise httpx2.ConnectError("nobody answers")
        if fare == "late":
            self.waiting.append(request)
            raise httpx2.ReadTimeout("no answer in time")
        if fare == "stale":
            for each in self.earlier[-2:]:
                self.line.handle_request(each)
        self.earlier.append(request)
        answer = self.line.handle_request(request)
        if fare == "twice":
            answer = self.line.handle_request(request)
        while self.waiting:
            self.line.handle_request(self.waiting.pop())
        if fare == "answer_lost":
            raise httpx2.RemoteProtocolError("cut")
        return answer


class ScriptedLine(httpx2.BaseTransport):
    """Answers the requests of one endpoint in place of the province; all others go through."""

    def __init__(self, line: httpx2.BaseTransport, path: str, answer: Callable[[], httpx2.Response]) -> None:
        self.line = line
        self.path = path
        self.answer = answer
        self.met = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        if not request.url.path.startswith(self.path):
            return self.line.handle_request(request)
        self.met += 1
        return self.answer()


class SpoilingLine(httpx2.BaseTransport):
    """Lets the province hear everything, and spoils the body of one endpoint's answers on the way back."""

    def __init__(self, line: httpx2.BaseTransport, path: str, spoil: Callable[[bytes], bytes]) -> None:
        self.line = line
        self.path = path
        self.spoil = spoil
        self.met = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        answer = self.line.handle_request(request)
        if not request.url.path.startswith(self.path):
            return answer
        self.met += 1
        body = self.spoil(answer.read())
        headers = [(name, value) for name, value in answer.headers.raw if name.lower() != b"content-length"]
        return httpx2.Response(answer.status_code, headers=headers, stream=httpx2.ByteStream(body))
