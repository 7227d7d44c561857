"""Taking turns: the desk and what it is compared with are timed within the same moments of a shared machine."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping

Turn = Callable[[], object]


def medians(turns: Mapping[str, Turn], rounds: int, *, warm_up: int = 3) -> dict[str, float]:
    """Median milliseconds of every turn; each round lets all of them go once, beginning one further on.

    The first `warm_up` rounds are not counted. The collector of garbage runs between turns, never in one.
    """
    taken: dict[str, list[float]] = {name: [] for name in turns}
    order = list(turns.items())
    gc.collect()
    gc.disable()
    try:
        for round_ in range(warm_up + rounds):
            first = round_ % len(order)
            for name, turn in order[first:] + order[:first]:
                started = time.perf_counter()
                turn()
                elapsed = time.perf_counter() - started
                if round_ >= warm_up:
                    taken[name].append(elapsed * 1000)
            if round_ % 20 == 0:
                gc.collect()
    finally:
        gc.enable()
    return {name: statistics.median(times) for name, times in taken.items()}
