"""Results handed over in the smallest window at the largest text, with a receipt still owed by the printer."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from tests.ui.printing.on_paper import FakePrinters
from tests.ui.returning.conftest import ready
from ui.counter.keys import RETURNING
from ui.printing.printers import Told, Trouble
from ui.theme import LIGHT, Look, Tone, wear
from ui.widgets.banner_place import Whose

LASER = "HP LaserJet P1102"


@pytest.fixture
def owed(hands):
    """A receipt that no printer took, and a result that waits for its citizen."""
    printers = FakePrinters(LASER)
    printers.complaints[LASER] = Told(Trouble.NO_PAPER)
    hands.counter.paper.use(printers)
    dossier = ready(hands.desk)
    hands.counter.paper.print_again([dossier.id])
    hands.until(hands.counter.paper.owing.strip.isVisible)
    return dossier


def test_what_is_owed_is_one_calm_line_there_and_amber_at_reception(hands, owed):
    strip = hands.counter.paper.owing.strip
    assert "hết giấy" in strip.words.text()
    assert strip.other_button.isVisible()

    hands.press(Qt.Key.Key_F4)
    assert strip.words.text() == "Đã lưu, chưa in"
    assert strip.card._tone is Tone.CALM
    assert "hết giấy" in strip.accessibleName(), "a screen reader still hears why"
    assert not strip.other_button.isVisible()
    assert strip.again_button.isVisible()

    hands.press(Qt.Key.Key_F2)
    assert "hết giấy" in strip.words.text()
    assert strip.card._tone is Tone.TODAY
    assert strip.other_button.isVisible()


def test_the_field_in_hand_stays_in_sight_and_the_bar_says_how_much_is_missing(hands, owed):
    hands.press(Qt.Key.Key_F4)
    assert hands.window.current_key == RETURNING
    screen = hands.screen()
    screen.open(owed.id)
    hands.until(lambda: screen.presenter.case is not None)
    hands.window.show_banner("6 quá hạn", Tone.LATE, whose=Whose.LATE)
    wear(Look(LIGHT, 1.5))
    hands.window.resize(1093, 574)
    hands.window.set_scale(1.5)
    hands.until(lambda: hands.window.banner is None)
    hands.wait(100)
    focused, area = hands.focused(), screen._page.area
    at = QRect(focused.mapTo(area.viewport(), QPoint(0, 0)), focused.size())
    assert area.viewport().rect().contains(at), "what is typed into is seen"
    assert screen.foot._status.text().startswith("Còn thiếu")

    hands.window.show_banner("Đồng hồ", Tone.TODAY, whose=Whose.CLOCK)
    hands.wait(100)
    at = QRect(focused.mapTo(area.viewport(), QPoint(0, 0)), focused.size())
    assert area.viewport().rect().contains(at)
    wear(Look(LIGHT))
