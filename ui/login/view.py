"""Signing in: a name, a PIN, and the counter is open, with or without a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.store.clerks import Clerk
from ui import refused
from ui.login.clerk_list import ClerkList
from ui.login.first_clerk import FirstClerkForm
from ui.login.frame import CoverFrame
from ui.login.presenter import LoginPresenter
from ui.login.side import DeskSide
from ui.theme import Tone, look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.keycap import Keycap
from ui.widgets.pin_entry import HEIGHT, PinEntry
from ui.widgets.state_line import StateLine
from ui.widgets.text import Text
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate


class LoginCard(QWidget):
    """Stands over the window (`MainWindow.cover`) at the start and while the counter is locked.

    `last` is chosen first; `kept_draft_of` names whose unfinished form waits behind the lock. A desk
    without accounts asks for the first one. `signed_in` tells the Clerk.
    """

    signed_in = Signal(object)

    def __init__(
        self,
        desk: OpenDesk,
        *,
        last: str = "",
        kept_draft_of: str = "",
        locked_at: datetime | None = None,
        run: Asking = background.run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._run, self._last = desk, run, last
        self._wait, self._hint = 0, ""
        self._locked = f"{locked_at:%H:%M}" if locked_at is not None else ""
        self.presenter = LoginPresenter(desk, self, run=run)
        self.clerks = ClerkList()
        self.pin = PinEntry(translate("Login", "PIN"))
        self.enter_button = _Enter(translate("Login", "Enter"), "Enter", Kind.PRIMARY, binds=False)
        self.wrong = Text("", 13, 400, "text2", wrap=True)
        self.line = StateLine(wraps=True)
        self.first_clerk: FirstClerkForm | None = None
        self._second = QTimer(self, interval=1000)
        self._lay_out(kept_draft_of)
        self._connect()
        self.presenter.load()

    # What the window tells it ---------------------------------------------------------------------

    def show_state(self, text: str, icon: str, tone: Tone | None = None) -> None:
        """Say at the foot how the line to the province is (as `MainWindow.set_state`)."""
        self.line.show_state(text, icon, tone)

    def take_scan(self, text: str) -> None:
        """A scanner read something while the counter is locked: only a staff card means anything."""
        self.presenter.take_card(text)

    # What the presenter tells it ------------------------------------------------------------------

    def show_clerks(self, clerks: Sequence[Clerk]) -> None:
        """Offer the names; without any, ask for the first account."""
        if not clerks:
            self._ask_for_first()
            return
        self._form.show()
        self.clerks.show_clerks(clerks, self._last, self._locked)
        self._hint = self._help(any(clerk.has_card for clerk in clerks))
        self._tell(self._hint)
        self._keys.setVisible(len(clerks) > 1)
        self.pin.setFocus()

    def show_checking(self, checking: bool) -> None:
        """The PIN is being checked."""
        self.enter_button.setEnabled(not checking and not self._wait)

    def show_wrong_pin(self, wait: int) -> None:
        """The PIN was wrong; the field is empty and keeps the focus, the words grow with the delay."""
        self.pin.clear()
        self.pin.set_wrong(True)
        self.pin.setFocus()
        self._wait = wait
        self._say_wrong()
        if wait:
            self._second.start()

    def show_refused(self, refusal: Exception) -> None:
        """The desk said no for another reason."""
        self._tell(refused.sentence(refusal), wrong=True)

    def show_card(self, clerk: Clerk) -> None:
        """A card said who is there; the PIN says that it is them."""
        self.clerks.choose(clerk.name)
        self._tell(translate("Login", "Card of {name}. Now type the PIN.").format(name=clerk.name))

    def enter(self, clerk: Clerk) -> None:
        """The clerk is in."""
        self.pin.clear()
        self._tell(self._hint)
        self.signed_in.emit(clerk)

    # Building -------------------------------------------------------------------------------------

    def _lay_out(self, kept_draft_of: str) -> None:
        office = self._desk.desk.office
        side = DeskSide(office.name, self._desk.desk.desk_name, now=self._desk.clock.now)
        self._frame = CoverFrame(side)
        self._form = QWidget()
        self._form.hide()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(translate("Login", "Who is at the counter?"), 26, 700))
        self.kept = Text("", 14, 400, "text2", wrap=True)
        if kept_draft_of:
            said = translate("Login", "The unfinished form of {name} is kept as it is.")
            self.kept.setText(said.format(name=kept_draft_of))
            column.addWidget(self.kept)
        column.addWidget(self.clerks)
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(4)
        for key in ("↑", "↓"):
            keys.addWidget(Keycap(key))
        keys.addWidget(Text(" " + translate("Login", "another person"), 13, 400, "text2"))
        keys.addStretch(1)
        column.addWidget(self._keys)
        column.addSpacing(8)
        column.addWidget(Text(translate("Login", "PIN"), 14, 600))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.pin)
        row.addWidget(self.enter_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.wrong)
        self.enter_button.set_large(True)
        self._frame.column.addWidget(self._form)
        self._frame.foot.addWidget(self.line)
        self._frame.foot.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self.setFocusProxy(self.pin)

    def _connect(self) -> None:
        self.clerks.chosen.connect(self._another)
        self.pin.moved.connect(self.clerks.step)
        self.pin.submitted.connect(self._submit)
        self.enter_button.clicked.connect(self._submit)
        self._second.timeout.connect(self._wait_on)

    def _ask_for_first(self) -> None:
        self._form.hide()
        self.first_clerk = FirstClerkForm(self._desk, run=self._run)
        self.first_clerk.signed_in.connect(self.signed_in)
        self._frame.column.addWidget(self.first_clerk)
        self.setFocusProxy(self.first_clerk)
        self.first_clerk.setFocus()

    # Gestures -------------------------------------------------------------------------------------

    def _submit(self) -> None:
        clerk = self.clerks.current()
        if clerk is not None and not self._wait:
            self.presenter.submit(clerk.name, self.pin.text())

    def _another(self, _clerk: Clerk) -> None:
        """Another person has other tries: nothing is wrong yet."""
        self._wait = 0
        self._second.stop()
        self.pin.clear()
        self._tell(self._hint)
        self.enter_button.setEnabled(True)
        self.pin.setFocus()

    def _wait_on(self) -> None:
        self._wait = max(0, self._wait - 1)
        if not self._wait:
            self._second.stop()
            self.enter_button.setEnabled(True)
        self._say_wrong()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.presenter.leave()

    def _say_wrong(self) -> None:
        if self._wait:
            said = translate("Login", "Wrong PIN. Wait {seconds} seconds, then try again.")
            self._tell(said.format(seconds=self._wait), wrong=True)
        else:
            self._tell(translate("Login", "Wrong PIN. Try again."), wrong=True)

    def _tell(self, words: str, *, wrong: bool = False) -> None:
        """One line under the PIN: what helps, or what was wrong; the page never moves under the fingers."""
        self.wrong.setText(words)
        self.wrong.set_ink("today" if wrong else "text2")
        self.wrong.set_type(14 if wrong else 13, 600 if wrong else 400)
        if wrong:
            announce(self.wrong, words)

    def _help(self, cards: bool) -> str:
        if self._desk.desk.demo:
            return translate("Login", "Sample data: the PIN is 1111.")
        if cards:
            return translate("Login", "Or scan the staff card. Forgotten PIN: ask the administrator.")
        return translate("Login", "Forgotten PIN: ask the administrator.")


class _Enter(KeyButton):
    """As high as the boxes of the PIN beside it."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().px(HEIGHT))
