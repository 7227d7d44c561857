"""Case 3: the printer has no paper; the dossier is saved, its number is readable, and Ctrl+P prints it once there is."""

import pytest
from PySide6.QtCore import Qt

from tests.acceptance.hands import CARD
from tests.ui.printing.on_paper import FakePrinters, codes_on, words_on
from ui.printing.printers import Told, Trouble

CTRL = Qt.KeyboardModifier.ControlModifier
LASER, THERMAL = "HP LaserJet P1102", "Xprinter XP-80C"


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
