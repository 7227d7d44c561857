"""The book of dossiers, read line by line: what was received from one day to another, in its order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import msgspec
from sqlalchemy import Connection, Engine, text

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.dossier import Status
from desk_app.domain.events import ReturnBy
from desk_app.ports import BookLine
from desk_app.store.engine import reading
from desk_app.store.mapping import dossier_from

_AT_ONCE = 500
_DAYS = "d.received_at >= :start AND d.received_at < :end"
_LINES = text(
    f"SELECT d.id, d.state FROM dossier d WHERE {_DAYS} AND d.status != :registered"
    ' ORDER BY d.received_at, d."row"'
)
_KINDS = "('dossier.handed_on', 'result.returned', 'return.revoked')"
_STEPS = text(
    f"SELECT e.dossier_id, e.at, e.payload FROM dossier d JOIN event e ON e.dossier_id = d.id"
    f" WHERE {_DAYS} AND e.kind IN {_KINDS}"
    " UNION ALL SELECT f.dossier_id, f.at, f.payload FROM dossier d JOIN feed f ON f.dossier_id = d.id"
    f" WHERE {_DAYS} AND f.applied AND f.kind IN {_KINDS} ORDER BY 2"
)


class _Step(msgspec.Struct):
    """What the book needs of a hand-over (`to`, `back`) and of a return (`by`; none when it was revoked)."""

    to: str | None = None
    back: bool = False
    by: ReturnBy | None = None


_decoder = msgspec.json.Decoder(_Step)


def book_lines(engine: Engine, first: date, last: date, *, agency: str | None = None) -> Iterator[BookLine]:
    """The dossiers received from `first` to `last`, a few hundred at a time; newly registered ones are not in it.

    With `agency` those it received alone: a dossier that another shares with it stands in the other's book.
    """
    days = {"start": _start(first), "end": _start(last + timedelta(days=1))}
    with reading(engine) as connection:
        ways = _ways(connection, days)
        nothing = _Way()
        rows = connection.execution_options(yield_per=_AT_ONCE).execute(
            _LINES, {**days, "registered": int(Status.REGISTERED)}
        )
        for dossier_id, state in rows:
            way = ways.get(dossier_id, nothing)
            dossier = dossier_from(bytes(state))
            if agency is not None and dossier.agency != agency:
                continue
            yield BookLine(dossier, way.unit, way.handed_on_at, way.returned_by)


@dataclass(slots=True)
class _Way:
    """What the steps of one dossier tell the book."""

    unit: str | None = None
    handed_on_at: datetime | None = None
    returned_by: ReturnBy | None = None


def _ways(connection: Connection, days: dict[str, str]) -> dict[str, _Way]:
    """Hand-overs and returns by dossier, read in the order of time."""
    found: dict[str, _Way] = defaultdict(_Way)
    for dossier_id, at, payload in connection.execute(_STEPS, days):
        if not payload:  # erased at the end of its retention
            continue
        step, way = _decoder.decode(bytes(payload)), found[dossier_id]
        if step.to is None:
            way.returned_by = step.by
        elif way.handed_on_at is None and not step.back:
            way.unit, way.handed_on_at = step.to, datetime.fromisoformat(at)
    return found


def _start(day: date) -> str:
    return datetime.combine(day, time(), tzinfo=VIETNAM).isoformat()
