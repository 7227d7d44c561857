"""A short list of the desk, all of its rows at hand: narrowed, sorted and put under headings where it stands."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt

from ui.widgets.table_rows import Band, BandRow, Column, Face, Place, Role, TableRows, tone_of

__all__ = ["Band", "BandRow", "Column", "Face", "Place", "Role", "RowModel", "tone_of"]

T = TypeVar("T")


class RowModel(TableRows[T]):
    """A short list, all of it here: narrowed and sorted in place.

    `key` gives each row its identity, so that ticks and the current row survive `show`; `band` puts a
    row under a heading.
    """

    def __init__(
        self,
        columns: Sequence[Column[T]],
        *,
        key: Callable[[T], Hashable],
        band: Callable[[T], Band | None] | None = None,
        ticks: bool = False,
        subject: str = "{count}",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key=key, ticks=ticks, subject=subject, parent=parent)
        self._band = band
        self._all: list[T] = []
        self._lines: list[T | BandRow] = []
        self._keep: Callable[[T], bool] | None = None
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    # What the screen says and asks -------------------------------------------------------------

    def show(self, rows: Sequence[T]) -> None:
        """Show other rows; ticks stay on the rows that are still there."""
        self._all = list(rows)
        there = {self._key(row) for row in self._all}
        self._ticked = {key: None for key in self._ticked if key in there}
        self._lay_out()
        self.ticks_changed.emit(len(self._ticked))

    def narrow(self, keep: Callable[[T], bool] | None) -> None:
        """Show only the rows that `keep` says yes to; all of them when None."""
        self._keep = keep
        self._lay_out()

    @property
    def total(self) -> int:
        """How many rows there are, narrowed or not."""
        return len(self._all)

    @property
    def shown(self) -> int:
        """How many rows are to be seen."""
        return len(self.rows())

    def rows(self) -> list[T]:
        return [line for line in self._lines if not isinstance(line, BandRow)]

    def ticked(self) -> list[T]:
        """Return the ticked rows, seen or not, in the order they were shown."""
        return [row for row in self._all if self._key(row) in self._ticked]

    # Where things stand -------------------------------------------------------------------------

    def line_count(self) -> int:
        return len(self._lines)

    def row_at(self, line: int) -> T | None:
        if not 0 <= line < len(self._lines):
            return None
        found = self._lines[line]
        return None if isinstance(found, BandRow) else found

    def band_at(self, line: int) -> BandRow | None:
        found = self._lines[line] if 0 <= line < len(self._lines) else None
        return found if isinstance(found, BandRow) else None

    def line_of(self, key: Hashable) -> int:
        for line, row in enumerate(self._lines):
            if not isinstance(row, BandRow) and self._key(row) == key:
                return line
        return -1

    def key_at(self, line: int) -> Hashable | None:
        row = self.row_at(line)
        return None if row is None else self._key(row)

    def heading_lines(self) -> list[int]:
        return [line for line, row in enumerate(self._lines) if isinstance(row, BandRow)]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        found = self.column(column)
        self._sorted_by = (column, order) if found is not None and found.sort is not None else None
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the rows in line again: narrowed, sorted, under their bands."""
        self.beginResetModel()
        rows = [row for row in self._all if self._keep is None or self._keep(row)]
        if self._sorted_by is not None:
            section, order = self._sorted_by
            column = self.column(section)
            if column is not None and column.sort is not None:
                rows.sort(key=column.sort, reverse=order == Qt.SortOrder.DescendingOrder)
        self._lines = list(rows) if self._band is None else self._under_bands(rows, self._band)
        self.endResetModel()
        self.rows_changed.emit()

    @staticmethod
    def _under_bands(rows: list[T], band_of: Callable[[T], Band | None]) -> list[T | BandRow]:
        groups: dict[Band | None, list[T]] = {}
        for row in rows:
            groups.setdefault(band_of(row), []).append(row)
        lines: list[T | BandRow] = []
        for band in sorted(groups, key=lambda found: -1 if found is None else found.rank):
            if band is not None:
                lines.append(BandRow(band, len(groups[band])))
            lines.extend(groups[band])
        return lines
