"""Ctrl+K."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.palette import Offer, Palette


class Desk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.palette_ = Palette(self, self.find)

    def find(self, words: str) -> list[Offer]:
        everything = ("Chốt ca", "Máy in", "Máy quét")
        return [
            Offer(title, lambda title=title: self.done.append(title))  # type: ignore[misc]  # one lambda a title
            for title in everything
            if words.casefold() in title.casefold()
        ]


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    made.palette_.open()
    return made


def _line(desk: Desk) -> QLineEdit:
    return desk.palette_._line


def test_everything_is_offered_before_a_letter_is_typed(desk: Desk) -> None:
    assert desk.palette_.titles() == ["Chốt ca", "Máy in", "Máy quét"]
    assert _line(desk).hasFocus()


def test_typing_narrows_arrows_choose_and_enter_acts(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(_line(desk), "M")
    qtbot.keyClick(_line(desk), Qt.Key.Key_Down)
    qtbot.keyClick(_line(desk), Qt.Key.Key_Return)

    assert desk.done == ["Máy quét"]
    assert desk.palette_.isHidden()
    assert desk.field.hasFocus()


def test_escape_gives_the_focus_back_and_does_nothing(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(_line(desk), Qt.Key.Key_Escape)

    assert desk.done == []
    assert desk.palette_.isHidden()
    assert desk.field.hasFocus()


def test_nothing_found_is_said_and_enter_does_nothing(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(_line(desk), "xyz")
    assert desk.palette_._nothing.isVisible()

    qtbot.keyClick(_line(desk), Qt.Key.Key_Return)
    assert desk.done == []
