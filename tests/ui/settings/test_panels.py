"""Each page of the settings under the clerk's fingers."""

import io
import json
import zipfile

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desk_app.accounts import clerk_of_card, fresh_card
from desk_app.bootstrap import sign_in
from desk_app.domain.vietqr import vietqr_payload
from desk_app.domain.waiting import Patience
from desk_app.line import line_state
from desk_app.store.engine import writing
from desk_app.store.meta import write_meta
from desk_app.store.outbox import SEALING_KEY
from desk_app.store.preferences import DESK
from desk_app.wire.sealing import sealing_public_key
from desk_app.wire.signing import new_private_key
from tests.ui.at_once import Later, at_once
from tests.ui.printing.on_paper import FakePrinters
from tests.ui.settings.conftest import PIN
from ui.likings import KEYS, SCALE, likings_of
from ui.printing.known import KnownPrinters
from ui.settings.accounts_panel import AccountsPanel
from ui.settings.backup_panel import BackupPanel
from ui.settings.diagnostics_panel import DiagnosticsPanel
from ui.settings.keys_panel import KeysPanel
from ui.settings.look_panel import LookPanel
from ui.settings.panel import Setting
from ui.settings.payment_panel import PaymentPanel
from ui.settings.pin_panel import PinPanel
from ui.settings.profile_panel import ProfilePanel
from ui.settings.ways_panel import CARD_ALONE, WaysPanel


def typed(entry, text):
    entry.setFocus()
    QTest.keyClicks(entry, text)


def press_enter(entry):
    QTest.keyClick(entry, Qt.Key.Key_Return)


# Look ---------------------------------------------------------------------------------------------


def test_text_size_is_kept_for_the_clerk_alone(desk, as_clerk, lan, admin, shown, qtbot):
    panel = shown(LookPanel(as_clerk(lan)))
    with qtbot.waitSignal(panel.preferred):
        panel.scale.chosen.emit("150")
    assert desk.preferences.get(lan.id, SCALE, 0) == 150
    assert desk.preferences.get(admin.id, SCALE, 0) == 0


def test_what_was_chosen_is_shown_again(desk, as_clerk, lan, shown):
    desk.preferences.put(lan.id, SCALE, 125)
    desk.preferences.put(lan.id, "look.scheme", "dark")
    panel = shown(LookPanel(as_clerk(lan)))
    assert (panel.scale.value, panel.scheme.value) == ("125", "dark")


# Keys ---------------------------------------------------------------------------------------------


@pytest.fixture
def keys(as_clerk, lan, shown):
    return shown(KeysPanel(as_clerk(lan), lambda: {"Ctrl+B", "Ctrl+S"}))


def test_a_free_key_is_kept(keys, desk, lan):
    keys.press("Ctrl+S", "Alt+S")
    assert desk.preferences.get(lan.id, KEYS, {}) == {"Ctrl+S": "Alt+S"}
    assert keys.fields["Ctrl+S"].key() == "Alt+S"
    assert keys.reset.isVisible()
    keys.reset.click()
    assert desk.preferences.get(lan.id, KEYS, {"x": "y"}) == {}
    assert keys.fields["Ctrl+S"].key() == "Ctrl+S"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("Ctrl+K", "Tìm lệnh, hồ sơ, người"),
        ("Ctrl+B", "một màn hình"),
        ("Alt+Z", "Unikey"),
        ("F3", "mọi quầy"),
    ],
)
def test_a_clash_is_told_in_words_and_nothing_changes(keys, desk, lan, key, words):
    keys.press("Ctrl+S", key)
    assert words in keys.wrong.text()
    assert keys.fields["Ctrl+S"].key() == "Ctrl+S"
    assert desk.preferences.get(lan.id, KEYS, {}) == {}


def test_a_key_is_taken_as_it_is_pressed(keys, desk, lan, qtbot):
    field = keys.fields["Ctrl+P"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: desk.preferences.get(lan.id, KEYS, {}) == {"Ctrl+P": "Alt+P"})


# PIN ----------------------------------------------------------------------------------------------


