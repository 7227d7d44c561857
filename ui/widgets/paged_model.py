"""A long list of the desk: the order of its rows is known, the rows themselves are read a page at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.widgets.table_rows import BandRow, Column, TableRows

T = TypeVar("T")

PAGE = 60
"""Rows read together: more than a screen shows."""

Part = tuple[BandRow | None, int]
"""A heading, or none, and how many rows of the list stand under it."""

KEPT = 1_200
"""Rows held at once; the ones read longest ago go first."""


class PagedModel(TableRows[T]):
    """Keys in their order under headings; a row that is looked at and not here is asked for by `wanted` (keys).

    The screen answers with `fill`. `sort_wanted` (a column's `order` or "", descending) comes when a heading is pressed: the
    order is the store's business.
    """

    wanted = Signal(object)
    sort_wanted = Signal(str, bool)
    whole = False

    def __init__(
        self,
        columns: Sequence[Column[T]],
        *,
        key: Callable[[T], Hashable],
        ticks: bool = False,
        subject: str = "{count}",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key=key, ticks=ticks, subject=subject, parent=parent)
        self._keys: tuple[Hashable, ...] = ()
        self._place: dict[Hashable, int] = {}
        self._bands: list[tuple[int, BandRow]] = []  # by the line each heading stands in
        self._starts: list[int] = []
        self._read: dict[Hashable, T] = {}
        self._missed: set[Hashable] = set()
        self._asked: set[Hashable] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    # What the screen says ---------------------------------------------------------------------------

    def arrange(
        self, keys: Sequence[Hashable], parts: Sequence[Part], rows: Sequence[T], *, keep_ticks: bool = False
    ) -> None:
        """Another order, and the rows of it that are read already; those of before are not believed any more.

        Where keys and headings are those of before, the lines stay where they are.
        """
        ticked = dict(self._ticked)
        if not keep_ticks:
            there = set(keys)
            self._ticked = {key: None for key in self._ticked if key in there}
        kept = {key: self._read[key] for key in self._ticked if key in self._read}
        headed = _by_line(parts)
        if tuple(keys) == self._keys and headed == self._bands:
            self._read = {**kept, **{self._key(row): row for row in rows}}
            self._asked, self._missed = set(), set()
            self._shown_anew()
        else:
            self.beginResetModel()
            self._keys = tuple(keys)
            self._place = {key: place for place, key in enumerate(self._keys)}
            self._bands = headed
            self._starts = [line for line, _band in headed]
            self._read = {**kept, **{self._key(row): row for row in rows}}
            self._asked, self._missed = set(), set()
            self.endResetModel()
            self.rows_changed.emit()
        if ticked != self._ticked or self._ticked:
            self.ticks_changed.emit(len(self._ticked))

    def fill(self, keys: Sequence[Hashable], rows: Sequence[T]) -> None:
        """The rows of some keys, as far as they are still there."""
        self._asked -= set(keys)
        for row in rows:
            self._read.pop(self._key(row), None)
            self._read[self._key(row)] = row
        for key in list(self._read):
            if len(self._read) <= KEPT:
                break
            if key not in self._ticked:
                del self._read[key]
        self._shown_anew()

    def _shown_anew(self) -> None:
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(self.line_count() - 1, self.columnCount() - 1))
        self.rows_filled.emit()

    # Where things stand -------------------------------------------------------------------------------

    def line_count(self) -> int:
        return len(self._keys) + len(self._bands)

    @property
    def shown(self) -> int:
        """How many rows the list has."""
        return len(self._keys)

    def row_at(self, line: int) -> T | None:
        key = self.key_at(line)
        if key is None:
            return None
        row = self._read.get(key)
        if row is None:
            self._want(key)
        return row

    def band_at(self, line: int) -> BandRow | None:
        above = bisect_right(self._starts, line) - 1
        return self._bands[above][1] if above >= 0 and self._starts[above] == line else None

    def key_at(self, line: int) -> Hashable | None:
        if not 0 <= line < self.line_count() or self.band_at(line) is not None:
            return None
        return self._keys[line - bisect_right(self._starts, line)]

    def line_of(self, key: Hashable) -> int:
        place = self._place.get(key, -1)
        return place if place < 0 else self.line_of_place(place)

    def place_of(self, key: Hashable) -> int:
        """Return how many rows stand above the row called `key`, -1 when it is not in the list."""
        return self._place.get(key, -1)

    def line_of_place(self, place: int) -> int:
        """Return the line of the row that stands `place` rows from the top."""
        line = place
        for start in self._starts:
            if start > line:
                break
            line += 1
        return line

    def heading_lines(self) -> list[int]:
        return list(self._starts)

    def rows(self) -> list[T]:
        return [self._read[key] for key in self._keys if key in self._read]

    def ticked(self) -> list[T]:
        """Return the ticked rows that are read, in the order of the list; those outside it come last."""
        last = len(self._keys)
        keys = sorted(self._ticked, key=lambda key: self._place.get(key, last))
        return [self._read[key] for key in keys if key in self._read]

    def tick_lines(self, first: int, last: int) -> None:
        super().tick_lines(first, last)
        for key in self._ticked:
            if key not in self._read:
                self._want(key)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        found = self.column(column)
        by = found.order if found is not None else ""
        self.sort_wanted.emit(by, order == Qt.SortOrder.DescendingOrder)

    # Reading ------------------------------------------------------------------------------------------

    def _want(self, key: Hashable) -> None:
        """Ask for the page around it once this turn of the window is over, with all others that were missed."""
        if key in self._asked or key in self._missed:
            return
        place = self._place.get(key, -1)
        first = max(0, place // PAGE * PAGE)
        page = self._keys[first : first + PAGE] if place >= 0 else (key,)
        self._missed.update(each for each in page if each not in self._read and each not in self._asked)
        self._soon.start()

    def _ask(self) -> None:
        missed, self._missed = self._missed, set()
        if missed:
            self._asked |= missed
            last = len(self._keys)
            self.wanted.emit(sorted(missed, key=lambda key: self._place.get(key, last)))


def _by_line(parts: Sequence[Part]) -> list[tuple[int, BandRow]]:
    """Each heading with the line it stands in."""
    placed: list[tuple[int, BandRow]] = []
    line = 0
    for band, rows in parts:
        if band is not None:
            placed.append((line, band))
            line += 1
        line += rows
    return placed
