"""A month of a commune behind a narrow line that is away half of the time, in virtual time (UX case 17)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import httpx2

from desk_app.ports import SyncReport
from desk_app.wire.envelope import ClockQuality
from province.app import make_app
from province.bootstrap import open_province
from tests.builders import MONDAY
from tests.faults.oracle import Tally
from tests.faults.sample import FULL, SEED
from tests.faults.straight import StraightLine
from tests.faults.world import found_world, receive, sync_over

DAYS = 30 if FULL else 5
DOSSIERS = 10_000 if FULL else 60
NAMES = ("a", "b", "c", "d")
OCTETS_A_SECOND = 512_000 / 8
ROUND_TRIP = 0.3
HEADERS = 500  # bytes of the headers of a request or an answer


@dataclass
class VirtualClock:
    """The same moment for everybody; nobody waits for it."""

    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at

    def quality(self) -> ClockQuality:
        return "ok"


@dataclass
class NarrowLine(httpx2.BaseTransport):
    """512 kbit/s and 300 ms, counted and not waited; away for whole hours, and now and then cut in a request."""

    line: httpx2.BaseTransport
    clock: VirtualClock
    chance: Random
    away: bool = False
    seconds: float = 0.0
    troubles: int = field(default=0)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if self.away:
            raise httpx2.ConnectError("the line is away")
        octets = len(request.read()) + HEADERS
        cut = self.chance.random()
        if cut < 0.02:
            self._takes(octets / 2)
            raise httpx2.WriteError("cut while it was said")
        answer = self.line.handle_request(request)
        body = answer.read()
        self._takes(octets + len(body) + HEADERS)
        if cut > 0.98:
            raise httpx2.ReadError("cut while it was answered")
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=httpx2.ByteStream(body))

    def _takes(self, octets: float) -> None:
        took = ROUND_TRIP + octets / OCTETS_A_SECOND
        self.seconds += took
        self.clock.at += timedelta(seconds=took)


def test_a_month_behind_a_narrow_line(tmp_path: Path, tally: Tally) -> None:
    """30 days, 512 kbit/s and 300 ms, away half the time; dossiers"""
    world = found_world(tmp_path / "world", desks=NAMES)
    clock, chance = VirtualClock(), Random(SEED)
    province = open_province(world.settings, now=clock.now)
    line = NarrowLine(StraightLine(make_app(province)), clock, chance)
    desks = {name: world.desk(name, clock=clock) for name in NAMES}
    opened = {name: desk.__enter__() for name, desk in desks.items()}
    next_try: dict[str, datetime] = {}
    codes: list[str] = []

    def call(name: str) -> SyncReport:
        report = sync_over(opened[name], line)
        next_try[name] = report.next_try or clock.at
        line.troubles += report.next_try is not None
        return report

    for day in range(DAYS):
        for hour in range(8):
            clock.at = max(clock.at, MONDAY + timedelta(days=day, hours=hour))
            line.away = chance.random() < 0.5
            done = (day * 8 + hour + 1) * DOSSIERS // (DAYS * 8)
            while len(codes) < done:
                saved = receive(opened[NAMES[len(codes) % 4]])
                codes.append(saved[1])
                tally.tell(saved)
            for name in NAMES:
                if next_try.get(name, clock.at) <= clock.at:
                    call(name)
    line.away = False
    for _ in range(3):
        for name in NAMES:
            while call(name).ending != "done":
                clock.at = next_try[name]
    tally.tried = len(codes)
    assert line.troubles > DAYS
    assert len(set(codes)) == len(codes) == DOSSIERS
    tally.judge(province, opened.values())
    for each in opened.values():
        assert each.search.find("", limit=DOSSIERS + 1)[DOSSIERS - 1]
        assert each.outbox.position().unsent == 0
    for desk in desks.values():
        desk.__exit__(None, None, None)
    province.close()
    assert line.seconds < 24 * 3600
