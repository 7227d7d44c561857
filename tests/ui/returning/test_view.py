"""The returning screen under the clerk's fingers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap import take
from desk_app.domain.dossier import Status
from desk_app.domain.events import CollectedAs
from tests.builders import LAN, an_intake, at
from tests.ui.returning.conftest import OWNER_CARD, SON, SON_CARD, free, ready

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def press(screen, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or screen, key, modifier)


def status(desk, dossier):
    return desk.register.dossier(dossier.id).status


def test_the_scan_line_has_the_focus_before_and_after(screen, desk):
    assert screen.scan.entry.hasFocus()
    free(desk)
    screen.take_scan(OWNER_CARD)
    press(screen, Qt.Key.Key_Return, CONTROL)
    assert screen.scan.entry.hasFocus()
    assert "Vừa trả" in screen.last.words.text()


def test_what_was_handed_over_is_told_to_the_citizens_screen_and_a_mere_look_is_not(screen, desk):
    told = []
    screen.handed_over.connect(told.append)
    dossier = free(desk)
    screen.take_scan(OWNER_CARD)
    assert told == []
    press(screen, Qt.Key.Key_Return, CONTROL)
    assert [each.id for each in told] == [dossier.id]


def test_the_same_person_is_told_big_and_green_with_the_number_masked(screen, desk):
    free(desk)
    screen.take_scan(OWNER_CARD)
    assert screen.match.isVisible()
    assert screen.match.text() == "TRÙNG người nộp"
    assert screen.compare.collector.number.text() == "000188••2345"


def test_a_mandate_is_written_by_keys_alone(screen, desk):
    dossier = free(desk)
    screen.take_scan(dossier.scan_code)
    screen.take_scan(SON_CARD)
    assert screen.match.text() == "KHÁC người nộp"
    press(screen, Qt.Key.Key_Return, CONTROL)
    assert status(desk, dossier) is Status.COMPLETED
    press(screen, Qt.Key.Key_5, ALT)
    QTest.keyClicks(QApplication.focusWidget(), "04/2026/UQ, 20/11/2026")
    press(screen, Qt.Key.Key_Return, CONTROL)
    assert screen.foot.status() == "Còn thiếu 1: nơi chứng thực giấy ủy quyền"
    assert QApplication.focusWidget().property("missing")
    QTest.keyClicks(QApplication.focusWidget(), "UBND xa Ea Kpam")
    press(screen, Qt.Key.Key_Return, CONTROL)
    assert status(desk, dossier) is Status.RETURNED
    fact = desk.register.history(dossier.id)[-1].fact
    assert (fact.way, fact.mandate) == (CollectedAs.MANDATE, "04/2026/UQ, 20/11/2026, UBND xa Ea Kpam")


def test_without_a_card_name_and_number_are_typed(screen, desk):
    dossier = free(desk)
    screen.take_scan(dossier.scan_code)
    press(screen, Qt.Key.Key_7, ALT)
    QTest.keyClicks(QApplication.focusWidget(), "Nguyen Thi Huynh Phuong")
    press(screen, Qt.Key.Key_Return)
    press(screen, Qt.Key.Key_Return)
    assert screen.match.text() == "TRÙNG người nộp"
    press(screen, Qt.Key.Key_Return, CONTROL)
    assert desk.register.dossier(dossier.id).collector == "Nguyen Thi Huynh Phuong"


def test_space_leaves_one_for_another_time(screen, desk):
    first, second = free(desk), free(desk)
    screen.take_scan(OWNER_CARD)
    screen.results.rows[0].tick.setFocus()
    kept = screen.results.rows[0].dossier
    press(screen, Qt.Key.Key_Space)
    assert screen.foot.hand.label() == "Trao kết quả"
    press(screen, Qt.Key.Key_Return, CONTROL)
    assert status(desk, kept) is Status.COMPLETED
    assert {status(desk, first), status(desk, second)} == {Status.COMPLETED, Status.RETURNED}


def test_alt_1_takes_the_fee_in_cash_and_prints_its_receipt(screen, desk, qtbot):
    dossier = ready(desk)
    screen.take_scan(OWNER_CARD)
    assert screen.fee.isVisible()
    press(screen, Qt.Key.Key_1, ALT)
    with qtbot.waitSignal(screen.fee_slip_wanted) as told:
        press(screen, Qt.Key.Key_Return, CONTROL)
    assert told.args == [[dossier.id]]
    assert desk.register.dossier(dossier.id).owed == 0


def test_a_transfer_is_told_as_waiting_to_be_checked(screen, desk):
    ready(desk)
    screen.take_scan(OWNER_CARD)
    press(screen, Qt.Key.Key_2, ALT)
    assert screen.fee.note.text() == "VietQR, chờ đối soát"


def test_ctrl_s_writes_it_without_a_slip(screen, desk, qtbot):
    dossier = free(desk)
    screen.take_scan(OWNER_CARD)
    with qtbot.assertNotEmitted(screen.slip_wanted):
        press(screen, Qt.Key.Key_S, CONTROL)
    assert status(desk, dossier) is Status.RETURNED


def test_ctrl_z_asks_why_and_writes_a_second_entry(screen, desk):
    dossier = free(desk)
    screen.take_scan(OWNER_CARD)
    press(screen, Qt.Key.Key_Return, CONTROL)
    press(screen, Qt.Key.Key_Z, CONTROL)
    assert screen.last.reasons.isVisible()
    press(screen, Qt.Key.Key_Space)
    press(screen, Qt.Key.Key_Right)
    assert screen.last.reasons.value == "Chưa trao cho dân"
    press(screen, Qt.Key.Key_Return)
    assert status(desk, dossier) is Status.COMPLETED
    assert screen.presenter.case is not None


def test_esc_puts_away_and_ctrl_z_brings_back(screen, desk):
    free(desk)
    screen.take_scan(OWNER_CARD)
    press(screen, Qt.Key.Key_Escape)
    assert screen.presenter.case is None
    assert screen.last.words.text().startswith("Đã bỏ qua")
    press(screen, Qt.Key.Key_Z, CONTROL)
    assert screen.presenter.case is not None


def test_not_ready_is_told_with_who_holds_it_and_a_late_one_is_apologised_for(screen, desk, qtbot):
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    take(desk, dossier.code, "hand_on", {"to": "Tư pháp"}, actor=LAN)
    screen.take_scan(dossier.scan_code)
    assert screen.outcome.banner.text() == "CHƯA CÓ, hẹn 03/12"
    assert screen.outcome.apology.isHidden()
    desk.clock.moment = at("2026-12-07 09:00")
    screen.take_scan(dossier.scan_code)
    assert screen.outcome.banner.text() == "CHƯA CÓ, hẹn 03/12, quá 4 ngày"
    press(screen, Qt.Key.Key_P, CONTROL)
    press(screen, Qt.Key.Key_P, CONTROL)
    assert screen.outcome.reason.entry.property("missing")
    QTest.keyClicks(QApplication.focusWidget(), "Cho xac minh")
    with qtbot.waitSignal(screen.letter_wanted) as letter:
        press(screen, Qt.Key.Key_P, CONTROL)
    assert letter.args == [dossier.id]
    assert desk.register.dossier(dossier.id).extensions == 1


def test_who_took_it_is_told_in_the_page(screen, desk):
    dossier = free(desk, owner=SON)
    take(desk, dossier.code, "return_result", {"collector_id": SON.id_number}, actor=LAN)
    screen.take_scan(dossier.scan_code)
    assert screen.outcome.banner.text() == "ĐÃ TRẢ 09:12"
    assert "TRẦN VĂN B" in screen.outcome.banner._detail.text()


def test_an_unknown_code_sounds_and_shows_what_was_scanned(screen, qtbot):
    with qtbot.waitSignal(screen.sounded) as sound:
        screen.take_scan("8934567890123")
    assert sound.args == ["unknown"]
    assert "8934567890123" in screen.outcome.banner._detail.text()


def test_a_damaged_card_shows_no_identity_number(screen):
    screen.take_scan("000188012345|NGUYỄN|X")
    assert "000188012345" not in screen.outcome.banner._detail.text()


def test_of_several_people_one_is_chosen_by_its_key(screen, desk):
    free(desk)
    other = free(desk, owner=SON)
    QTest.keyClicks(screen.scan.entry, "n")
    press(screen, Qt.Key.Key_Return)
    place = [button.accessibleName().startswith("TRẦN") for button in screen.choice.buttons].index(True)
    press(screen, Qt.Key.Key_1 + place, ALT)
    assert screen.presenter.case.dossiers[0].id == other.id


@pytest.mark.parametrize(("width", "height"), [(1274, 700), (1001, 526), (700, 526)])
def test_the_bar_stays_and_the_primary_button_is_whole(screen, desk, qtbot, width, height):
    free(desk)
    screen.resize(width, height)
    screen.take_scan(OWNER_CARD)
    hand = screen.foot.hand
    qtbot.waitUntil(lambda: hand.width() >= hand.sizeHint().width())
    assert hand.mapTo(screen, hand.rect().bottomRight()).x() <= width
    assert screen.foot.geometry().bottom() <= height


def test_f5_reads_again_and_leaves_alone_what_is_being_written(screen, desk, qtbot):
    dossier = free(desk)
    screen.take_scan(dossier.scan_code)
    take(desk, dossier.code, "send_back", {"reason": "sai tên"}, actor=LAN)
    with qtbot.waitSignal(screen.said) as said:
        QTest.keyClick(screen, Qt.Key.Key_F5)
    assert said.args == ["Đã làm mới"]
    assert screen.presenter.case is None  # no longer ready, and told so
    assert screen.outcome.isVisible()

    screen.scan.entry.set_value("1261")
    with qtbot.waitSignal(screen.said) as said:
        QTest.keyClick(screen, Qt.Key.Key_F5)
    assert said.args == ["Chưa làm mới: ở đây đang ghi dở"]
    assert screen.scan.entry.value() == "1261"