def test_the_clerk_changes_the_pin_by_keyboard_alone(desk, as_clerk, lan, shown, qtbot):
    panel = shown(PinPanel(as_clerk(lan)))
    typed(panel.old, PIN)
    press_enter(panel.old)
    typed(panel.new, "2580")
    press_enter(panel.new)
    typed(panel.again, "2580")
    with qtbot.waitSignal(panel.said):
        press_enter(panel.again)
    assert sign_in(desk, lan.name, "2580")


def test_a_wrong_old_pin_and_two_different_new_ones_are_told_in_place(desk, as_clerk, lan, shown):
    panel = shown(PinPanel(as_clerk(lan)))
    for entry, text in ((panel.old, "0000"), (panel.new, "2580"), (panel.again, "2581")):
        typed(entry, text)
    panel.change.click()
    assert "không giống nhau" in panel.wrong.text()
    typed(panel.again, "2580")
    panel.change.click()
    assert "PIN không đúng" in panel.wrong.text()
    assert panel.old.hasFocus()
    assert sign_in(desk, lan.name, PIN)


# The counter's ways -------------------------------------------------------------------------------


def test_idle_minutes_and_receipts_are_the_desk_s(desk, as_clerk, lan, shown):
    panel = shown(WaysPanel(as_clerk(lan)))
    assert panel.minutes.value == "5"
    panel.minutes.chosen.emit("10")
    panel.flags["one_sheet"][0].chosen.emit("yes")
    assert desk.preferences.get(DESK, "lock.idle_minutes", 5) == 10
    assert desk.preferences.get(DESK, "one_sheet", False) is True


def test_what_the_second_screen_does_is_the_desk_s(desk, as_clerk, lan, shown):
    panel = shown(WaysPanel(as_clerk(lan)))
    assert (panel.prefix.value, panel.flags["survey.on"][0].value) == ("", "yes")
    panel.prefix.chosen.emit("B")
    for name in ("survey.mouse_touch", "display.as_window", "queue.call_on_park"):
        assert panel.flags[name][0].value == "no"
        panel.flags[name][0].chosen.emit("yes")
        assert desk.preferences.get(DESK, name, False) is True
    assert desk.preferences.get(DESK, "queue.prefix", "") == "B"
    assert shown(WaysPanel(as_clerk(lan))).prefix.value == "B"


def test_how_loud_sounds_are_is_the_clerk_s_own(desk, as_clerk, lan, shown):
    panel = shown(LookPanel(as_clerk(lan)))
    assert panel.volume.value == "70"
    panel.volume.chosen.emit("30")
    assert likings_of(desk, lan.id).volume == 30


def test_only_an_administrator_lets_a_card_alone_sign_in(as_clerk, lan, admin, shown):
    assert not shown(WaysPanel(as_clerk(lan))).flags[CARD_ALONE][0].isEnabled()
    assert shown(WaysPanel(as_clerk(admin))).flags[CARD_ALONE][0].isEnabled()


# The account --------------------------------------------------------------------------------------


def fill(panel, bank, number, receiver):
    for field, text in ((panel.bank, bank), (panel.number, number), (panel.receiver, receiver)):
        field.set_text(text)
        field.edited.emit(text)


def seen(widget):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return [
        found.text for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(bytes(buffer.data().data()))))
    ]


def test_the_account_is_tried_with_a_qr_a_bank_reads_and_then_kept(desk, as_clerk, admin, shown, qtbot):
    panel = shown(PaymentPanel(as_clerk(admin)))
    assert not panel.code.isVisible()
    fill(panel, "970415", "1133 6666 8888", "UBND XA EA KPAM")
    assert seen(panel.code) == [vietqr_payload("970415", "113366668888")]
    with qtbot.waitSignal(panel.said):
        panel.submit()
    assert desk.preferences.get(DESK, "payment.account", "") == "113366668888"


def test_a_bank_that_is_none_is_told_at_its_field(desk, as_clerk, admin, shown):
    panel = shown(PaymentPanel(as_clerk(admin)))
    fill(panel, "VCB", "113366668888", "UBND XA EA KPAM")
    panel.submit()
    assert "6 chữ số" in panel.bank.entry.accessibleDescription()
    fill(panel, "970415", "113366668888", "")
    panel.submit()
    assert panel.receiver.entry.accessibleDescription()
    assert desk.preferences.get(DESK, "payment.bin", "") == ""


