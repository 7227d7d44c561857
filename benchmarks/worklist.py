"""How long the clerk waits for the worklist when the register holds a million dossiers.

Ours: digits that open every queue and letters typed into the filter (every pair of letters, surnames letter by letter), real
key events, to the end of the paint of the list: counts on the tabs, order, headings, first rows, dossiers outside the queue
that fit. The database is made once a day through the real schema and kept in the system's temporary folder.
Against: the first 60 rows by one hand-written statement on one connection, nothing else. 99th of 100.
"""

from __future__ import annotations

from benchmarks.child import ChildFailedError, answer_of, percentile
from benchmarks.million import A_MILLION, cached_register
from benchmarks.results import Result, not_measured

_GOAL = 50.0


def run(*, quick: bool) -> list[Result]:
    """A row for opening and one for filtering."""
    count = 50_000 if quick else A_MILLION
    home = cached_register(count)
    try:
        took = answer_of("worklist_keys", str(home.folder), "2" if quick else "6")
    except ChildFailedError as wrong:
        return [not_measured("worklist_opened", "ms", str(wrong))]
    raw = percentile(took["raw"], 99)
    rows = []
    for name, what in (("opened", "queues opened"), ("filtered", "keys in the filter")):
        ours, middle = percentile(took[name], 99), percentile(took[name], 50)
        note = (
            f"99th of 100 of {len(took[name])} {what}, {count:,} dossiers, to the painted list (median {middle:.1f}):"
            " the first rows alone by raw SQL"
        )
        rows.append(
            Result(
                f"worklist_{name}",
                round(ours, 2),
                "ms",
                round(raw, 2),
                round(ours / raw, 3),
                f"< {_GOAL:g} ms",
                ours < _GOAL,
                note,
            )
        )
    return rows
