"""A clerk's hands at the open counter: real key events into whatever has the focus, and a count of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import OpenDesk
from ui.counter.counter import Counter
from ui.login.clerk_list import ClerkList
from ui.main_window import MainWindow
from ui.widgets.pin_entry import PinEntry

PIN = "1111"
CARD = "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
BY_HAND, BY_SCANNER = 90, 8  # milliseconds from key to key of somebody who types well, and of a scanner


@dataclass
class Hands:
    """Window, counter and desk, and what a person does to them; `keys` counts strokes of a person."""

    qtbot: QtBot
    window: MainWindow
    counter: Counter
    desk: OpenDesk
    keys: int = field(default=0)
    _stamp: int = field(default=1)

    # Waiting ----------------------------------------------------------------------------------------

    def until(self, holds: Callable[[], object], timeout: int = 5000) -> None:
        """Let the window live until `holds` says so (milliseconds)."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=timeout)

    def wait(self, milliseconds: int) -> None:
        """Let the window live for so long."""
        self.qtbot.wait(milliseconds)
        self._stamp += milliseconds

    # Keys -------------------------------------------------------------------------------------------

    def focused(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def type(self, text: str) -> None:
        """Type letters of any language, one key each, at a person's speed by the stamps of the keys."""
        self._type(text)
        if text[-1:] in "0123456789hH":
            self.wait(100)  # such a key may begin a scan and is held back for a moment

    def _type(self, text: str) -> None:
        for letter in text:
            self._stamp += BY_HAND
            self._letter(letter, self._stamp)
            self.keys += 1

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press one key, with a modifier or without."""
        QTest.keyClick(self.focused(), key, modifier)
        self.keys += 1
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and modifier == NO_MODIFIER:
            self.wait(100)

    def scan(self, text: str, *, terminator: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """A scanner that types: as fast as the machine can, and Enter at its end. No stroke of the person."""
        for letter in text:
            self._stamp += BY_SCANNER
            self._letter(letter, self._stamp)
        if terminator is not None:
            QTest.keyClick(self.focused(), terminator)

    def _letter(self, letter: str, stamp: int = 0) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, NO_MODIFIER, letter)
            event.setTimestamp(stamp)
            QApplication.sendEvent(self.focused(), event)

    # Common ways ------------------------------------------------------------------------------------

    def sign_in(self, pin: str = PIN) -> None:
        """The PIN of whoever is proposed, Enter, and the reception stands there."""
        self.until(lambda: isinstance(QApplication.focusWidget(), PinEntry) and self._clerks_are_there())
        self._type(pin)
        self.press(Qt.Key.Key_Return)
        self.until(lambda: not self.window.covered())
        self.keys = 0

    def _clerks_are_there(self) -> bool:
        return any(card.isVisible() for card in self.window.findChildren(ClerkList))

    def screen(self) -> QWidget:
        """The room in sight."""
        room = self.window.room(self.window.current_key)
        assert room is not None
        return room
