"""How long the clerk waits for the list under two letters of a procedure's name.

Ours: real key events into the reception's search over 2,000 procedures, to the end of the paint of the list, offscreen.
Against: a bare QListView over a QSortFilterProxyModel of the same names, which knows no diacritics, no initials and no
ranking. 99th of 100.
"""

from __future__ import annotations

from benchmarks.child import ChildFailedError, answer_of, percentile
from benchmarks.results import Result, not_measured

_GOAL = 16.0


def run(*, quick: bool) -> list[Result]:
    """One row."""
    try:
        took = answer_of("find_procedure", "2" if quick else "6")
    except ChildFailedError as wrong:
        return [not_measured("find_procedure", "ms", str(wrong))]
    ours, bare = percentile(took["ours"], 99), percentile(took["bare"], 99)
    middle = percentile(took["ours"], 50)
    return [
        Result(
            "find_procedure",
            round(ours, 2),
            "ms",
            round(bare, 2),
            round(ours / bare, 3),
            f"< {_GOAL:g} ms",
            ours < _GOAL,
            f"99th of 100 of {len(took['ours'])} keys to the painted list, 2,000 procedures (median {middle:.1f}):"
            " a bare QListView filtering the same names",
        )
    ]
