"""Why there is nothing to hand over, in words that are read from a step away."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.codes import grouped
from ui import wording
from ui.returning.looking import Outcome, What
from ui.returning.words import is_late, outcome_words
from ui.theme import Dressed, look
from ui.widgets.banner import Banner
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.fields import Field
from ui.widgets.text import Text

translate = QCoreApplication.translate


class OutcomeCard(Dressed, QWidget):
    """`opened` asks for the dossier's page, `apologised` tells reason and days, `letter_wanted` prints it again."""

    opened = Signal(str)
    apologised = Signal(str, str)
    letter_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._outcome: Outcome | None = None
        self.banner = Banner("", size=22)
        self._card = Card()
        self.name = Text("", 16, 700, wrap=True)
        # Wrapped words need more height than the size hint knows of.
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.code = CodeLabel("", 14, 600)
        self.procedure = Text("", 14, 400, "text2", wrap=True)
        self.reason = Field(translate("Returning", "Reason"), label_width=118)
        self.days = Field(translate("Returning", "Working days more"), label_width=118)
        self.open_dossier = KeyButton(translate("Returning", "Open the dossier"), "Ctrl+O", icon="file-text")
        self.apology = KeyButton(
            translate("Returning", "Apologise, new date"), "Ctrl+P", icon="printer", binds=False
        )
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self.apology)
        keys.addWidget(self.open_dossier)
        keys.addStretch(1)
        for widget in (self.name, self.code, self.procedure, self.reason, self.days):
            self._card.body.addWidget(widget)
        self._card.body.addLayout(keys)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.banner)
        self._column.addWidget(self._card)
        self.open_dossier.clicked.connect(self._open)
        self.apology.clicked.connect(self._apologise)
        self.reason.entry.returnPressed.connect(self.days.setFocus)
        self.days.entry.returnPressed.connect(self._apologise)
        self._finish()

    def show_outcome(self, outcome: Outcome, now: datetime) -> str:
        """Show why; the answer is what a screen reader announces."""
        self._outcome = outcome
        title, lines, tone = outcome_words(outcome, now)
        self.banner.show_state(title, tone, detail="\n".join(lines))
        dossier = outcome.dossier
        self._card.setVisible(dossier is not None)
        for line in (self.reason, self.days):
            line.hide()
            line.set_missing(None)
        if dossier is not None:
            self.name.setText(dossier.owner.full_name)
            self.code.setText(grouped(dossier.scan_code))
            self.procedure.setText(
                wording.procedure_name(dossier.received.procedure_code, dossier.received.procedure_name)
            )
            late = outcome.what is What.NOT_READY and is_late(dossier, now)
            self.apology.setVisible(late or dossier.extensions > 0)
            self.apology.set_label(
                translate("Returning", "Apologise, new date")
                if late
                else translate("Returning", "Print the apology again")
            )
            self._late = late
        return ". ".join([title, *lines])

    def show_trouble(self, sentence: str) -> None:
        """Say at the reason why it could not be promised anew."""
        self.reason.show()
        self.reason.set_missing(sentence)
        self.reason.setFocus()

    def _apologise(self) -> None:
        dossier = self._outcome.dossier if self._outcome else None
        if dossier is None:
            return
        if not self._late:
            self.letter_wanted.emit(dossier.id)
        elif self.reason.isHidden():
            self.reason.set_text("")
            self.days.set_text("3")
            self.reason.show()
            self.days.show()
            self.reason.setFocus()
        elif not self.reason.text().strip():
            self.show_trouble(translate("Returning", "Write down why it is late."))
        else:
            self.apologised.emit(self.reason.text().strip(), self.days.text().strip())

    def _open(self) -> None:
        if self._outcome is not None and self._outcome.dossier is not None:
            self.opened.emit(self._outcome.dossier.id)

    def _dress(self) -> None:
        self._column.setSpacing(look().gap)
