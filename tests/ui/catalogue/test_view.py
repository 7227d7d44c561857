"""The catalogue room on the screen: keys, folding on a narrow page, what is printed and begun from it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fitting import misfits
from tests.ui.at_once import at_once
from tests.ui.catalogue.conftest import AMENDED, GONE, NEW, REPLACED
from ui.catalogue.presenter import Heading
from ui.catalogue.view import CatalogueScreen
from ui.theme import LIGHT, Look, wear
from ui.widgets.buttons import KeyButton
from ui.widgets.text import Text


@pytest.fixture
def enter(dressed, qtbot):
    def build(desk, *, seen=-1, width=1263):
        screen = CatalogueScreen(desk, seen=lambda: seen, run=at_once)
        qtbot.addWidget(screen)
        screen.resize(width, 716)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.shown()
        qtbot.waitUntil(screen.entry.hasFocus)
        return screen

    return build


def write(screen, text):
    for letter in text:
        QApplication.sendEvent(
            screen.entry, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )


def press(screen, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or screen, key, modifier)


def button(screen, key):
    return next(each for each in screen.findChildren(KeyButton) if each.key() == key)


def words(screen):
    return [text.text() for text in screen.sheet.findChildren(Text) if text.isVisible()]


def test_two_letters_and_enter_begin_a_dossier(enter, desk, qtbot):
    screen = enter(desk)
    write(screen, "dktt")
    with qtbot.waitSignal(screen.reception_wanted) as asked:
        press(screen, Qt.Key.Key_Return)
    assert asked.args == [desk.catalogue.search("dktt", 1)[0].code]


def test_arrows_walk_and_unfold_while_the_words_keep_the_focus(enter, desk):
    screen = enter(desk)
    assert isinstance(screen.list.line(), Heading)
    before = len(screen.list.lines())
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_Right)
    assert len(screen.list.lines()) > before
    press(screen, Qt.Key.Key_Down)
    assert screen.sheet.told().book is screen.list.line()
    press(screen, Qt.Key.Key_Left)
    assert len(screen.list.lines()) == before
    press(screen, Qt.Key.Key_Return)
    assert len(screen.list.lines()) > before
    assert screen.entry.hasFocus()


def test_the_papers_and_the_poster_of_what_is_in_sight_are_printed(enter, desk, qtbot):
    screen = enter(desk)
    screen.open_procedure(AMENDED)
    for key, modifier, document in (
        (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier, "checklist"),
        (Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier, "poster"),
    ):
        with qtbot.waitSignal(screen.print_wanted) as asked:
            press(screen, key, modifier)
        assert asked.args == [document, AMENDED]


def test_everything_the_counter_can_say_stands_in_the_sheet(enter, changed, qtbot):
    screen = enter(changed)
    screen.open_procedure(AMENDED)
    qtbot.wait(50)
    said = words(screen)
    for wanted in (
        "Đăng ký thường trú",
        "7 ngày làm việc",
        "15.000 đ".replace(" ", "\u00a0"),
        "Thứ Năm 03/12/2026",
        "Tôi cần mang theo giấy tờ gì?",
        "Luật Cư trú số 68/2020/QH14",
        "Sửa · danh mục bản 2 ngày 01/11/2026",
    ):
        assert wanted in said, wanted
    assert any(each.startswith("Mức thu: 20.000") and "nay 15.000" in each for each in said)


def test_enter_on_an_ended_one_opens_its_successor_and_begins_nothing(enter, changed, qtbot):
    screen = enter(changed)
    screen.open_procedure(REPLACED)
    assert button(screen, "Enter").label() == f"Xem {NEW}"
    assert not button(screen, "Ctrl+P").isEnabled()
    with qtbot.assertNotEmitted(screen.reception_wanted):
        press(screen, Qt.Key.Key_Return)
    assert screen.sheet.told().book.code == NEW
    screen.open_procedure(GONE)
    assert not button(screen, "Enter").isEnabled()


def test_changes_open_with_a_key_and_say_that_they_were_seen(enter, changed, qtbot):
    screen = enter(changed, seen=1)
    assert button(screen, "Alt+T").label() == "Thay đổi (4)"
    with qtbot.waitSignal(screen.news_seen) as seen:
        press(screen, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert seen.args == [2]
    assert len([line for line in screen.list.lines() if not isinstance(line, Heading)]) == 4
    press(screen, Qt.Key.Key_Escape)
    assert len(screen.list.lines()) > 50


def test_escape_empties_the_words_before_it_leaves_the_room(enter, desk, qtbot):
    screen = enter(desk)
    write(screen, "qqq www")
    assert any(
        "Không có thủ tục nào" in text.text() for text in screen.findChildren(Text) if text.isVisible()
    )
    with qtbot.assertNotEmitted(screen.left):
        press(screen, Qt.Key.Key_Escape)
    assert screen.entry.value() == ""
    with qtbot.waitSignal(screen.left):
        press(screen, Qt.Key.Key_Escape)


def test_on_a_narrow_page_enter_reads_first_and_escape_comes_back(enter, desk, qtbot):
    wear(Look(LIGHT, 1.5))
    screen = enter(desk, width=945)
    write(screen, "1.004222")
    assert not screen.sheet.isVisible()
    assert button(screen, "Enter").label() == "Xem"
    press(screen, Qt.Key.Key_Return)
    assert screen.sheet.isVisible()
    assert not screen.list.isVisible()
    with qtbot.waitSignal(screen.reception_wanted):
        press(screen, Qt.Key.Key_Return)
    press(screen, Qt.Key.Key_Escape)
    assert screen.list.isVisible()
    assert screen.entry.hasFocus()


def test_no_word_of_the_longest_procedures_is_cut(enter, desk, qtbot):
    screen = enter(desk)
    for width in (1263, 990):
        screen.resize(width, 716)
        for code in ("1.013962", "1.013226", "2.000815"):
            screen.open_procedure(code)
            qtbot.waitUntil(lambda: not misfits(screen.sheet))


def test_the_line_is_said_and_the_room_has_names_for_everything(enter, used):
    screen = enter(used)
    model = screen.list.model()
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Đăng ký thường trú, 1.004222, 7 ngày làm việc · 20.000\u00a0đ"
    assert (
        model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        == "Hay nhận ở quầy này, 2 thủ tục, đang mở"
    )
    assert screen.entry.accessibleName() == "Tìm thủ tục"
