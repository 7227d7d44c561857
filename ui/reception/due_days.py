"""The days of a promise as cells of the day strip."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.domain.calendar import SkipKind
from desk_app.domain.due_date import DueDate
from ui import wording
from ui.widgets.day_strip import CELLS, DayCell, DayKind

translate = QCoreApplication.translate


def day_cells(promise: DueDate) -> list[DayCell]:
    """From the day of reception to the day due, one cell a day."""
    first, last = promise.received_at.date(), promise.due_at.date()
    skipped = {off.day for off in promise.skipped}
    place_of = {day: place for place, day in enumerate(promise.counted, start=1)}
    cells = []
    for days in range((last - first).days + 1):
        day = first + timedelta(days=days)
        cells.append(
            DayCell(wording.short_day(day), *_told(day, first, last, place_of.get(day), day in skipped))
        )
    return _folded(cells, {off.day for off in promise.skipped if off.kind is SkipKind.HOLIDAY}, first)


def _folded(cells: list[DayCell], holidays: set[date], first: date) -> list[DayCell]:
    """At most five cells; a holiday says more than a weekend, so it keeps its place before one; the first day counted stays."""
    if len(cells) <= CELLS:
        return cells
    between = list(enumerate(cells))[1:-1]
    off = [(place, cell) for place, cell in between if cell.kind is DayKind.SKIPPED]
    off.sort(key=lambda pair: first + timedelta(days=pair[0]) not in holidays)
    counted = [(place, cell) for place, cell in between if cell.kind is DayKind.COUNTED][:1]
    kept = sorted([*counted, *off[: CELLS - 2 - len(counted)]], key=lambda pair: pair[0])
    return [cells[0], *(cell for _, cell in kept), cells[-1]]


def _told(day: date, first: date, last: date, place: int | None, off: bool) -> tuple[str, DayKind]:
    if day == last:
        word = translate("DueDays", "Day {n}").format(n=place) if place else translate("DueDays", "Due")
        return word, DayKind.LAST
    if day == first:
        return translate("DueDays", "In"), DayKind.RECEIVED
    if off and place is None:
        return translate("DueDays", "Off"), DayKind.SKIPPED
    if place is None:
        return translate("DueDays", "Begins"), DayKind.RECEIVED
    return translate("DueDays", "Day {n}").format(n=place), DayKind.COUNTED
