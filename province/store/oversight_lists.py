"""The dossiers behind each number of oversight: codes and days, no names, a page at a time by keyset."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import CTE, Column, ColumnElement, Connection, Table, and_, or_, select, text

from desk_app.domain.timeliness import Course
from province.store.oversight_counts import Period, Scope, open_after
from province.store.oversight_facts import LASTING
from province.store.tables import dossiers, oversight_facts

_C = oversight_facts.c
_ENDED = _C.course > text("3")  # as the index of the few says it
_EVER_LATE = _C.late_from < text("'9999-12-31'")  # as the index of the few that were ever late says it


class Listed(StrEnum):
    """What a number counts, as its address says it."""

    ALL = "nhan-giai-quyet"  # carried, then received
    RECEIVED = "tiep-nhan"
    ONLINE = "truc-tuyen"
    NOT_ONLINE = "truc-tiep-buu-chinh"
    CARRIED = "ky-truoc"
    SETTLED = "da-giai-quyet"
    IN_TIME = "dung-han-tro-len"
    BEFORE = "truoc-han"
    ON = "dung-han"
    AFTER = "tre-han"
    WITHDRAWN = "rut"
    STOPPED = "dung"
    OPEN = "dang-giai-quyet"
    OPEN_IN_TIME = "dang-trong-han"
    OPEN_LATE = "dang-qua-han"
    LATE_NOW = "qua-han"
    DUE_TODAY = "hom-nay"
    SOON = "sap-den-han"
    STILL = "tam-dung"
    ASKED = "bo-sung"
    ASKED_AGAIN = "bo-sung-nhieu"
    EXTENDED = "gia-han"
    DIGITISED = "so-hoa"
    WITH_FEE = "co-phi"
    BY_TRANSFER = "chuyen-khoan"
    RATED = "danh-gia"
    RATED_1 = "danh-gia-1"
    RATED_2 = "danh-gia-2"
    RATED_3 = "danh-gia-3"
    RATED_4 = "danh-gia-4"
    RATED_5 = "danh-gia-5"
    WRONG = "sai-ngay"
    WRONG_1 = "sai-ngay-1"
    WRONG_2 = "sai-ngay-2"
    WRONG_3 = "sai-ngay-3"
    WRONG_4 = "sai-ngay-4"
    WRONG_5 = "sai-ngay-5"
    AHEAD = "ngay-chua-den"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of a list goes on: after this day, agency and id."""

    day: date
    agency: str
    id: str


@dataclass(frozen=True, slots=True)
class Line:
    """A dossier of a list."""

    code: str
    agency: str
    field: str
    received: date
    due: date | None
    settled: date | None
    requests: int
    wrong: int
    place: Place


Where = Callable[[Period, int], ColumnElement[bool]]


def _within(period: Period) -> ColumnElement[bool]:
    return _C.received_day.between(period.first, period.last)


def _ended(period: Period) -> ColumnElement[bool]:
    return _C.settled_day.between(period.first, period.last)


def _open_on(day: date) -> ColumnElement[bool]:
    """Received by then and not settled by then: the young ones by their reception, the old ones among those still
    open and those that lasted; so nothing goes through all the years before."""
    young = _C.received_day.between(day - LASTING, day) & open_after(day)
    old = _C.received_day < day - LASTING
    return or_(young, old & _C.settled_day.is_(None), old & (_C.lasting > text("0")) & (_C.settled_day > day))


def _rated(step: int) -> Where:
    low = [_C.rated > text("0"), _C.rated < text("3")] if step < 3 else []  # as the index of the few says it
    return lambda period, _soon: and_(_within(period), _C.rated == step, *low)


def _of_cause(cause: int) -> Where:
    return lambda _period, _soon: and_(_C.wrong > 0, _C.wrong == cause)


