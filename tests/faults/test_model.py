"""The model of three desks and a province holds, and catches the bugs that others have shipped."""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.model import ThreeDesks
from tests.faults.oracle import Tally
from tests.faults.planted import MACHINES
from tests.faults.sample import FULL

REAL = settings(
    max_examples=150 if FULL else 8,
    stateful_step_count=30 if FULL else 15,
    deadline=None,
    derandomize=True,
    database=None,
)
PLANTED = settings(
    REAL,
    max_examples=200,
    stateful_step_count=20,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    print_blob=False,
)


def test_everything_saved_arrives_once_whatever_three_desks_and_a_province_meet(tally: Tally) -> None:
    """Model: three desks, one province; crash, loss, repeat, restore"""
    before = ThreeDesks.steps_done
    run_state_machine_as_test(ThreeDesks, settings=REAL)
    tally.tried = ThreeDesks.steps_done - before


def test_a_restored_province_gets_what_a_copys_first_life_had_brought(tally: Tally) -> None:
    """Province restored to before a copy took its new incarnation"""
    machine = ThreeDesks()
    machine.begin()
    machine.the_province_is_put_back_to_before_a_copys_first_life("a")
    machine.teardown()
    tally.tried = 1


NAMED = ("no dedup", "client-only checkpoint", "drop on send", "mark before apply")


@pytest.mark.parametrize("name", MACHINES if FULL else NAMED)
def test_a_planted_bug_is_caught(name: str, tally: Tally) -> None:
    """Planted bug, caught after so many rounds"""
    tally.fault += f": {name}"
    machine = MACHINES[name]
    machine.steps_done = 0
    with pytest.raises(AssertionError):
        run_state_machine_as_test(machine, settings=PLANTED)
    tally.tried = machine.steps_done
