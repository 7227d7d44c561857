"""Case 23: the second screen is unplugged while it shows: the desk goes on, nothing stands over the form."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.acceptance.hands import CARD, Hands
from tests.ui.counter.test_citizen_side import SECOND, TwoScreens
from ui.app import make_application
from ui.citizen_display.showing import Check
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.theme import LIGHT, Look, wear
from ui.work import background


@pytest.fixture
def hands(qapp, qtbot, desk):
    """The open counter beside a second screen that can be unplugged, a card read and a procedure chosen."""
    make_application(look=Look(LIGHT), language="vi")
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    counter = Counter(window, desk, screens=TwoScreens(window))
    found = Hands(qtbot, window, counter, desk)
    found.sign_in()
    found.press(Qt.Key.Key_F11)
    found.until(counter.citizen.screen.glass.isVisible)
    found.until(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)
    found.scan(CARD)
    found.type("dktt")
    found.wait(300)
    found.press(Qt.Key.Key_Return)
    found.until(lambda: isinstance(counter.citizen.screen.glass.shown, Check))
    yield found
    counter.line.close()
    background.close()
    counter.close()
    window.close()
    wear(Look(LIGHT))


def tops(hands):
    """Every window in sight beside the clerk's own."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not hands.window]


def test_the_screen_goes_with_the_cable_and_the_clerk_goes_on_typing(hands):
    glass, screens = hands.counter.citizen.screen.glass, hands.counter.citizen.screen.screens
    note = next(
        each for each in hands.window.findChildren(QLineEdit) if "hi chú" in (each.accessibleName() or "")
    )
    note.setFocus()
    hands.type("bản")
    screens.plug(None)
    assert not glass.isVisible()
    assert tops(hands) == []
    assert hands.focused() is note
    hands.type(" sao")
    assert note.text() == "bản sao"
    assert hands.window.isActiveWindow()


def test_it_comes_back_with_the_cable_on_the_second_screen_alone_and_shows_the_form_there(hands):
    glass, screens = hands.counter.citizen.screen.glass, hands.counter.citizen.screen.screens
    screens.plug(None)
    screens.plug(QRect(SECOND))
    assert glass.isVisible()
    assert glass.geometry() == SECOND
    assert not glass.geometry().intersects(screens.clerks())
    assert isinstance(glass.shown, Check)
    hands.until(hands.window.isActiveWindow)


def test_a_window_the_system_moves_over_the_clerks_hides_before_anybody_sees_it(hands):
    glass = hands.counter.citizen.screen.glass
    glass.move(0, 0)  # what a system does with the windows of a screen that is gone
    assert not glass.isVisible()
    assert tops(hands) == []


def test_a_dossier_received_meanwhile_asks_nothing_of_a_screen_that_is_gone(hands):
    hands.counter.citizen.screen.screens.plug(None)
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.until(lambda: hands.desk.search.find("", limit=5))
    assert tops(hands) == []


def test_a_screen_that_mirrors_the_clerks_is_never_used(hands):
    glass, screens = hands.counter.citizen.screen.glass, hands.counter.citizen.screen.screens
    screens.plug(None)  # Windows' “duplicate”: one picture, no free room
    hands.press(Qt.Key.Key_F11)
    assert not glass.isVisible()
    assert "màn hình thứ hai" in hands.window._toast.text()
