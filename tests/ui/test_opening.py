"""Opening a home: the window as it was left, in the language of whoever signs in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap import add_clerk
from desk_app.wire.envelope import Actor
from tests.builders import a_desk
from ui.app import make_application
from ui.likings import LANGUAGE, SCALE, Likings, keep_last_look
from ui.login.view import LoginCard
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.shell import Shell
from ui.theme import LIGHT, Look, look, wear
from ui.widgets.pin_entry import PinEntry
from ui.work import background


@pytest.fixture
def home(tmp_path):
    desk = a_desk(tmp_path / "home")
    add_clerk(desk, "Nguyễn Thị Lan", "clerk", "1111", actor=Actor("admin", "cli"))
    yield desk
    desk.close()


@pytest.fixture
def opened(home, qapp, qtbot):
    """Opens the home in a window like the desk's own; closed in the end."""
    make_application(look=Look(LIGHT), language="vi")
    made = []

    def open_it():
        shell = Shell()
        shell.painted_first = lambda: None
        shell.resize(1366, 768)
        window = MainWindow()
        shell.furnish(window)
        shell.show()
        shell.activateWindow()
        opening = Opening(window, home.home)
        made.append((opening, shell))
        opening.begin()
        qtbot.waitUntil(lambda: isinstance(opening._window.covering(), LoginCard), timeout=10_000)
        return opening

    yield open_it
    for opening, _shell in made:
        opening.close()
    background.close()
    for _opening, shell in made:
        shell.close()
        shell.deleteLater()
    make_application(look=Look(LIGHT), language="vi")
    wear(Look(LIGHT))


def sign_in(opening, qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), PinEntry))
    pin = QApplication.focusWidget()
    qtbot.waitUntil(lambda: opening._window.covering().clerks.current() is not None)
    QTest.keyClicks(pin, "1111")
    QTest.keyClick(pin, Qt.Key.Key_Return)


def test_the_sign_in_stands_there_as_the_window_was_left(home, opened, qtbot):
    keep_last_look(home, Likings(scale=125, scheme="dark"))
    opened()
    assert look().scale == 1.25
    assert look().tokens.dark


def test_a_clerk_who_reads_english_finds_an_english_window_and_the_next_one_a_vietnamese(home, opened, qtbot):
    lan = home.clerks.every()[0]
    home.preferences.put(lan.id, LANGUAGE, "en")
    home.preferences.put(lan.id, SCALE, 110)
    opening = opened()
    before = opening._window
    sign_in(opening, qtbot)
    qtbot.waitUntil(lambda: opening._window is not before, timeout=10_000)
    assert opening._window.windowTitle() == "One-stop desk"
    assert opening._counter.actor().name == "Nguyễn Thị Lan"
    assert not opening._window.covered()
    home.preferences.put(lan.id, LANGUAGE, "vi")
    english = opening._window
    opening._counter.preferred.emit()
    qtbot.waitUntil(lambda: opening._window is not english, timeout=10_000)
    assert opening._window.windowTitle() != "One-stop desk"
