"""The card of the first clerk: a name and a PIN, or who there is already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import refused
from ui.login.clerk_list import role_words
from ui.login.first_clerk import FirstClerkForm
from ui.login.setup import Tells
from ui.login.steps import StepState
from ui.widgets.card import Card
from ui.widgets.text import NameLabel, Text
from ui.work import background

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.store.clerks import Clerk

translate = QCoreApplication.translate


class ClerkStep(QWidget):
    """The account made here administers the desk; it signs in with its PIN when the cards are done."""

    def __init__(self, desk: OpenDesk, tells: Tells) -> None:
        super().__init__()
        self._desk, self._tells = desk, tells
        self.form: FirstClerkForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._names = Card(translate("Counter", "Who may sign in"))
        self._column.addWidget(self._names)
        self._names.hide()
        self._read()

    def _read(self) -> None:
        background.run(self._desk.clerks.every, done=self._show, failed=self._refused)

    def _refused(self, no: Exception) -> None:
        self._names.body.addWidget(Text(refused.sentence(no), 14, 400, "text", wrap=True))
        self._names.show()

    def _show(self, clerks: Sequence[Clerk]) -> None:
        if not clerks:
            self.form = FirstClerkForm(self._desk, run=background.run)
            self.form.signed_in.connect(lambda _clerk: self._read())
            self._column.addWidget(self.form)
            self.setFocusProxy(self.form)
            self.form.setFocus()
            return
        if self.form is not None:
            self.form.hide()
        for clerk in clerks:
            self._names.body.addWidget(NameLabel(clerk.name, 16, 600))
            self._names.body.addWidget(Text(role_words(clerk.role), 13, 400, "text2"))
        said = translate("Counter", "Others are added in the settings, under clerks and roles.")
        self._names.body.addWidget(Text(said, 13, 400, "text2", wrap=True))
        self._names.show()
        self._tells(StepState.DONE)
