"""The first start: a real counter of a province, or a try with sample data."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desk_app.bootstrap import enrol
from desk_app.paths import Home
from desk_app.store.vault import KeyPlace, system_vault_works
from ui import refused
from ui.login.first_run_presenter import Enrol, Enrolling, FirstRunPresenter, both_in_one
from ui.login.frame import CoverFrame
from ui.login.setup import SHARE
from ui.login.steps import StepList, StepState
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.fields import Field
from ui.widgets.leading import lead_focus
from ui.widgets.option_card import OptionCard
from ui.widgets.text import Text
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate

_LABEL = 112  # design pixels
_END_OF_SCAN = 400  # milliseconds in which a scanner's own Enter arrives


class FirstRunCard(QWidget):
    """Stands over the window of a home that is not enrolled.

    `demo` opens the sample desk (without it that door is left out). `enrolled` tells the OpenDesk; the
    LoginCard of that desk then asks for its first clerk.
    """

    enrolled = Signal(object)

    def __init__(
        self,
        home: Home,
        *,
        demo: Callable[[], None] | None = None,
        enrol: Enrol = enrol,
        key_store: Callable[[], bool] = system_vault_works,
        run: Asking = background.run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._demo = demo
        self.presenter = FirstRunPresenter(home, self, run=run, enrol=enrol, key_store=key_store)
        self._build_doors()
        self._build_form()
        self._lay_out()
        self._connect()
        self._show_door()
        self.presenter.load()

    # What the presenter tells it ------------------------------------------------------------------

    def show_key_places(self, system: bool) -> None:
        """Offer the key store only where there is one."""
        self.in_system.setVisible(system)
        (self.in_system if system else self.in_file).setChecked(True)

    def show_wrong_address(self, refusal: Exception | None) -> None:
        """Say at the address what is wrong with it."""
        self.url.set_missing(refused.sentence(refusal) if refusal is not None else None)

    def show_missing(self, field: str) -> None:
        """Say which line is still empty, and go there."""
        self._fields()[field].set_missing(translate("Login", "Still empty. Fill it in, then go on."))
        self._fields()[field].setFocus()

    def show_busy(self, busy: bool) -> None:
        """The province is being asked."""
        self.go_on.setEnabled(not busy)
        self.bar.set_status(
            translate("Login", "Asking the province…") if busy else "", "refresh-cw" if busy else ""
        )

    def show_refused(self, refusal: Exception, field: str) -> None:
        """The province said no, or nobody answered."""
        at = self._fields().get(field)
        if at is None:
            self.trouble.setText(refused.sentence(refusal))
        else:
            at.set_missing(refused.sentence(refusal))
            at.setFocus()

    def opened(self, desk: OpenDesk) -> None:
        """The desk is enrolled and open."""
        self.enrolled.emit(desk)

    # Building -------------------------------------------------------------------------------------

    def _build_doors(self) -> None:
        self.real = OptionCard(
            translate("Login", "Enrol this counter"),
            translate("Login", "With the address and the code the province gave"),
            icon="shield-check",
        )
        self.sample = OptionCard(
            translate("Login", "Try with sample data"),
            translate("Login", "Nothing to set up, nothing is sent anywhere"),
            icon="eye",
        )
        self._doors = QButtonGroup(self)
        self._doors.addButton(self.real)
        self._doors.addButton(self.sample)
        self.real.setChecked(True)
        if self._demo is None:
            self.sample.hide()
            self.real.hide()

    def _build_form(self) -> None:
        self.url = Field(translate("Login", "Address"), "https://motcua.tinh.gov.vn", label_width=_LABEL)
        self.code = Field(translate("Login", "One-time code"), label_width=_LABEL)
        self.desk_name = Field(translate("Login", "Counter"), label_width=_LABEL)
        self.desk_name.set_text(translate("Login", "Counter 1"))
        self.in_system = OptionCard(
            _key_store_name(),
            translate("Login", "Only the account now signed in opens it; choose this"),
            icon="key-round",
        )
        self.in_file = OptionCard(
            translate("Login", "In a file that only this account can read"),
            translate("Login", "When the computer has no safe place of its own"),
            icon="file-text",
        )
        self._places = QButtonGroup(self)
        self._places.addButton(self.in_system)
        self._places.addButton(self.in_file)
        self.trouble = Text("", 14, 600, "today", wrap=True)
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        about = translate("Login", "Scan or paste the QR the province gave into the address, or type both.")
        column.addWidget(Text(about, 13, 400, "text2", wrap=True))
        for field in self._fields().values():
            column.addWidget(field)
        column.addSpacing(4)
        locked = translate("Login", "What this computer keeps is locked. Where is its key kept?")
        column.addWidget(Text(locked, 14, 600, wrap=True))
        column.addWidget(self.in_system)
        column.addWidget(self.in_file)
        column.addWidget(self.trouble)

    def _lay_out(self) -> None:
        self.bar = ActionBar()
        self.go_on = KeyButton(translate("Login", "Go on"), "Enter", Kind.PRIMARY)
        self.bar.add(self.go_on)
        steps = self._steps()
        self._frame = CoverFrame(steps, share=SHARE, least=steps.wanted_width, bar=self.bar)
        self._frame.column.addWidget(Text(translate("Login", "Commune and counter"), 26, 700))
        self._frame.column.addWidget(self.real)
        self._frame.column.addWidget(self.sample)
        self._frame.column.addWidget(self._form)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._frame, 1)
        lead_focus(self, self.url)

    def _steps(self) -> StepList:
        """The six steps; the others wait until this one made a counter of the computer."""
        steps = StepList()
        steps.show_states([StepState.OPEN] * len(steps.rows), 0)
        for row in steps.rows[1:]:
            row.setEnabled(False)
        return steps

    def _connect(self) -> None:
        self._doors.buttonToggled.connect(lambda _button, _on: self._show_door())
        self.url.edited.connect(self.take_scan)
        self.url.left.connect(lambda: self.presenter.look_at_address(self.url.text()))
        for field in self._fields().values():
            field.edited.connect(lambda _text, field=field: field.set_missing(None))
        self.go_on.clicked.connect(self._go_on)

    def _fields(self) -> dict[str, Field]:
        return {"url": self.url, "code": self.code, "desk_name": self.desk_name}

    def take_scan(self, text: str) -> None:
        """The province's QR, scanned or pasted into the address: address and code at once."""
        found = both_in_one(text)
        if found is None:
            return
        self.real.setChecked(True)
        self.url.set_text(found[0])
        self.code.set_text(found[1])
        self.presenter.look_at_address(found[0])
        self.desk_name.setFocus()
        # The Enter that ends a scan is not the clerk's: the counter's name is looked at before it enrols.
        self.go_on.setEnabled(False)
        QTimer.singleShot(_END_OF_SCAN, self, lambda: self.go_on.setEnabled(True))

    # Gestures -------------------------------------------------------------------------------------

    def _show_door(self) -> None:
        self._form.setVisible(self.real.isChecked())

    def _go_on(self) -> None:
        if not self.real.isChecked():
            if self._demo is not None:
                self._demo()
            return
        self.trouble.setText("")
        place: KeyPlace = "system" if self.in_system.isChecked() else "file"
        self.presenter.submit(Enrolling(self.url.text(), self.code.text(), self.desk_name.text(), place))


def _key_store_name() -> str:
    if sys.platform == "win32":
        return translate("Login", "In the safe of Windows")
    return translate("Login", "In the safe of this computer")
