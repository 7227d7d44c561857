"""A month of a commune behind a narrow line that is away half of the time, in virtual time (UX case 17)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

from desk_app.bootstrap import OpenDesk
from desk_app.domain.attachments import PDF
from desk_app.domain.scan_habits import TONIGHT, ScanHabits
from desk_app.line import SCAN_HABITS, scan_line_of
from desk_app.ports import SyncReport
from desk_app.scanned import attach_scan
from desk_app.store.preferences import DESK
from desk_app.store.scans import SqlScans
from desk_app.transport.pacing import Pace
from province.app import make_app
from province.bootstrap import Province, open_province
from tests.builders import LAN, MONDAY
from tests.faults.narrow_line import OCTETS_A_SECOND, NarrowLine, VirtualClock
from tests.faults.oracle import Tally
from tests.faults.sample import FULL, SEED
from tests.faults.straight import StraightLine
from tests.faults.virtual_scans import MIB, CountingShelf, VirtualFiles, made
from tests.faults.world import found_world, receive, sync_over

DAYS = 30 if FULL else 3
DOSSIERS = 10_000 if FULL else 44
SCANS = 2_400 if FULL else 12
OCTETS = 5_000_000_000 if FULL else 8_000_000
NAMES = ("a", "b", "c", "d")
OFFICE_HOURS = 8
HABITS = {
    "a": ScanHabits(opens=TONIGHT[0], closes=TONIGHT[1], kbit=400),
    "b": ScanHabits(opens=TONIGHT[0], closes=TONIGHT[1]),
    "c": ScanHabits(kbit=256),
    "d": ScanHabits(),
}
PATIENCE_OF_AN_HOUR = 40  # rounds of a desk


def sizes_of_scans() -> list[int]:
    """Of so many scans, small and large, that are so many bytes together."""
    chance = Random(SEED)
    shares = [chance.lognormvariate(0, 0.8) for _ in range(SCANS)]
    return [max(2_000, min(20 * MIB, round(OCTETS * share / sum(shares)))) for share in shares]


@dataclass
class Month:
    """The desks, the province and the line between them, while their clock goes on."""

    line: NarrowLine
    desks: dict[str, OpenDesk]
    troubles: int = 0
    next_try: dict[str, datetime] = field(default_factory=dict)

    def call(self, name: str) -> SyncReport:
        clock = self.line.clock
        paced = partial(Pace, sleep=clock.sleep, monotonic=clock.monotonic)
        desk = self.desks[name]
        report = sync_over(desk, self.line, scans=lambda link: scan_line_of(desk, link, paced=paced))
        self.next_try[name] = report.next_try or clock.at
        self.troubles += report.next_try is not None
        return report

    def hour(self, ends: datetime) -> None:
        """Every desk calls; whose round was cut calls again when its next try is due, until the hour is over."""
        clock = self.line.clock
        waits = set(NAMES)
        for _ in range(PATIENCE_OF_AN_HOUR * len(NAMES)):
            due = {name: max(self.next_try.get(name, clock.at), clock.at) for name in waits}
            if not due or min(due.values()) >= ends:
                return
            name = min(due, key=lambda each: (due[each], each))
            clock.at = due[name]
            if self.call(name).ending == "done" or self.line.away(clock.at):
                waits.discard(name)


def begun(folder: Path, shelf: CountingShelf) -> tuple[Province, Month]:
    world = found_world(folder, desks=NAMES)
    clock, chance = VirtualClock(), Random(SEED)
    away_hours = [chance.random() < 0.5 for _ in range(DAYS * 24)] + [False] * 24 * 60
    province = replace(open_province(world.settings, now=clock.now), shelf=shelf)
    desks = {}
    for name in NAMES:
        opened = world.desk(name, clock=clock).__enter__()
        opened.preferences.put(DESK, SCAN_HABITS, HABITS[name])
        desks[name] = replace(opened, scans=SqlScans(opened.engine, VirtualFiles()))  # type: ignore[arg-type]
    line = NarrowLine(
        StraightLine(make_app(province)),
        clock,
        chance,
        away=lambda at: away_hours[int((at - MONDAY).total_seconds() // 3600)],
    )
    return province, Month(line, desks)


def test_a_month_behind_a_narrow_line(in_memory: Path, tally: Tally) -> None:
    """30 days, 512 kbit/s and 300 ms, away half the time; dossiers"""
    shelf = CountingShelf()
    province, month = begun(in_memory / "world", shelf)
    clock, line = month.line.clock, month.line
    codes: list[str] = []
    scans: dict[str, int] = {}
    sizes = sizes_of_scans()
    for hour in range(DAYS * 24):
        clock.at = max(clock.at, MONDAY + timedelta(hours=hour))
        day, of_day = divmod(hour, 24)
        done = (day * OFFICE_HOURS + min(of_day + 1, OFFICE_HOURS)) * DOSSIERS // (DAYS * OFFICE_HOURS)
        while len(codes) < done:
            desk = month.desks[NAMES[len(codes) % 4]]
            saved = receive(desk)
            codes.append(saved[1])
            tally.tell(saved)
            if len(codes) * SCANS // DOSSIERS > len(scans):
                body = made(len(scans).to_bytes(32, "big"), 0, sizes[len(scans)])
                scan = desk.scans.keep(body, PDF, 3, b"", at=clock.now())
                attach_scan(desk, saved[1], "Giấy chứng sinh", scan, actor=LAN)
                scans[scan.sha256] = scan.size
        month.hour(MONDAY + timedelta(hours=hour + 1))
    for _ in range(24 * 40):
        if not any(
            desk.scans.figures().count or desk.outbox.position().unsent for desk in month.desks.values()
        ):
            break
        clock.at += timedelta(hours=1)
        month.hour(clock.at + timedelta(hours=1))
    for name in NAMES * 2:
        while month.call(name).ending != "done":
            clock.at = month.next_try[name]

    tally.tried = len(codes)
    assert month.troubles > DAYS
    assert len(set(codes)) == len(codes) == DOSSIERS
    tally.judge(province, month.desks.values())
    for each in month.desks.values():
        assert each.search.find("", limit=DOSSIERS + 1)[DOSSIERS - 1]
        assert each.outbox.position().unsent == 0
    arrived = {sha256: size for (_, sha256), size in shelf.whole.items()}
    beside = Tally(f"{tally.fault.removesuffix('dossiers')}scans, {sum(scans.values()) / 1e9:.1f} GB")
    beside.tried, beside.lost = len(scans), len(scans.items() - arrived.items())
    beside.doubled = sum(count > 1 for count in shelf.kept.values())
    tally.beside.append(beside)
    beside.assert_whole()
    assert arrived == scans
    assert shelf.octets == sum(scans.values()), "bytes of a scan were taken in twice"
    for name, desk in month.desks.items():
        hours, habits = line.scan_hours[desk.desk.incarnation], HABITS[name]
        assert hours
        assert all(habits.may_send(MONDAY.replace(hour=hour, minute=0)) for hour in hours - {5})
        assert line.fastest[desk.desk.incarnation] <= (habits.octets_a_second or OCTETS_A_SECOND) * 1.001
    assert line.seconds < DAYS * 24 * 3600 / 2
    for each in month.desks.values():
        each.close()
    province.close()
