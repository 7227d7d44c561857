"""Calls are kept first and shown after; a refusal is told and calls nobody."""

import pytest

from desk_app.store.preferences import DESK
from tests.builders import a_desk
from tests.ui.at_once import at_once
from ui.citizen_display.showing import Idle
from ui.citizen_display.turn_calls import TurnCalls


class Hall:
    def __init__(self):
        self.said = []

    def call(self, idle):
        self.said.append(("call", idle))

    def stand_by(self, idle):
        self.said.append(("stand_by", idle))

    def called_out(self, turn):
        self.said.append(("heard", turn))

    def not_called(self, refusal):
        self.said.append(("refused", refusal.code))


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def hall():
    return Hall()


@pytest.fixture
def calls(desk, hall):
    return TurnCalls(desk, hall, run=at_once)


def test_a_desk_that_calls_no_numbers_shows_none(calls, hall):
    calls.begin()
    assert hall.said == [("stand_by", Idle())]


def test_the_next_number_is_shown_with_the_one_after_it_and_heard(calls, hall, desk):
    calls.call_next()
    assert hall.said == [("call", Idle("001", "002")), ("heard", "001")]
    assert desk.turns.of(desk.clock.now().date()).serving.number == 1


def test_the_queue_stands_where_it_stood_after_a_restart(calls, hall, desk):
    calls.call_next()
    calls.call_next()
    again = Hall()
    TurnCalls(desk, again, run=at_once).begin()
    assert again.said == [("stand_by", Idle("002", "003"))]


def test_somebody_passed_over_is_called_later(calls, hall):
    calls.call_next()
    calls.skip()
    calls.call_again()
    calls.call_passed_over()
    assert [turn for what, turn in hall.said if what == "heard"] == ["001", "002", "002", "001"]


@pytest.mark.parametrize(
    ("verb", "code"),
    [
        ("call_again", "turn_none_called"),
        ("skip", "turn_none_called"),
        ("call_passed_over", "turn_none_passed_over"),
    ],
)
def test_a_call_for_nobody_is_told_and_not_heard(calls, hall, verb, code):
    getattr(calls, verb)()
    assert hall.said == [("refused", code)]


def test_an_office_of_several_counters_puts_its_letter_before_the_number(calls, hall, desk):
    desk.preferences.put(DESK, "queue.prefix", "B")
    calls.call_next()
    assert hall.said[-1] == ("heard", "B001")


def test_a_form_learns_the_number_it_is_written_for(calls, desk):
    told = []
    calls.write_for("0190a1b2-0000-7000-8000-00000000aaaa", told.append)
    calls.call_next()
    calls.write_for("0190a1b2-0000-7000-8000-00000000bbbb", told.append)
    assert told == ["", "001"]
