"""prune: erases what the journal says of dossiers long ended, below the province's backup; or drops scans it holds."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.commands.desk import desk_of
from desk_app.retention import prune_journal
from desk_app.scan_room import make_room


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        if asked.scans_mib is not None:
            room = make_room(desk, quota_mib=asked.scans_mib)
            yield {"scans_dropped": room.dropped, "octets": room.octets, "left": room.left}
            return
        pruned = prune_journal(desk, keep_days=asked.keep_days)
        yield {
            "erased": pruned.erased,
            "erased_before": pruned.erased_before,
            "watermark": pruned.watermark,
        }
