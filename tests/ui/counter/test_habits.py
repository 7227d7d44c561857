"""The window as the clerk who signs in likes it, and back as it was for a colleague who chose nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut

from tests.acceptance.conftest import CLERKS, desk, hands, open_counter  # noqa: F401  (the open counter)
from ui.keymap import go_by
from ui.likings import KEYS, SCALE, SCHEME, last_look
from ui.theme import look
from ui.widgets.buttons import KeyButton

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def keys_as_at_first():
    yield
    go_by({})


def clerk_called(desk, name):  # noqa: F811
    return next(each for each in desk.clerks.every() if each.name == name)


def sign_in_as(hands, name):  # noqa: F811
    hands.press(Qt.Key.Key_F12)
    card = hands.counter._card
    hands.until(lambda: card.clerks.current() is not None)
    card.clerks.choose(name)
    hands.sign_in()


def test_ctrl_plus_is_kept_and_a_colleague_finds_the_window_as_it_was(hands, desk):  # noqa: F811
    lan = hands.counter.clerk()
    hands.press(Qt.Key.Key_Plus, CTRL)
    hands.until(lambda: desk.preferences.get(lan.id, SCALE, 0) == 110)
    other = next(name for name in CLERKS if name != lan.name)
    sign_in_as(hands, other)
    hands.until(lambda: look().scale == 1.0)
    sign_in_as(hands, lan.name)
    hands.until(lambda: look().scale == 1.1)
    hands.until(lambda: last_look(desk).scale == 110)


def test_light_or_dark_is_the_clerk_s_own(hands, desk):  # noqa: F811
    lan = hands.counter.clerk()
    desk.preferences.put(lan.id, SCHEME, "dark")
    hands.counter.preferred.emit()
    hands.until(lambda: look().tokens.dark)
    desk.preferences.put(lan.id, SCHEME, "light")
    hands.counter.preferred.emit()
    hands.until(lambda: not look().tokens.dark)


def test_a_changed_key_is_printed_on_its_button_and_presses_it(hands, desk):  # noqa: F811
    desk.preferences.put(hands.counter.clerk().id, KEYS, {"Ctrl+S": "Alt+Q", "F12": "F10", "F8": "Alt+K"})
    hands.counter.preferred.emit()
    save = next(each for each in hands.window.findChildren(KeyButton) if each.label() == "Lưu")
    hands.until(lambda: save.key() == "Alt+Q")
    assert "Alt+Q" in save.accessibleName()
    pressed = []
    save.clicked.connect(lambda: pressed.append(True))
    hands.press(Qt.Key.Key_S, CTRL)
    assert pressed == []
    hands.press(Qt.Key.Key_Q, ALT)
    assert pressed == [True]
    assert hands.window._rail.sync.key == "Alt+K"
    hands.press(Qt.Key.Key_K, ALT)
    hands.until(hands.window._side_holder.isVisible)
    assert hands.window._rail.lock.key == "F12", "F10 belongs to Windows"


def test_a_shortcut_no_button_knows_of_follows_too(hands, desk):  # noqa: F811
    hands.press(Qt.Key.Key_F3)
    finds = [each for each in hands.window.findChildren(QShortcut) if "Ctrl+F" in _keys(each)]
    assert finds
    desk.preferences.put(hands.counter.clerk().id, KEYS, {"Ctrl+F": "Alt+F"})
    hands.counter.preferred.emit()
    hands.until(lambda: all(_keys(each) == ["Alt+F"] for each in finds))
    assert "Ctrl+F" in hands.counter.habits.keyboard.bound(), "known by the key it had at first"


def _keys(shortcut):
    return [key.toString() for key in shortcut.keys()]  # noqa: SIM118  (a QShortcut, no mapping)
