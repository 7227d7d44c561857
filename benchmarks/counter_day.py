"""A day of a hundred and fifty receptions through the window: how soon a number is seen, what memory it takes, whether it
ever stands still.

Ours: the whole counter in a child process, real key events (a card as a scanner types it, the code of a procedure, Enter,
Ctrl+A, Ctrl+S), between citizens the worklist, a dossier, the sync panel and the catalogue; the clock goes through eight
hours. Saving: from the key to the end of the paint of the number. Standing still: the longest stretch between two turns of
the window's loop, by a beat every two milliseconds; on a shared machine the time of the window's own thread is what counts,
and what the clerk would have felt stands beside it.
Against: the bare reception on the same desk without a window, and a bare PySide6 window.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from benchmarks.child import ChildFailedError, answer_of, percentile
from benchmarks.office import found_office
from benchmarks.results import Result, not_measured

_SAVE, _STILL, _MEMORY, _GROWTH = 150.0, 50.0, 250.0, 50.0


def run(*, quick: bool) -> list[Result]:
    """Rows for saving, memory, growth and the longest stretch."""
    receptions = 30 if quick else 150
    with tempfile.TemporaryDirectory(prefix="bench-day-") as folder:
        _, home = found_office(Path(folder))
        try:
            day = answer_of("counter_day", str(home.folder), str(receptions))
            bare = answer_of("bare_window")
        except ChildFailedError as wrong:
            return [not_measured("save_visible", "ms", str(wrong))]
    return [_saved(day, receptions), *_memory(day, bare["last"], receptions), _still(day)]


def _saved(day: dict[str, Any], receptions: int) -> Result:
    ours, bare = percentile(day["saved"], 99), percentile(day["bare"], 99)
    middle = percentile(day["saved"], 50)
    note = f"99th of 100 of {receptions} saves, key to painted number (median {middle:.1f}): the bare reception without a window"
    goal = f"< {_SAVE:g} ms"
    return Result(
        "save_visible", round(ours, 2), "ms", round(bare, 2), round(ours / bare, 3), goal, ours < _SAVE, note
    )


def _memory(day: dict[str, Any], bare: float, receptions: int) -> list[Result]:
    last, grown = day["last"], day["last"] - day["first"]
    end = Result(
        "memory_at_night",
        round(last, 1),
        "MB",
        round(bare, 1),
        round(last / bare, 3),
        f"< {_MEMORY:g} MB",
        last < _MEMORY,
        f"resident after {receptions} receptions in eight hours: a bare PySide6 window",
    )
    growth = Result(
        "memory_growth",
        round(grown, 1),
        "MB",
        goal=f"< {_GROWTH:g} MB",
        met=grown < _GROWTH,
        note="from the tenth reception, every screen seen, to the last",
    )
    return [end, growth]


def _still(day: dict[str, Any]) -> Result:
    worst = sorted(day["during"].items(), key=lambda pair: -pair[1])[:4]
    told = ", ".join(f"{name} {milliseconds:.0f}" for name, milliseconds in worst)
    note = (
        f"longest stretch of the window's own thread in {day['beats']:,} turns, {day['over']} over 50 ms ({told});"
        f" with what other programs took meanwhile {day['wall']:.0f} ms"
    )
    own = day["own"]
    return Result(
        "standing_still", round(own, 1), "ms", goal=f"≤ {_STILL:g} ms", met=own <= _STILL, note=note
    )
