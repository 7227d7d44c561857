"""Each form's printer, paper and copies: read in a list, changed one at a time, kept at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.ui.printing.on_paper import FakePrinters
from ui.printing.choices import SCREEN, Choices
from ui.printing.forms_card import FormsCard
from ui.printing.known import KnownPrinters

LASER, THERMAL = "HP LaserJet P1102", "Xprinter XP-80C"


@pytest.fixture
def choices(desk):
    return Choices(desk.preferences)


@pytest.fixture
def card(choices, qtbot):
    known = KnownPrinters(FakePrinters(LASER, THERMAL))
    made = FormsCard(choices, known)
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show()
    known.ask()
    qtbot.waitUntil(lambda: known.asked)
    return made


def test_every_form_stands_there_with_the_printer_it_goes_to_now(card):
    rows = card.model.rows()
    assert [row.form for row in rows][:3] == ["receipt", "papers_request", "refusal"]
    assert {row.printer for row in rows} == {LASER}


def test_the_form_under_the_ring_is_changed_and_kept_at_once(card, choices):
    card.table.choose("label")
    card.papers.chosen.emit("a4")
    card.times.chosen.emit("3")
    card.way.chosen.emit("look")
    kept = choices.of("label")
    assert (kept.paper, kept.times, kept.look_first) == ("a4", 3, True)
    assert card.table.current().form == "label", "the ring stays where it was"
    assert choices.of("receipt").times == 1


def test_its_printer_is_taken_from_a_list_of_those_there_are(card, choices, qtbot):
    card.table.choose("receipt")
    QTest.keyClick(card, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    (menu,) = [each for each in card.findChildren(QMenu) if each.isVisible()]
    assert [action.text() for action in menu.actions()] == [
        "Máy in thường dùng của quầy",
        LASER,
        THERMAL,
        "In ra PDF/màn hình",
    ]
    menu.actions()[2].trigger()
    menu.close()
    assert choices.of("receipt").printer == THERMAL
    assert card.table.current().printer == THERMAL
    assert choices.route("refusal", [LASER, THERMAL], LASER).printer == LASER


def test_a_form_can_stay_on_the_screen(card, choices):
    card.table.choose("checklist")
    card._change(lambda choice: type(choice)(printer=SCREEN))
    assert choices.route("checklist", [LASER], LASER).on_screen
    assert card.table.current().printer == "In ra PDF/màn hình"
