"""A dossier as JSON for whoever asks on the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from desk_app.domain.dossier import Dossier
from desk_app.domain.ticket import lookup_url
from desk_app.ports import HistoryLine
from desk_app.words import status_name


def dossier_facts(dossier: Dossier, history: Sequence[HistoryLine], public_url: str) -> Mapping[str, object]:
    """The dossier's fields, its status by number and name, and what happened to it."""
    fact = dossier.received
    return {
        "id": dossier.id,
        "code": fact.code,
        "scan_code": fact.scan_code,
        "ticket": dossier.ticket,
        "agency": fact.agency,
        "procedure": fact.procedure_code,
        "procedure_name": fact.procedure_name,
        "field": fact.field,
        "catalogue_version": fact.catalogue_version,
        "applicant": _plain(dossier.owner),
        "submitter": _plain(fact.submitter),
        "mandate": fact.mandate,
        "papers": _plain(dossier.papers),
        "sets": fact.sets,
        "pages": fact.pages,
        "channel": str(fact.channel),
        "return_by": str(fact.return_by),
        "note": fact.note,
        "received_at": fact.received_at,
        "registered_at": dossier.registered_at,
        "due_at": dossier.due.at if dossier.due else None,
        "shares": _plain(dossier.due.shares) if dossier.due else [],
        "fee": {**_plain(dossier.fee), "collected": dossier.collected},
        "status": int(dossier.status),
        "status_name": status_name(dossier.status),
        "held_by": dossier.held_by,
        "voided": dossier.voided,
        "lookup_url": lookup_url(public_url, dossier.ticket) if dossier.scan_code else None,
        "history": [_line(line) for line in history],
    }


def _line(line: HistoryLine) -> Mapping[str, object]:
    return {
        "seq": line.seq,
        "at": line.at,
        "kind": line.kind,
        "actor": line.actor.name,
        "via": line.actor.via,
        "origin": line.origin,
        "settled": line.settled,
        "event_id": line.event_id,
        "facts": _short(line),
    }


def _short(line: HistoryLine) -> Any:
    """The event's own facts; a reception's stand in the dossier itself."""
    if line.fact is None or line.kind == "dossier.received":
        return {}
    return _plain(line.fact)


def _plain(value: object) -> Any:
    return msgspec.to_builtins(value) if value is not None else None
