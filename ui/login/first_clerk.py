"""The first account of a desk: a name and a PIN, typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.store.clerks import Clerk
from ui import refused
from ui.login.presenter import FirstClerkPresenter, Wrong
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.fields import Field
from ui.widgets.pin_entry import PinEntry
from ui.widgets.text import Text
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate


class FirstClerkForm(QWidget):
    """Asks for whoever starts this desk; `signed_in` tells the new Clerk."""

    signed_in = Signal(object)

    def __init__(self, desk: OpenDesk, *, run: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = FirstClerkPresenter(desk, self, run=run)
        self.name = Field(translate("Login", "Full name"), size=16, weight=600)
        self.pin = PinEntry(translate("Login", "PIN of 4 to 12 digits"))
        self.again = PinEntry(translate("Login", "The same PIN once more"))
        self.wrong = Text("", 14, 600, "today", wrap=True)
        self.make = KeyButton(translate("Login", "Open the counter"), "Enter", Kind.PRIMARY, binds=False)
        self.make.set_large(True)
        self._lay_out()
        self._connect()

    def show_wrong(self, wrong: Wrong | None) -> None:
        """Say what to mend first, and go there."""
        self.name.set_missing(None)
        self.wrong.setText("")
        if wrong is Wrong.NAME_MISSING:
            self.name.set_missing(translate("Login", "Type your full name."))
            self.name.setFocus()
        elif wrong is Wrong.PIN_FORM:
            self.wrong.setText(translate("Login", "A PIN has 4 to 12 digits."))
            self.pin.set_wrong(True)
            self.pin.setFocus()
        elif wrong is Wrong.PINS_DIFFER:
            self.wrong.setText(
                translate("Login", "The two PINs are not the same. Type the second one again.")
            )
            self.again.clear()
            self.again.set_wrong(True)
            self.again.setFocus()

    def show_checking(self, checking: bool) -> None:
        """The account is being made."""
        self.make.setEnabled(not checking)

    def show_refused(self, refusal: Exception) -> None:
        """The desk said no."""
        self.wrong.setText(refused.sentence(refusal))

    def enter(self, clerk: Clerk) -> None:
        """The account is there, and its clerk is in."""
        self.pin.clear()
        self.again.clear()
        self.signed_in.emit(clerk)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(translate("Login", "Who opens this counter?"), 26, 700))
        said = translate("Login", "The first account administers the desk and can add the others.")
        column.addWidget(Text(said, 14, 400, "text2", wrap=True))
        column.addWidget(self.name)
        column.addWidget(Text(translate("Login", "PIN of 4 to 12 digits"), 14, 600))
        column.addWidget(self.pin)
        column.addWidget(Text(translate("Login", "The same PIN once more"), 14, 600))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.again)
        row.addWidget(self.make)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.wrong)
        self.setFocusProxy(self.name)

    def _connect(self) -> None:
        self.name.entry.returnPressed.connect(self.pin.setFocus)
        self.pin.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(self._submit)
        self.make.clicked.connect(self._submit)

    def _submit(self) -> None:
        self.presenter.submit(self.name.text(), self.pin.text(), self.again.text())
