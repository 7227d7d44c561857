"""due PROCEDURE --received TIME: the due date and why; works without an enrolled home."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.bootstrap import catalogue_of
from desk_app.domain.errors import InputRefused
from desk_app.domain.fields import read_moment
from desk_app.domain.settling.promising import counted
from desk_app.paths import home_of
from desk_app.words import due_reason, skipped_words


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    received = read_moment(asked.received, field="received")
    with catalogue_of(home_of(asked.home)) as catalogue:
        procedure = catalogue.procedure(asked.procedure, received.date())
        promise = counted(procedure, received, catalogue.calendar())
        if promise is None:
            raise InputRefused("due_needed", field="procedure", procedure=procedure.code)
    yield {
        "procedure": procedure.code,
        "procedure_name": procedure.name,
        "received_at": promise.received_at,
        "starts_at": promise.starts_at,
        "due_at": promise.due_at,
        "duration": {"amount": promise.duration.amount, "unit": str(promise.duration.unit)},
        "counted": list(promise.counted),
        "skipped": [
            {"date": day.day, "why": skipped_words(day.kind, day.name, day.day)} for day in promise.skipped
        ],
        "rules": [str(rule) for rule in promise.rules],
        "reason": due_reason(promise),
    }
