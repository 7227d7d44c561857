"""A register of a million dossiers, made through the real schema: what eight years of a busy centre leave behind."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from sqlalchemy import Connection

from benchmarks.office import MovingClock, found_office, receptions
from benchmarks.people import person
from desk_app.bootstrap import OpenDesk, open_desk
from desk_app.clock import FixedClock
from desk_app.domain.codes import Number
from desk_app.domain.dossier import Dossier, Status
from desk_app.paths import Home
from desk_app.store.engine import writing
from desk_app.store.mapping import dossier_columns
from desk_app.store.meta import write_number
from desk_app.store.migrate import HEAD
from desk_app.store.register import _ADD

A_MILLION = 1_000_000
A_DAY = 400  # dossiers
CLERKS = ("Nguyễn Thị Lan", "Trần Văn Hùng", "Mai Thị Hoa")
UNITS = ("Tư pháp – Hộ tịch", "Địa chính", "Văn hóa – Xã hội", None, None)
TEMPLATES = 600
AT_ONCE = 5_000
UNSENT = 600
# What is still at work: how many of each, and how many days ago they came in.
AT_WORK = (
    (Status.RECEIVED, 2_000, 0, 6),
    (Status.PROCESSING, 9_000, 1, 40),
    (Status.PAPERS_REQUESTED, 1_500, 2, 60),
    (Status.COMPLETED, 3_000, 2, 60),
)


def cached_register(count: int = A_MILLION) -> Home:
    """The home of a desk with `count` dossiers, made once a day and kept in the system's folder for temporary files."""
    kept = Path(tempfile.gettempdir()) / f"desk-bench-{count}-{HEAD}-{date.today():%Y%m%d}"
    if not (kept / "made").exists():
        for old in kept.parent.glob(f"desk-bench-{count}-*"):
            shutil.rmtree(old)
        kept.mkdir()
        _, home = found_office(kept)
        make_register(home, count)
        (kept / "made").touch()
    return Home(kept / "desk")


def opened(home: Home) -> OpenDesk:
    """The desk as it is this morning."""
    return open_desk(home, clock=FixedClock(this_morning()))


def this_morning() -> datetime:
    """Ten minutes past eight of the day it was made."""
    return MovingClock().now().replace(hour=8, minute=10)


def make_register(home: Home, count: int) -> None:
    """Writes the dossiers in bulk: the table first, then its indexes and the search."""
    clock = MovingClock()
    desk = open_desk(home, clock=clock)
    templates = [kept.dossier for kept in islice(receptions(desk, clock), TEMPLATES)]
    desk.close()
    desk = open_desk(home, clock=clock)
    raw = desk.engine.raw_connection()
    for pragma in ("journal_mode", "synchronous"):  # nobody mourns a benchmark cut in the middle
        raw.cursor().execute(f"PRAGMA {pragma} = OFF")
    raw.close()
    with writing(desk.engine) as connection:
        connection.exec_driver_sql("DELETE FROM dossier")
        later = _without_indexes(connection)
        rows = _rows(templates, count)
        while batch := list(islice(rows, AT_ONCE)):
            connection.exec_driver_sql(_ADD, batch)
        for statement in later:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO dossier_fts (dossier_fts) VALUES ('rebuild')")
        write_number(connection, "acked_seq", count - UNSENT)
    with writing(desk.engine) as connection:
        connection.exec_driver_sql("ANALYZE")
    desk.close()


def _without_indexes(connection: Connection) -> list[str]:
    """Takes the indexes of the table away; the statements that bring them back."""
    found = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'dossier' AND sql IS NOT NULL"
    ).all()
    for name, _sql in found:
        connection.exec_driver_sql(f'DROP INDEX "{name}"')
    return [sql for _name, sql in found]


def _rows(templates: list[Dossier], count: int) -> Iterator[dict[str, object]]:
    """Rows in the order of reception, every one of another person."""
    chance, today = Random(2026), this_morning().date()
    days = -(-count // A_DAY)
    fates = _fates(chance, count)
    for place in range(count):
        day = today - timedelta(days=days - 1 - place // A_DAY)
        number = Number(templates[0].agency, "24181", day, place % A_DAY + 1)
        yield _row(chance, templates[place % TEMPLATES], number, place, fates.get(place, Status.RETURNED))


def _fates(chance: Random, count: int) -> dict[int, Status]:
    fates: dict[int, Status] = {}
    for status, many, youngest, oldest in AT_WORK:
        places = range(max(0, count - (oldest + 1) * A_DAY), max(1, count - youngest * A_DAY))
        free = [place for place in places if place not in fates]
        fates.update(dict.fromkeys(chance.sample(free, min(len(free), many * count // A_MILLION)), status))
    return fates


def _row(chance: Random, like: Dossier, number: Number, place: int, status: Status) -> dict[str, object]:
    at = like.received.received_at
    received_at = at.replace(year=number.day.year, month=number.day.month, day=number.day.day)
    shift = received_at - at
    due = replace(like.due, at=like.due.at + shift) if like.due else None
    if status in (Status.RECEIVED, Status.PROCESSING) and due is not None:
        # promises as they are spread at work: one in ten is late
        days = chance.choice((-3, -1, 0, 1, 2, 3, 5, 8, 13, 21))
        due = replace(due, at=(this_morning() + timedelta(days=days)).replace(hour=17, minute=0))
    owner = person(chance)
    fact = replace(
        like.received,
        code=number.legal_code,
        scan_code=number.scan_code,
        owner=owner,
        received_at=received_at,
        due=due,
    )
    dossier = replace(
        like,
        id=f"0190a1b2-0000-7000-8000-{place:012x}",
        received=fact,
        owner=owner,
        due=due,
        first_due=due,
        status=status,
        held_by=UNITS[place % len(UNITS)] if status is Status.PROCESSING else None,
        changed_at=received_at,
    )
    return dossier_columns(dossier, clerk=CLERKS[place % len(CLERKS)], last_seq=place + 1)


if __name__ == "__main__":
    import time

    began = time.monotonic()
    print(cached_register().folder, f"{time.monotonic() - began:.0f} s")
