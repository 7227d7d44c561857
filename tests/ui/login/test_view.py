"""Signing in under the clerk's fingers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desk_app.domain.errors import HomeRefused
from desk_app.paths import Home
from tests.builders import at
from tests.ui.at_once import at_once
from tests.ui.login.conftest import PIN
from ui.login.first_run import FirstRunCard
from ui.login.side import DeskSide
from ui.login.view import LoginCard
from ui.theme import LIGHT, Look, Step, Tone, look, wear
from ui.work import background


def shown(card, qtbot):
    qtbot.addWidget(card)
    card.resize(1093, 574)
    card.show()
    qtbot.waitExposed(card)
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    return card


@pytest.fixture
def card(desk, dressed, qtbot):
    return shown(LoginCard(desk, last="Trần Văn Hùng", run=at_once), qtbot)


def test_the_last_clerk_is_chosen_and_the_pin_waits_for_digits(card):
    assert card.clerks.current().name == "Trần Văn Hùng"
    assert card.focusProxy() is card.pin
    QTest.keyClicks(card.pin, "4a7 1")
    assert card.pin.text() == "471"


def test_the_pin_is_never_to_be_read_on_the_screen(card):
    QTest.keyClicks(card.pin, PIN)
    assert card.pin.echoMode() is QLineEdit.EchoMode.Password
    assert card.pin.displayText() != PIN


def test_enter_signs_in(card, qtbot):
    QTest.keyClicks(card.pin, PIN)
    with qtbot.waitSignal(card.signed_in) as entered:
        QTest.keyClick(card.pin, Qt.Key.Key_Return)
    assert entered.args[0].name == "Trần Văn Hùng"
    assert card.pin.text() == ""


def test_a_wrong_pin_is_said_in_place_and_the_field_keeps_the_focus(card, qtbot):
    QTest.keyClicks(card.pin, "0000")
    with qtbot.assertNotEmitted(card.signed_in):
        QTest.keyClick(card.pin, Qt.Key.Key_Return)
    assert card.wrong.text() == "Mã PIN không đúng. Gõ lại."
    assert card.pin.text() == ""
    assert card.pin.hasFocus()


def test_after_five_wrong_pins_the_wait_is_counted_down(card):
    for _try in range(5):
        QTest.keyClicks(card.pin, "0000")
        QTest.keyClick(card.pin, Qt.Key.Key_Return)
    assert "Đợi 2 giây" in card.wrong.text()
    assert not card.enter_button.isEnabled()
    card._wait_on()
    card._wait_on()
    assert card.enter_button.isEnabled()
    assert card.wrong.text() == "Mã PIN không đúng. Gõ lại."


def test_the_arrows_change_the_person_and_forget_the_digits(card):
    QTest.keyClicks(card.pin, "47")
    QTest.keyClick(card.pin, Qt.Key.Key_Down)
    assert card.clerks.current().name == "Nguyễn Thị Lan"
    assert card.pin.text() == ""
    assert card.pin.hasFocus()


def test_the_pin_is_checked_off_the_windows_thread(desk, dressed, qtbot):
    card = shown(LoginCard(desk), qtbot)
    qtbot.waitUntil(lambda: card.clerks.current() is not None, timeout=5000)
    QTest.keyClicks(card.pin, PIN)
    with qtbot.waitSignal(card.signed_in, timeout=10000):
        QTest.keyClick(card.pin, Qt.Key.Key_Return)
        assert not card.enter_button.isEnabled()
    background.close()


def test_a_desk_without_accounts_asks_for_the_first_one(bare_desk, dressed, qtbot):
    card = shown(LoginCard(bare_desk, run=at_once), qtbot)
    form = card.first_clerk
    form.make.click()
    assert form.name.entry.property("missing")
    form.name.set_text("Nguyễn Thị Lan")
    QTest.keyClicks(form.pin, PIN)
    QTest.keyClicks(form.again, "4712")
    form.make.click()
    assert "không giống nhau" in form.wrong.text()
    QTest.keyClicks(form.again, PIN)
    with qtbot.waitSignal(card.signed_in) as entered:
        QTest.keyClick(form.again, Qt.Key.Key_Return)
    assert entered.args[0].role == "administrator"


def first_run(tmp_path, qtbot, **rest):
    card = FirstRunCard(Home(tmp_path / "new"), key_store=lambda: True, run=at_once, **rest)
    return shown(card, qtbot)


def test_the_sample_door_asks_for_nothing(tmp_path, dressed, qtbot):
    opened = []
    card = first_run(tmp_path, qtbot, demo=lambda: opened.append(True))
    card.sample.click()
    assert card.url.isHidden() or not card.url.isVisible()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert opened == [True]


def test_enter_on_the_other_door_chooses_it_and_the_next_enter_goes_through(tmp_path, dressed, qtbot):
    opened = []
    card = first_run(tmp_path, qtbot, demo=lambda: opened.append(True))
    card.sample.setFocus()
    key(card, Qt.Key.Key_Return)
    assert (card.sample.isChecked(), opened, card.url.isVisible()) == (True, [], False)
    key(card, Qt.Key.Key_Return)
    assert opened == [True]


def test_shift_tab_comes_to_the_chosen_door_and_the_arrows_choose_round(tmp_path, dressed, qtbot):
    card = first_run(tmp_path, qtbot, demo=lambda: None)
    card.url.entry.setFocus()
    key(card, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is card.real
    for arrow, door in (
        (Qt.Key.Key_Down, card.sample),
        (Qt.Key.Key_Down, card.real),
        (Qt.Key.Key_Up, card.sample),
    ):
        key(card, arrow)
        assert QApplication.focusWidget() is door
        assert door.isChecked()


def key(card, which, modifier=Qt.KeyboardModifier.NoModifier):
    """A key through the window, as the system brings it: shortcuts first."""
    QTest.sendKeyEvent(QTest.KeyAction.Click, card.window().windowHandle(), which, "", modifier)


def test_a_plain_http_address_is_refused_before_anything_is_sent(tmp_path, dressed, qtbot):
    card = first_run(tmp_path, qtbot)
    card.url.setFocus()
    QTest.keyClicks(card.url.entry, "http://motcua.example.vn")
    QTest.keyClick(card.url.entry, Qt.Key.Key_Tab)
    assert card.url.entry.property("missing")


def test_what_the_province_says_stands_at_its_line_in_words(tmp_path, dressed, qtbot):
    def enrol(*_facts, **_rest):
        raise HomeRefused("enrolment_refused", field="code", cause="enrolment_code")

    card = first_run(tmp_path, qtbot, enrol=enrol)
    card.url.set_text("https://motcua.example.vn")
    card.code.set_text("ABCD")
    card.go_on.click()
    assert card.code.entry.property("missing")
    assert "mã ghi danh sai hoặc đã dùng" in card.code.entry.accessibleDescription()
    assert card.go_on.isEnabled()


def test_an_enrolled_desk_is_handed_on(tmp_path, dressed, qtbot):
    card = first_run(tmp_path, qtbot, enrol=lambda *_facts, **rest: rest["key_place"])
    card.url.set_text("https://motcua.example.vn")
    card.code.set_text("ABCD")
    with qtbot.waitSignal(card.enrolled) as handed:
        card.go_on.click()
    assert handed.args == ["system"]


def test_with_large_letters_the_state_of_the_line_takes_a_second_line_instead_of_being_cut(card, qtbot):
    wear(Look(LIGHT, 1.5, Step.COMPACT))
    said = "Ngoại tuyến · 300 hồ sơ chờ gửi, đã lưu an toàn trên máy này"
    card.show_state(said, "cloud-off", Tone.CALM)
    qtbot.waitUntil(lambda: card.line.height() > look().px(30))
    assert card.line.geometry().right() <= card.width()
    assert card.line.height() >= card.line.heightForWidth(card.line.width())


def test_in_a_low_window_no_woven_band_runs_through_the_clock(card):
    wear(Look(LIGHT, 1.5, Step.COMPACT))
    side = card.findChild(DeskSide)
    picture = side.grab().toImage()
    ground = picture.pixelColor(2, 2)
    right = side.width() - 4
    assert all(picture.pixelColor(right, y) == ground for y in range(side.clock.y(), side.day.y()))


def test_the_clerk_who_locked_is_told_with_the_hour(desk, dressed, qtbot):
    locked = shown(
        LoginCard(desk, last="Trần Văn Hùng", locked_at=at("2026-11-23 09:10"), run=at_once), qtbot
    )
    assert "khóa quầy lúc 09:10" in next(
        each.detail for each in locked.clerks._cards if each.title == "Trần Văn Hùng"
    )


def test_the_page_does_not_move_when_the_pin_was_wrong(card):
    before = card.pin.pos()
    QTest.keyClicks(card.pin, "0000")
    QTest.keyClick(card.pin, Qt.Key.Key_Return)
    card.layout().activate()
    assert card.pin.pos() == before


@pytest.mark.parametrize(
    "pasted",
    [
        "https://motcua.example.vn#24181-7QK4-9XTM-AB12-CD34",
        "https://motcua.example.vn 24181-7QK4-9XTM-AB12-CD34",
        " https://motcua.example.vn\n24181-7QK4-9XTM-AB12-CD34 ",
    ],
)
def test_the_province_s_qr_fills_address_and_code_at_once(tmp_path, dressed, qtbot, pasted):
    card = first_run(tmp_path, qtbot)
    card.url.edited.emit(pasted)
    assert card.url.text() == "https://motcua.example.vn"
    assert card.code.text() == "24181-7QK4-9XTM-AB12-CD34"
    assert card.desk_name.entry.hasFocus()


def test_a_scanner_that_types_is_waited_for_until_the_last_letter(tmp_path, dressed, qtbot):
    card = first_run(tmp_path, qtbot)
    whole = "https://motcua.example.vn#24181-7QK4-9XTM-AB12-CD34"
    for end in range(1, len(whole)):
        card.url.edited.emit(whole[:end])
        assert card.code.text() == "", whole[:end]
    card.url.edited.emit(whole)
    assert card.code.text() == "24181-7QK4-9XTM-AB12-CD34"


def test_the_enter_that_ends_a_scan_enrols_nobody_before_the_name_was_looked_at(tmp_path, dressed, qtbot):
    card = first_run(tmp_path, qtbot)
    card.url.edited.emit("https://motcua.example.vn#24181-7QK4-9XTM-AB12-CD34")
    assert not card.go_on.isEnabled()
    qtbot.waitUntil(card.go_on.isEnabled)


def test_an_address_typed_by_hand_stays_an_address(tmp_path, dressed, qtbot):
    card = first_run(tmp_path, qtbot)
    card.url.edited.emit("https://motcua.example.vn")
    assert card.code.text() == ""
