"""Where each form goes: its own printer, else the usual one, else the system's, else the screen."""

import pytest

from ui.printing.choices import SCREEN, Choices, FormChoice

LASER, THERMAL = "HP LaserJet P1102", "Xprinter XP-80C"


@pytest.fixture
def choices(desk):
    return Choices(desk.preferences)


def test_without_a_choice_and_without_a_printer_paper_is_shown(choices):
    route = choices.route("receipt", [], "")
    assert route.on_screen
    assert (route.paper, route.times, route.look_first) == ("a5", 1, False)


def test_the_default_printer_of_the_system_takes_what_was_not_chosen(choices):
    assert choices.route("receipt", [LASER, THERMAL], LASER).printer == LASER


def test_a_form_goes_to_its_own_printer_on_its_own_paper(choices):
    choices.choose_usual(LASER)
    choices.choose("receipt", FormChoice(THERMAL, "k80", 2, look_first=True))
    route = choices.route("receipt", [LASER, THERMAL], LASER)
    assert (route.printer, route.paper, route.times, route.look_first) == (THERMAL, "k80", 2, True)
    assert choices.route("refusal", [LASER, THERMAL], "").printer == LASER


def test_a_printer_that_is_gone_is_named_all_the_same(choices):
    choices.choose_usual(THERMAL)
    assert choices.route("receipt", [LASER], LASER).printer == THERMAL


def test_the_screen_can_be_chosen_although_there_is_a_printer(choices):
    choices.choose_usual(SCREEN)
    assert choices.route("receipt", [LASER], LASER).on_screen


def test_one_receipt_for_several_has_papers_of_its_own(choices):
    choices.choose("receipt", FormChoice(paper="k80"))
    assert choices.route("receipt", [LASER], LASER, together=True).paper == "a4"


def test_what_another_version_kept_is_read_as_far_as_it_makes_sense(choices):
    choices.choose("receipt", FormChoice(paper="folio", times=99))
    assert (choices.of("receipt").paper, choices.of("receipt").times) == ("", 9)
