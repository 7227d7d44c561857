"""The clerk's own PIN, changed with the old one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desk_app.accounts import change_pin
from desk_app.domain.errors import Refusal
from ui.settings.panel import Panel, Setting
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.pin_entry import PinEntry
from ui.widgets.text import Text

translate = QCoreApplication.translate


class PinPanel(Panel):
    """Three times digits; what is wrong is said under them and the wrong ones are emptied."""

    def __init__(self, given: Setting) -> None:
        super().__init__(given)
        self.old = PinEntry(translate("Settings", "PIN until now"))
        self.new = PinEntry(translate("Settings", "New PIN, 4 to 12 digits"))
        self.again = PinEntry(translate("Settings", "The new PIN once more"))
        self.change = KeyButton(translate("Settings", "Change the PIN"), "Enter", Kind.PRIMARY, binds=False)
        card = Card(translate("Settings", "Change my PIN"))
        for entry in (self.old, self.new, self.again):
            card.body.addWidget(Text(entry.accessibleName(), 14, 600))
            card.body.addWidget(entry)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        card.body.addLayout(row)
        about = translate(
            "Settings", "Nobody can read it, the administrator neither; they can only give a new one."
        )
        card.body.addWidget(Text(about, 13, 400, "text2", wrap=True))
        self.add(card)
        self.old.submitted.connect(self.new.setFocus)
        self.new.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(self.submit)
        self.change.clicked.connect(self.submit)
        self._finish()

    def shown(self) -> None:
        """Nothing of an earlier try is left."""
        self._empty()
        self.complain("")

    def submit(self) -> None:
        """Change it when the two new ones are the same and the old one is right."""
        if self.new.text() != self.again.text():
            self.complain(
                translate("Settings", "The two new PINs are not the same. Type the second one again.")
            )
            self.again.clear()
            self.again.setFocus()
            return
        clerk, actor, old, new = self.given.clerk(), self.given.actor(), self.old.text(), self.new.text()
        self.given.run(
            lambda: change_pin(self.given.desk, clerk, old, new, actor=actor),
            done=lambda _: self._changed(),
            failed=self._refused,
        )

    def _changed(self) -> None:
        self._empty()
        self.complain("")
        self.said.emit(translate("Settings", "The new PIN counts from the next sign-in."))

    def _refused(self, refusal: Exception) -> None:
        self.refuse(refusal)
        wrong = self.new if isinstance(refusal, Refusal) and refusal.field == "pin" else self.old
        if isinstance(refusal, Refusal) and refusal.code == "pin_form":
            wrong = self.new
            self.again.clear()
        wrong.clear()
        wrong.set_wrong(True)
        wrong.setFocus()

    def _empty(self) -> None:
        for entry in (self.old, self.new, self.again):
            entry.clear()
