"""Steps of other desks that do not fit what this desk knows: kept raw, shown, decided by a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text

from desk_app.domain.dossier import Dossier, folded, received, registered
from desk_app.domain.errors import NotFound, StepNotAllowed
from desk_app.domain.events import ConflictDecided, DossierReceived, DossierRegistered, Event
from desk_app.store.meta import read_number
from desk_app.wire.envelope import Actor, read_header
from desk_app.wire.facts import MalformedFact, UnknownFact, decode_fact

_UNFIT = text(
    "SELECT f.event_id, f.dossier_id, f.header, f.payload FROM feed f JOIN dossier d ON d.id = f.dossier_id"
    " WHERE NOT f.applied ORDER BY f.at"
)
_DECIDED = text("SELECT payload FROM event WHERE dossier_id = :id AND kind = 'conflict.decided'")
_OWN = text("SELECT seq, header, payload FROM event WHERE dossier_id = :id ORDER BY seq")
_FED = text("SELECT event_id, header, payload, applied FROM feed WHERE dossier_id = :id ORDER BY pos")
_OWN_ASIDE = text("SELECT seq FROM setback WHERE dossier_id = :id AND outcome = 'quarantined'")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A step that somebody else took and that did not fit here."""

    event_id: str
    dossier_id: str
    at: datetime
    actor: Actor
    kind: str
    fact: Event


def open_conflicts(connection: Connection) -> list[Conflict]:
    """Those that nobody has decided yet, the oldest first; unknown kinds are no conflict, only unknown."""
    found = []
    for event_id, dossier_id, raw_header, payload in connection.execute(_UNFIT).all():
        if event_id in decided_ids(connection, dossier_id):
            continue
        header = read_header(bytes(raw_header))
        fact = readable(header.kind, header.schema, bytes(payload))
        if fact is not None:
            found.append(Conflict(event_id, dossier_id, header.at, header.actor, header.kind, fact))
    return found


def decided_ids(connection: Connection, dossier_id: str) -> frozenset[str]:
    """The events of a dossier about which this desk has decided."""
    rows = connection.execute(_DECIDED, {"id": dossier_id})
    told = (readable("conflict.decided", 1, bytes(row.payload)) for row in rows)
    return frozenset(fact.event_id for fact in told if isinstance(fact, ConflictDecided))


def readable(kind: str, schema: int, payload: bytes) -> Event | None:
    """The fact; None for an unknown kind, a newer schema and one that does not read."""
    try:
        fact = decode_fact(kind, schema, payload)
    except (MalformedFact, RecursionError):
        return None
    return None if isinstance(fact, UnknownFact) else fact


def taken_over(connection: Connection, dossier_id: str, event_id: str) -> Dossier:
    """The dossier as it is when the other desk's step stands; the step counts as applied from now on."""
    dossier = as_theirs(connection, dossier_id, event_id)
    connection.execute(text("UPDATE feed SET applied = 1 WHERE event_id = :id"), {"id": event_id})
    return dossier


def as_theirs(connection: Connection, dossier_id: str, event_id: str) -> Dossier:
    """The dossier as it would be if the other desk's step stood; nothing is written.

    All that the province has and this step are folded in the order of their time; own steps that the
    province set aside are left out, and own ones not sent yet follow where they still fit. Raises
    NotFound for no such step, StepNotAllowed when it fits nowhere.
    """
    fed = list(_fed(connection, dossier_id, event_id))
    if not any(told.event_id == event_id for told in fed):
        raise NotFound("conflict_unknown", field="event_id")
    own = list(_own(connection, dossier_id))
    settled = sorted([*fed, *(told for told in own if told.sent)], key=_in_order)
    dossier: Dossier | None = None
    for told in [*settled, *(told for told in own if not told.sent)]:
        try:
            dossier = _after(dossier, dossier_id, told)
        except StepNotAllowed:
            if told.event_id == event_id:
                raise
    if dossier is None:
        raise NotFound("dossier_unknown", field="code")
    return dossier


@dataclass(frozen=True, slots=True)
class _Told:
    event_id: str
    at: datetime
    fact: Event
    sent: bool


def _after(dossier: Dossier | None, dossier_id: str, told: _Told) -> Dossier | None:
    if dossier is not None:
        return folded(dossier, told.fact, told.at)
    if isinstance(told.fact, DossierReceived):
        return received(dossier_id, told.fact)
    return registered(dossier_id, told.fact) if isinstance(told.fact, DossierRegistered) else None


def _in_order(told: _Told) -> tuple[bool, datetime]:
    """By time; a dossier's own beginning comes first, also before what another clock put at the same moment."""
    return not isinstance(told.fact, DossierReceived | DossierRegistered), told.at


def _own(connection: Connection, dossier_id: str) -> Iterator[_Told]:
    acked = read_number(connection, "acked_seq")
    aside = {row.seq for row in connection.execute(_OWN_ASIDE, {"id": dossier_id})}
    for seq, raw_header, payload in connection.execute(_OWN, {"id": dossier_id}):
        header = read_header(bytes(raw_header))
        fact = readable(header.kind, header.schema, bytes(payload))
        if fact is not None and seq not in aside:
            birth = isinstance(fact, DossierReceived | DossierRegistered)
            yield _Told(header.event_id, header.at, fact, birth or seq <= acked)


def _fed(connection: Connection, dossier_id: str, event_id: str) -> Iterator[_Told]:
    for named, raw_header, payload, applied in connection.execute(_FED, {"id": dossier_id}):
        if not applied and named != event_id:
            continue
        header = read_header(bytes(raw_header))
        fact = readable(header.kind, header.schema, bytes(payload))
        if fact is not None:
            yield _Told(named, header.at, fact, True)