def test_a_clerk_sees_the_account_and_cannot_change_it(desk, as_clerk, lan, shown):
    desk.preferences.put(DESK, "payment.account", "113366668888")
    panel = shown(PaymentPanel(as_clerk(lan)))
    assert panel.number.text() == "113366668888"
    assert not panel.number.isEnabled()
    assert not panel.save.isEnabled()


# Accounts -----------------------------------------------------------------------------------------


@pytest.fixture
def accounts(as_clerk, admin, shown):
    return shown(AccountsPanel(as_clerk(admin)))


def unlock(panel):
    typed(panel.pin, PIN)
    press_enter(panel.pin)
    assert panel.new.isVisible()


def test_accounts_change_only_after_the_administrator_s_own_pin(accounts, as_clerk, lan, shown):
    assert not accounts.new.isVisible()
    typed(accounts.pin, "0000")
    press_enter(accounts.pin)
    assert not accounts.new.isVisible()
    assert "PIN không đúng" in accounts.wrong.text()
    unlock(accounts)
    accounts.shown()
    assert not accounts.new.isVisible(), "a page entered anew is locked anew"
    other = shown(AccountsPanel(as_clerk(lan)))
    assert not other.gate.isVisible()


def test_a_colleague_is_added_and_signs_in(accounts, desk):
    unlock(accounts)
    accounts.name.set_text("Lê Văn Mẫu")
    accounts.role.choose("supervisor")
    typed(accounts.first_pin, "1357")
    accounts.adding.click()
    clerk = sign_in(desk, "Lê Văn Mẫu", "1357")
    assert clerk is not None
    assert clerk.role == "supervisor"


