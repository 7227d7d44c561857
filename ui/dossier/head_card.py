"""The head of a dossier: its numbers, what it is, how it stands and until when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy

from ui.dossier.page import Page
from ui.theme import Tone, look
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.tag import Tag
from ui.widgets.text import Text

_NARROW = 780  # design pixels: a long procedure name and its promise no longer stand side by side
_ICON = {Tone.LATE: "triangle-alert", Tone.TODAY: "clock"}


class HeadCard(Card):
    """Scan code, status, legal code; under them the procedure and the promise."""

    def __init__(self) -> None:
        super().__init__()
        self.code = CodeLabel("", 24, 700)
        self.status = Tag("", Tone.CALM, size=14)
        self._legal = Text("", 13, 400, "text2", selectable=True)
        self._procedure = Text("", 16, 600, wrap=True)
        self._icon = IconLabel("clock", 16, "text2")
        self.due = Text("", 14, 600)
        self.due_note = Text("", 14, 400, "text2")
        first = QHBoxLayout()
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        second = self._below
        first.setSpacing(16)
        first.addWidget(self.code)
        first.addWidget(self.status)
        first.addStretch(1)
        first.addWidget(self._legal)
        second.setSpacing(8)
        second.addWidget(self._procedure, 1, Qt.AlignmentFlag.AlignTop)
        promise = QHBoxLayout()
        promise.setSpacing(8)
        for widget in (self._icon, self.due, self.due_note):
            promise.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        promise.addStretch(1)
        second.addLayout(promise)
        second.setAlignment(promise, Qt.AlignmentFlag.AlignTop)
        self._first = first
        self.body.addLayout(first)
        self.body.addLayout(second)
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_page(self, page: Page) -> None:
        """Show the head of `page`."""
        self.code.setText(page.code)
        self.status.show_state(page.status, page.status_tone)
        self._legal.setText(page.legal_code)
        self._procedure.setText(page.procedure)
        ink = page.due_tone.value if page.due_tone in (Tone.LATE, Tone.TODAY) else "text"
        icon = _ICON.get(page.due_tone, "clock") if page.due_tone else "clock"
        self._icon.set_icon(icon, ink if ink != "text" else "text2")
        self.due.setText(page.due)
        self.due_note.setText(page.due_note)
        self.due_note.set_ink("text2" if ink == "text" else ink)
        self._fold()

    def _fold(self) -> None:
        """On a narrow page the promise goes under the procedure, and the legal code under both."""
        narrow = self.width() < look().px(_NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        if (self._below.direction() == down) == narrow:
            return
        self._below.setDirection(down if narrow else across)
        (self._below if narrow else self._first).addWidget(self._legal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
