"""The table of a list at the desk: keys first, fixed heights, headings between the rows."""

from __future__ import annotations

import json
from collections.abc import Hashable
from math import ceil
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.theme import Dressed, look
from ui.widgets.row_model import Place, RowModel, tone_of
from ui.widgets.table_delegate import CellDelegate, cell_width

T = TypeVar("T")
VERSION = 1  # of the saved widths
MEASURED = 200  # rows looked at for the width of a column


class DataTable(Dressed, QTableView, Generic[T]):
    """A RowModel on the screen.

    Enter or a double click opens (`opened`), Space ticks, Ctrl+C copies the row as text, arrows skip
    headings, Home and End go to the first and last row. `name` is what widths are kept under.
    """

    opened = Signal(object)
    row_chosen = Signal(object)

    def __init__(self, model: RowModel[T], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._rows = model
        self._cells = CellDelegate(self)
        self._kept: Hashable | None = None
        self._hidden: set[str] = set()
        self._widths: dict[str, int] = {}
        self._natural: list[int] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self.setItemDelegate(self._cells)
        self.setModel(model)
        self._build()
        self._connect()
        self._finish()

    def current(self) -> T | None:
        """Return the row the ring is around, None when there is none."""
        return self._rows.row_at(self.currentIndex().row())

    def choose(self, key: Hashable) -> bool:
        """Put the ring around the row called `key`; say whether it is to be seen."""
        line = self._rows.line_of(key)
        if line >= 0:
            self.setCurrentIndex(self._rows.index(line, 0))
        return line >= 0

    def choose_first(self) -> None:
        """Put the ring around the first row."""
        self._go_to(self._next_row(-1, 1))

    def save_state(self) -> bytes:
        """Return widths and hidden columns, for `restore_state` (JSON with a version)."""
        state = {"version": VERSION, "widths": self._widths, "hidden": sorted(self._hidden)}
        return json.dumps(state).encode()

    def restore_state(self, state: bytes) -> bool:
        """Take up what `save_state` gave; a state of another version is left alone and answered False."""
        try:
            found: Any = json.loads(state)
        except ValueError:
            return False
        if not isinstance(found, dict) or found.get("version") != VERSION:
            return False
        self._widths = {str(name): int(width) for name, width in found["widths"].items()}
        self._hidden = {str(name) for name in found["hidden"]}
        self._set_widths()
        return True

    def reset_columns(self) -> None:
        """Show every column again, as wide as its words."""
        self._widths, self._hidden = {}, set()
        self._set_widths()

    def _build(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(False)
        head.setMinimumSectionSize(24)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self._rows.modelAboutToBeReset.connect(self._remember)
        self._rows.rows_changed.connect(self._lay_out)
        self._rows.ticks_changed.connect(self.viewport().update)
        self.doubleClicked.connect(self._open)
        head = self.horizontalHeader()
        head.customContextMenuRequested.connect(self._offer_columns)
        head.sectionClicked.connect(self._sort_by)
        head.sectionResized.connect(self._remember_width)
        self._laying_out = False

    # Laying out ---------------------------------------------------------------------------------

    def _remember(self) -> None:
        self._kept = self._rows.key_at(self.currentIndex().row())

    def _lay_out(self) -> None:
        """Set heights, spans and widths for the rows there are now, and find the current row again."""
        self.clearSpans()
        self._cells.current = self._cells.hovered = -1
        for line in range(self._rows.rowCount()):
            if self._rows.band_at(line) is not None:
                self.setSpan(line, 0, 1, self._rows.columnCount())
                self.setRowHeight(line, look().band)
            else:
                self.setRowHeight(line, look().table_row)
        self._measure()
        self._set_widths()
        if self._kept is None or not self.choose(self._kept):
            self.choose_first()
        self._cells.current = self.currentIndex().row()

    def _set_widths(self) -> None:
        """Give every column the width it was dragged to, else that of its words; one takes what is left."""
        self._laying_out = True
        stretched, taken = -1, 0
        for section in range(self._rows.columnCount()):
            column = self._rows.column(section)
            name = (column.name or column.title) if column else ""
            self.setColumnHidden(section, column is not None and name in self._hidden)
            if self.isColumnHidden(section):
                continue
            if column is not None and column.stretch and name not in self._widths:
                stretched = section
                continue
            width = self._widths.get(name, self._natural[section])
            self.setColumnWidth(section, width)
            taken += width
        if stretched >= 0:
            self.setColumnWidth(stretched, max(self.viewport().width() - taken, look().px(140)))
        self._laying_out = False

    def _measure(self) -> None:
        """Find the width that the words of each column need: names, codes and dates are never cut."""
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
            self._natural.append(max(widths))

    def _remember_width(self, section: int, _before: int, width: int) -> None:
        column = self._rows.column(section)
        if not self._laying_out and column is not None and width > 0:
            self._widths[column.name or column.title] = width

    def _dress(self) -> None:
        self.horizontalHeader().setFixedHeight(look().header_row)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(look().px(640), look().px(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()

    # Columns ------------------------------------------------------------------------------------

    def _sort_by(self, section: int) -> None:
        column = self._rows.column(section)
        if column is None or column.sort is None:
            return
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        # Up, down, and back to the order the rows came in.
        self._sorted = {(section, up): (section, down), (section, down): None}.get(
            self._sorted or (-1, up), (section, up)
        )
        head = self.horizontalHeader()
        head.setSortIndicatorShown(self._sorted is not None)
        head.setSortIndicator(*(self._sorted or (-1, up)))
        self._rows.sort(*(self._sorted or (-1, up)))

    def _offer_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        for column in self._rows.columns:
            name = column.name or column.title
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(name not in self._hidden)
            action.triggered.connect(lambda _on, name=name: self._hide_or_show(name))
        menu.addSeparator()
        menu.addAction(self.tr("Columns as at first"), self.reset_columns)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _hide_or_show(self, name: str) -> None:
        if len(self._hidden ^ {name}) < len(self._rows.columns):
            self._hidden ^= {name}
        self._set_widths()

    # Keys and mouse -----------------------------------------------------------------------------

    def _next_row(self, line: int, step: int) -> int:
        """Return the nearest row from `line` in direction `step`, headings left out; -1 when none."""
        line += step
        while 0 <= line < self._rows.rowCount():
            if self._rows.band_at(line) is None:
                return line
            line += step
        return -1

    def _go_to(self, line: int) -> None:
        if line >= 0:
            self.setCurrentIndex(self._rows.index(line, 0))
            if line > 0 and self._rows.band_at(line - 1) is not None:
                self.scrollTo(self._rows.index(line - 1, 0))

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index.row())
        if row is not None:
            self.opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentIndex().row()
        key = event.key()
        page = max(1, self.viewport().height() // look().table_row - 1)
        if (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Space and self._rows.ticks:
            self._rows.tick(line)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_to(self._next_row(line, 1 if key == Qt.Key.Key_Down else -1))
        elif key == Qt.Key.Key_Home:
            self.choose_first()
        elif key == Qt.Key.Key_End:
            self._go_to(self._next_row(self._rows.rowCount(), -1))
        elif key == Qt.Key.Key_PageDown:
            self._go_to(self._next_row(min(line + page, self._rows.rowCount()), -1))
        elif key == Qt.Key.Key_PageUp:
            self._go_to(self._next_row(max(line - page, -1), 1))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy(line)
        elif (
            event.text().isprintable()
            and event.text().strip()
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        ):
            self.keyboardSearch(event.text())
        else:
            # Left to the window: its shortcuts are keys as well.
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Type-ahead goes to the next row with a column that begins with the letter typed."""
        start, rows = self.currentIndex().row(), self._rows.rowCount()
        for step in range(1, rows + 1):
            row = self._rows.row_at((start + step) % rows)
            if row is not None and any(
                column.text(row).casefold().startswith(search.casefold()) for column in self._rows.columns
            ):
                self._go_to((start + step) % rows)
                return

    def _copy(self, line: int) -> None:
        row = self._rows.row_at(line)
        if row is not None:
            QGuiApplication.clipboard().setText("\t".join(column.text(row) for column in self._rows.columns))

    def currentChanged(self, current: Place, previous: Place) -> None:
        super().currentChanged(current, previous)
        self._cells.current = current.row()
        self.viewport().update()
        row = self._rows.row_at(current.row())
        if row is not None and current.row() != previous.row():
            self.row_chosen.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if (
            index.isValid()
            and self._rows.ticks
            and index.column() == 0
            and self._rows.row_at(index.row()) is not None
        ):
            self.setCurrentIndex(index)
            self._rows.tick(index.row())
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, line: int) -> None:
        if line != self._cells.hovered:
            self._cells.hovered = line
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._cells.focused = self.hasFocus()
        return super().viewportEvent(event)
