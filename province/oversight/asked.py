"""What a page of oversight was asked for: which agency, field and period, as its address says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from urllib.parse import urlencode

from province.store.oversight_counts import Period, Scope
from province.store.oversight_lists import Listed, Place

ROOT = "/giam-sat"
SOON = 3
"""Calendar days that "soon" looks ahead: over a weekend."""
_LONGEST = 400  # characters of a field's name, or of a place in a list
_FIRST_YEAR, _LAST_YEAR = 2000, 2200
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-q([1-4])")
_REPORT = re.compile(r"(\d{4})-bc([1-4]|6t|nam)")
_YEAR = re.compile(r"(\d{4})")
# Reporting periods end on the 14th: from which month of the year (0: December before) to which.
_REPORTS = {"1": (0, 3), "2": (3, 6), "3": (6, 9), "4": (9, 12), "6t": (0, 6), "nam": (0, 12)}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. `own` is the only agency that whoever asks may see; None: the whole province."""

    span: str
    period: Period
    scope: Scope
    own: str | None = None
    listed: Listed | None = None
    after: Place | None = None

    def to(self, page: str, **but: str | None) -> str:
        """The address of a page for the same question, some of it changed; None takes a part away."""
        agency = None if self.own is not None else self.scope.agency
        query = {"ky": self.span, "don-vi": agency, "linh-vuc": self.scope.field}
        query |= {name.replace("_", "-"): value for name, value in but.items()}
        return f"{ROOT}/{page}?{_encoded(*query.items())}" if page else f"{ROOT}?{_encoded(*query.items())}"

    def to_list(self, listed: Listed, **but: str | None) -> str:
        """The address of a list; a page holds a thousand of them, most with the same question."""
        return f"{self.to('ho-so', **but)}&so={listed.value}"


def asked_for(query: Mapping[str, str], *, today: date, own: str | None) -> Asked:
    """What the query string says; what it does not, or says wrongly, is this month of everything."""
    span, (first, last) = _span(query.get("ky", ""), today)
    agency = own if own is not None else _name(query.get("don-vi", ""))
    scope = Scope(agency, _name(query.get("linh-vuc", "")))
    try:
        listed = Listed(query["so"]) if "so" in query else None
    except ValueError:
        listed = None
    return Asked(span, Period(first, last, today), scope, own, listed, _place(query.get("sau", "")))


def spans(today: date) -> Iterator[str]:
    """Periods to choose from: the last twelve months, four quarters, two years, the reporting periods of the year."""
    month = today.replace(day=1)
    for _ in range(12):
        yield f"{month:%Y-%m}"
        month = (month - timedelta(days=1)).replace(day=1)
    year, quarter = today.year, (today.month + 2) // 3
    for _ in range(4):
        yield f"{year}-q{quarter}"
        year, quarter = (year, quarter - 1) if quarter > 1 else (year - 1, 4)
    yield from (str(today.year), str(today.year - 1))
    yield from (f"{today.year}-bc{name}" for name in _REPORTS)


def span_days(span: str) -> tuple[date, date] | None:
    """The first and last day of a period by its name: 2026-11, 2026-q4, 2026, 2026-bc4; None for another text."""
    if found := _MONTH.fullmatch(span):
        year, first, last = int(found[1]), int(found[2]), int(found[2])
    elif found := _QUARTER.fullmatch(span):
        year, last = int(found[1]), int(found[2]) * 3
        first = last - 2
    elif found := _YEAR.fullmatch(span):
        year, first, last = int(found[1]), 1, 12
    elif found := _REPORT.fullmatch(span):
        begins, ends = _REPORTS[found[2]]
        year = int(found[1])
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            return None
        first_day = date(year, begins, 15) if begins else date(year - 1, 12, 15)
        return first_day, date(year, ends, 14)
    else:
        return None
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= first <= 12):
        return None
    after = date(year + 1, 1, 1) if last == 12 else date(year, last + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


def page_mark(place: Place) -> str:
    """Where a list goes on, as its address says it."""
    return f"{place.day.isoformat()}~{place.agency}~{place.id}"


def narrowed(asked: Asked, *, agency: str | None = None, field: str | None = None) -> Asked:
    """The same question of one agency or one field."""
    scope = Scope(agency or asked.scope.agency, field or asked.scope.field)
    return replace(asked, scope=scope)


@lru_cache(maxsize=512)
def _encoded(*query: tuple[str, str | None]) -> str:
    return urlencode([(name, value) for name, value in query if value])


def _span(named: str, today: date) -> tuple[str, tuple[date, date]]:
    days = span_days(named)
    if days is not None:
        return named, days
    month = f"{today:%Y-%m}"
    this = span_days(month)
    assert this is not None  # noqa: S101  (a month of the clock is a month)
    return month, this


def _name(text: str) -> str | None:
    """A name as a database may be asked for it; nothing for one that no agency, field or dossier can have."""
    return text if 0 < len(text) <= _LONGEST and text.isprintable() else None


def _place(text: str) -> Place | None:
    parts = text.split("~", 2)
    if len(parts) != 3 or _name(text) is None:
        return None
    try:
        return Place(date.fromisoformat(parts[0]), parts[1], parts[2])
    except ValueError:
        return None
