"""sync: pushes and pulls until nothing is left or the line gives trouble; never sleeps."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.commands.desk import desk_of
from desk_app.line import sync_once
from desk_app.words import cause_sentence


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        report = sync_once(desk, scans_now=asked.scans_now)
        yield {
            "sent": report.sent,
            "received": report.received,
            "quarantined": report.quarantined,
            "pending": report.pending,
            "scans_sent": report.facts.get("scans", 0),
            "scans_pending": desk.scans.figures().count,
            "ending": report.ending,
            "cause": cause_sentence(report.cause) if report.cause else None,
            "next_try": report.next_try,
        }
