"""When the desk tries again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk_app.domain.retrying import LONGEST, SHORTEST
from desk_app.ports import SyncReport
from desk_app.sync.rhythm import BETWEEN_ROUNDS, Rhythm
from tests.fakes import NOON


def middle() -> float:
    return 0.5


def a_report(ending: str, *, wait: timedelta | None = None) -> SyncReport:
    return SyncReport(0, 0, 0, 0, ending, next_try=NOON + wait if wait is not None else None)


def test_a_desk_that_was_just_started_is_due_at_once() -> None:
    assert Rhythm(middle).is_due(NOON)


def test_a_desk_started_again_keeps_to_the_next_try_it_had() -> None:
    rhythm = Rhythm(middle, next_try=NOON + timedelta(seconds=40))
    assert not rhythm.is_due(NOON)
    assert rhythm.is_due(NOON + timedelta(seconds=40))


@pytest.mark.parametrize("ending", ["done", "unreachable", "not_understood", "refused", "cancelled"])
def test_every_way_a_round_can_end_sets_a_next_try(ending: str) -> None:
    rhythm = Rhythm(middle)
    wait = None if ending in {"done", "cancelled"} else timedelta(seconds=30)
    rhythm.ended(a_report(ending, wait=wait), NOON)
    assert not rhythm.is_due(NOON)
    assert rhythm.is_due(NOON + (wait or BETWEEN_ROUNDS * 1.2))


def test_a_bug_does_not_end_the_rhythm() -> None:
    rhythm = Rhythm(middle)
    rhythm.broke(NOON)
    assert not rhythm.is_due(NOON)
    assert rhythm.is_due(NOON + LONGEST)


def test_a_press_or_a_changed_network_makes_it_due_now() -> None:
    rhythm = Rhythm(middle)
    rhythm.ended(a_report("unreachable", wait=timedelta(minutes=4)), NOON)
    rhythm.wake(NOON)
    assert rhythm.is_due(NOON)


def test_a_new_dossier_goes_soon_while_the_line_is_well() -> None:
    rhythm = Rhythm(middle)
    rhythm.ended(a_report("done"), NOON)
    rhythm.wrote(NOON)
    assert rhythm.is_due(NOON + SHORTEST)


def test_a_new_dossier_does_not_hammer_a_line_in_trouble() -> None:
    rhythm = Rhythm(middle)
    rhythm.ended(a_report("unreachable", wait=timedelta(minutes=4)), NOON)
    rhythm.wrote(NOON)
    assert not rhythm.is_due(NOON + timedelta(minutes=3))


def test_a_clock_that_was_ten_years_ahead_does_not_silence_the_desk_for_ten_years() -> None:
    rhythm = Rhythm(middle, next_try=NOON + timedelta(days=3650))
    assert rhythm.is_due(NOON)
