"""mirror [--to FOLDER | --none]: the second place of the journal, chosen and brought up to date."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk_app.commands.desk import desk_of
from desk_app.mirror import choose_mirror, mirror_now


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        if asked.none or asked.to:
            state = choose_mirror(desk, "" if asked.none else str(Path(asked.to).expanduser().resolve()))
        else:
            state = mirror_now(desk)
        yield {
            "place": state.place or None,
            "last_seq": state.last,
            "at": state.at,
            "trouble": state.trouble or None,
            "since": state.since,
            "scans_left": state.scans,
        }