def words_on(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_forgotten_pin_a_role_a_card_and_closing(accounts, desk, lan, qtbot):
    unlock(accounts)
    accounts._open(lan)
    typed(accounts.one.new_pin, "8642")
    press_enter(accounts.one.new_pin)
    assert sign_in(desk, lan.name, "8642")
    accounts.one.role.chosen.emit("supervisor")
    card = fresh_card()
    accounts.take_scan(card)
    found = clerk_of_card(desk, card)
    assert found is not None
    assert (found.name, found.role) == (lan.name, "supervisor")
    accounts.one.closing.click()
    assert [each.name for each in desk.clerks.every()] == ["Quản Trị Mẫu"]
    qtbot.waitUntil(lambda: "đã khóa" in words_on(accounts.list))


# Copies, profile, diagnostics ---------------------------------------------------------------------


def test_a_folder_is_tried_and_the_first_copy_made_at_once(desk, as_clerk, lan, shown, tmp_path, qtbot):
    stick = tmp_path / "stick"
    stick.mkdir()
    panel = shown(BackupPanel(as_clerk(lan), ask=lambda: str(stick), run=at_once))
    assert "Chưa có bản sao" in panel.state.text()
    with qtbot.waitSignal(panel.tested) as tested:
        panel.choose.click()
    assert tested.args == [True]
    (copy,) = stick.glob("*.db")
    assert copy.name in panel.state.text()
    assert panel.copy.isEnabled()


def test_a_copy_under_way_is_given_up_by_its_key_and_says_so(desk, as_clerk, lan, shown, tmp_path, qtbot):
    later = Later()
    given = as_clerk(lan)
    desk.preferences.put(DESK, "backup.place", str(tmp_path))
    panel = shown(BackupPanel(Setting(given.desk, given.clerk, given.actor, later), run=at_once))
    later.answer(-1)
    panel.copy.click()
    assert panel.stop.isVisible()
    QTest.keyClick(panel, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert not panel.stop.isEnabled()  # heard; it ends at its next look
    later.answer(-1)
    assert "không để lại tệp dở dang" in panel.wrong.text()
    assert not panel.stop.isVisible()
    assert list(tmp_path.glob("quay-*")) == []


def test_the_journal_is_left_unchecked_where_the_clerk_stops_it(as_clerk, lan, shown, monkeypatch):
    monkeypatch.setattr("desk_app.store.journal._LOOK_EVERY", 1)
    later, given = Later(), as_clerk(lan)
    panel = DiagnosticsPanel(
        Setting(given.desk, given.clerk, given.actor, later), KnownPrinters(FakePrinters(), run=at_once)
    )
    shown(panel)
    panel.stop.click()
    for _each in range(len(later.asked)):
        later.answer()
    assert "chưa kiểm tra, đã dừng" in {label.text() for label in panel.findChildren(type(panel.wrong))}


def test_a_place_that_does_not_hold_is_told_with_the_next_thing_to_do(desk, as_clerk, lan, shown, qtbot):
    panel = shown(BackupPanel(as_clerk(lan), ask=lambda: str(desk.home.folder), run=at_once))
    with qtbot.waitSignal(panel.tested) as tested:
        panel.choose.click()
    assert tested.args == [False]
    assert "ổ khác hoặc USB" in panel.wrong.text()


def test_an_import_shows_what_it_changes_before_it_does(desk, as_clerk, lan, shown, tmp_path):
    file = tmp_path / "profile.json"
    desk.preferences.put(DESK, "lock.idle_minutes", 3)
    panel = shown(ProfilePanel(as_clerk(lan), where_to=lambda: str(file), which=lambda: str(file)))
    panel.export.click()
    assert json.loads(file.read_bytes())["settings"] == {"lock.idle_minutes": 3}
    desk.preferences.put(DESK, "lock.idle_minutes", 10)
    panel.choose.click()
    assert panel.looked.isVisible()
    assert "10 → 3" in panel.changes.text()
    assert desk.preferences.get(DESK, "lock.idle_minutes", 5) == 10
    panel.take.click()
    assert desk.preferences.get(DESK, "lock.idle_minutes", 5) == 3
    assert not panel.looked.isVisible()


def test_a_file_that_is_no_profile_is_told(as_clerk, lan, shown, tmp_path):
    file = tmp_path / "profile.json"
    file.write_text("[]")
    panel = shown(ProfilePanel(as_clerk(lan), which=lambda: str(file)))
    panel.choose.click()
    assert "không phải tệp thiết lập" in panel.wrong.text()
    assert not panel.looked.isVisible()


def test_the_page_for_support_is_read_and_packed(desk, as_clerk, lan, shown, tmp_path, qtbot):
    file = tmp_path / "package.zip"
    known = KnownPrinters(FakePrinters("Laser", "Thermal"), run=at_once)
    panel = shown(DiagnosticsPanel(as_clerk(lan), known, where_to=lambda: str(file)))
    texts = {label.text() for label in panel.findChildren(type(panel.wrong))}
    assert "SQLite" in texts
    assert "Laser, Thermal" in texts
    with qtbot.waitSignal(panel.said):
        panel.pack.click()
    with zipfile.ZipFile(file) as archive:
        assert "diagnostics.json" in archive.namelist()


# The second place ---------------------------------------------------------------------------------


def test_the_second_place_is_chosen_filled_and_left(desk, as_clerk, lan, shown, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    with writing(desk.engine) as connection:
        write_meta(connection, SEALING_KEY, sealing_public_key(new_private_key()))
    panel = shown(BackupPanel(as_clerk(lan), ask=lambda: str(stick), run=at_once))
    assert panel.second.place.text() == "Chưa chọn."
    panel.second.choose.click()
    assert panel.second.state.text().startswith("Đã có đủ, ")
    assert list(stick.rglob("*.niem"))
    panel.second.leave.click()
    assert panel.second.state.text() == "Những gì chưa gửi chỉ có trên máy này."
    assert list(stick.rglob("*.niem"))  # what lies there stays there


def test_a_second_place_in_the_desks_own_folder_is_refused_in_words(desk, as_clerk, lan, shown):
    panel = shown(BackupPanel(as_clerk(lan), ask=lambda: str(desk.home.folder), run=at_once))
    panel.second.choose.click()
    assert "ổ khác hoặc USB" in panel.wrong.text()


def test_when_a_person_must_act_is_the_desks_own_to_say(desk, as_clerk, lan, shown, qtbot):
    panel = shown(BackupPanel(as_clerk(lan), ask=lambda: "", run=at_once))
    assert (panel.patience.slow.value, panel.patience.long.value, panel.patience.free.value) == (
        "4",
        "24",
        "1000",
    )
    with qtbot.waitSignal(panel.preferred):
        panel.patience.slow.chosen.emit("2")
    panel.patience.free.chosen.emit("5000")
    assert line_state(desk).patience == Patience(slow_hours=2, free_megabytes=5000)
