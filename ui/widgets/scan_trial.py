"""A place to scan into: what a scanner sends stands there as it came, and whether it came through whole."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.codes import grouped, looks_like_scan_code, parse_scan_code
from desk_app.domain.errors import Refusal
from desk_app.domain.identity_card import parse_card
from ui import wording
from ui.theme import Tone
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.state_line import StateLine
from ui.widgets.text import Text


class ScanTrial(QWidget):
    """`tested` tells whether a code or a card came through; one's own card stays nowhere."""

    tested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here = Field(self.tr("Scan here"), self.tr("A receipt, an identity card"))
        self.state = StateLine(wraps=True)
        card = Card(self.tr("Scan something"))
        about = self.tr("Put the cursor here, scan a receipt or an identity card. Nothing of it is kept.")
        card.body.addWidget(Text(about, 13, 400, "text2", wrap=True))
        card.body.addWidget(self.here)
        card.body.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.here.entry.returnPressed.connect(lambda: self.take_scan(self.here.text()))
        self.setFocusProxy(self.here)

    def take_scan(self, text: str) -> None:
        """Judge what came in, and forget it."""
        self.here.set_text("")
        try:
            said = self._judged(text.strip())
        except Refusal as refusal:
            words = self.tr("Came in damaged: {why}").format(why=wording.refusal(refusal))
            self.state.show_state(words, "triangle-alert", Tone.TODAY)
            self.tested.emit(False)
            return
        self.state.show_state(said, "circle-check", Tone.DONE)
        self.tested.emit(True)

    def _judged(self, text: str) -> str:
        if looks_like_scan_code(text):
            return self.tr("A receipt, whole: {code}").format(code=grouped(parse_scan_code(text).digits))
        parse_card(text)
        return self.tr("An identity card, whole, {count} letters").format(count=len(text))
