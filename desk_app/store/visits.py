"""Intakes that ended in form 02 or 03: kept without a number."""

from __future__ import annotations

import msgspec

from desk_app.domain.events import VisitKept

_decoder = msgspec.json.Decoder(VisitKept)


def visit_columns(visit_id: str, visit: VisitKept) -> dict[str, object]:
    return {
        "id": visit_id,
        "outcome": str(visit.outcome),
        "received_at": visit.received_at.isoformat(),
        "state": msgspec.json.encode(visit),
    }


def visit_from(state: bytes) -> VisitKept:
    return _decoder.decode(state)
