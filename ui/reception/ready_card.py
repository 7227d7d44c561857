"""The desk is ready: what to do first, how many came today, and what was laid aside."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.store.drafts import Draft
from ui.reception.showing import Waiting
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.cut_text import CutText
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

DRAFTS = 5
RESUME_KEY = "Alt+R"


class ReadyCard(Card):
    """One big sentence; it goes as soon as something is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._sentence = Text(
            self.tr("Scan an ID card or an old receipt, or type a number or a name"), 20, 600, wrap=True
        )
        self._today = Text("", 14, ink="text2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel("scan-barcode", 24, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._today)

    def show_waiting(self, waiting: Waiting) -> None:
        """Say how many dossiers were received today."""
        count = waiting.received_today
        self._today.setText(
            self.tr("Received today: %n", None, count) if count else self.tr("Nothing received yet today.")
        )


class DraftsCard(Card):
    """Drafts laid aside: Alt+R takes the newest up again, Space the focused one, Delete throws it away."""

    resumed = Signal(object)
    discarded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", small=True, parent=parent)
        self.set_title(self.tr("Drafts"))
        self._drafts: list[Draft] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)
        self.hide()

    def show_drafts(self, drafts: list[Draft]) -> None:
        """Show the newest drafts."""
        self.setVisible(bool(drafts))
        if drafts == self._drafts:
            return
        self._drafts = drafts
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, draft in enumerate(drafts[:DRAFTS]):
            row = _DraftRow(draft, RESUME_KEY if place == 0 else "")
            row.resumed.connect(partial(self.resumed.emit, draft))
            row.discarded.connect(partial(self.discarded.emit, draft))
            self._list.addWidget(row)


class _DraftRow(QWidget):
    """Whose form it was and when; a button takes it up."""

    resumed = Signal()
    discarded = Signal()

    def __init__(self, draft: Draft, key: str) -> None:
        super().__init__()
        title = draft.title or self.tr("Without a name yet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(CutText(title, 14, 600))
        words.addWidget(Text(f"{draft.saved_at:%H:%M %d/%m} · {draft.clerk}", 13, ink="text2", wrap=True))
        row.addLayout(words, 1)
        self._button = KeyButton(self.tr("Take up"), key, Kind.NORMAL)
        self._button.setAccessibleName(f"{self._button.accessibleName()}, {title}")
        self._button.clicked.connect(self.resumed)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.discarded.emit()
        else:
            super().keyPressEvent(event)
