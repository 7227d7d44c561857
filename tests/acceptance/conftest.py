"""The whole counter for each acceptance case: a real desk, a real window, two clerks with PIN 1111."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import OpenDesk, add_clerk
from desk_app.wire.envelope import Actor
from tests.acceptance.hands import PIN, Hands
from tests.builders import MONDAY, a_desk
from ui.app import make_application
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.theme import LIGHT, Look, wear
from ui.work import background

CLERKS = ("Nguyễn Thị Lan", "Trần Văn Hùng")

OpenCounter = Callable[[OpenDesk], Hands]


@pytest.fixture
def desk(tmp_path: Path) -> OpenDesk:
    """A desk on Monday 23 November 2026, 09:12, its province out of reach; closed by its counter."""
    opened = a_desk(tmp_path / "home", now=MONDAY)
    for name in CLERKS:
        add_clerk(opened, name, "clerk", PIN, actor=Actor("admin", "cli"))
    return opened


@pytest.fixture
def open_counter(qapp: QApplication, qtbot: QtBot) -> Iterator[OpenCounter]:
    """Opens the window over a desk; several may be open one after another, all are closed in the end."""
    make_application(look=Look(LIGHT), language="vi")
    opened: list[Hands] = []

    def open_window(desk: OpenDesk) -> Hands:
        window = MainWindow()
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        hands = Hands(qtbot, window, Counter(window, desk), desk)
        opened.append(hands)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return hands

    yield open_window
    for hands in opened:
        hands.counter.line.close()
        for timer in hands.window.findChildren(QTimer):
            timer.stop()  # a window lives on until the next test: nothing of it may begin any more
    background.close()
    for hands in opened:
        hands.counter.close()
        hands.window.close()
    background.close()  # a form left open was kept once more: that answer finds nobody
    wear(Look(LIGHT))


@pytest.fixture
def hands(open_counter: OpenCounter, desk: OpenDesk) -> Hands:
    """The open counter with the first clerk signed in, reception in sight."""
    found = open_counter(desk)
    found.sign_in()
    return found
