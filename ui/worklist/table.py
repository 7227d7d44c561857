"""The worklist's table: digits open queues, and a narrow window keeps what names a dossier."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk_app.store.queues import Queue
from ui.theme import look
from ui.widgets.row_model import RowModel
from ui.widgets.table import DataTable
from ui.worklist.columns import SPARED
from ui.worklist.lines import Line

QUEUE_OF_KEY = {str(place): queue for place, queue in enumerate(Queue, start=1)}
ROOM_FOR_PROCEDURE = 170  # design pixels


class WorkTable(DataTable[Line]):
    """A DataTable of dossiers; `queue_wanted` tells which queue a digit named."""

    queue_wanted = Signal(Queue)

    def __init__(self, model: RowModel[Line], parent: QWidget | None = None) -> None:
        super().__init__(model, "worklist", parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        queue = QUEUE_OF_KEY.get(event.text())
        if queue is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
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
            left = self.viewport().width() - taken
            self.setColumnWidth(procedure, max(left, look().px(140)))
        self._laying_out = False
