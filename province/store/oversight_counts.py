"""The numbers of oversight: sums of half months, by agency, field or month; late now from the open rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, case, func, literal, select

from desk_app.domain.timeliness import Course
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


NOTHING = Counts(0, 0, 0, dict.fromkeys(TALLIES, 0))


def counts(tx: Connection, scope: Scope, period: Period, by: str = "") -> dict[str, Counts]:
    """The counts by "agency" or "field", else of everything under ""; a group without any dossier is left out."""
    group: ColumnElement[str] = _SUMS[by] if by else literal("")
    before, within = _SUMS.bucket < period.first, _SUMS.bucket >= period.first
    query = (
        select(
            group,
            _total(_received() - _settled(), before),
            func.sum(_received() - _settled()),
            func.sum(_SUMS.went_late - _SUMS.settled_after),
            *(_total(_SUMS[name], within) for name in TALLIES),
        )
        .where(_SUMS.bucket <= period.last, *_of(scope, _SUMS))
        .group_by(group)
    )
    late_now = late_by(tx, scope, period.today, by) if period.is_running else None
    told = {}
    for name, carried, still_open, late, *sums in tx.execute(query):
        gone = int(late) if late_now is None else late_now.get(name, 0)
        named = dict(zip(TALLIES, map(int, sums), strict=True))
        if carried or any(sums) or still_open:
            told[name] = Counts(int(carried), int(still_open), gone, named)
    return told


def whole(tx: Connection, scope: Scope, period: Period) -> Counts:
    """The counts of everything in the scope."""
    return counts(tx, scope, period).get("", NOTHING)


def flows_by_month(tx: Connection, scope: Scope, first: date, last: date) -> dict[date, Mapping[str, int]]:
    """The sums of each month by its first day."""
    query = (
        select(_SUMS.bucket, *(func.sum(_SUMS[name]) for name in TALLIES))
        .where(_SUMS.bucket >= first, _SUMS.bucket <= last, *_of(scope, _SUMS))
        .group_by(_SUMS.bucket)
    )
    told: dict[date, dict[str, int]] = {}
    for bucket, *sums in tx.execute(query):
        month = told.setdefault(bucket.replace(day=1), dict.fromkeys(TALLIES, 0))
        for name, count in zip(TALLIES, sums, strict=True):
            month[name] += int(count)
    return dict(sorted(told.items()))


def late_by(tx: Connection, scope: Scope, today: date, by: str = "") -> dict[str, int]:
    """How many are late today, by "agency" or "field"."""
    return _open_by(tx, scope, _ROWS.late_from <= today, by)


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
        .where(_ROWS.settled_day.is_(None), wanted, _ROWS.wrong == 0, *_of(scope, _ROWS))
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
    query = select(_SUMS.field).where(*_of(Scope(agency), _SUMS)).distinct().order_by(_SUMS.field)
    return list(tx.execute(query).scalars())


def _open_by(tx: Connection, scope: Scope, part: ColumnElement[bool], by: str) -> dict[str, int]:
    group: ColumnElement[str] = _ROWS[by] if by else literal("")
    query = (
        select(group, func.count())
        .where(_ROWS.settled_day.is_(None), part, _ROWS.wrong == 0, *_of(scope, _ROWS))
        .group_by(group)
    )
    return {name: count for name, count in tx.execute(query)}


def _received() -> ColumnElement[int]:
    return _SUMS.received_direct + _SUMS.received_online + _SUMS.received_post


def _settled() -> ColumnElement[int]:
    return _SUMS.settled_before + _SUMS.settled_on + _SUMS.settled_after


def _total(what: ColumnElement[int], where: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((where, what), else_=0)), 0)


def _of(scope: Scope, columns: object) -> list[ColumnElement[bool]]:
    wanted = []
    if scope.agency is not None:
        wanted.append(columns.agency == scope.agency)  # type: ignore[attr-defined]  # of either table
    if scope.field is not None:
        wanted.append(columns.field == scope.field)  # type: ignore[attr-defined]  # as above
    return wanted
