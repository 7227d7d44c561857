"""The list of pages: a few letters find one, whatever the marks; the clerk's own apart from the counter's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ui.settings.sections import DESKS, MINE, Section
from ui.settings.view import SettingsScreen


@pytest.fixture
def screen(dressed, qtbot):
    built = []

    def section(key, title, scope, words):
        def build():
            built.append(key)
            return QLabel(title)

        return Section(key, title, "info", scope, words, build)

    made = SettingsScreen(
        [
            section("look", "Giao diện", MINE, "cỡ chữ sáng tối"),
            section("keys", "Phím tắt", MINE, "bàn phím"),
            section("backup", "Sao lưu", DESKS, "bản sao USB"),
        ]
    )
    made.built = built
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.shown()
    return made


def rows(screen):
    return [row.section.key for row in screen.list._rows if row.isVisible()]


def test_the_first_page_stands_there_and_the_line_waits_for_letters(screen):
    assert screen.current == "look"
    assert screen.built == ["look"]
    assert screen.list.search.hasFocus()


@pytest.mark.parametrize("letters", ["sao luu", "usb", "ban sao"])
def test_a_few_letters_find_a_page_without_marks(screen, letters):
    for letter in letters:
        QTest.keyClick(screen.list.search, letter)
    assert rows(screen) == ["backup"]
    QTest.keyClick(screen.list.search, Qt.Key.Key_Return)
    assert screen.current == "backup"
    assert not screen.list._heads[MINE].isVisible()


def test_letters_that_find_nothing_say_what_to_try(screen):
    for letter in "zzz":
        QTest.keyClick(screen.list.search, letter)
    assert rows(screen) == []
    assert "zzz" in screen.list._nothing.text()


def test_the_arrows_walk_the_pages(screen):
    first = screen.list._rows[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert screen.current == "keys"
