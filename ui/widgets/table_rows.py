"""The lists of the desk as rows and columns: a column is a value, a heading is a row that cannot be chosen."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.theme import Tone

T = TypeVar("T")
translate = QCoreApplication.translate
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
    order: str = ""  # what a list that is read in pages calls the order by this column
    face: Face = Face.PLAIN
    tone: Callable[[T], Tone | None] | None = None
    own: Callable[[T], bool] | None = None
    width: int | None = None
    stretch: bool = False
    hint: Callable[[T], str] | None = None
    spare: int = 0  # left out where there is no room, 1 before 2; 0 never
    name: str = ""  # what saved widths are kept under; the title when empty

    @property
    def sortable(self) -> bool:
        """Whether a list can be put in order by it."""
        return self.sort is not None or bool(self.order)

    @property
    def kept_as(self) -> str:
        """What its width, place and sight are kept under."""
        return self.name or self.title


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


class TableRows(QAbstractTableModel, Generic[T]):
    """What every list is to its table: rows under bands, each with a key, that can be ticked; knows no widget.

    With `ticks` the first column holds tick boxes; `subject` is the words that count rows in a heading,
    such as "{count} hồ sơ". A list says where its lines are: `line_count`, `row_at`, `band_at`, `key_at`, `line_of`.
    """

    ticks_changed = Signal(int)
    rows_changed = Signal()
    """Other lines: heights, headings and the current row are laid out anew."""
    rows_filled = Signal()
    """The same lines, more of them read: widths may have to grow."""

    whole = True
    """Whether every row is at hand; a list read in pages asks its screen to look further."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        *,
        key: Callable[[T], Hashable],
        ticks: bool = False,
        subject: str = "{count}",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.ticks = ticks
        self._key, self._subject = key, subject
        self._ticked: dict[Hashable, None] = {}  # in the order they were ticked

    # Where things stand -------------------------------------------------------------------------

    @abstractmethod
    def line_count(self) -> int:
        """How many lines there are, headings among them."""

    @abstractmethod
    def row_at(self, line: int) -> T | None:
        """Return the row in `line`; None for a heading, outside, and for one that is not read yet."""

    @abstractmethod
    def band_at(self, line: int) -> BandRow | None:
        """Return the heading in `line`, None for a row."""

    @abstractmethod
    def key_at(self, line: int) -> Hashable | None:
        """Return the key of the row in `line`, read or not."""

    @abstractmethod
    def line_of(self, key: Hashable) -> int:
        """Return the line of the row called `key`, -1 when it is not to be seen."""

    @abstractmethod
    def heading_lines(self) -> Sequence[int]:
        """Return the lines that are headings."""

    @abstractmethod
    def rows(self) -> list[T]:
        """Return the rows to be seen that are read, from the top, without headings."""

    # Ticks --------------------------------------------------------------------------------------

    @abstractmethod
    def ticked(self) -> list[T]:
        """Return the ticked rows that are read."""

    def ticked_keys(self) -> list[Hashable]:
        """Return the keys of all ticked rows."""
        return list(self._ticked)

    def tick(self, line: int) -> None:
        """Tick the row in `line`, or take its tick away."""
        key = self.key_at(line)
        if key is None:
            return
        if key in self._ticked:
            del self._ticked[key]
        else:
            self._ticked[key] = None
        self._ticks_moved()

    def tick_lines(self, first: int, last: int) -> None:
        """Tick every row from one line to another, whichever is the upper one."""
        for line in range(min(first, last), max(first, last) + 1):
            key = self.key_at(line)
            if key is not None:
                self._ticked[key] = None
        self._ticks_moved()

    def untick_all(self) -> None:
        """Take every tick away."""
        self._ticked.clear()
        self._ticks_moved()

    def _ticks_moved(self) -> None:
        if self.line_count():
            last = self.index(self.line_count() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.ticks_changed.emit(len(self._ticked))

    # What Qt asks -------------------------------------------------------------------------------

    def rowCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else self.line_count()

    def columnCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns) + int(self.ticks)

    def column(self, section: int) -> Column[T] | None:
        """Return the column in `section`, None for the tick boxes."""
        place = section - int(self.ticks)
        return self.columns[place] if 0 <= place < len(self.columns) else None

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        band = self.band_at(index.row())
        if band is not None:
            return self._band_data(band, role)
        key = self.key_at(index.row())
        if key is None:
            return None
        column = self.column(index.column())
        if role == Role.TICKED:
            return key in self._ticked
        if column is None:
            return self._tick_data(key, role)
        if role == Role.COLUMN:
            return column
        row = self.row_at(index.row())
        return None if row is None else self._cell_data(column, row, role)

    def _cell_data(self, column: Column[T], row: T, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Role.TONE:
            return tone_of(column, row)
        if role == Role.OWN:
            return column.own(row) if column.own else False
        if role == Qt.ItemDataRole.ToolTipRole:
            # The words of the stretching column are the ones that may be cut.
            whole = column.text(row) if column.stretch else None
            return column.hint(row) if column.hint else whole
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

    def _tick_data(self, key: Hashable, role: int) -> Any:
        ticked = key in self._ticked
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return translate("Table", "chosen") if ticked else translate("Table", "not chosen")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self.column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title if column else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.title if column else translate("Table", "Chosen")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = column is not None and column.face is Face.NUMBER
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Place) -> Qt.ItemFlag:
        if not index.isValid() or self.band_at(index.row()) is not None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
