"""A dossier's history at the province, in the form the wire's messages are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from desk_app.domain.events import DossierReceived, Event
from desk_app.wire.envelope import Actor, read_header
from desk_app.wire.facts import MalformedFact, UnknownFact, decode_fact
from province.store import ledger


@dataclass(frozen=True, slots=True)
class Line:
    """One event that was applied (`desk_app.wire.national_walk.Line`)."""

    at: datetime
    fact: Event | None
    kind: str
    actor: Actor
    event_id: str
    settled: str = "sent"


def history_of(tx: Connection, agency: str, dossier_id: str) -> list[Line]:
    """What was applied to the agency's dossier, in the province's order; what does not read is left out."""
    lines = []
    for each in ledger.lines_of(tx, agency, dossier_id):
        if each.verdict != "applied":
            continue
        try:
            header = read_header(each.header)
            fact = decode_fact(each.kind, header.schema, each.payload)
        except (msgspec.MsgspecError, MalformedFact, RecursionError, ValueError):
            continue
        if isinstance(fact, UnknownFact):
            continue
        at = fact.received_at if isinstance(fact, DossierReceived) else header.at
        lines.append(Line(at, fact, each.kind, header.actor, header.event_id))
    return lines
