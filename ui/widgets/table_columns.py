"""The columns of a table as a clerk left them: widths, places, sight and order, kept by name."""

from __future__ import annotations

import json
from math import ceil
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF
from PySide6.QtWidgets import QMenu, QTableView

from ui.theme import look
from ui.widgets.table_delegate import cell_width
from ui.widgets.table_rows import Column, TableRows, tone_of

T = TypeVar("T")
translate = QCoreApplication.translate

VERSION = 2  # of what is saved
MEASURED = 200  # rows looked at for the width of a column
ROOM_TO_STRETCH = 170  # design pixels below which columns that can be spared give way
LEAST, STEP = 110, 24  # design pixels
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class TableColumns(QObject, Generic[T]):
    """Lays out the columns of one table; `changed` when the clerk did something worth keeping.

    Names, codes and dates get the width of their words; one column takes what is left. Where there is no room
    for it, columns that can be spared are left out, for this width of the window alone.
    """

    changed = Signal()
    sorted_anew = Signal()

    def __init__(self, table: QTableView, rows: TableRows[T]) -> None:
        super().__init__(table)
        self._table, self._rows = table, rows
        self._hidden: set[str] = set()
        self._widths: dict[str, int] = {}
        self._order: list[str] = []
        self._natural: list[int] = []
        self._sorted: tuple[str, bool] | None = None  # a column, descending
        self._laying_out = False
        head = self._head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.setSortIndicatorShown(False)
        head.setMinimumSectionSize(24)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: self.menu().popup(head.mapToGlobal(at)))
        head.sectionClicked.connect(self._press)
        head.sectionResized.connect(self._remember_width)
        head.sectionMoved.connect(self._remember_order)

    # What is kept -----------------------------------------------------------------------------------

    def save(self) -> bytes:
        """Return widths, places, hidden columns and the order, for `restore` (JSON with a version)."""
        state = {
            "version": VERSION,
            "widths": self._widths,
            "hidden": sorted(self._hidden),
            "order": self._order,
            "sorted": self._sorted,
        }
        return json.dumps(state).encode()

    def restore(self, state: bytes) -> bool:
        """Take up what `save` gave; a state of another version is left alone and answered False."""
        try:
            found: Any = json.loads(state)
        except ValueError:
            return False
        if not isinstance(found, dict) or found.get("version") != VERSION:
            return False
        names = {column.kept_as for column in self._rows.columns}
        self._widths = {str(name): int(width) for name, width in found["widths"].items()}
        self._hidden = {str(name) for name in found["hidden"] if name in names}
        self._order = [str(name) for name in found["order"] if name in names]
        kept = found["sorted"]
        self._sorted = (str(kept[0]), bool(kept[1])) if kept and kept[0] in names else None
        self._place()
        self.lay_out()
        self._apply_sort()
        return True

    def reset(self) -> None:
        """Show every column again, in its place and as wide as its words, in the list's own order."""
        self._widths, self._hidden, self._order = {}, set(), []
        self._place()
        self.lay_out()
        if self._sorted is not None:
            self._sorted = None
            self._apply_sort()
        self.changed.emit()

    @property
    def sorted_by(self) -> Column[T] | None:
        """The column the list is sorted by; None in its own order."""
        return self._column_named(self._sorted[0]) if self._sorted else None

    # Laying out -------------------------------------------------------------------------------------

    def measure(self, *, only_wider: bool = False) -> None:
        """Find the width that the words of each column need; `only_wider` while more rows come in."""
        before = self._natural if only_wider else []
        rows = self._rows.rows()[:MEASURED]
        title = QFontMetricsF(look().font(13, 600))
        self._natural = []
        for section in range(self._rows.columnCount()):
            column = self._rows.column(section)
            if column is None or column.width is not None:
                self._natural.append(look().px(40 if column is None else column.width or 0))
                continue
            widths = [ceil(title.horizontalAdvance(column.title)) + 24]
            if not column.stretch:
                widths += [
                    cell_width(column.face, column.text(row), tone_of(column, row)) + 8 for row in rows
                ]
            widths += before[section : section + 1]
            self._natural.append(max(widths))

    def lay_out(self) -> None:
        """Give every column the width it was dragged to, else that of its words."""
        self._laying_out = True
        stretched, taken = -1, 0
        for section in range(self._rows.columnCount()):
            column = self._rows.column(section)
            self._table.setColumnHidden(section, column is not None and column.kept_as in self._hidden)
            if self._table.isColumnHidden(section):
                continue
            if column is not None and column.stretch:
                stretched = section
                continue
            width = self._widths.get(column.kept_as if column else "", self._natural[section])
            self._table.setColumnWidth(section, width)
            taken += width
        if stretched >= 0:
            self._stretch(stretched, taken)
        self._laying_out = False

    def _stretch(self, section: int, taken: int) -> None:
        room = self._table.viewport().width()
        for spared in self._spared():
            if room - taken >= look().px(ROOM_TO_STRETCH):
                break
            taken -= self._table.columnWidth(spared)
            self._table.setColumnHidden(spared, True)
        column = self._rows.column(section)
        own = self._widths.get(column.kept_as) if column else None
        self._table.setColumnWidth(section, own or max(room - taken, look().px(LEAST)))

    def _spared(self) -> list[int]:
        """The sections that may be left out, the first of these first."""
        found = []
        for section in range(self._rows.columnCount()):
            column = self._rows.column(section)
            if column is not None and column.spare and not self._table.isColumnHidden(section):
                found.append((column.spare, section))
        return [section for _spare, section in sorted(found)]

    def seen(self) -> list[int]:
        """The sections to be seen, from the left."""
        order = [self._head.logicalIndex(place) for place in range(self._head.count())]
        return [section for section in order if not self._table.isColumnHidden(section)]

    def _place(self) -> None:
        """Put the sections in the order kept; those it does not know stay where they are."""
        self._laying_out = True
        names = self._order or [column.kept_as for column in self._rows.columns]
        for place, name in enumerate(names, start=int(self._rows.ticks)):
            section = self._section_named(name)
            if section >= 0:
                self._head.moveSection(self._head.visualIndex(section), place)
        self._laying_out = False

    # Gestures -----------------------------------------------------------------------------------------

    def sort(self, name: str | None, *, descending: bool = False) -> None:
        """Sort by a column; None: the order the list has by itself."""
        self._sorted = (name, descending) if name else None
        self._apply_sort()
        self.changed.emit()

    def show_or_hide(self, name: str) -> None:
        """Hide a column or show it again; the last one to be seen stays."""
        if len(self._hidden ^ {name}) < len(self._rows.columns):
            self._hidden ^= {name}
        self.lay_out()
        self.changed.emit()

    def move(self, name: str, step: int) -> None:
        """Move a column by one place; the first stays the first."""
        at = self._head.visualIndex(self._section_named(name))
        if 1 <= at + step < self._head.count() and at >= 1:
            self._head.moveSection(at, at + step)

    def widen(self, name: str, step: int) -> None:
        """Make a column wider or narrower by a step."""
        section = self._section_named(name)
        width = self._table.columnWidth(section) + step * look().px(STEP)
        self._table.setColumnWidth(section, max(width, look().px(48)))

    def menu(self) -> QMenu:
        """Everything that can be done with the columns, for the mouse and for the menu key."""
        menu = QMenu(self._table)
        menu.setAccessibleName(translate("Table", "Columns"))
        own = menu.addAction(translate("Table", "The list's own order"), lambda: self.sort(None))
        own.setCheckable(True)
        own.setChecked(self._sorted is None)
        menu.addSeparator()
        for column in self._rows.columns:
            self._add_column(menu.addMenu(column.title), column)
        menu.addSeparator()
        menu.addAction(translate("Table", "Columns as at first"), self.reset)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_column(self, menu: QMenu, column: Column[T]) -> None:
        name = column.kept_as
        if column.sortable:
            for words, descending in (
                (translate("Table", "Sort, first to last"), False),
                (translate("Table", "Sort, last to first"), True),
            ):
                action: QAction = menu.addAction(words)
                action.setCheckable(True)
                action.setChecked(self._sorted == (name, descending))
                action.triggered.connect(lambda _on, down=descending: self.sort(name, descending=down))
            menu.addSeparator()
        shown = menu.addAction(translate("Table", "Shown"), lambda: self.show_or_hide(name))
        shown.setCheckable(True)
        shown.setChecked(name not in self._hidden)
        menu.addAction(translate("Table", "Move left"), lambda: self.move(name, -1))
        menu.addAction(translate("Table", "Move right"), lambda: self.move(name, 1))
        menu.addAction(translate("Table", "Wider"), lambda: self.widen(name, 1))
        menu.addAction(translate("Table", "Narrower"), lambda: self.widen(name, -1))

    def _press(self, section: int) -> None:
        """Up, down, and back to the order the rows came in."""
        column = self._rows.column(section)
        if column is None or not column.sortable:
            return
        name = column.kept_as
        if self._sorted == (name, False):
            self.sort(name, descending=True)
        else:
            self.sort(None if self._sorted == (name, True) else name)

    def _apply_sort(self) -> None:
        section = self._section_named(self._sorted[0]) if self._sorted else -1
        way = DOWN if self._sorted and self._sorted[1] else UP
        self._head.setSortIndicatorShown(section >= 0)
        self._head.setSortIndicator(section, way)
        self._rows.sort(section, way)
        self.sorted_anew.emit()

    def _remember_width(self, section: int, _before: int, width: int) -> None:
        column = self._rows.column(section)
        if not self._laying_out and column is not None and width > 0:
            self._widths[column.kept_as] = width
            self.changed.emit()

    def _remember_order(self, *_moved: int) -> None:
        if self._laying_out:
            return
        if self._rows.ticks and self._head.visualIndex(0) != 0:
            self._head.moveSection(self._head.visualIndex(0), 0)
            return
        order = [self._rows.column(self._head.logicalIndex(place)) for place in range(self._head.count())]
        self._order = [column.kept_as for column in order if column is not None]
        self.changed.emit()

    def _section_named(self, name: str) -> int:
        for place, column in enumerate(self._rows.columns):
            if column.kept_as == name:
                return place + int(self._rows.ticks)
        return -1

    def _column_named(self, name: str) -> Column[T] | None:
        return next((column for column in self._rows.columns if column.kept_as == name), None)
