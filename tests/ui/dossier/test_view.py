"""The dossier page under the clerk's fingers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desk_app import bootstrap
from desk_app.domain.dossier import Status
from desk_app.domain.steps import Step
from tests.builders import LAN
from tests.ui.at_once import at_once
from ui.dossier.view import DossierScreen

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(desk, dossier, dressed, qtbot):
    printed = []
    made = DossierScreen(desk, actor=lambda: LAN, reprint=printed.append, run=at_once)
    made.printed = printed
    qtbot.addWidget(made)
    made.resize(1274, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open(dossier.scan_code)
    made.setFocus()
    return made


def test_the_page_shows_code_name_and_what_happened(screen, dossier):
    assert screen.head.code.text().replace(" ", "") == dossier.scan_code
    assert screen.applicant.name.text() == "NGUYỄN THỊ HUỲNH PHƯỢNG"
    assert [moment.what for moment in screen.timeline.moments()] == ["Tiếp nhận hồ sơ"]


def test_the_due_date_of_the_first_dossier_opened_is_never_cut(screen, qtbot):
    def whole():
        labels = (screen.head.due, screen.head.due_note)
        return all(label.width() >= label.sizeHint().width() for label in labels)

    qtbot.waitUntil(whole, timeout=2000)
    assert screen.head.due.text() == "Hẹn thứ Năm 26/11/2026"


def test_alt_c_copies_the_phone_number_in_bare_digits(screen):
    QTest.keyClick(screen, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert QGuiApplication.clipboard().text() == "0905123456"


def test_handing_on_takes_two_presses(screen, desk, dossier, qtbot):
    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    assert screen.step_card.field("to").text() == dossier.received.field
    screen.step_card.field("to").set_text("Tư pháp – Hộ tịch")
    with qtbot.waitSignal(screen.stepped) as stepped:
        QTest.keyClick(screen.step_card.field("to").entry, Qt.Key.Key_Return, CONTROL)
    assert stepped.args == [dossier.id]
    assert desk.register.dossier(dossier.id).held_by == "Tư pháp – Hộ tịch"
    assert screen.step_card.isHidden()
    assert screen.timeline.moments()[0].what == "Chuyển Tư pháp – Hộ tịch"


def test_a_missing_reason_is_said_at_its_line(screen, desk, dossier):
    screen.presenter.choose(Step.WITHDRAW)
    screen.step_card.write.click()
    assert screen.step_card.field("reason").entry.property("missing")
    assert screen.step_card.isVisible()
    assert desk.register.dossier(dossier.id).status is Status.RECEIVED


def test_papers_are_ticked_and_asked_for(screen, desk, dossier):
    QTest.keyClick(screen, Qt.Key.Key_B, CONTROL)
    first = screen.step_card.ticks()[0]
    QTest.keyClick(first, Qt.Key.Key_Space)
    screen.step_card.field("reason").set_text("Mờ, không đọc được")
    screen.step_card.write.click()
    after = desk.register.dossier(dossier.id)
    assert [paper.name for paper in after.wanted] == [first.name]
    assert after.status is Status.PAPERS_REQUESTED
    assert screen.bar.button(Step.SUPPLEMENT) is not None


def test_another_collector_needs_a_mandate(screen, desk, dossier):
    bootstrap.take(desk, dossier.code, "complete", {}, actor=LAN)
    screen.refresh()
    screen.presenter.choose(Step.RETURN_RESULT)
    assert screen.step_card.field("collector").isHidden()
    screen.step_card.choice("who").choose("other")
    screen.step_card.choice("who").chosen.emit("other")
    screen.step_card.field("collector").set_text("TRẦN VĂN B")
    screen.step_card.write.click()
    assert screen.step_card.field("mandate").entry.property("missing")
    screen.step_card.field("mandate").set_text("Giấy ủy quyền ngày 20/11/2026")
    screen.step_card.write.click()
    assert desk.register.dossier(dossier.id).collector == "TRẦN VĂN B"


def test_esc_closes_the_step_first_and_the_page_after(screen, qtbot):
    screen.presenter.choose(Step.WITHDRAW)
    with qtbot.assertNotEmitted(screen.left):
        QTest.keyClick(screen.step_card.field("reason").entry, Qt.Key.Key_Escape)
    assert screen.step_card.isHidden()
    with qtbot.waitSignal(screen.left):
        QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_ctrl_p_prints_this_dossier_again(screen, dossier):
    QTest.keyClick(screen, Qt.Key.Key_P, CONTROL)
    assert screen.printed == [[dossier.id]]


def test_an_unknown_code_leaves_a_sentence_and_the_way_back(screen):
    screen.open("H15.50.05-261123-0999")
    assert screen.head.isHidden() or not screen.head.isVisible()
    assert screen.bar.button(Step.HAND_ON) is None


@pytest.mark.parametrize("width", [1274, 1001, 760])
def test_the_usual_step_stays_in_the_bar_and_every_step_keeps_its_key(screen, qtbot, width):
    screen.resize(width, 520)
    qtbot.waitUntil(lambda: screen.bar.button(Step.HAND_ON).isVisible())
    usual = screen.bar.button(Step.HAND_ON)
    qtbot.waitUntil(lambda: usual.width() >= usual.sizeHint().width())
    assert usual.mapTo(screen, usual.rect().topRight()).x() <= width
    QTest.keyClick(screen, Qt.Key.Key_L, CONTROL)
    assert screen.step_card.form().step is Step.EXTEND
