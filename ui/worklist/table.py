"""The worklist's table: digits open queues, and a narrow window keeps what names a dossier."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from desk_app.store.queues import Queue
from ui.theme import colour, look
from ui.widgets.row_model import Place, RowModel
from ui.widgets.table import DataTable
from ui.widgets.table_delegate import CellDelegate
from ui.worklist.columns import SPARED
from ui.worklist.lines import Line
from ui.worklist.queue_tabs import queue_of

ROOM_FOR_PROCEDURE = 170  # design pixels


class _Cells(CellDelegate):
    """Closes the ring of the current row at the last column that is to be seen."""

    last_shown = -1

    def _paint_ring(self, painter: QPainter, rect: QRect, index: Place) -> None:
        super()._paint_ring(painter, rect, index)
        if index.column() == self.last_shown:
            t = look().tokens
            ink = colour(t.accent if self.focused else t.border)
            painter.fillRect(rect.right() - 1, rect.top(), 2, rect.height(), ink)


class WorkTable(DataTable[Line]):
    """A DataTable of dossiers; `queue_wanted` tells which queue a digit named."""

    queue_wanted = Signal(Queue)

    def __init__(self, model: RowModel[Line], parent: QWidget | None = None) -> None:
        super().__init__(model, "worklist", parent)
        cells = _Cells(self)
        cells.last_shown = self._last_shown()
        self._cells = cells
        self.setItemDelegate(cells)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        queue = queue_of(event)
        if queue is not None:
            self.queue_wanted.emit(queue)
        else:
            super().keyPressEvent(event)

    def _set_widths(self) -> None:
        """Widths as always; then columns are left out until the procedure's name has room."""
        super()._set_widths()
        self._laying_out = True
        section_of = {column.name: place + 1 for place, column in enumerate(self._rows.columns)}
        procedure = section_of["procedure"]
        kept = [place for place in range(self._rows.columnCount()) if not self.isColumnHidden(place)]
        taken = sum(self.columnWidth(place) for place in kept if place != procedure)
        for name in SPARED:
            if self.viewport().width() - taken >= look().px(ROOM_FOR_PROCEDURE):
                break
            if section_of[name] in kept:
                taken -= self.columnWidth(section_of[name])
                self.setColumnHidden(section_of[name], True)
        if "procedure" not in self._widths:
            self.setColumnWidth(procedure, max(self.viewport().width() - taken, look().px(140)))
        if isinstance(self._cells, _Cells):
            self._cells.last_shown = self._last_shown()
        self._laying_out = False

    def _last_shown(self) -> int:
        shown = [place for place in range(self._rows.columnCount()) if not self.isColumnHidden(place)]
        return shown[-1] if shown else -1
