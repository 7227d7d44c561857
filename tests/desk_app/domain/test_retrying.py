"""A line that failed is tried again soon, never given up, and never in step with others."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from desk_app.domain.retrying import LONGEST, LONGEST_ASKED, SHORTEST, next_delay


def middle() -> float:
    return 0.5


@pytest.mark.parametrize("failures", [1, 2, 5, 8, 40, 100_000])
def test_a_delay_is_never_under_two_seconds_nor_over_five_minutes(failures: int) -> None:
    chance = Random(failures).random  # noqa: S311 - a seeded draw for a test
    delays = [next_delay(failures, None, chance) for _ in range(200)]
    assert min(delays) >= SHORTEST
    assert max(delays) <= LONGEST


def test_the_ceiling_doubles_with_each_failure_up_to_five_minutes() -> None:
    highest = [next_delay(failures, None, lambda: 1.0).total_seconds() for failures in range(1, 10)]
    assert highest == [4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_the_jitter_is_full_so_that_desks_spread_over_the_whole_span() -> None:
    chance = Random(7).random  # noqa: S311 - a seeded draw for a test
    delays = [next_delay(20, None, chance) for _ in range(500)]
    assert sum(delay < LONGEST / 4 for delay in delays) > 90
    assert sum(delay > LONGEST * 3 / 4 for delay in delays) > 90


def test_what_the_province_asks_for_is_waited_first_and_spread_behind_it() -> None:
    asked = timedelta(seconds=120)
    assert next_delay(1, asked, lambda: 0.0) == asked + SHORTEST
    assert next_delay(1, asked, lambda: 1.0) == asked + timedelta(seconds=4)


def test_nobody_can_make_the_desk_wait_for_more_than_an_hour() -> None:
    assert next_delay(1, timedelta(days=365), middle) <= LONGEST_ASKED + LONGEST
    assert next_delay(1, timedelta(days=-1), middle) <= LONGEST
