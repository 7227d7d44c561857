"""What an empty queue says, and the key that leads on from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desk_app.store.queues import Queue
from ui.widgets.icon_label import IconLabel
from ui.widgets.keycap import KeyHint
from ui.widgets.text import Text
from ui.worklist.queue_tabs import queue_of

translate = QCoreApplication.translate


class Nothing(QWidget):
    """Icon, sentence and the next key, where the first line would have been; digits open queues here too."""

    queue_wanted = Signal(Queue)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Text("", 14, 500, "text2", wrap=True)
        self._hint: KeyHint | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 16, 16, 16)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.addWidget(IconLabel("info", 24, "text3"), 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._sentence, 0, 1)
        self._grid.setColumnStretch(1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def say(self, queue: Queue, words: str, next_due: str, *, mine: bool = False) -> None:
        """Say why nothing is here, and the key that leads on."""
        self._sentence.setText(nothing_here(queue, words, next_due, mine=mine))
        if self._hint is not None:
            self._hint.hide()
            self._hint.deleteLater()
        self._hint = KeyHint(*next_step(queue, words, mine=mine))
        self.setAccessibleName(self._sentence.text())
        self._grid.addWidget(self._hint, 1, 1, Qt.AlignmentFlag.AlignLeft)

    def sentence(self) -> str:
        """Return what it says."""
        return self._sentence.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        queue = queue_of(event)
        if queue is not None:
            self.queue_wanted.emit(queue)
        else:
            super().keyPressEvent(event)


def nothing_here(queue: Queue, words: str, next_due: str, *, mine: bool = False) -> str:
    """One sentence; `next_due` is the day of the nearest promise, "" when there is none."""
    if words:
        said = translate(
            "Worklist", "Nothing here is called “{words}”. Try the scan code, the phone or fewer letters."
        )
        return said.format(words=words)
    if mine:
        return translate("Worklist", "None of these dossiers is held by you.")
    if queue is Queue.TODAY and next_due:
        said = translate("Worklist", "Nothing more is due in the next days. The next dossier: {day}.")
        return said.format(day=next_due)
    return {
        Queue.TODAY: translate("Worklist", "Nothing is due in the next days."),
        Queue.LATE: translate("Worklist", "No dossier is late."),
        Queue.WAITING: translate("Worklist", "No dossier waits for papers or a payment."),
        Queue.READY: translate("Worklist", "No result waits to be handed over."),
        Queue.NEW: translate("Worklist", "No dossier was received today yet."),
        Queue.UNSENT: translate("Worklist", "The province has every dossier of this machine."),
    }[queue]


def next_step(queue: Queue, words: str, *, mine: bool = False) -> tuple[str, str]:
    """The key to press next and what it does."""
    if words:
        return "Esc", translate("Worklist", "empties the filter")
    if mine:
        return "Alt+M", translate("Worklist", "shows everybody's")
    if queue is Queue.NEW:
        return "F2", translate("Worklist", "receives a dossier")
    if queue is Queue.TODAY:
        return "5", translate("Worklist", "those received today")
    return "1", translate("Worklist", "those due today")
