"""The sync panel under the clerk's eyes: everything named, nothing to delete."""

import io
import re
from datetime import timedelta

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desk_app.mirror import choose_mirror, mirror_now
from desk_app.scanned import attach_scan, take_in_scan
from desk_app.store.engine import writing
from desk_app.store.meta import write_meta
from desk_app.store.mirror_state import PLACE, STATE, MirrorState
from desk_app.store.outbox import SEALING_KEY
from desk_app.sync.round import Progress
from desk_app.wire.messages import Verdict
from desk_app.wire.sealing import sealing_public_key
from desk_app.wire.signing import new_private_key
from tests.builders import LAN
from tests.ui.at_once import at_once
from ui.sync.by_hand import ByHand
from ui.sync.dossier_rows import SentRow, WaitingRow
from ui.sync.presenter import read_panel
from ui.sync.view import SyncPanel
from ui.theme import Tone
from ui.widgets.buttons import KeyButton


@pytest.fixture
def panel(desk, dressed, qtbot):
    made = SyncPanel(desk, run=at_once)
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.shown()
    return made


def set_aside(desk):
    head = desk.outbox.position().head_seq
    verdict = Verdict(seq=1, outcome="quarantined", code="ethnicity", text="thiếu mã dân tộc của người con")
    desk.outbox.settle(head, [verdict], at=desk.clock.now())
    desk.outbox.note_round(at=desk.clock.now())


def test_what_waits_is_listed_with_its_clerk(panel):
    rows = panel.findChildren(WaitingRow)
    assert [row.waiting.about for row in rows] == ["LÊ VĂN ANH, Lan", "TRẦN THỊ BÍCH, Lan"]
    assert panel.state.waiting.text() == "2 hồ sơ chờ gửi, đã lưu an toàn"


