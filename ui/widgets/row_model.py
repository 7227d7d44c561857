"""The lists of the desk as rows and columns: a column is a value, a heading is a row that cannot be chosen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.theme import Tone

T = TypeVar("T")
Place = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Face(StrEnum):
    """How a column's words are painted."""

    PLAIN = "plain"
    STRONG = "strong"  # 600
    NAME = "name"  # a person, 600, never elided
    CODE = "code"  # digit by digit
    TAG = "tag"  # glyph and word on the tone's ground; plain words where the tone is None
    STATE = "state"  # glyph and word without ground, quiet unless a person is needed
    HOLDER = "holder"  # initials in a disc, and the name
    SECONDARY = "secondary"  # 13 px, second ink
    NUMBER = "number"  # right, digit by digit


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its title, what it says of a row, how it sorts and looks.

    `tone` colours TAG, STATE and NUMBER; for HOLDER `own` says whether it is the clerk at this counter.
    `width` is in design pixels (by its contents when None); one column may `stretch`.
    `hint` is the sentence of the tooltip, for words that do not fit.
    """

    title: str
    text: Callable[[T], str]
    sort: Callable[[T], Any] | None = None
    face: Face = Face.PLAIN
    tone: Callable[[T], Tone | None] | None = None
    own: Callable[[T], bool] | None = None
    width: int | None = None
    stretch: bool = False
    hint: Callable[[T], str] | None = None
    name: str = ""  # what saved widths are kept under; the title when empty


def tone_of(column: Column[T], row: T) -> Tone | None:
    """Return the tone of one cell, None where the column has none."""
    return column.tone(row) if column.tone else None


@dataclass(frozen=True, slots=True)
class Band:
    """A heading among the rows: bands stand in the order of `rank` however the rows are sorted."""

    key: str
    title: str
    tone: Tone
    rank: int


@dataclass(frozen=True, slots=True)
class BandRow:
    """A band as it stands in the list, with the number of rows under it."""

    band: Band
    count: int


class Role(IntEnum):
    """What the delegate asks for besides the words."""

    COLUMN = Qt.ItemDataRole.UserRole + 1
    TONE = Qt.ItemDataRole.UserRole + 2
    BAND = Qt.ItemDataRole.UserRole + 3
    TICKED = Qt.ItemDataRole.UserRole + 4
    OWN = Qt.ItemDataRole.UserRole + 5


class RowModel(QAbstractTableModel, Generic[T]):
    """Rows of `T` under bands, narrowed, sorted and ticked; knows no widget.

    `key` gives each row its identity, so that ticks and the current row survive `show`.
    `band` puts a row under a heading. With `ticks` the first column holds tick boxes; `subject` is the
    words that count rows in a heading, such as "{count} hồ sơ".
    """

    ticks_changed = Signal(int)
    rows_changed = Signal()

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
        super().__init__(parent)
        self.columns = tuple(columns)
        self.ticks = ticks
        self._key, self._band, self._subject = key, band, subject
        self._all: list[T] = []
        self._lines: list[T | BandRow] = []
        self._ticked: set[Hashable] = set()
        self._keep: Callable[[T], bool] | None = None
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    # What the screen says and asks -------------------------------------------------------------

    def show(self, rows: Sequence[T]) -> None:
        """Show other rows; ticks stay on the rows that are still there."""
        self._all = list(rows)
        self._ticked &= {self._key(row) for row in self._all}
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
        """Return the rows to be seen, from the top, without headings."""
        return [line for line in self._lines if not isinstance(line, BandRow)]

    def row_at(self, line: int) -> T | None:
        """Return the row in `line`, None for a heading or outside."""
        if not 0 <= line < len(self._lines):
            return None
        found = self._lines[line]
        return None if isinstance(found, BandRow) else found

    def band_at(self, line: int) -> BandRow | None:
        """Return the heading in `line`, None for a row."""
        found = self._lines[line] if 0 <= line < len(self._lines) else None
        return found if isinstance(found, BandRow) else None

    def line_of(self, key: Hashable) -> int:
        """Return the line of the row called `key`, -1 when it is not to be seen."""
        for line, row in enumerate(self._lines):
            if not isinstance(row, BandRow) and self._key(row) == key:
                return line
        return -1

    def key_at(self, line: int) -> Hashable | None:
        """Return the key of the row in `line`."""
        row = self.row_at(line)
        return None if row is None else self._key(row)

    def ticked(self) -> list[T]:
        """Return the ticked rows, seen or not, in the order they were shown."""
        return [row for row in self._all if self._key(row) in self._ticked]

    def tick(self, line: int) -> None:
        """Tick the row in `line`, or take its tick away."""
        key = self.key_at(line)
        if key is None:
            return
        self._ticked ^= {key}
        self.dataChanged.emit(self.index(line, 0), self.index(line, self.columnCount() - 1))
        self.ticks_changed.emit(len(self._ticked))

    def untick_all(self) -> None:
        """Take every tick away."""
        self._ticked.clear()
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, self.columnCount() - 1))
        self.ticks_changed.emit(0)

    # What Qt asks -------------------------------------------------------------------------------

    def rowCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns) + int(self.ticks)

    def column(self, section: int) -> Column[T] | None:
        """Return the column in `section`, None for the tick boxes."""
        place = section - int(self.ticks)
        return self.columns[place] if 0 <= place < len(self.columns) else None

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None
        if line is None:
            return None
        if isinstance(line, BandRow):
            return self._band_data(line, role)
        column = self.column(index.column())
        if role == Role.TICKED:
            return self._key(line) in self._ticked
        if column is None:
            return self._tick_data(line, role)
        if role == Role.COLUMN:
            return column
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(line)
        if role == Role.TONE:
            return tone_of(column, line)
        if role == Role.OWN:
            return column.own(line) if column.own else False
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.hint(line) if column.hint else None
        return None

    def _band_data(self, line: BandRow, role: int) -> Any:
        if role == Role.BAND:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.band.title}, {self.counted(line)}"
        return None

    def counted(self, line: BandRow) -> str:
        """Return how many rows stand under a heading, in words."""
        return self._subject.format(count=line.count)

    def _tick_data(self, row: T, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self._key(row) in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self.column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title if column else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = column is not None and column.face is Face.NUMBER
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Place) -> Qt.ItemFlag:
        if not index.isValid() or self.band_at(index.row()) is not None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

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
