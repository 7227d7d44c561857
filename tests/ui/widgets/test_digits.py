"""Codes digit by digit."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import look
from ui.widgets.digits import CodeLabel, code_width


def test_codes_of_one_length_are_of_one_width(dressed: QApplication) -> None:
    font = look().font(24, 700)

    assert code_width("1111 1111 1111 1111", font) == code_width("2418 1261 1230 4576", font)


def test_the_gap_between_groups_is_less_than_a_digit(dressed: QApplication) -> None:
    font = look().font(24, 700)
    digit = code_width("00", font) - code_width("0", font)
    gap = code_width("0 0", font) - code_width("00", font)

    assert gap / digit == pytest.approx(0.62, abs=0.06)


def test_a_code_is_read_aloud_as_it_stands(dressed: QApplication, qtbot: QtBot) -> None:
    label = CodeLabel("2418 1261 1230 4576")
    qtbot.addWidget(label)

    assert label.accessibleName() == "2418 1261 1230 4576"
    assert label.sizeHint().width() == code_width(label.text(), look().font(24, 700))