_WHERE: dict[Listed, Where] = {
    Listed.RECEIVED: lambda period, _: _within(period),
    Listed.ONLINE: lambda period, _: and_(_within(period), _C.channel == 2),
    Listed.NOT_ONLINE: lambda period, _: and_(_within(period), _C.channel != 2),
    Listed.CARRIED: lambda period, _: _open_on(period.first - timedelta(days=1)),
    Listed.SETTLED: lambda period, _: _ended(period),
    Listed.IN_TIME: lambda period, _: and_(_ended(period), _C.settled_day <= _C.due_day),
    Listed.BEFORE: lambda period, _: and_(_ended(period), _C.settled_day < _C.due_day),
    Listed.ON: lambda period, _: and_(_ended(period), _C.settled_day == _C.due_day),
    Listed.AFTER: lambda period, _: and_(_ended(period), _C.settled_day > _C.due_day, _EVER_LATE),
    Listed.WITHDRAWN: lambda period, _: and_(_ended(period), _C.course == int(Course.WITHDRAWN), _ENDED),
    Listed.STOPPED: lambda period, _: and_(_ended(period), _C.course == int(Course.STOPPED), _ENDED),
    Listed.OPEN: lambda period, _: _open_on(period.last),
    Listed.OPEN_IN_TIME: lambda period, _: and_(_open_on(period.last), _C.late_from > period.as_of),
    Listed.OPEN_LATE: lambda period, _: and_(open_after(period.last), _C.late_from <= period.as_of),
    Listed.LATE_NOW: lambda period, _: and_(open_after(period.today), _C.late_from <= period.today),
    Listed.DUE_TODAY: lambda period, _: and_(
        open_after(period.today), _C.late_from == period.today + timedelta(days=1)
    ),
    Listed.SOON: lambda period, soon: and_(
        open_after(period.today),
        _C.late_from > period.today + timedelta(days=1),
        _C.late_from <= period.today + timedelta(days=1 + soon),
    ),
    Listed.STILL: lambda _period, _: and_(_C.settled_day.is_(None), _C.course == int(Course.STANDS_STILL)),
    Listed.ASKED: lambda period, _: and_(_within(period), _C.requests > text("0")),
    Listed.ASKED_AGAIN: lambda period, _: and_(_within(period), _C.requests > text("0"), _C.requests > 1),
    Listed.EXTENDED: lambda period, _: and_(_within(period), _C.extensions > text("0")),
    Listed.DIGITISED: lambda period, _: and_(_within(period), _C.digitised > 0),
    Listed.WITH_FEE: lambda period, _: and_(_within(period), _C.fee > 0),
    Listed.BY_TRANSFER: lambda period, _: and_(_within(period), _C.fee > 1),
    Listed.RATED: lambda period, _: and_(_within(period), _C.rated > 0),
    **{Listed(f"danh-gia-{step}"): _rated(step) for step in range(1, 6)},
    Listed.WRONG: lambda _period, _: _C.wrong > 0,
    **{Listed(f"sai-ngay-{cause}"): _of_cause(cause) for cause in range(1, 6)},
    Listed.AHEAD: lambda period, _: or_(_C.received_day > period.today, _C.settled_day > period.today),
}
WRONG = frozenset({Listed.WRONG, *(Listed(f"sai-ngay-{cause}") for cause in range(1, 6))})
"""Lists of what counts nowhere."""
_BY_SETTLED = {
    Listed.SETTLED,
    Listed.IN_TIME,
    Listed.BEFORE,
    Listed.ON,
    Listed.AFTER,
    Listed.WITHDRAWN,
    Listed.STOPPED,
}
_OPEN = {Listed.CARRIED, Listed.OPEN, Listed.OPEN_IN_TIME, Listed.STILL}
_BY_LATE = {Listed.OPEN_LATE, Listed.LATE_NOW, Listed.DUE_TODAY, Listed.SOON}


def order_of(listed: Listed) -> Column[date]:
    """The day by which a list is ordered."""
    if listed in _BY_SETTLED:
        return _C.settled_day
    return _C.late_from if listed in _BY_LATE else _C.received_day


def lines(
    tx: Connection,
    listed: Listed,
    scope: Scope,
    period: Period,
    *,
    soon: int,
    limit: int,
    after: Place | None = None,
) -> list[Line]:
    """At most `limit` dossiers of a list, in the order of their day, agency and id, from the one after `after`."""
    if listed is not Listed.ALL:
        return _lines(tx, listed, scope, period, soon=soon, limit=limit, after=after)
    found: list[Line] = []
    if after is None or after.day < period.first:
        found = _lines(tx, Listed.CARRIED, scope, period, soon=soon, limit=limit, after=after)
        after = None
    if len(found) < limit:
        rest = limit - len(found)
        found += _lines(tx, Listed.RECEIVED, scope, period, soon=soon, limit=rest, after=after)
    return found


def _lines(
    tx: Connection,
    listed: Listed,
    scope: Scope,
    period: Period,
    *,
    soon: int,
    limit: int,
    after: Place | None,
) -> list[Line]:
    day = order_of(listed)
    wanted = [_WHERE[listed](period, soon)]
    if listed not in WRONG:
        wanted += [_C.course > 0, _C.wrong == 0]
    if scope.agency is not None:
        wanted.append(_C.agency == scope.agency)
    if scope.field is not None:
        wanted.append(_C.field == scope.field)
    if after is not None:
        further = or_(_C.agency > after.agency, and_(_C.agency == after.agency, _C.id > after.id))
        wanted += [day >= after.day, or_(day > after.day, further)]
    of: Table | CTE = oversight_facts
    if (
        listed in _OPEN
    ):  # found first and put in order after: else the order tempts the planner through all years
        of = select(oversight_facts).where(*wanted).cte("found").prefix_with("MATERIALIZED")
        wanted = []
    order = (of.c[day.name], of.c.agency, of.c.id)
    page = select(of).where(*wanted).order_by(*order).limit(limit).subquery()
    query = (
        select(page, dossiers.c.code)
        .join(dossiers, and_(dossiers.c.agency == page.c.agency, dossiers.c.id == page.c.id))
        .order_by(page.c[day.name], page.c.agency, page.c.id)
    )
    return [
        Line(
            row["code"],
            row["agency"],
            row["field"],
            row["received_day"],
            row["due_day"],
            row["settled_day"],
            row["requests"],
            row["wrong"],
            Place(row[day.name], row["agency"], row["id"]),
        )
        for row in tx.execute(query).mappings()
    ]
