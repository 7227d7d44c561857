"""The papers of a dossier besides its receipt, and the forms that steps end in."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk_app import papers
from desk_app.documents.kinds import KINDS
from desk_app.domain.dossier import Status
from desk_app.domain.steps import Step
from tests.builders import LAN
from tests.ui.at_once import at_once
from ui.dossier.papers import FORM_OF, papers_of
from ui.dossier.view import DossierScreen
from ui.theme import look, wear

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def screen(desk, dossier, dressed, qtbot):
    printed = []
    made = DossierScreen(
        desk,
        actor=lambda: LAN,
        reprint=lambda _ids: None,
        print_documents=lambda kind, ids: printed.append((kind, list(ids))),
        run=at_once,
    )
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


def names(dossier):
    return [name for name, _label in papers_of(dossier)]


def test_a_new_dossier_has_a_slip_a_label_and_a_handover_list(dossier):
    assert names(dossier) == ["control_slip", "label", "handover"]


def test_what_happened_to_a_dossier_brings_its_papers(dossier):
    changed = replace(dossier, requests=1, extensions=1, collected=8000, status=Status.STOPPED)
    assert names(changed)[:3] == ["papers_request", "extension", "stop_notice"]
    assert "fee_receipt" in names(changed)
    assert "stop_notice" not in names(replace(changed, voided=True))


def test_every_paper_offered_is_one_the_desk_can_print(desk, dossier):
    for name, _label in papers_of(dossier):
        assert papers.print_document(desk, name, [dossier.id], actor=LAN)
    assert set(FORM_OF.values()) <= set(KINDS)


def test_alt_p_shows_the_papers_and_alt_with_its_place_prints_one(screen, dossier):
    QTest.keyClick(screen, Qt.Key.Key_P, ALT)
    assert screen.bar.paper_button("label").isVisible()
    QTest.keyClick(screen, Qt.Key.Key_2, ALT)
    assert screen.printed == [("label", [dossier.id])]
    assert not screen.bar.paper_button("label").isVisible()


def test_alt_p_works_where_its_button_had_to_give_way(screen, dossier, qtbot):
    screen.resize(420, 520)
    qtbot.waitUntil(screen.bar.other_papers.isHidden)
    QTest.keyClick(screen, Qt.Key.Key_P, ALT)
    assert screen.bar.paper_button("control_slip").isVisible()


def test_with_large_letters_the_papers_keep_their_key_in_sight(screen, dossier, qtbot):
    before = look()
    wear(replace(before, scale=1.5))
    screen.resize(888, 520)
    papers = screen.bar.other_papers
    qtbot.waitUntil(lambda: papers.isVisible() and papers.width() >= papers.sizeHint().width())
    assert papers.accessibleName() == "Giấy tờ khác, Alt+P"
    wear(before)


def test_other_text_leaves_the_rarer_steps_open_and_the_focus_where_it_was(screen, qtbot):
    before = look()
    QTest.keyClick(screen, Qt.Key.Key_B, ALT)
    qtbot.waitUntil(screen.bar.button(Step.VOID).isVisible)
    screen.bar.button(Step.VOID).setFocus()
    for scale, width in ((1.5, 888), (1.0, 1274)):
        wear(replace(before, scale=scale))
        screen.resize(width, 700)
        qtbot.waitUntil(screen.bar.button(Step.VOID).isVisible)
        assert QApplication.focusWidget() is screen.bar.button(Step.VOID)
    wear(before)


@pytest.mark.parametrize(("step", "form"), [(Step.EXTEND, "extension"), (Step.STOP, "stop_notice")])
def test_a_step_that_ends_in_a_form_prints_it_at_once(screen, dossier, step, form):
    screen.presenter.choose(step)
    screen.step_card.field("reason").set_text("Chờ xác minh")
    if step is Step.STOP:
        screen.step_card.field("basis").set_text("Khoản 3 Điều 19")
    screen.step_card.write.click()
    assert screen.printed == [(form, [dossier.id])]
    assert screen.bar.paper_button(form) is not None


def test_asking_for_papers_prints_form_02(screen, dossier):
    screen.presenter.choose(Step.ASK_FOR_PAPERS)
    screen.step_card.ticks()[0].setChecked(True)
    screen.step_card.field("reason").set_text("Mờ, không đọc được")
    screen.step_card.write.click()
    assert screen.printed == [("papers_request", [dossier.id])]


def test_a_step_without_a_form_prints_nothing(screen):
    screen.presenter.choose(Step.HAND_ON)
    screen.step_card.write.click()
    assert screen.printed == []


@pytest.mark.parametrize("width", [1001, 760])
def test_no_label_of_a_rarer_step_is_cut(screen, qtbot, width):
    screen.resize(width, 520)
    QTest.keyClick(screen, Qt.Key.Key_B, ALT)
    buttons = [screen.bar.button(step) for step in (Step.WITHDRAW, Step.CORRECT, Step.VOID)]
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
    assert all(button.mapTo(screen, button.rect().topRight()).x() <= width for button in buttons)
