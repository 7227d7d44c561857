"""How long to wait before the next try at a line that failed: never given up, never in step with others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

SHORTEST = timedelta(seconds=2)
LONGEST = timedelta(minutes=5)
# A captive portal may ask for a year; nobody is waited for longer than an hour.
LONGEST_ASKED = timedelta(hours=1)

Chance = Callable[[], float]
"""Draws from [0, 1)."""


def next_delay(failures: int, retry_after: timedelta | None, chance: Chance) -> timedelta:
    """Full jitter between 2 s and a ceiling that doubles with each failure up to 5 min.

    `failures` counts the one just met. What the other side asked for (up to an hour) is waited first.
    """
    doublings: int = 1 << min(max(failures, 1), 16)
    ceiling = min(LONGEST, SHORTEST * doublings)
    jittered = SHORTEST + (ceiling - SHORTEST) * chance()
    asked = min(max(retry_after or timedelta(0), timedelta(0)), LONGEST_ASKED)
    return asked + jittered
