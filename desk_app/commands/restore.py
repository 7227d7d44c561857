"""restore FILE: a backup in the place of the database; it comes up as a new incarnation."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk_app.clock import SystemClock
from desk_app.commands.desk import desk_of
from desk_app.line import speaking_alone, sync_once
from desk_app.paths import home_of
from desk_app.renewing import restore
from desk_app.words import cause_sentence


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    home, file = home_of(asked.home), Path(asked.file)
    with speaking_alone(home):
        restored = restore(home, file, clock=SystemClock())
    with desk_of(asked) as desk:
        report = sync_once(desk)
        yield {
            "file": str(file),
            "events": restored.events,
            "before": str(restored.before) if restored.before else None,
            "incarnation": desk.outbox.enrolment().incarnation,
            "renewed": not desk.outbox.copied(),
            "sent": report.sent,
            "received": report.received,
            "ending": report.ending,
            "cause": cause_sentence(report.cause) if report.cause else None,
        }
