"""Ctrl+K."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.palette import Offer, Palette, Section

CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.saved = 0
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.palette_ = Palette(self, self.find, "Tìm")
        for key in ("Ctrl+Return", "Ctrl+S", "Esc"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save)

    def save(self) -> None:
        self.saved += 1

    def offer(self, title: str, *, second: bool = False) -> Offer:
        also = (lambda: self.done.append(f"{title} 2")) if second else None
        return Offer(title, lambda: self.done.append(title), second=also, second_verb="xem" if second else "")

    def find(self, words: str) -> list[Section]:
        everything = ("Chốt ca", "Máy in", "Máy quét")
        found = [self.offer(title) for title in everything if words.casefold() in title.casefold()]
        return [Section("Lệnh", found)]


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
    return desk.palette_.line


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

    assert (desk.done, desk.saved) == ([], 0)
    assert desk.palette_.isHidden()
    assert desk.field.hasFocus()


def test_nothing_found_is_said_and_enter_does_nothing(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(_line(desk), "xyz")
    assert desk.palette_._nothing.isVisible()

    qtbot.keyClick(_line(desk), Qt.Key.Key_Return)
    assert desk.done == []


def test_arrows_pass_over_the_titles_of_sections(desk: Desk, qtbot: QtBot) -> None:
    desk.palette_.show_sections([Section("A", [desk.offer("một")]), Section("B", [desk.offer("hai")])])
    qtbot.keyClick(_line(desk), Qt.Key.Key_Down)
    qtbot.keyClick(_line(desk), Qt.Key.Key_Return)

    assert desk.done == ["hai"]


def test_what_comes_late_moves_nothing_under_the_choice(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(_line(desk), Qt.Key.Key_Down)
    place = desk.palette_.geometry()
    at_once = desk.find("")
    before = desk.palette_._list.visualRect(desk.palette_._list.currentIndex())
    desk.palette_.show_more([*at_once, Section("Hồ sơ", [desk.offer("Lê A"), desk.offer("Lê B")])])

    assert desk.palette_.geometry() == place
    assert desk.palette_._list.visualRect(desk.palette_._list.currentIndex()) == before
    qtbot.keyClick(_line(desk), Qt.Key.Key_Return)
    assert desk.done == ["Máy in"]


def test_the_second_key_does_the_other_thing_and_never_reaches_the_screen_below(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.palette_.show_sections([Section("Thủ tục", [desk.offer("Khai sinh", second=True)])])
    qtbot.keyClick(_line(desk), Qt.Key.Key_S, CONTROL)
    qtbot.keyClick(_line(desk), Qt.Key.Key_Return, CONTROL)
    assert (desk.done, desk.saved) == (["Khai sinh 2"], 0)

    desk.palette_.open()
    qtbot.keyClick(_line(desk), Qt.Key.Key_Return, CONTROL)
    assert (desk.done, desk.saved) == (["Khai sinh 2"], 0)


def test_the_card_has_the_same_place_whatever_was_found(desk: Desk) -> None:
    place = desk.palette_.geometry()
    desk.palette_.show_sections([])
    assert desk.palette_.geometry() == place


def test_the_lines_are_read_with_detail_and_key(desk: Desk) -> None:
    desk.palette_.show_sections([Section("Lệnh", [Offer("Khóa quầy", desk.save, "ngay", "F12")], more=True)])
    model = desk.palette_._list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == "Lệnh, 1+"
    assert model.index(1, 0).data(role) == "Khóa quầy, ngay, F12"
