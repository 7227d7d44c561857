"""Case 2: Ctrl+Enter twice, a double click, a held key: one dossier, one number, one print job."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.acceptance.hands import Hands
from tests.acceptance.receiving import BIRTH, CTRL, ENTER, choose, reception, scan_card
from tests.ui.printing.on_paper import FakePrinters


def two_presses(hands: Hands) -> None:
    hands.press(ENTER, CTRL)
    hands.press(ENTER, CTRL)


def two_presses_after_a_moment(hands: Hands) -> None:
    hands.press(ENTER, CTRL)
    hands.wait(150)
    hands.press(ENTER, CTRL)


def a_double_click(hands: Hands) -> None:
    button = reception(hands).save_print
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)


def a_held_key(hands: Hands) -> None:
    for turn in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, ENTER, CTRL, "\r", turn > 0)
        QApplication.sendEvent(hands.window.windowHandle(), event)
        hands.wait(15)
    QApplication.sendEvent(hands.window.windowHandle(), QKeyEvent(QEvent.Type.KeyRelease, ENTER, CTRL))


def save_and_print_at_once(hands: Hands) -> None:
    hands.press(Qt.Key.Key_S, CTRL)
    hands.press(ENTER, CTRL)


@pytest.mark.parametrize("gesture", [two_presses, two_presses_after_a_moment, a_double_click, a_held_key])
def test_one_dossier_one_number_one_print_job(hands: Hands, gesture: Callable[[Hands], None]) -> None:
    printers = FakePrinters("HP LaserJet P1102")
    hands.counter.paper.use(printers)
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_A, CTRL)
    gesture(hands)
    hands.until(lambda: printers.sent)
    hands.wait(400)

    [found] = hands.desk.search.find("")
    assert found.code.endswith("-0001")
    assert len(printers.sent) == 1
    history = hands.desk.register.history(found.id)
    assert [line.kind for line in history].count("dossier.received") == 1
    assert [line.kind for line in history].count("document.printed") == 1


def test_two_different_keys_are_one_dossier_too(hands: Hands) -> None:
    hands.counter.paper.use(FakePrinters("HP LaserJet P1102"))
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_A, CTRL)
    save_and_print_at_once(hands)
    hands.until(lambda: hands.desk.search.find(""))
    hands.wait(300)
    assert len(hands.desk.search.find("")) == 1
