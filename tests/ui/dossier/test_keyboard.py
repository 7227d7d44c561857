"""Everything rare on a dossier's page is reached by keys: correcting, voiding with a second person, handing over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desk_app.bootstrap import add_clerk, take
from desk_app.domain.dossier import Status
from desk_app.domain.steps import Step
from tests.builders import LAN
from tests.ui.at_once import at_once
from ui.dossier.view import DossierScreen

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def screen(desk, dossier, dressed, qtbot):
    handed = []
    made = DossierScreen(desk, actor=lambda: LAN, run=at_once, hand_over=lambda: handed.append(1))
    made.handed = handed
    qtbot.addWidget(made)
    made.resize(1274, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open(dossier.scan_code)
    return made


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def choose_rare(screen, step):
    press(Qt.Key.Key_B, ALT)
    screen.bar.button(step).setFocus()
    press(Qt.Key.Key_Space)


def test_the_usual_step_of_the_status_has_the_focus(screen):
    assert screen.bar.button(Step.HAND_ON).hasFocus()


def test_the_focus_comes_back_to_it_when_a_step_is_put_away(screen):
    press(Qt.Key.Key_L, CONTROL)
    press(Qt.Key.Key_Escape)
    assert screen.bar.button(Step.HAND_ON).hasFocus()


def test_a_result_that_waits_is_handed_over_on_its_own_screen(screen, desk, dossier):
    take(desk, dossier.code, "complete", {}, actor=LAN)
    screen.refresh()
    button = screen.bar.button(Step.RETURN_RESULT)
    assert button.key() == "F4"
    button.click()
    assert screen.handed == [1]
    assert screen.step_card.form() is None


def test_a_correction_is_made_without_the_mouse(screen, desk, dossier):
    choose_rare(screen, Step.CORRECT)
    assert screen.step_card.form().step is Step.CORRECT
    screen.step_card.choice("field").choose("phone")
    screen.step_card.choice("field").chosen.emit("phone")
    screen.step_card.field("phone").set_text("0911111111")
    screen.step_card.field("reason").set_text("Gõ sai")
    screen.step_card.field("reason").setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.register.dossier(dossier.id).owner.phone == "0911111111"


def test_a_number_is_voided_only_with_the_second_persons_own_pin(screen, desk, dossier):
    add_clerk(desk, "Mai Thị Hoa", "supervisor", "4321", actor=LAN)
    choose_rare(screen, Step.VOID)
    card = screen.step_card
    assert card.field("approver_pin").entry.echoMode() is QLineEdit.EchoMode.Password
    card.field("reason").set_text("Nhầm người")
    card.field("approver").set_text("Mai Thị Hoa")
    for pin in ("", "1111"):
        card.field("approver_pin").set_text(pin)
        card.field("approver_pin").setFocus()
        press(Qt.Key.Key_Return, CONTROL)
        assert card.field("approver_pin").entry.property("missing")
        assert desk.register.dossier(dossier.id).status is Status.RECEIVED
    card.field("approver_pin").set_text("4321")
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.register.dossier(dossier.id).voided


def test_a_second_request_goes_only_with_the_supervisors_own_pin_and_nobody_else_is_signed_in(
    screen, desk, dossier
):
    add_clerk(desk, "Mai Thị Hoa", "supervisor", "4321", actor=LAN)
    facts = {"papers": [{"name": "Giấy tờ tùy thân"}], "reason": "Mờ"}
    take(desk, dossier.code, "ask_for_papers", facts, actor=LAN)
    take(desk, dossier.code, "supplement", {"papers": [{"name": "Giấy tờ tùy thân"}]}, actor=LAN)
    screen.refresh()
    screen._choose(Step.ASK_FOR_PAPERS)
    card = screen.step_card
    card.field("other_paper").set_text("Giấy xác nhận")
    card.field("reason").set_text("Còn thiếu")
    card.field("supervisor").set_text("Mai Thị Hoa")
    card.field("supervisor_reason").set_text("Mới biết")
    card.field("supervisor_reason").setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    assert card.field("supervisor_pin").entry.property("missing")
    assert desk.register.dossier(dossier.id).requests == 1
    card.field("supervisor_pin").set_text("4321")
    press(Qt.Key.Key_Return, CONTROL)
    asked = desk.register.history(dossier.id)[-1]
    assert desk.register.dossier(dossier.id).requests == 2
    assert asked.actor.name == LAN.name


def test_a_head_of_the_office_without_an_account_is_taken_by_name(screen, desk, dossier):
    choose_rare(screen, Step.VOID)
    screen.step_card.field("reason").set_text("Nhầm người")
    screen.step_card.field("approver").set_text("Phạm Quốc Toản")
    screen.step_card.field("approver").setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.register.dossier(dossier.id).voided


def test_a_mistaken_hand_over_is_revoked_from_the_page_too(screen, desk, dossier):
    take(desk, dossier.code, "complete", {}, actor=LAN)
    take(desk, dossier.code, "return_result", {}, actor=LAN)
    screen.refresh()
    choose_rare(screen, Step.REVOKE_RETURN)
    screen.step_card.field("reason").set_text("Quét nhầm")
    screen.step_card.field("reason").setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.register.dossier(dossier.id).status is Status.COMPLETED


def test_esc_leads_back_even_where_its_button_has_no_room(screen, qtbot):
    screen.resize(420, 420)
    with qtbot.waitSignal(screen.left):
        press(Qt.Key.Key_Escape)


@pytest.mark.parametrize(("width", "height"), [(1001, 526), (667, 420)])
def test_the_middle_scrolls_and_the_bar_never_does(screen, qtbot, width, height):
    screen.resize(width, height)
    qtbot.waitUntil(lambda: screen.bar.geometry().bottom() == screen.height() - 1)
    qtbot.waitUntil(lambda: screen._middle.horizontalScrollBar().maximum() == 0)
