"""The card that tries a scanner out: its codes are read off the screen, its findings said in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from desk_app.domain.scanner_check import TEST_CARD, TEST_CODE, Read
from ui.theme import DARK, LIGHT, Look, wear
from ui.work.scanner.check_card import ScannerCheck
from ui.work.scanner.key_filter import KeyFilter
from ui.work.scanner.serial_line import Port, SerialScanner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def check(dressed: QApplication, qtbot: QtBot) -> Iterator[ScannerCheck]:
    """A card in a window, with two ports to choose from; a filter watches the window."""
    window = QWidget()
    check = ScannerCheck(
        SerialScanner(window), find_ports=lambda: [Port("/nowhere/COM3", "COM3 · USB Serial")]
    )
    rows = QVBoxLayout(window)
    rows.addWidget(check)
    rows.addWidget(QPushButton("Tiếp tục"))
    window.resize(1000, 700)
    qtbot.addWidget(window)
    keys = KeyFilter(window)
    keys.watch()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(check.keys.hasFocus)
    yield check
    keys.rest()


def scan(check: ScannerCheck, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
    for letter in text:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(check.keys, QKeyEvent(kind, 0, NO_MODIFIER, letter))
    if end is not None:
        QApplication.sendEvent(check.keys, QKeyEvent(QEvent.Type.KeyPress, end, NO_MODIFIER, "\r"))


@pytest.mark.parametrize("look", [Look(LIGHT), Look(DARK), Look(LIGHT, 1.5)])
def test_both_codes_are_read_off_the_screen(check: ScannerCheck, look: Look) -> None:
    wear(look)
    check.adjustSize()
    picture = QImage(check.size(), QImage.Format.Format_RGB32)
    check.render(picture, QPoint(0, 0))
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(bytes(grey.constBits())).cast("B", (grey.height(), grey.bytesPerLine()))

    assert {each.text for each in zxingcpp.read_barcodes(pixels)} == {TEST_CARD, TEST_CODE}


def test_a_scanner_that_is_set_well_is_said_so(qtbot: QtBot, check: ScannerCheck) -> None:
    with qtbot.waitSignal(check.tested, timeout=3000) as tested:
        scan(check, TEST_CARD)

    assert tested.args == [True]

    assert "đặt đúng" in check.said()
    assert "Enter" in check._how.text()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_the_closing_key_presses_nothing_and_leaves_the_place(
    qtbot: QtBot, check: ScannerCheck, end: Qt.Key
) -> None:
    with qtbot.waitSignal(check.keys.read, timeout=3000):
        scan(check, TEST_CODE, end)

    assert check.keys.hasFocus()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TEST_CARD.swapcase(), "Caps Lock"),
        (TEST_CARD.replace("as ow dd", "á ơ đ"), "Unikey (Telex)"),
        ("".join(each if each.isascii() else "?" for each in TEST_CARD), "USB-COM"),
        (TEST_CARD[:70], "Mất chữ"),
        ("8934563138165", "không phải mã trên màn hình"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(
    qtbot: QtBot, check: ScannerCheck, text: str, words: str
) -> None:
    with qtbot.waitSignal(check.keys.read, timeout=3000):
        scan(check, text)

    shown = " ".join(each.text() + each._detail.text() for each in check._banners if not each.isHidden())
    assert words in shown


def test_a_scanner_too_slow_for_the_desk_is_said(check: ScannerCheck) -> None:
    check.show_read(Read(TEST_CARD, 48.0, "Enter"))

    assert "48" in check.said()


def test_a_port_is_chosen_by_its_key_and_its_state_said(qtbot: QtBot, check: ScannerCheck) -> None:
    with qtbot.waitSignal(check.port_chosen) as chosen:
        qtbot.keyClick(check.keys, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    assert chosen.args == ["/nowhere/COM3"]
    assert "chưa cắm" in check._state.text()


def test_words_come_in_by_an_input_method_too(qtbot: QtBot, check: ScannerCheck) -> None:
    from PySide6.QtGui import QInputMethodEvent

    words = QInputMethodEvent()
    words.setCommitString(TEST_CARD)
    with qtbot.waitSignal(check.keys.read, timeout=3000):
        QApplication.sendEvent(check.keys, words)

    assert "đặt đúng" in check.said()
