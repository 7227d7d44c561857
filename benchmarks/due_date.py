"""How long a promised date takes, its reason with it, for every unit of time and every reception of a year.

Ours: `due_date` in memory under the product's calendar, receptions spread over 2026 by day and hour, durations of
0–30. No peer; the goal is the window's: the date follows every key.
"""

from __future__ import annotations

import statistics
import time
from datetime import datetime, timedelta

from benchmarks.results import Result
from desk_app.domain.calendar import VIETNAM
from desk_app.domain.due_date import Duration, Unit, due_date
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue

_GOAL = 0.1  # ms


def run(*, quick: bool) -> list[Result]:
    """One row: the median over all of them."""
    calendar = bundled_catalogue(PACKS).calendar()
    start = datetime(2026, 1, 5, 0, 17, tzinfo=VIETNAM)
    times = []
    for place in range(2_000 if quick else 20_000):
        received = start + timedelta(hours=(place * 7) % 8_000)
        duration = Duration(place % 31, list(Unit)[place % len(Unit)])
        began = time.perf_counter()
        due_date(received, duration, calendar)
        times.append((time.perf_counter() - began) * 1000)
    median = statistics.median(times)
    note = f"with its reason; 99th of 100: {statistics.quantiles(times, n=100)[-1]:.2f} ms"
    return [Result("due_date", round(median, 4), "ms", goal=f"< {_GOAL:g} ms", met=median < _GOAL, note=note)]
