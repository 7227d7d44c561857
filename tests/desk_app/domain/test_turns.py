"""Queue numbers are called in order; whoever does not come keeps the number and may be called again."""

from datetime import date

import pytest

from desk_app.domain.errors import InputRefused
from desk_app.domain.turns import LAST_TURN, TurnQueue, TurnState, turn_text
from tests.builders import at

NINE = at("2026-11-23 09:00")


def a_queue(calls=0):
    queue = TurnQueue(date(2026, 11, 23))
    for _ in range(calls):
        queue = queue.next_called(NINE)
    return queue


def states(queue):
    return {turn.number: turn.state for turn in queue.turns}


def test_nobody_is_served_before_the_first_call():
    assert (a_queue().serving, a_queue().next_number) == (None, 1)


def test_the_next_call_ends_the_one_before():
    queue = a_queue(3)
    assert queue.serving.number == 3
    assert queue.next_number == 4
    assert states(queue) == {1: TurnState.DONE, 2: TurnState.DONE, 3: TurnState.CALLED}


def test_a_number_called_again_stays_the_same_and_counts_its_calls():
    again = a_queue(2).recalled(at("2026-11-23 09:01"))
    assert (again.serving.number, again.serving.calls) == (2, 2)


def test_whoever_does_not_come_is_passed_over_and_can_be_called_later():
    passed = a_queue(2).skipped(NINE)
    assert passed.serving.number == 3
    assert [turn.number for turn in passed.passed_over] == [2]
    back = passed.called(2, NINE)
    assert (back.serving.number, back.serving.calls, back.passed_over) == (2, 2, ())
    assert back.next_called(NINE).serving.number == 4


def test_a_paper_roll_begins_wherever_it_stands():
    assert a_queue().called(118, NINE).next_called(NINE).serving.number == 119


@pytest.mark.parametrize("verb", ["recalled", "skipped"])
def test_without_a_number_there_is_nobody_to_call_again_or_to_pass_over(verb):
    with pytest.raises(InputRefused) as no:
        getattr(a_queue(), verb)(NINE)
    assert no.value.code == "turn_none_called"


@pytest.mark.parametrize("number", [0, -1, LAST_TURN + 1])
def test_a_number_the_screen_cannot_show_is_refused(number):
    with pytest.raises(InputRefused) as no:
        a_queue().called(number, NINE)
    assert no.value.code == "turn_range"


def test_a_number_is_written_in_three_figures_with_its_counter_where_there_are_several():
    assert (turn_text(7), turn_text(47, "A")) == ("007", "A047")
