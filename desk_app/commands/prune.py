"""prune: erases what the journal says of dossiers long ended, below the province's backup."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.commands.desk import desk_of
from desk_app.retention import prune_journal


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        pruned = prune_journal(desk, keep_days=asked.keep_days)
        yield {
            "erased": pruned.erased,
            "erased_before": pruned.erased_before,
            "watermark": pruned.watermark,
        }
