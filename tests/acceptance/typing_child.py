"""A clerk in a process of its own who types until somebody pulls the plug: python -m tests.acceptance.typing_child HOME.

Each line of output is the number of letters of the note typed so far; the screen lives on between them.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.bootstrap import open_desk
from desk_app.clock import FixedClock
from desk_app.paths import Home
from tests.acceptance.hands import CARD, PIN
from tests.builders import MONDAY
from ui.app import make_application
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.reception.view import ReceptionScreen


def live(app: QApplication, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.005)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_in(text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def main() -> None:
    app = make_application([], language="vi")
    window = MainWindow()
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    counter = Counter(window, open_desk(Home(Path(sys.argv[1])), clock=FixedClock(MONDAY)))
    live(app, 1.0)
    type_in(PIN)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    while window.covered():
        live(app, 0.05)
    type_in(CARD)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    live(app, 0.5)
    type_in("1.001193")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    live(app, 0.3)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    screen = window.room("reception")
    assert isinstance(screen, ReceptionScreen)
    screen.papers.note.entry.setFocus()
    typed = 0
    while True:
        type_in("abcdefghij"[typed % 10])
        typed += 1
        print(typed, flush=True)  # noqa: T201  # what the parent reads
        live(app, 0.05)
        assert counter.window is window


if __name__ == "__main__":
    main()
