"""Case 3: the printer has no paper; the dossier is saved, its number is readable, and Ctrl+P prints it once there is."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.acceptance.hands import CARD, Hands
from tests.acceptance.receiving import ALT, CTRL
from tests.builders import LAN, an_intake
from tests.ui.counter.test_citizen_side import TwoScreens
from tests.ui.printing.on_paper import FakePrinters, codes_on, words_on
from ui.app import make_application
from ui.citizen_display.showing import Done
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.printing import queue as queue_module
from ui.printing.big_code import BigCode
from ui.printing.printers import Told, Trouble
from ui.theme import LIGHT, Look, wear
from ui.work import background

LASER, THERMAL = "HP LaserJet P1102", "Xprinter XP-80C"


@pytest.fixture
def hands(qapp, qtbot, desk):
    """The open counter beside the citizen's screen."""
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
    window.activateWindow()  # without a window manager the new window takes the keys
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield found
    counter.line.close()
    background.close()
    counter.close()
    window.close()
    wear(Look(LIGHT))


@pytest.fixture
def printers(hands):
    """Two printers; the laser is out of paper and its spooler says so."""
    made = FakePrinters(LASER, THERMAL)
    made.complaints[LASER] = Told(Trouble.NO_PAPER)
    hands.counter.paper.use(made)
    return made


def received(hands):
    """A dossier by card, procedure and the key that saves and prints."""
    hands.scan(CARD)
    hands.wait(300)
    hands.type("dktt")
    hands.wait(300)
    hands.press(Qt.Key.Key_Return)
    hands.wait(300)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: hands.desk.search.find("", limit=1))
    return hands.desk.search.find("", limit=1)[0]


def prints(hands, found):
    """The print events of a dossier: copy, and whether it was sent again."""
    history = hands.desk.register.history(found.id)
    return [(line.fact.copy, line.fact.again) for line in history if line.kind == "document.printed"]


def test_saved_said_and_printed_as_the_first_copy_once_there_is_paper(hands, printers):
    found = received(hands)
    strip = hands.counter.paper.owing.strip
    hands.until(strip.isVisible)
    assert "hết giấy" in strip.words.text()
    assert strip.code.text().replace(" ", "") == found.scan_code
    assert strip.accessibleName().startswith(strip.code.text()), "a screen reader is told too"
    assert prints(hands, found) == []
    shown = hands.counter.citizen.screen.glass.shown
    assert isinstance(shown, Done)
    assert shown.scan_code.replace(" ", "") == found.scan_code, "readable on the citizen's screen as well"

    printers.complaints.clear()
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: printers.sent)
    hands.until(lambda: prints(hands, found))
    assert not strip.isVisible()
    ((name, sheets),) = printers.sent
    assert name == LASER
    assert found.scan_code in codes_on(sheets.pdf)
    assert "IN LẠI" not in words_on(sheets.pdf)
    assert prints(hands, found) == [(1, False)]


def test_on_a_dossiers_page_the_key_prints_that_dossier_and_the_strip_keeps_its_button(hands, printers):
    owed = received(hands)
    strip = hands.counter.paper.owing.strip
    hands.until(strip.isVisible)
    assert strip.again_button.key() == "Ctrl+P"
    printers.complaints.clear()
    other = hands.desk.receive(an_intake(), actor=LAN).dossier
    hands.counter.open_dossier(other.code)
    hands.until(lambda: strip.again_button.key() == "")
    hands.wait(300)
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: prints(hands, other))
    assert prints(hands, owed) == []
    strip.again_button.click()
    hands.until(lambda: prints(hands, owed) == [(1, False)])


def test_another_printer_takes_the_same_copy(hands, printers):
    found = received(hands)
    strip = hands.counter.paper.owing.strip
    hands.until(strip.isVisible)
    hands.press(Qt.Key.Key_D, ALT)
    hands.until(lambda: [menu for menu in hands.window.findChildren(QMenu) if menu.isVisible()])
    (menu,) = [menu for menu in hands.window.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in menu.actions()] == [THERMAL, "In ra PDF/màn hình"]
    menu.actions()[0].trigger()
    menu.close()
    hands.until(lambda: prints(hands, found) == [(1, False)])
    assert [name for name, _ in printers.sent] == [THERMAL]


def test_the_number_is_read_out_over_the_whole_window_and_esc_comes_back(hands, printers):
    found = received(hands)
    hands.until(hands.counter.paper.owing.strip.isVisible)
    before = hands.focused()
    hands.press(Qt.Key.Key_Y, ALT)
    hands.until(hands.window.covered)
    (large,) = hands.window.findChildren(BigCode)
    assert large.digits.code.replace(" ", "") == found.scan_code
    assert "000188012345" not in large.accessibleName()
    hands.until(large.isVisible)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.window.covered())
    assert hands.focused() is before


def test_a_printer_that_says_nothing_is_said_and_given_up_while_the_next_citizen_is_received(
    hands, printers, monkeypatch
):
    monkeypatch.setattr(queue_module, "SLOW_AFTER", 200)
    printers.complaints.clear()
    printers.gate = threading.Event()
    found = received(hands)
    strip = hands.counter.paper.owing.strip
    hands.until(strip.isVisible)
    assert "chưa trả lời" in strip.words.text()
    hands.scan(CARD)
    hands.wait(200)
    hands.press(Qt.Key.Key_V, ALT)
    hands.until(lambda: "không trả lời" in strip.words.text())
    printers.gate = None
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: prints(hands, found) == [(1, False)])


def test_paper_that_a_person_saw_nothing_of_is_the_same_copy_once_more_and_the_journal_says_so(
    hands, printers
):
    printers.complaints.clear()
    found = received(hands)
    hands.until(lambda: prints(hands, found) == [(1, False)])
    hands.press(Qt.Key.Key_N, ALT)
    hands.until(lambda: prints(hands, found) == [(1, False), (1, True)])
    assert printers.sent[0][1].pdf == printers.sent[1][1].pdf


def test_a_clerks_own_reprint_is_marked(hands, printers):
    printers.complaints.clear()
    found = received(hands)
    hands.until(lambda: prints(hands, found) == [(1, False)])
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: prints(hands, found) == [(1, False), (2, False)])
    assert "BẢN IN LẠI lần 2" in words_on(printers.sent[-1][1].pdf)
    assert codes_on(printers.sent[0][1].pdf) == codes_on(printers.sent[1][1].pdf)