def test_what_was_set_aside_says_why_and_opens_its_correction(panel, desk, qtbot):
    set_aside(desk)
    panel.refresh()
    assert panel.aside.isVisible()
    (aside,) = read_panel(desk).aside
    assert aside.why == "thiếu mã dân tộc của người con"
    assert aside.about.startswith("LÊ VĂN ANH")
    with qtbot.waitSignal(panel.mend_wanted) as wanted:
        QTest.keyClick(panel, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == [aside.dossier_id, "", f"Tỉnh trả lại: {aside.why}"]


def test_with_everything_sent_the_list_is_gone(panel, desk):
    desk.outbox.settle(desk.outbox.position().head_seq, [], at=desk.clock.now())
    desk.outbox.note_round(at=desk.clock.now())
    panel.refresh()
    assert [row for row in panel.findChildren(WaitingRow) if row.isVisible()] == []
    assert panel.state.waiting.text() == "Tỉnh đã nhận đủ"
    assert panel.foot.last_round.text() == "09:12"


def test_enter_tries_now_and_esc_closes(panel, qtbot):
    with qtbot.waitSignal(panel.retry_wanted):
        QTest.keyClick(panel, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_the_seconds_to_the_next_try_run_down(panel, desk):
    now = desk.clock.now()
    desk.outbox.note_trouble("no_connection", at=now, next_try=now + timedelta(seconds=40))
    panel.refresh()
    assert panel.state.countdown.text() == "Thử lại sau 40 giây"
    desk.clock.moment = now + timedelta(seconds=10)
    panel._count_down()
    assert panel.state.countdown.text() == "Thử lại sau 30 giây"


def test_while_a_round_runs_it_says_how_far_and_takes_no_second_press(panel, qtbot):
    panel.show_round()
    panel.show_progress(Progress(sent=3, total=12, received=0))
    assert panel.state.countdown.text() == "Đang gửi 3 trên 12…"
    with qtbot.assertNotEmitted(panel.retry_wanted):
        QTest.keyClick(panel, Qt.Key.Key_Return)
    panel.show_round_ended()
    assert panel.state.retry.isEnabled()


def test_nothing_in_the_panel_deletes(panel, desk):
    set_aside(desk)
    panel.refresh()
    words = [button.accessibleName() for button in panel.findChildren(QPushButton) if button.isVisible()]
    assert [word for word in words if "xóa" in word.lower() or "hủy" in word.lower()] == []


def test_the_versions_of_the_packs_are_named(panel):
    assert re.fullmatch(r"bản 1 \(\d\d/\d\d\)", panel.foot.catalogue.text())
    assert panel.foot.calendar.text() == "bản 1"


def test_what_was_refused_for_good_is_not_offered_to_be_sent_again(panel, desk):
    set_aside(desk)
    panel.refresh()
    words = [button.label() for button in panel.aside.findChildren(KeyButton)]
    assert words == ["Sửa", "Báo tỉnh"]


def test_what_the_province_only_holds_can_be_asked_for_again(panel, desk, qtbot):
    verdict = Verdict(seq=1, outcome="held", code="dossier_unknown", text="chưa có hồ sơ gốc")
    desk.outbox.settle(desk.outbox.position().head_seq, [verdict], at=desk.clock.now())
    panel.refresh()
    with qtbot.waitSignal(panel.retry_wanted):
        QTest.keyClick(panel, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)


def test_the_report_to_the_province_names_the_dossier_and_no_person(panel, desk, qtbot):
    set_aside(desk)
    panel.refresh()
    with qtbot.waitSignal(panel.said):
        QTest.keyClick(panel, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    words = QGuiApplication.clipboard().text()
    assert "H15.50.05-261123-0001" in words
    assert "quarantined, ethnicity" in words
    assert "LÊ VĂN ANH" not in words
    assert "dân tộc" not in words
    (file,) = desk.home.reports.glob("bao-tinh-*.txt")
    assert file.read_text(encoding="utf-8") == words + "\n"


def test_a_round_without_a_word_for_two_minutes_is_told_as_trouble(panel, desk):
    began = desk.clock.now()
    panel.show_round()
    desk.clock.moment = began + timedelta(seconds=119)
    panel._count_down()
    assert panel.state.countdown.text() == "Đang gọi tỉnh…"
    desk.clock.moment = began + timedelta(minutes=3)
    panel._count_down()
    assert panel.state.countdown.text().startswith("3 phút chưa có trả lời")
    panel.show_progress(Progress(sent=3, total=12, received=0))
    assert panel.state.countdown.text() == "Đang gửi 3 trên 12…"


def states(panel):
    return [row.state for row in panel.findChildren(WaitingRow)]


def test_only_what_is_on_the_line_at_this_moment_is_said_to_be_sent(panel):
    before = panel.findChildren(WaitingRow)
    panel.show_round()
    assert states(panel) == ["Ở máy này", "Ở máy này"]  # the round only calls yet
    first = frozenset({before[0].waiting.id})
    panel.show_progress(Progress(sent=0, total=2, received=0, dossiers=first))
    assert states(panel) == ["Đang gửi", "Ở máy này"]
    assert before[0].accessibleName().endswith("Đang gửi")
    panel.show_round_ended()
    assert panel.findChildren(WaitingRow) == before
    assert states(panel) == ["Ở máy này", "Ở máy này"]


def test_a_row_that_hears_nothing_for_two_minutes_says_so(panel, desk):
    ids = frozenset(row.waiting.id for row in panel.findChildren(WaitingRow)[:1])
    panel.show_progress(Progress(sent=0, total=2, received=0, dossiers=ids))
    desk.clock.moment += timedelta(minutes=2)
    panel._count_down()
    assert states(panel) == ["2 phút chưa có trả lời", "Ở máy này"]


def test_what_the_province_answered_moves_to_what_it_received_with_hour_and_number(panel, desk, qtbot):
    panel.show_progress(Progress(sent=0, total=2, received=0))
    desk.outbox.settle(1, [], at=desk.clock.now())
    panel.show_progress(Progress(sent=1, total=2, received=0))
    assert [row.waiting.about for row in panel.findChildren(WaitingRow) if row.isVisible()] == [
        "TRẦN THỊ BÍCH, Lan"
    ]
    (sent,) = panel.findChildren(SentRow)
    qtbot.waitUntil(sent.isVisible)
    assert (sent.sent.about, sent.state) == ("LÊ VĂN ANH, Lan", "Đã nhận 09:12, mục 1")


def test_what_the_province_set_aside_is_not_among_what_it_received(panel, desk):
    set_aside(desk)
    panel.refresh()
    assert [row.sent.about for row in panel.findChildren(SentRow)] == ["TRẦN THỊ BÍCH, Lan"]


def test_the_foot_says_how_many_of_todays_the_province_has(panel, desk):
    assert panel.foot.received.text() == "0 / 2 hồ sơ"
    desk.outbox.settle(desk.outbox.position().head_seq, [], at=desk.clock.now())
    panel.refresh()
    assert panel.foot.received.text() == "2 / 2 hồ sơ"


def test_the_field_the_province_named_is_the_one_to_correct(panel, desk, qtbot):
    verdict = Verdict(seq=1, outcome="quarantined", code="id_form", text="số định danh không đúng dạng")
    desk.outbox.settle(desk.outbox.position().head_seq, [verdict], at=desk.clock.now())
    panel.refresh()
    with qtbot.waitSignal(panel.mend_wanted) as wanted:
        QTest.keyClick(panel, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert wanted.args[1] == "id_number"


def test_what_no_correction_mends_opens_the_dossier(panel, desk, qtbot):
    verdict = Verdict(seq=1, outcome="quarantined", code="contested_code", text="mã đã được quầy khác cấp")
    desk.outbox.settle(desk.outbox.position().head_seq, [verdict], at=desk.clock.now())
    panel.refresh()
    assert "Mở hồ sơ" in [button.label() for button in panel.aside.findChildren(KeyButton)]
    with qtbot.waitSignal(panel.dossier_wanted) as wanted:
        QTest.keyClick(panel, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == [read_panel(desk).aside[0].dossier_id]


def test_a_cause_for_a_person_has_its_own_report(panel, desk, qtbot):
    desk.outbox.note_trouble("revoked", at=desk.clock.now(), next_try=None)
    panel.refresh()
    assert "Tỉnh đã thu hồi quầy này" in panel.state.why.text()
    assert panel.state.advice.text() == ""  # the sentence itself says what to do
    assert panel.state.report.isVisible()
    with qtbot.waitSignal(panel.said):
        QTest.keyClick(panel, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    words = QGuiApplication.clipboard().text()
    assert "Trục trặc: revoked" in words
    assert "LÊ VĂN ANH" not in words


def test_a_quiet_line_offers_no_report(panel, desk):
    desk.outbox.note_trouble("no_connection", at=desk.clock.now(), next_try=None)
    panel.refresh()
    assert not panel.state.report.isVisible()


@pytest.fixture
def sealing(desk):
    with writing(desk.engine) as connection:
        write_meta(connection, SEALING_KEY, sealing_public_key(new_private_key()))
    return desk


@pytest.fixture
def by_hand(sealing, dressed, qtbot, tmp_path):
    """A panel whose windows for files answer at once: a stick, and an answer on it."""
    stick = tmp_path / "usb"
    stick.mkdir()
    hand = ByHand(
        sealing, run=at_once, folder=lambda _start: str(stick), answer=lambda start: f"{start}/none.traloi"
    )
    made = SyncPanel(sealing, run=at_once, by_hand=hand)
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.shown()
    return made


def test_ctrl_e_writes_a_sealed_package_on_the_stick_and_says_what_next(by_hand, qtbot, tmp_path):
    with qtbot.waitSignal(by_hand.said) as said:
        QTest.keyClick(by_hand, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    (file,) = (tmp_path / "usb").glob("*.zip")
    assert said.args[0].startswith(f"Gói {file.name}: 2 hồ sơ")
    assert by_hand.state.waiting.text() == "2 hồ sơ chờ gửi, đã lưu an toàn"


def test_a_wrong_answer_is_refused_in_words_and_settles_nothing(by_hand, qtbot):
    QTest.keyClick(by_hand, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(by_hand.settled), qtbot.waitSignal(by_hand.said) as said:
        QTest.keyClick(by_hand, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert said.args[0].startswith("Không có tệp này")


def test_with_everything_at_the_province_there_is_nothing_to_carry(by_hand, sealing):
    sealing.outbox.settle(sealing.outbox.position().head_seq, [], at=sealing.clock.now())
    by_hand.refresh()
    assert not by_hand.foot.export.isEnabled()


def test_the_second_place_is_named_with_its_hour_and_when_it_is_away(by_hand, sealing, tmp_path):
    choose_mirror(sealing, str(tmp_path / "usb"))
    by_hand.refresh()
    assert "bản sao nơi thứ hai lúc 09:12" in by_hand.state.why.text()
    (tmp_path / "usb").rename(tmp_path / "pocket")
    mirror_now(sealing)
    by_hand.refresh()
    assert "Nơi lưu thứ hai không thấy từ 09:12" in by_hand.state.why.text()


def test_an_old_copy_found_by_its_second_place_is_for_a_person(by_hand, sealing):
    sealing.preferences.put("desk", PLACE, "/usb")
    sealing.preferences.put("desk", STATE, MirrorState("/usb", 9, None, "ahead", sealing.clock.now()))
    by_hand.refresh()
    assert "đây là bản cũ của quầy" in by_hand.state.advice.text()
    assert by_hand.state.report.isVisible()


def test_a_cause_whose_words_do_not_say_what_to_do_has_the_advice_below(panel, desk):
    desk.outbox.note_trouble("fork", at=desk.clock.now(), next_try=None)
    panel.refresh()
    assert panel.state.advice.text() or ". " in panel.state.why.text()
    assert panel.state.report.isVisible()


def test_with_only_something_set_aside_the_first_card_stays_calm(panel, desk):
    set_aside(desk)
    panel.refresh()
    assert panel.state.tone() is Tone.DONE
    assert panel.aside.isVisible()


def test_a_dossier_says_how_many_of_its_scans_are_here_alone_even_when_it_is_sent_itself(panel, desk, qtbot):
    dossier = desk.register.dossier("H15.50.05-261123-0001")
    picture = io.BytesIO()
    Image.effect_noise((800, 1100), 60).save(picture, "PNG")
    attach_scan(desk, dossier.code, "Tờ khai", take_in_scan(desk, picture.getvalue()), actor=LAN)
    panel.refresh()
    words = sorted(each.scans for each in read_panel(desk).waiting)
    assert words[0] == ""
    assert words[1].startswith("1 ảnh, 0,")
    assert panel.state.waiting.text().startswith("2 hồ sơ và 1 ảnh, ")

    desk.outbox.settle(desk.outbox.position().head_seq, [], at=desk.clock.now())
    panel.refresh()
    qtbot.waitUntil(lambda: [row.waiting.id for row in panel.findChildren(WaitingRow)] == [dossier.id])
    (row,) = panel.findChildren(WaitingRow)
    assert row.accessibleName().endswith("MB")
    (sha,) = row.waiting.hashes
    panel.show_progress(Progress(sent=2, total=2, received=0, scan=sha, share=0.456))
    assert row.state == "Đang gửi ảnh, 45 %"
    desk.scans.note_aside(sha, "too_large")
    panel.show_round_ended()
    qtbot.waitUntil(lambda: states(panel) == ["Cần sửa"])


def test_a_copy_is_offered_to_go_on_by_itself_and_a_revoked_desk_by_code(panel, desk, qtbot):
    assert not panel.renew.isVisible()
    desk.outbox.note_trouble("fork", at=desk.clock.now(), next_try=None)
    panel.refresh()
    assert panel.renew.isVisible()
    assert panel.renew.code.isHidden()
    desk.outbox.note_trouble("revoked", at=desk.clock.now(), next_try=None)
    panel.refresh()
    panel.renew.code.entry.setFocus()
    QTest.keyClick(panel.renew.code.entry, Qt.Key.Key_Return)  # nothing typed: told, nothing asked
    assert panel.renew.trouble.isVisible()
    panel.renew.code.set_text("ABCD")
    QTest.keyClick(panel.renew.code.entry, Qt.Key.Key_Return)  # nobody answers at this address
    assert panel.renew.trouble.text()
    assert panel.renew.go.isEnabled()
