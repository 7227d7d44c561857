"""An officer's queue: the open dossiers they may see, by due date, in bands, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Connection

from desk_app.domain.calendar import CalendarTooShort, WorkingCalendar
from desk_app.domain.due_date import Standing, standing, working_days_left
from desk_app.domain.words import folded
from province.actions.officer_reach import Reach
from province.store import sight, worklist
from province.store.worklist import Line

ON_A_PAGE = 50
_NEVER = "9"  # sorts after every moment: a dossier without a promise stands last


class Whose(StrEnum):
    """The part of the queue, as its address says it."""

    MINE = "cua-toi"
    UNIT = "don-vi"
    ALL = "tat-ca"


class Band(StrEnum):
    LATE = "qua-han"
    TODAY = "hom-nay"
    SOON = "sap-den-han"
    STILL = "tam-dung"


@dataclass(frozen=True, slots=True)
class Asked:
    """`after` is the key of the last line of the page before."""

    whose: Whose = Whose.MINE
    band: Band | None = None
    field: str = ""
    words: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line with its band and the working days left (negative: late by so many; None: not known, or it stands
    still)."""

    line: Line
    band: Band | None
    left: int | None


@dataclass(frozen=True, slots=True)
class Queue:
    shown: tuple[Waiting, ...]
    total: int
    counts: dict[Whose, int]
    bands: dict[Band, int]
    fields: tuple[str, ...]
    after: str = ""
    others: frozenset[str] = field(default=frozenset())


def queue_of(
    tx: Connection, reach: Reach, asked: Asked, calendar: WorkingCalendar, *, now: datetime
) -> Queue:
    """The page asked for, with how many stand in each part and band."""
    agency = reach.officer.agency
    lines = worklist.open_lines(tx, agency)
    elsewhere: dict[str, list[str]] = {}
    for of_agency, dossier_id in sight.others_dossiers(tx, agency):
        elsewhere.setdefault(of_agency, []).append(dossier_id)
    for of_agency, ids in elsewhere.items():
        lines += worklist.open_among(tx, of_agency, ids)
    parts = {
        Whose.MINE: [each for each in lines if reach.is_mine(each)],
        Whose.UNIT: [each for each in lines if reach.is_my_units(each)],
        Whose.ALL: lines,
    }
    part = _matching(parts[asked.whose], asked)
    known: dict[datetime, tuple[Band | None, int | None]] = {}
    waiting = [_waiting(each, calendar, now, known) for each in sorted(part, key=_key)]
    bands = {band: sum(1 for each in waiting if each.band is band) for band in Band}
    banded = [each for each in waiting if asked.band is None or each.band is asked.band]
    left = [each for each in banded if _key(each.line) > asked.after] if asked.after else banded
    shown = tuple(left[:ON_A_PAGE])
    return Queue(
        shown=shown,
        total=len(banded),
        counts={whose: len(found) for whose, found in parts.items()},
        bands=bands,
        fields=tuple(sorted({each.received.field for each in parts[asked.whose]}, key=folded)),
        after=_key(shown[-1].line) if len(left) > len(shown) else "",
        others=frozenset(each.id for each in lines if each.received.agency != agency),
    )


def days_left(due_at: datetime, calendar: WorkingCalendar, now: datetime) -> int | None:
    """Working days left; None where the calendar does not reach so far."""
    try:
        return working_days_left(now, due_at, calendar)
    except CalendarTooShort:
        return None


def _matching(lines: Sequence[Line], asked: Asked) -> list[Line]:
    """Of that field, and with every word of the search in its code or its procedure's name."""
    words = folded(asked.words).split()
    bare = asked.words.replace(" ", "").upper()
    found = []
    for each in lines:
        if asked.field and each.received.field != asked.field:
            continue
        name = folded(each.received.procedure_name)
        in_code = bare and (bare in each.received.code or bare in each.received.scan_code)
        if not words or in_code or all(word in name for word in words):
            found.append(each)
    return found


def _waiting(
    line: Line,
    calendar: WorkingCalendar,
    now: datetime,
    known: dict[datetime, tuple[Band | None, int | None]],
) -> Waiting:
    """`known` keeps what was counted for a due date: many dossiers share theirs."""
    if line.stands_still:
        return Waiting(line, Band.STILL, None)
    if line.due is None:
        return Waiting(line, None, None)
    if line.due.at not in known:
        known[line.due.at] = _standing(line.due.at, calendar, now)
    return Waiting(line, *known[line.due.at])


def _standing(due_at: datetime, calendar: WorkingCalendar, now: datetime) -> tuple[Band | None, int | None]:
    try:
        stands = standing(now, due_at, calendar)
    except CalendarTooShort:
        return None, None
    band = {Standing.LATE: Band.LATE, Standing.TODAY: Band.TODAY, Standing.SOON: Band.SOON}.get(stands)
    return band, days_left(due_at, calendar, now)


def _key(line: Line) -> str:
    return f"{line.due.at.astimezone(UTC).isoformat() if line.due else _NEVER}|{line.id}"
