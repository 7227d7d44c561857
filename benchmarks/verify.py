"""The daily comparison of desk and province, whole: 100,000 events on both sides.

A desk's journal of 100,000 events is pushed, then compared over the line as a round does it: the desk sums what it
holds by months out of its encrypted journal, the province reads and sums its ledger's rows, the desk compares.
`province serve` is a child, on SQLite and on PostgreSQL. Measured: the clock of the whole of it, median of a few.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from benchmarks.office import found_office
from benchmarks.postgres import PostgresMissingError, running_postgres
from benchmarks.results import Result, not_measured
from benchmarks.sync_line import fill
from desk_app.bootstrap import OpenDesk, open_desk
from desk_app.line import line_of, sync_once
from desk_app.sync.round import greeting
from desk_app.wire.digests import differing
from desk_app.wire.messages import VerifyRequest

_GOAL = 2  # seconds
_TIMES = 5


def run(*, quick: bool) -> list[Result]:
    """A row for each engine."""
    events = 10_000 if quick else 100_000
    with tempfile.TemporaryDirectory(prefix="bench-verify-") as folder, ExitStack() as stack:
        rows = [_row("verify", Path(folder) / "sqlite", events, "")]
        try:
            server = stack.enter_context(running_postgres())
            rows.append(_row("verify_postgres", Path(folder) / "postgres", events, server.new_database()))
        except PostgresMissingError as wrong:
            rows.append(not_measured("verify_postgres", "s", str(wrong)))
    return rows


def _row(name: str, folder: Path, events: int, database_url: str) -> Result:
    folder.mkdir()
    province, home = found_office(folder, database_url)
    desk = open_desk(home)
    fill(desk, events - desk.outbox.position().head_seq)
    with province.served():
        if sync_once(desk).ending != "done":
            raise RuntimeError("the push went wrong")
        took = [_compared(desk, events) for _ in range(_TIMES)]
    desk.close()
    whole, own = (statistics.median(each) for each in zip(*took, strict=True))
    note = f"{events:,} events on both sides, over the line; the desk's own part {own:.2f} s"
    return Result(name, round(whole, 2), "s", goal=f"< {_GOAL} s", met=whole < _GOAL, note=note)


def _compared(desk: OpenDesk, events: int) -> tuple[float, float]:
    """(seconds of all, of the desk's own part)."""
    with line_of(desk) as link:
        where = desk.outbox.position()
        incarnation = desk.outbox.enrolment().incarnation
        link.hello(greeting(incarnation, where, ""))
        started = time.perf_counter()
        ours = desk.outbox.months()
        own = time.perf_counter() - started
        answer = link.verify(
            VerifyRequest(incarnation, where.acked_seq, where.epoch, where.pos, ours.without)
        )
        if differing(ours.own, answer.own) or sum(each.count for each in answer.own) != events:
            raise RuntimeError("the two sides differ")
        return time.perf_counter() - started, own
