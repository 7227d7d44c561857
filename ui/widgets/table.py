"""The table of a list at the desk: keys first, fixed heights, headings between the rows."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desk_app.domain.words import folded
from ui.theme import Dressed, look
from ui.widgets.frozen_part import FrozenPart, under_frozen
from ui.widgets.table_columns import TableColumns
from ui.widgets.table_delegate import CellDelegate
from ui.widgets.table_rows import Place, TableRows
from ui.widgets.type_ahead import TypeAhead

T = TypeVar("T")
SHIFT = Qt.KeyboardModifier.ShiftModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DataTable(Dressed, QTableView, Generic[T]):
    """A list on the screen.

    Enter or a double click opens (`opened`); Space ticks, Shift and an arrow or Shift+Space tick a range, Ctrl+A all;
    Ctrl+C copies the ticked rows, else the current one, as text; letters go to the row that begins with them in the
    sorted column (`sought` where not all rows are at hand); the menu key opens what can be done with the columns.
    `name` is what the columns are kept under, `frozen` the number of columns that stay when it is moved sideways.
    """

    opened = Signal(object)
    row_chosen = Signal(object)
    sought = Signal(str)

    def __init__(
        self, model: TableRows[T], name: str, parent: QWidget | None = None, *, frozen: int = 0
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._rows = model
        self._cells = CellDelegate(self)
        self._typed = TypeAhead()
        self._kept: tuple[Hashable | None, Hashable | None, int] = (None, None, 0)
        self._anchor = -1
        self._frozen: FrozenPart | None = None
        self.setItemDelegate(self._cells)
        self.setModel(model)
        self._build()
        self.columns: TableColumns[T] = TableColumns(self, model)
        if frozen:
            self._frozen = FrozenPart(self, frozen + int(model.ticks))
            self._frozen.setItemDelegate(self._cells)
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
        self.go_to(self._next_row(-1, 1))

    def go_to(self, line: int) -> None:
        """Put the ring around the row in `line`; a heading right above it comes into sight with it."""
        if line >= 0:
            self.setCurrentIndex(self._rows.index(line, 0))
            if line > 0 and self._rows.band_at(line - 1) is not None:
                self.scrollTo(self._rows.index(line - 1, 0))

    def save_state(self) -> bytes:
        """Return how the columns stand, for `restore_state`."""
        return self.columns.save()

    def restore_state(self, state: bytes) -> bool:
        """Take up what `save_state` gave; a state of another version is left alone and answered False."""
        taken = self.columns.restore(state)
        self._freeze()
        return taken

    def reset_columns(self) -> None:
        """Show every column again, as wide as its words."""
        self.columns.reset()

    def lines_in_sight(self) -> tuple[int, int]:
        """The first and the last line to be seen."""
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        return first, last if last >= 0 else self._rows.rowCount() - 1

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
        self.setAccessibleName(self.tr("List"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _connect(self) -> None:
        self._rows.modelAboutToBeReset.connect(self._remember)
        self._rows.rows_changed.connect(self._lay_out)
        self._rows.rows_filled.connect(self._widen)
        self._rows.ticks_changed.connect(self.viewport().update)
        self.doubleClicked.connect(self._open)
        self.columns.sorted_anew.connect(self.viewport().update)
        self.columns.changed.connect(self._freeze)

    # Laying out ---------------------------------------------------------------------------------

    def _remember(self) -> None:
        """Keep which row the ring is around, and which one stands at the top, and by how much it is cut."""
        top = self._next_row(max(0, self.rowAt(0)) - 1, 1)
        cut = self.rowViewportPosition(top) if top >= 0 else 0
        at_top = self.verticalScrollBar().value() == 0
        self._kept = (
            self._rows.key_at(self.currentIndex().row()),
            None if at_top else self._rows.key_at(top),
            cut,
        )

    def _lay_out(self) -> None:
        """Set heights, spans and widths for the lines there are now, and find the current row again."""
        self.clearSpans()
        self._cells.current = self._cells.hovered = self._anchor = -1
        self.verticalHeader().setDefaultSectionSize(look().table_row)
        for line in self._rows.heading_lines():
            self.setSpan(line, 0, 1, self._rows.columnCount())
            self.setRowHeight(line, look().band)
        self.columns.measure()
        self._set_widths()
        current, top, cut = self._kept
        if current is None or not self.choose(current):
            self.choose_first()
        self._cells.current = self.currentIndex().row()
        line = self._rows.line_of(top) if top is not None else -1
        if line >= 0:
            bar = self.verticalScrollBar()
            self.updateGeometries()
            bar.setValue(bar.value() + self.rowViewportPosition(line) - cut)

    def _widen(self) -> None:
        """More rows of the same lines are here: columns may grow, they never shrink under the eye."""
        self.columns.measure(only_wider=True)
        self._set_widths()
        self.viewport().update()

    def _set_widths(self) -> None:
        self.columns.lay_out()
        self._cells.last_shown = (self.columns.seen() or [-1])[-1]
        self._freeze()

    def _freeze(self) -> None:
        if self._frozen is not None:
            heights = (look().table_row, look().band)
            self._frozen.lay_out(self.columns.seen(), list(self._rows.heading_lines()), heights)

    def _dress(self) -> None:
        self.horizontalHeader().setFixedHeight(look().header_row)
        self._remember()
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(look().px(640), look().px(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()

    # Keys -----------------------------------------------------------------------------------------

    def _next_row(self, line: int, step: int) -> int:
        """Return the nearest row from `line` in direction `step`, headings left out; -1 when none."""
        line += step
        while 0 <= line < self._rows.rowCount():
            if self._rows.band_at(line) is None:
                return line
            line += step
        return -1

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index.row())
        if row is not None:
            self.opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bare = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        target = self._target(key)
        typed = None
        if key in _ENTER and not bare:
            self._open(self.currentIndex())
        elif target is not None:
            self._go(target, ticking=bool(bare & SHIFT) and self._rows.ticks)
        elif key == Qt.Key.Key_Space and self._rows.ticks and self._typed.is_over:
            self._tick(ranged=bool(bare & SHIFT))
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self._rows.ticks:
            self._rows.tick_lines(0, self._rows.rowCount() - 1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and bare == SHIFT):
            self._offer_columns()
        elif (typed := self._typed.take(event)) is not None:
            self.keyboardSearch(typed)
        else:
            # Left to the window: its shortcuts are keys as well.
            event.ignore()

    def _target(self, key: int) -> int | None:
        """The line a moving key leads to, -1 when there is none; None for other keys."""
        line, rows = self.currentIndex().row(), self._rows.rowCount()
        page = max(1, self.viewport().height() // look().table_row - 1)
        if key in _STEPS:
            return self._next_row(line, _STEPS[Qt.Key(key)])
        if key == Qt.Key.Key_Home:
            return self._next_row(-1, 1)
        if key == Qt.Key.Key_End:
            return self._next_row(rows, -1)
        if key == Qt.Key.Key_PageDown:
            return self._next_row(min(line + page, rows), -1)
        if key == Qt.Key.Key_PageUp:
            return self._next_row(max(line - page, -1), 1)
        return None

    def _go(self, line: int, *, ticking: bool) -> None:
        """Go there; with Shift everything from where Shift was first held gets its tick."""
        if ticking:
            self._anchor = self.currentIndex().row() if self._anchor < 0 else self._anchor
        self.go_to(line)
        if ticking and line >= 0:
            self._rows.tick_lines(self._anchor, line)
        elif not ticking:
            self._anchor = -1

    def _tick(self, *, ranged: bool) -> None:
        line = self.currentIndex().row()
        if ranged and self._anchor >= 0:
            self._rows.tick_lines(self._anchor, line)
        else:
            self._rows.tick(line)
        self._anchor = line

    def keyboardSearch(self, search: str) -> None:
        """Type-ahead goes to the next row that begins so in the sorted column; without one, in any of them."""
        if not search:
            return
        column = self.columns.sorted_by
        columns = [column] if column is not None else list(self._rows.columns)
        start, rows = self.currentIndex().row(), self._rows.rowCount()
        first = start if len(search) > 1 else start + 1  # a letter more stays where it still fits
        for step in range(rows if self._rows.whole else 0):
            row = self._rows.row_at((first + step) % rows)
            if row is not None and any(folded(each.text(row)).startswith(search) for each in columns):
                self.go_to((first + step) % rows)
                return
        if not self._rows.whole:
            self.sought.emit(search)

    def copy(self) -> None:
        """Put the ticked rows, else the current one, on the clipboard as they are shown, with tabs between."""
        current = self.current()
        rows = self._rows.ticked() or ([current] if current is not None else [])
        seen = [self._rows.column(section) for section in self.columns.seen()]
        lines = ["\t".join(column.text(row) for column in seen if column is not None) for row in rows]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _offer_columns(self) -> None:
        menu = self.columns.menu()
        menu.popup(self.viewport().mapToGlobal(QPoint(16, 0)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.columns.menu().popup(event.globalPos())

    # Mouse ----------------------------------------------------------------------------------------

    def currentChanged(self, current: Place, previous: Place) -> None:
        super().currentChanged(current, previous)
        self._cells.current = current.row()
        self.viewport().update()
        if self._frozen is not None:
            self._frozen.viewport().update()
        row = self._rows.row_at(current.row())
        if row is not None and current.row() != previous.row():
            self.row_chosen.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if under_frozen(self._frozen, at.x()) and self._frozen is not None:
            index = self._frozen.indexAt(at)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and self._rows.ticks and self._rows.key_at(index.row()) is not None:
            ranged = bool(event.modifiers() & SHIFT)
            if index.column() == 0 or ranged:
                before = self.currentIndex().row()
                self.setCurrentIndex(index)
                self._anchor = before if ranged and self._anchor < 0 else self._anchor
                self._tick(ranged=ranged)
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
