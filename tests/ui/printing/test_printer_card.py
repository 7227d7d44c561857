"""The card of the printer: chosen, tried, seen; kept as soon as it is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.printing.on_paper import FakePrinters, codes_on, words_on
from ui.printing.choices import SCREEN, Choices
from ui.printing.printer_card import NO_PAPER, RIGHT, PrinterCard
from ui.printing.printers import Told, Trouble

LASER, THERMAL = "HP LaserJet P1102", "Xprinter XP-80C"


@pytest.fixture
def printers():
    return FakePrinters(LASER, THERMAL)


@pytest.fixture
def card(desk, printers, qtbot):
    made = PrinterCard(desk, printers)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.shown()
    qtbot.waitUntil(lambda: len(made.options) == 3 and made.options[0].isChecked())
    qtbot.waitUntil(lambda: not made.slip._image.isNull())
    return made


def test_the_printers_stand_there_with_the_default_one_taken_and_nothing_kept(card, desk):
    assert [option.printer for option in card.options] == [LASER, THERMAL, SCREEN]
    assert Choices(desk.preferences).usual() == ""
    assert card.trial.printer == LASER


def test_a_slip_goes_to_the_printer_and_the_hour_is_said(card, printers, qtbot):
    QTest.keyClick(card, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(printers.sent))
    qtbot.waitUntil(lambda: "09:12" in card.state.text())
    ((name, sheets),) = printers.sent
    assert name == LASER
    assert "Phiếu in thử" in words_on(sheets.pdf)
    assert len(codes_on(sheets.pdf)) == 1


def test_a_thermal_printer_takes_the_roll_by_itself(card, desk, printers, qtbot):
    card.options[1].click()
    assert Choices(desk.preferences).route("receipt", [LASER, THERMAL], LASER).printer == THERMAL
    assert Choices(desk.preferences).of("receipt").paper == "k80"
    card.options[0].click()
    assert Choices(desk.preferences).of("receipt").paper == "a5"


def test_the_arrow_keys_choose_too(card, desk, qtbot):
    card.options[0].setFocus()
    QTest.keyClick(card.options[0], Qt.Key.Key_Down)
    assert Choices(desk.preferences).usual() == THERMAL


def test_without_paper_the_reason_is_said(card, printers, qtbot):
    printers.complaints[LASER] = Told(Trouble.NO_PAPER)
    card.try_button.click()
    qtbot.waitUntil(lambda: "hết giấy" in card.state.text())
    assert printers.sent == []


def test_what_the_clerk_saw_is_told_with_the_next_thing_to_do(card):
    told = []
    card.answered.connect(told.append)
    QTest.keyClick(card, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert "in thử lại" in card.advice.text()
    QTest.keyClick(card, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert told == [NO_PAPER, RIGHT]


def test_the_screen_is_a_printer_too(card, desk, printers):
    card.options[2].click()
    card.try_button.click()
    assert printers.sent == []
    assert "màn hình" in card.state.text()
    assert Choices(desk.preferences).route("receipt", [LASER], LASER).on_screen


def test_a_printer_that_is_gone_stays_named(desk, printers, qtbot):
    Choices(desk.preferences).choose_usual("Máy cũ")
    card = PrinterCard(desk, printers)
    qtbot.addWidget(card)
    card.shown()
    qtbot.waitUntil(lambda: len(card.options) == 4)
    assert card.options[0].printer == "Máy cũ"
    assert card.options[0].isChecked()
    assert "Không thấy" in card.options[0].detail
