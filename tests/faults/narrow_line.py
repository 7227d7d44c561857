"""512 kbit/s that are away for whole hours, and a clock that nobody waits for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

import httpx2

from desk_app.wire.envelope import ClockQuality
from desk_app.wire.signing import INCARNATION_HEADER
from tests.builders import MONDAY

OCTETS_A_SECOND = 512_000 / 8
ROUND_TRIP = 0.3
DRIP = 8 * 1024
HEADERS = 500  # bytes of the headers of a request or an answer


@dataclass
class VirtualClock:
    """The same moment for everybody; who sleeps moves it."""

    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at

    def quality(self) -> ClockQuality:
        return "ok"

    def monotonic(self) -> float:
        return (self.at - MONDAY).total_seconds()

    def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class NarrowLine(httpx2.BaseTransport):
    """512 kbit/s and 300 ms, counted and not waited; away where `away` says so, and now and then cut in a request."""

    line: httpx2.BaseTransport
    clock: VirtualClock
    chance: Random
    away: Callable[[datetime], bool]
    seconds: float = 0.0
    octets: int = 0
    scan_hours: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Hours of the day in which bytes of scans went, by the desk's incarnation."""
    fastest: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    """Bytes a second of a desk's fastest piece, without the one drip that may go at once."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        began = self.clock.at
        if self.away(began):
            raise httpx2.ConnectError("the line is away")
        octets = len(request.read()) + HEADERS  # what is paced sleeps while it is read
        cut = self.chance.random()
        if cut < 0.02:
            self._takes(octets // 2, began)
            raise httpx2.WriteError("cut while it was said")
        answer = self.line.handle_request(request)
        body = answer.read()
        self._takes(octets + len(body) + HEADERS, began)
        if request.method == "PATCH":
            desk = request.headers[INCARNATION_HEADER]
            rate = (octets - HEADERS - DRIP) / (self.clock.at - began).total_seconds()
            self.scan_hours[desk].add(began.hour)
            self.fastest[desk] = max(self.fastest[desk], rate)
        if cut > 0.98:
            raise httpx2.ReadError("cut while it was answered")
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=httpx2.ByteStream(body))

    def _takes(self, octets: int, began: datetime) -> None:
        took = ROUND_TRIP + octets / OCTETS_A_SECOND
        self.seconds += took
        self.octets += octets
        self.clock.at = max(self.clock.at, began + timedelta(seconds=took))
