"""The queue of the desk: kept day by day, across restarts, linked to what is written for a number."""

import pytest

from desk_app.actions.call_turn import call_again, call_next, skip_turn, write_for_turn
from desk_app.bootstrap import open_desk
from desk_app.clock import FixedClock
from desk_app.domain.errors import InputRefused
from tests.builders import LAN, MONDAY, a_desk, an_intake, at

FORM = "0190a1b2-0000-7000-8000-00000000aaaa"


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


def verbs(desk):
    return {"turns": desk.turns, "clock": desk.clock}


def test_numbers_go_on_after_the_desk_was_closed(desk):
    call_next(**verbs(desk))
    call_next(**verbs(desk))
    skip_turn(**verbs(desk))
    desk.close()
    again = open_desk(desk.home, clock=FixedClock(MONDAY))
    queue = again.turns.of(MONDAY.date())
    assert (queue.serving.number, [turn.number for turn in queue.passed_over]) == (3, [2])
    assert call_again(2, **verbs(again)).serving.number == 2
    assert call_next(**verbs(again)).serving.number == 4
    again.close()


def test_every_day_begins_with_one(desk):
    call_next(**verbs(desk))
    desk.clock.moment = at("2026-11-24 07:30")
    assert desk.turns.of(desk.clock.now().date()).serving is None
    assert call_next(**verbs(desk)).serving.number == 1


def test_a_refused_verb_leaves_the_queue_as_it_was(desk):
    with pytest.raises(InputRefused):
        call_again(**verbs(desk))
    with pytest.raises(InputRefused):
        call_again(1000, **verbs(desk))
    assert desk.turns.of(MONDAY.date()).turns == ()


def test_a_form_keeps_the_number_it_was_begun_for_also_when_the_next_was_called(desk):
    call_next(**verbs(desk))
    assert write_for_turn(FORM, **verbs(desk)) == 1
    call_next(**verbs(desk))
    assert write_for_turn(FORM, **verbs(desk)) == 1
    assert desk.turns.of_form(FORM) == 1
    dossier = desk.receive(an_intake(id=FORM), actor=LAN).dossier
    assert desk.turns.of_form(dossier.id) == 1


def test_five_children_are_written_for_one_number(desk):
    call_next(**verbs(desk))
    forms = [f"{FORM[:-1]}{place}" for place in range(5)]
    assert {write_for_turn(form, **verbs(desk)) for form in forms} == {1}


def test_a_form_of_a_desk_that_calls_no_numbers_has_none(desk):
    assert write_for_turn(FORM, **verbs(desk)) is None
    assert desk.turns.of_form(FORM) is None
