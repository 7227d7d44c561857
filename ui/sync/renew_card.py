"""A desk that was revoked, or finds itself a copy of another: the way back, by itself or with the province's code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from desk_app.line import new_identity
from desk_app.renewing import COPIED
from ui import refused
from ui.theme import Tone
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.text import Text
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.renewing import Renewed
    from desk_app.store.line_state import LineState

translate = QCoreApplication.translate

BY_CODE = frozenset({"revoked", "renewals_spent", "renewed_already"})
"""Causes that only a code of the province lifts."""


class RenewCard(Card):
    """In sight while this desk must not speak as it is; `renewed` gives a sentence once it may again."""

    renewed = Signal(str)

    def __init__(self, desk: OpenDesk, run: Asking) -> None:
        super().__init__(" ", tone=Tone.PERSON)
        self._desk, self._run = desk, run
        self._busy = False
        self.about = Text("", 13, 400, wrap=True)
        self.code = Field(translate("Sync", "Code of the province"), label_width=132)
        self.go = KeyButton(translate("Sync", "Go on as a desk of its own"), "Enter", binds=False)
        self.trouble = Text("", 13, 600, "person", wrap=True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        for piece in (self.about, self.code, self.trouble):
            self.body.addWidget(piece)
        self.body.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.trouble.hide()
        self.go.clicked.connect(self.renew)
        self.code.edited.connect(lambda _text: self._say(""))
        self.hide()

    def show_line(self, state: LineState) -> None:
        """Only where a new identity is what is missing; what is typed stays while it is in sight."""
        copy, by_code = state.cause in COPIED, state.cause in BY_CODE
        self.setVisible(copy or by_code)
        if copy:
            self.set_title(translate("Sync", "This computer holds a copy of a desk"))
            self.about.setText(
                translate(
                    "Sync",
                    "It can go on as a desk of its own: everything is kept, what the province lacks is sent again.",
                )
            )
        elif by_code:
            self.set_title(translate("Sync", "The province gave a new code?"))
            self.about.setText(
                translate(
                    "Sync", "Type it here: the desk goes on with everything it has, and sends it again."
                )
            )
        self.code.setVisible(by_code)
        self.go.set_key(
            "Enter" if by_code else ""
        )  # of the line of the code; else Enter tries the line again

    def renew(self) -> None:
        """Ask the province for a new identity, with the code where one is wanted."""
        code = self.code.text().strip() if not self.code.isHidden() else ""
        if self._busy:
            return
        if not self.code.isHidden() and not code:
            self._say(translate("Sync", "Type the code first. The province's administrator gives it."))
            self.code.entry.setFocus()
            return
        self._set_busy(True)
        self._say("")
        self._run(
            lambda: new_identity(self._desk, code),
            done=self._done,
            failed=lambda refusal: self._say(refused.sentence(refusal)),
            settled=lambda: self._set_busy(False),
        )

    def _done(self, fresh: Renewed) -> None:
        self.code.set_text("")
        self.hide()
        said = translate("Sync", "This desk goes on under a new identity; {count} entries are sent again.")
        self.renewed.emit(said.format(count=fresh.carried))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        announce(self.trouble, words)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.go.setEnabled(not busy)
