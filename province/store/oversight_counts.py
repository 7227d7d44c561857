"""The numbers of oversight: sums of half months, by agency, field or month; late now from the open rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, case, func, literal, or_, select

from desk_app.domain.timeliness import Course
from province.store.oversight_facts import EVER
from province.store.tables import TALLIES, oversight_facts, oversight_tallies

_SUMS = oversight_tallies.c
_ROWS = oversight_facts.c


@dataclass(frozen=True, slots=True)
class Scope:
    """What is looked at: everything, one agency, one field, or both. None is all of them."""

    agency: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """From a 1st or a 15th to the day before another; `today` is the last day that has begun."""

    first: date
    last: date
    today: date

    @property
    def as_of(self) -> date:
        """The day on which open dossiers are looked at."""
        return min(self.last, self.today)

    @property
    def is_running(self) -> bool:
        return self.last >= self.today


@dataclass(frozen=True, slots=True)
class Counts:
    """What is known of a group in a period. `carried` and the open ones count dossiers at its edges, all else flows
    within it."""

    carried: int
    open_at_end: int
    late_at_end: int
    sums: Mapping[str, int]

    def __getitem__(self, name: str) -> int:
        return self.sums[name]

    @property
    def received(self) -> int:
        return self["received_direct"] + self["received_online"] + self["received_post"]

    @property
    def settled(self) -> int:
        return self.settled_in_time + self["settled_after"]

    @property
    def settled_in_time(self) -> int:
        return self["settled_before"] + self["settled_on"]

    @property
    def open_in_time(self) -> int:
        return self.open_at_end - self.late_at_end

    @property
    def rated(self) -> int:
        return sum(self[f"rated_{step}"] for step in range(1, 6))


FLOWS = TALLIES[:8]
"""What comes in and what goes out."""


def counts(tx: Connection, scope: Scope, period: Period, by: str, *also: str) -> dict[str, Counts]:
    """The counts by "agency" or "field"; a group without any dossier is left out.

    `also` are sums wanted beside what comes in and goes out: a page reads no more than it shows.
    """
    group: ColumnElement[str] = _SUMS[by]
    ever, names = _SUMS.bucket == EVER, (*FLOWS, *also)
    is_open, is_late = _received() - _settled(), _SUMS.went_late - _SUMS.settled_after
    # What was so at a day is all there ever was less what came after it: recent periods read recent rows.
    edges = (
        select(
            group,
            func.sum(case((ever, is_open), else_=-is_open)),
            func.sum(case((ever, is_late), else_=-is_late)),
        )
        .where(or_(ever, _SUMS.bucket > period.last), *_of(scope, _SUMS))
        .group_by(group)
    )
    within = (
        select(group, *(func.sum(_SUMS[name]) for name in names))
        .where(_SUMS.bucket.between(period.first, period.last), *_of(scope, _SUMS))
        .group_by(group)
    )
    late_now = late_by(tx, scope, period, by) if period.is_running else None
    flows = {name: dict(zip(names, map(int, sums), strict=True)) for name, *sums in tx.execute(within)}
    told = {}
    for name, still_open, late in tx.execute(edges):
        gone = int(late) if late_now is None else late_now.get(name, 0)
        counted = _counts(int(still_open), gone, flows.get(name) or dict.fromkeys(names, 0))
        if counted.open_at_end or counted.carried or any(counted.sums.values()):
            told[name] = counted
    return told


def _counts(open_at_end: int, late_at_end: int, sums: Mapping[str, int]) -> Counts:
    """What was carried in is what is open at the end, what went out put back and what came in taken away."""
    flow = Counts(0, open_at_end, late_at_end, sums)
    return replace(flow, carried=open_at_end + flow.settled - flow.received)


def added_up(parts: Iterable[Counts]) -> Counts:
    """The counts of several groups as one."""
    sums: Counter[str] = Counter(dict.fromkeys(FLOWS, 0))
    carried = still_open = late = 0
    for part in parts:
        carried, still_open, late = (
            carried + part.carried,
            still_open + part.open_at_end,
            late + part.late_at_end,
        )
        sums.update(part.sums)
    return Counts(carried, still_open, late, sums)


def whole(tx: Connection, scope: Scope, period: Period, *also: str) -> Counts:
    """The counts of everything in the scope."""
    return added_up(counts(tx, scope, period, "agency", *also).values())


def flows_by_month(tx: Connection, scope: Scope, first: date, last: date) -> dict[date, Mapping[str, int]]:
    """What came in and what went out in each month, by its first day."""
    query = (
        select(_SUMS.bucket, *(func.sum(_SUMS[name]) for name in FLOWS))
        .where(_SUMS.bucket >= first, _SUMS.bucket <= last, *_of(scope, _SUMS))
        .group_by(_SUMS.bucket)
    )
    told: dict[date, dict[str, int]] = {}
    for bucket, *sums in tx.execute(query):
        month = told.setdefault(bucket.replace(day=1), dict.fromkeys(FLOWS, 0))
        for name, count in zip(FLOWS, sums, strict=True):
            month[name] += int(count)
    return dict(sorted(told.items()))


def open_after(day: date) -> ColumnElement[bool]:
    """Not settled by the end of a day. A desk whose clock is ahead may have settled one on a day to come."""
    return or_(_ROWS.settled_day.is_(None), _ROWS.settled_day > day)


def late_by(tx: Connection, scope: Scope, period: Period, by: str = "") -> dict[str, int]:
    """How many are late in a period that is running, by "agency" or "field"."""
    group: ColumnElement[str] = _ROWS[by] if by else literal("")
    query = (
        select(group, func.count())
        .where(open_after(period.last), _ROWS.late_from <= period.as_of, _ROWS.wrong == 0, *_of(scope, _ROWS))
        .group_by(group)
    )
    return {name: count for name, count in tx.execute(query)}


@dataclass(frozen=True, slots=True)
class Standing:
    """Open dossiers of a group today."""

    late: int = 0
    today: int = 0
    soon: int = 0
    still: int = 0


def standing_by(tx: Connection, scope: Scope, today: date, soon: int, by: str = "") -> dict[str, Standing]:
    """Late, due today, due in the next `soon` days, and standing still, by group."""
    edges = (today, today + timedelta(days=1), today + timedelta(days=1 + soon))
    parts = (
        _ROWS.late_from <= edges[0],
        _ROWS.late_from == edges[1],
        (_ROWS.late_from > edges[1]) & (_ROWS.late_from <= edges[2]),
        _ROWS.course == int(Course.STANDS_STILL),
    )
    wanted = (_ROWS.late_from <= edges[2]) | parts[3]
    group: ColumnElement[str] = _ROWS[by] if by else literal("")
    query = (
        select(group, *(func.sum(case((part, 1), else_=0)) for part in parts))
        .where(open_after(today), wanted, _ROWS.wrong == 0, *_of(scope, _ROWS))
        .group_by(group)
    )
    return {name: Standing(*map(int, found)) for name, *found in tx.execute(query)}


def wrong_by(tx: Connection, scope: Scope) -> dict[int, int]:
    """How many dossiers have wrong dates, by `timeliness.WrongDates`."""
    query = select(_ROWS.wrong, func.count()).where(_ROWS.wrong > 0, *_of(scope, _ROWS)).group_by(_ROWS.wrong)
    return {cause: count for cause, count in tx.execute(query)}


def ahead(tx: Connection, scope: Scope, today: date) -> int:
    """How many were received or settled on a day that has not come: a desk's clock is wrong."""
    parts = [_ROWS.received_day > today, _ROWS.settled_day > today]
    found = [
        tx.execute(select(func.count()).where(part, _ROWS.wrong == 0, *_of(scope, _ROWS))).scalar_one()
        for part in (parts[0], parts[1] & (_ROWS.received_day <= today))
    ]
    return sum(found)


def fields(tx: Connection, agency: str | None) -> list[str]:
    """The fields that any dossier in the scope has, in their order."""
    query = select(_SUMS.field).where(_SUMS.bucket == EVER, *_of(Scope(agency), _SUMS)).distinct()
    return sorted(tx.execute(query).scalars())


def _received() -> ColumnElement[int]:
    return _SUMS.received_direct + _SUMS.received_online + _SUMS.received_post


def _settled() -> ColumnElement[int]:
    return _SUMS.settled_before + _SUMS.settled_on + _SUMS.settled_after


def _of(scope: Scope, columns: object) -> list[ColumnElement[bool]]:
    wanted = []
    if scope.agency is not None:
        wanted.append(columns.agency == scope.agency)  # type: ignore[attr-defined]  # of either table
    if scope.field is not None:
        wanted.append(columns.field == scope.field)  # type: ignore[attr-defined]  # as above
    return wanted
