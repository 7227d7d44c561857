"""A mistake of reception is put right on the dossier's page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.bootstrap import take
from desk_app.domain.steps import Step
from tests.builders import LAN
from tests.ui.at_once import at_once
from ui.dossier.steps import facts_of, forms_of
from ui.dossier.view import DossierScreen


def a_screen(desk, dossier, qtbot):
    made = DossierScreen(desk, actor=lambda: LAN, reprint=lambda _ids: None, run=at_once)
    qtbot.addWidget(made)
    made.resize(1274, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open(dossier.scan_code)
    made.presenter.choose(Step.CORRECT)
    return made


def choose(screen, name):
    screen.step_card.choice("field").choose(name)
    screen.step_card.choice("field").chosen.emit(name)


def test_the_line_of_the_field_chosen_holds_what_stands_there_now(desk, dossier, dressed, qtbot):
    screen = a_screen(desk, dossier, qtbot)
    assert screen.step_card.field("full_name").isVisible()
    assert screen.step_card.field("full_name").text() == dossier.owner.full_name
    choose(screen, "phone")
    assert screen.step_card.field("phone").text() == dossier.owner.phone
    assert screen.step_card.field("full_name").isHidden()
    assert screen.step_card.choice("field").value == "phone"


def test_a_corrected_name_is_written_and_the_reprint_offered(desk, dossier, dressed, qtbot):
    screen = a_screen(desk, dossier, qtbot)
    screen.step_card.field("full_name").set_text("NGUYỄN THỊ HUỲNH PHƯƠNG")
    screen.step_card.field("reason").set_text("Ghi nhầm dấu")
    with qtbot.waitSignal(screen.said) as said:
        QTest.keyClick(
            screen.step_card.field("reason").entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert desk.register.dossier(dossier.id).owner.full_name == "NGUYỄN THỊ HUỲNH PHƯƠNG"
    assert "Ctrl+P in lại" in said.args[0]
    assert screen.applicant.name.text() == "NGUYỄN THỊ HUỲNH PHƯƠNG"


def test_a_wrong_phone_is_said_at_its_line(desk, dossier, dressed, qtbot):
    screen = a_screen(desk, dossier, qtbot)
    choose(screen, "phone")
    screen.step_card.field("phone").set_text("12")
    screen.step_card.field("reason").set_text("Ghi nhầm")
    screen.step_card.write.click()
    assert screen.step_card.field("phone").entry.property("missing")
    assert desk.register.dossier(dossier.id).owner.phone == dossier.owner.phone


def test_a_year_of_birth_against_the_number_is_kept_only_when_written_twice(desk, dossier, dressed, qtbot):
    screen = a_screen(desk, dossier, qtbot)
    choose(screen, "born_on")
    screen.step_card.field("born_on").set_text("01/02/1951")
    screen.step_card.field("reason").set_text("Theo giấy khai sinh")
    screen.step_card.write.click()
    assert desk.register.dossier(dossier.id).owner.born_on == dossier.owner.born_on
    assert screen.step_card.isVisible()
    screen.step_card.write.click()
    assert desk.register.dossier(dossier.id).owner.born_on.year == 1951


def test_an_emptied_line_takes_the_value_away(dossier):
    form = next(form for form in forms_of(dossier, None) if form.step is Step.CORRECT)
    values = {"field": "phone", "phone": "", "reason": "Không dùng nữa", "full_name": "KHÁC"}
    assert facts_of(form, values) == {"changes": {"phone": None}, "reason": "Không dùng nữa"}


def test_what_the_province_gave_back_opens_at_its_field_with_the_reason_filled_in(
    desk, dossier, dressed, qtbot
):
    screen = a_screen(desk, dossier, qtbot)
    screen.mend(dossier.id, "id_number", "Tỉnh trả lại: số định danh không đúng dạng")
    assert screen.step_card.form().step is Step.CORRECT
    assert screen.step_card.choice("field").value == "id_number"
    line = screen.step_card.field("id_number")
    assert line.isVisible()
    assert line.text() == dossier.owner.id_number
    assert screen.step_card.field("reason").text() == "Tỉnh trả lại: số định danh không đúng dạng"
    assert line.entry.hasFocus()


def test_a_dossier_that_cannot_be_corrected_any_more_is_only_shown(desk, dossier, dressed, qtbot):
    take(desk, dossier.code, "withdraw", {"reason": "Dân xin rút"}, actor=LAN)
    screen = a_screen(desk, dossier, qtbot)
    screen.mend(dossier.id, "id_number", "Tỉnh trả lại")
    assert screen.step_card.form() is None
    assert screen.head.isVisible()
