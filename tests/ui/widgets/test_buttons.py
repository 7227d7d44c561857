"""Buttons that print their key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.keycap import keycap_size


class Screen(QWidget):
    def __init__(self, *buttons: KeyButton) -> None:
        super().__init__()
        self.field = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        for button in buttons:
            column.addWidget(button)


def _shown(qtbot: QtBot, *buttons: KeyButton) -> Screen:
    screen = Screen(*buttons)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.field.setFocus()
    return screen


def test_a_button_says_its_key_to_a_screen_reader(dressed: QApplication, qtbot: QtBot) -> None:
    button = KeyButton("Lưu + in", "Ctrl+Enter", Kind.PRIMARY)
    qtbot.addWidget(button)

    assert button.accessibleName() == "Lưu + in, Ctrl+Enter"


def test_a_button_is_wide_enough_for_words_and_key(dressed: QApplication, qtbot: QtBot) -> None:
    bare, keyed = KeyButton("Thư xin lỗi, hẹn lại"), KeyButton("Thư xin lỗi, hẹn lại", "Ctrl+Enter")
    for button in (bare, keyed):
        qtbot.addWidget(button)

    assert keyed.sizeHint().width() == bare.sizeHint().width() + keycap_size("Ctrl+Enter").width() + 8
    assert keyed.minimumSizeHint() == keyed.sizeHint()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_press_it_from_any_field(dressed: QApplication, qtbot: QtBot, key: Qt.Key) -> None:
    save = KeyButton("Lưu + in", "Ctrl+Enter")
    screen = _shown(qtbot, save)

    with qtbot.waitSignal(save.clicked, timeout=500):
        qtbot.keyClick(screen.field, key, Qt.KeyboardModifier.ControlModifier)


def test_a_held_key_presses_once(dressed: QApplication, qtbot: QtBot) -> None:
    save = KeyButton("Lưu", "Ctrl+S")
    screen = _shown(qtbot, save)
    presses: list[str] = []
    save.clicked.connect(lambda: presses.append("pressed"))

    qtbot.keyClick(screen.field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    # A test cannot hold a key on the window system's side; Qt repeats only shortcuts that ask for it.
    assert presses == ["pressed"]
    assert [shortcut.autoRepeat() for shortcut in save.findChildren(QShortcut)] == [False]


def test_a_disabled_button_does_not_answer_its_key(dressed: QApplication, qtbot: QtBot) -> None:
    save = KeyButton("Lưu", "Ctrl+S")
    screen = _shown(qtbot, save)
    save.setEnabled(False)

    with qtbot.assertNotEmitted(save.clicked, wait=50):
        qtbot.keyClick(screen.field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_a_key_that_is_only_printed_is_left_to_the_screen(dressed: QApplication, qtbot: QtBot) -> None:
    back = KeyButton("Bỏ dở", "Esc", Kind.QUIET, binds=False)
    screen = _shown(qtbot, back)

    with qtbot.assertNotEmitted(back.clicked, wait=50):
        qtbot.keyClick(screen.field, Qt.Key.Key_Escape)


def test_the_bar_makes_its_buttons_large(dressed: QApplication, qtbot: QtBot) -> None:
    bar, button = ActionBar(), KeyButton("Lưu", "Ctrl+S")
    qtbot.addWidget(bar)
    bar.add(button)

    assert button.sizeHint().height() == 36


def test_where_words_have_no_room_an_icon_and_the_key_stay_and_the_name_is_whole(
    dressed: QApplication, qtbot: QtBot
) -> None:
    bar, leave, save = ActionBar(), KeyButton("Bỏ dở", "Esc", Kind.QUIET), KeyButton("Lưu + in", "Ctrl+Enter")
    leave.set_instead("undo-2")
    bar.add(leave)
    bar.add(save)
    qtbot.addWidget(bar)
    bar.show()
    for width, words in ((600, "Bỏ dở"), (bar.narrowest([leave, save]), "")):
        bar.resize(width, bar.height())
        qtbot.waitUntil(lambda words=words: leave._words() == words)
        assert leave.sizeHint().width() >= keycap_size("Esc").width() + 16
        assert leave.accessibleName() == "Bỏ dở, Esc"
    assert leave.toolTip() == "Bỏ dở"
    assert save._words() == "Lưu + in"
