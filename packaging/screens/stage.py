"""A made-up commune on Monday 23 November 2026, 09:12, its window open, its province out of reach."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.backups import LAST, PLACE, Copied
from desk_app.bootstrap import OpenDesk, add_clerk, open_desk
from desk_app.demo.story import CLERKS, tell_story
from desk_app.domain.calendar import VIETNAM
from desk_app.paths import Home
from desk_app.store.preferences import DESK
from desk_app.wire.envelope import Actor
from tests.builders import FixedClock, a_desk
from ui.counter.counter import Counter
from ui.main_window import MainWindow

NOW = datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
SINCE, LEFT = timedelta(minutes=7), 9  # when the line went, events that were not sent before
SCANNER, PERSON = 8, 60  # milliseconds from key to key
CARD = "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"


def tell_template(folder: Path) -> None:
    """Make the home that every scene begins from: clerks with PIN 1111 and three months of dossiers."""
    desk = a_desk(folder, now=NOW)
    for name in CLERKS:
        add_clerk(desk, name, "clerk", "1111", actor=Actor("demo", "cli"))
    tell_story(desk)
    send_all_but_the_last(desk)
    desk.preferences.put(DESK, PLACE, "/media/usb")
    desk.preferences.put(
        DESK, LAST, Copied("quay-24181-20261123-073000.db", 4_000_000, NOW - timedelta(hours=1))
    )
    desk.close()


def send_all_but_the_last(desk: OpenDesk) -> None:
    """As after a round that broke off a moment ago: what came before is at the province, the line is down since."""
    head = desk.outbox.position().head_seq
    desk.outbox.settle(head - LEFT, (), at=NOW - SINCE)
    desk.outbox.note_round(at=NOW - SINCE)


def desk_like(template: Path, folder: Path) -> OpenDesk:
    """Open a copy of the template, so that no scene sees what another one did."""
    shutil.copytree(template, folder)
    return open_desk(Home(folder), clock=FixedClock(NOW))


@dataclass
class Stage:
    """What a scene may use: the window, the open counter, and a clerk's hands."""

    app: QApplication
    window: MainWindow
    counter: Counter
    desk: OpenDesk
    _stamp: int = 0  # milliseconds, of the last key

    def wait(self, seconds: float) -> None:
        """Let the window live for a while."""
        wait(self.app, seconds)

    def sign_in(self) -> None:
        """Type the PIN of whoever is proposed."""
        self.type_in("1111")
        self.press(Qt.Key.Key_Return)
        self.wait(1.2)

    def scan_card(self, card: str = CARD) -> None:
        """A card in the ID field, as a scanner types it."""
        for letter in card:
            self._key(letter, QEvent.Type.KeyPress, SCANNER)
        self.press(Qt.Key.Key_Return)
        self.wait(0.4)

    def type_in(self, text: str) -> None:
        """Type into whatever has the focus, letters of any language, at a person's pace."""
        for letter in text:
            self._key(letter, QEvent.Type.KeyPress, PERSON)
            self._key(letter, QEvent.Type.KeyRelease, PERSON)

    def _key(self, letter: str, kind: QEvent.Type, after: int) -> None:
        """One key, stamped so many milliseconds after the last: nothing in the window waits for it."""
        self._stamp += after
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(self._stamp)
        self.app.sendEvent(self._focused(), event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        QTest.keyClick(self._focused(), key, modifier)
        self.wait(0.1)

    def _focused(self) -> QWidget:
        for widget in self._candidates():
            return widget
        raise AssertionError("nothing has the focus")

    def _candidates(self) -> Iterator[QWidget]:
        for widget in (self.app.focusWidget(), self.app.activeWindow(), *self.app.topLevelWidgets()):
            if widget is not None:
                yield widget


def wait(app: QApplication, seconds: float) -> None:
    """Let events come and go for so long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.005)
