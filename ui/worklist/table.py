"""The worklist's table: digits open queues."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk_app.store.queues import Queue
from ui.widgets.paged_model import PagedModel
from ui.widgets.table import DataTable
from ui.worklist.lines import Line
from ui.worklist.queue_tabs import queue_of

translate = QCoreApplication.translate


class WorkTable(DataTable[Line]):
    """A DataTable of dossiers; `queue_wanted` tells which queue a digit named."""

    queue_wanted = Signal(Queue)

    def __init__(self, model: PagedModel[Line], parent: QWidget | None = None) -> None:
        super().__init__(model, "worklist", parent, frozen=2)
        self.setAccessibleName(translate("Worklist", "Dossiers"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        queue = queue_of(event)
        if queue is not None:
            self.queue_wanted.emit(queue)
        else:
            super().keyPressEvent(event)
