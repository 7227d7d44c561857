"""A step taken elsewhere that contradicts ours: shown with its reason, decided here by a person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Tone
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.text import Text
from ui.widgets.timeline import Moment

translate = QCoreApplication.translate


class ConflictCard(Card):
    """Asks which of two steps stands, with a reason. `decided`: the other desk's step stands, the reason."""

    decided = Signal(bool, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Dossier", "Two steps contradict each other"), tone=Tone.PERSON, parent=parent
        )
        self._what = Text("", 14, 600, wrap=True)
        self._who = Text("", 13, 400, "text2", wrap=True)
        self.reason = Field(translate("Dossier", "Reason"), label_width=60)
        self.ours = KeyButton(translate("Dossier", "Ours stands"), "Alt+I")
        self.theirs = KeyButton(translate("Dossier", "Theirs stands"), "Alt+T", Kind.PERSON)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self.ours)
        keys.addWidget(self.theirs)
        keys.addStretch(1)
        for widget in (self._what, self._who, self.reason):
            self.body.addWidget(widget)
        self.body.addLayout(keys)
        self.ours.clicked.connect(lambda: self._decide(False))
        self.theirs.clicked.connect(lambda: self._decide(True))
        self.hide()

    def show_conflict(self, moment: Moment | None) -> None:
        """Show the step of the other desk; None hides the card."""
        self.setVisible(moment is not None)
        if moment is not None:
            detail = f" {moment.detail}" if moment.detail else ""
            self._what.setText(f"{moment.what}.{detail}")
            self._who.setText(f"{moment.source} · {moment.time}")

    def show_trouble(self, sentence: str) -> None:
        """Say why it could not be decided so."""
        self.reason.set_missing(sentence)
        self.reason.entry.setFocus()

    def _decide(self, theirs: bool) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.show_trouble(translate("Dossier", "Write down why."))
            return
        self.reason.set_missing(None)
        self.reason.set_text("")
        self.decided.emit(theirs, reason)
