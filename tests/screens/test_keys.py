"""The keys of every room: Unikey's own are left alone, none means two things, each does what is printed."""

import re
from collections import Counter as Count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.acceptance.hands import Hands
from ui.bound_keys import bound_keys, printed
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.widgets.buttons import KeyButton
from ui.widgets.key_card import KeyCard
from ui.work import background

OF_UX = {
    "F2": {"F2", "Ctrl+1"},
    "F3": {"F3", "Ctrl+2"},
    "F4": {"F4", "Ctrl+3"},
    "F6": {"F6", "Ctrl+4"},
    "F7": {"F7", "Ctrl+5"},
    "F8": {"F8", "Ctrl+6"},
}
"""Rooms and the second key of each, where the room is there."""


@pytest.fixture
def counter(template: Path, tmp_path: Path, dressed: QApplication, qtbot: QtBot) -> Counter:
    from stage import desk_like

    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Counter(window, desk_like(template, tmp_path / "home"))
    Hands(qtbot, window, made, made.desk).sign_in()
    yield made
    made.line.close()
    background.close()
    made.close()
    window.close()


def rooms(window: MainWindow) -> list[str]:
    return [key for key in window._screens if key != "preview"]


def active(window: MainWindow) -> list[QShortcut]:
    """Shortcuts that a key press reaches now: their widget is in sight and may be pressed."""
    found = []
    for shortcut in window.findChildren(QShortcut):
        widget = shortcut.parent()
        if isinstance(widget, QWidget) and shortcut.isEnabled() and widget.isVisible() and widget.isEnabled():
            found.append(shortcut)
    return found


def keys_of(shortcut: QShortcut) -> list[str]:
    return [printed(each) for each in QShortcut.keys(shortcut)]


def entered(counter: Counter, qtbot: QtBot):
    for key in rooms(counter.window):
        counter.window.show_screen(key)
        qtbot.wait(400)
        yield key


def test_no_room_takes_a_key_of_the_input_method_or_a_bare_letter(counter: Counter, qtbot: QtBot) -> None:
    wrong = []
    for room in entered(counter, qtbot):
        for shortcut in counter.window.findChildren(QShortcut):
            for key in keys_of(shortcut):
                bare = re.fullmatch(r"(Shift\+)?[^+]", key) is not None
                if "Ctrl+Shift" in key or key == "Alt+Z" or bare:
                    wrong.append(f"{room}: {key}")
    assert not wrong, wrong


def test_no_key_means_two_things_in_one_room(counter: Counter, qtbot: QtBot) -> None:
    wrong = []
    for room in entered(counter, qtbot):
        everywhere = [each for each in active(counter.window) if _reaches_all(each)]
        count = Count(key for each in everywhere for key in set(keys_of(each)))
        wrong += [f"{room}: {key} × {times}" for key, times in count.items() if times > 1]
    assert not wrong, wrong


def _reaches_all(shortcut: QShortcut) -> bool:
    return shortcut.context() == Qt.ShortcutContext.WindowShortcut


def test_every_key_says_what_it_does(counter: Counter, qtbot: QtBot) -> None:
    wrong = []
    for room in entered(counter, qtbot):
        card = counter.window.findChild(KeyCard)
        wrong += [f"{room}: {each.keys}" for group in card._read() for each in group.keys if not each.words]
    assert not wrong, wrong


def test_every_printed_key_presses_its_button(counter: Counter, qtbot: QtBot) -> None:
    """A button that binds its key itself is pressed by it; one that only prints it has a listener or a list."""
    wrong = []
    for room in entered(counter, qtbot):
        screen = counter.window.room(room)
        assert screen is not None
        listened = {key for each in counter.window.findChildren(QShortcut) for key in keys_of(each)}
        for button in screen.findChildren(KeyButton):
            if not button.isVisible() or not button.key():
                continue
            key = button.key()
            if button._shortcut is not None:
                if key not in keys_of(button._shortcut):
                    wrong.append(
                        f"{room}: {button.label()} prints {key}, listens to {keys_of(button._shortcut)}"
                    )
            elif key not in listened and key not in ("Enter", "Space", "Esc"):
                wrong.append(f"{room}: nobody listens to {key} of {button.label()}")
    assert not wrong, wrong


def test_rooms_and_their_second_keys_are_where_a_colleague_finds_them(counter: Counter) -> None:
    bound: dict[str, set[str]] = {}
    for each in bound_keys(counter.window):  # a banner may lead to the same room
        bound.setdefault(each.keys[0], set()).update(each.keys)
    assert {"F2", "F3", "F6", "F8"} <= set(bound)
    for key, keys in OF_UX.items():
        if key in bound:
            assert bound[key] == keys
    assert {"F1", "F12", "Ctrl+K"} <= set(bound)


def test_f1_shows_the_keys_of_the_room_in_sight_and_finds_them_by_what_they_do(
    counter: Counter, qtbot: QtBot
) -> None:
    counter.window.show_screen("catalogue")
    qtbot.wait(400)
    before = QApplication.focusWidget()
    QTest.keyClick(before, Qt.Key.Key_F1)
    card = counter.window.findChild(KeyCard)
    qtbot.waitUntil(card.isVisible)
    here, everywhere = card.groups()
    assert ("Alt+Y",) in [each.keys for each in here.keys]
    assert ("F6", "Ctrl+4") in [each.keys for each in everywhere.keys]

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is before


def test_a_key_the_screen_in_sight_has_for_itself_stands_once_on_the_card(
    counter: Counter, qtbot: QtBot
) -> None:
    card, doubled = counter.window.findChild(KeyCard), []
    for room in entered(counter, qtbot):
        here, everywhere = card._read()
        both = {key for each in here.keys for key in each.keys} & {
            key for each in everywhere.keys for key in each.keys
        }
        doubled += [f"{room}: {key}" for key in both]
    assert not doubled, doubled


def test_a_key_of_the_clerks_own_stands_on_the_card(counter: Counter, qtbot: QtBot) -> None:
    counter.habits.keyboard.go_by({"Ctrl+K": "Ctrl+J"})
    try:
        bound = {each.words: each.keys for each in bound_keys(counter.window)}
        assert ("Ctrl+J",) in bound.values()
        assert ("Ctrl+K",) not in bound.values()
    finally:
        counter.habits.keyboard.go_by({})


def test_a_printed_sequence_looks_like_its_keycap() -> None:
    looks = {"Ctrl+Return": "Ctrl+Enter", "Esc": "Esc", "Up": "↑", "Ctrl++": "Ctrl++", "F12": "F12"}
    for sequence, look in looks.items():
        assert printed(QKeySequence(sequence)) == look
