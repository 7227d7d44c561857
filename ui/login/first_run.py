"""The first start: a real counter of a province, or a try with sample data."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desk_app.bootstrap import VERSION, enrol
from desk_app.paths import Home
from desk_app.store.vault import KeyPlace, system_vault_works
from ui import refused
from ui.login.first_run_presenter import Enrol, Enrolling, FirstRunPresenter
from ui.login.frame import CoverFrame
from ui.login.option_card import OptionCard
from ui.login.side import Words
from ui.theme import Dressed, colour, look
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.fields import Field
from ui.widgets.text import Text
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate

_LABEL = 112  # design pixels


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
            translate("Login", "Opens with this computer's account alone"),
            icon="key-round",
        )
        self.in_file = OptionCard(
            translate("Login", "A file that only this account can read"),
            translate("Login", "For a computer without a key store"),
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
        for field in self._fields().values():
            column.addWidget(field)
        column.addSpacing(4)
        column.addWidget(Text(translate("Login", "The key of the database lies in"), 14, 600))
        column.addWidget(self.in_system)
        column.addWidget(self.in_file)
        column.addWidget(self.trouble)

    def _lay_out(self) -> None:
        self._frame = CoverFrame(_Steps(), share=24)
        self._frame.column.addWidget(Text(translate("Login", "Commune and counter"), 26, 700))
        self._frame.column.addWidget(self.real)
        self._frame.column.addWidget(self.sample)
        self._frame.column.addWidget(self._form)
        self.bar = ActionBar()
        self.go_on = KeyButton(translate("Login", "Go on"), "Enter", Kind.PRIMARY)
        self.bar.add(self.go_on)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._frame, 1)
        outer.addWidget(self.bar)
        self.setFocusProxy(self.url)

    def _connect(self) -> None:
        self._doors.buttonToggled.connect(lambda _button, _on: self._show_door())
        self.url.left.connect(lambda: self.presenter.look_at_address(self.url.text()))
        for field in self._fields().values():
            field.edited.connect(lambda _text, field=field: field.set_missing(None))
        self.go_on.clicked.connect(self._go_on)

    def _fields(self) -> dict[str, Field]:
        return {"url": self.url, "code": self.code, "desk_name": self.desk_name}

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
        return translate("Login", "The key store of Windows")
    return translate("Login", "The key store of the system")


class _Steps(Dressed, QWidget):
    """The two steps at the left; this is the first."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        title, hint = Words(22, 700, loud=True), Words(13, 400, loud=False)
        title.setText(translate("Login", "Setting up the counter"))
        hint.setText(translate("Login", "Two steps, done once"))
        self._margins = [QVBoxLayout(), QVBoxLayout()]
        self._margins[0].addWidget(title)
        self._margins[0].addWidget(hint)
        self._column.addLayout(self._margins[0])
        self._column.addSpacing(24)
        steps = (translate("Login", "Commune and counter"), translate("Login", "Clerk and PIN"))
        for number, words in enumerate(steps, start=1):
            self._column.addWidget(_StepRow(number, words, here=number == 1))
        self._column.addStretch(1)
        version = Words(13, 400, loud=False)
        version.setText(translate("Login", "Quầy Một Cửa, version {version}").format(version=VERSION))
        self._margins[1].addWidget(version)
        self._column.addLayout(self._margins[1])
        self._finish()

    def _dress(self) -> None:
        self._column.setContentsMargins(0, look().px(40), 0, look().px(24))
        for layout in self._margins:
            layout.setContentsMargins(look().px(32), 0, 8, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.rail))
        painter.end()


class _StepRow(Dressed, QWidget):
    """One step: its number in a ring, filled where we are."""

    def __init__(self, number: int, words: str, *, here: bool) -> None:
        super().__init__()
        self._number, self._words, self._here = str(number), words, here
        self.setAccessibleName(words)
        self._finish()

    def _dress(self) -> None:
        self.setFixedHeight(look().px(56))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        if self._here:
            painter.fillRect(self.rect(), colour(t.rail_selected))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, half = look().px(26), self.height() // 2
        ink = "#FFFFFF" if self._here else t.rail_text
        painter.setPen(colour(ink))
        painter.setBrush(colour(ink) if self._here else Qt.BrushStyle.NoBrush)
        left = look().px(32)
        painter.drawEllipse(left, half - side // 2, side, side)
        painter.setFont(look().font(14, 700))
        painter.setPen(colour(t.rail if self._here else ink))
        centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(left, half - side // 2, side, side, centre, self._number)
        painter.setFont(look().font(16, 600 if self._here else 400))
        painter.setPen(colour(ink))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(self.rect().adjusted(left + side + 14, 0, 0, 0), middle, self._words)
        painter.end()
