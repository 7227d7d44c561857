"""The desk's journal: appended in the transaction it belongs to, chained, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.events import Event
from desk_app.wire.envelope import GENESIS, Actor, ClockQuality, Envelope, Header, new_id, seal
from desk_app.wire.facts import encode_fact

_HEAD = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
_APPEND = (
    "INSERT INTO event (seq, event_id, kind, dossier_id, at, header, salt, payload, hash)"
    " VALUES (:seq, :event_id, :kind, :dossier_id, :at, :header, :salt, :payload, :hash)"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The last sequence number and the chain hash after it."""

    seq: int
    hash: bytes


def head(connection: Connection) -> Head:
    found = connection.exec_driver_sql(_HEAD).first()
    return Head(int(found[0]), bytes(found[1])) if found else Head(0, GENESIS)


def append(
    connection: Connection,
    fact: Event,
    *,
    incarnation: str,
    dossier_id: str | None,
    at: datetime,
    clock_quality: ClockQuality,
    actor: Actor,
) -> int:
    """Writes one fact after the head; returns its sequence number."""
    before = head(connection)
    kind, schema, payload = encode_fact(fact)
    header = Header(
        incarnation=incarnation,
        seq=before.seq + 1,
        event_id=new_id(),
        kind=kind,
        schema=schema,
        dossier_id=dossier_id,
        at=at,
        clock_quality=clock_quality,
        actor=actor,
    )
    envelope = seal(header, payload)
    connection.exec_driver_sql(
        _APPEND,
        {
            "seq": header.seq,
            "event_id": header.event_id,
            "kind": kind,
            "dossier_id": dossier_id,
            "at": at.isoformat(),
            "header": envelope.header,
            "salt": envelope.salt,
            "payload": payload,
            "hash": envelope.digest(before.hash),
        },
    )
    return header.seq


def first_wrong(connection: Connection) -> tuple[int, int | None]:
    """(events read, the first seq whose link does not hold, or None) — recomputed from the bytes."""
    previous, count = GENESIS, 0
    entries = connection.exec_driver_sql("SELECT seq, header, salt, payload, hash FROM event ORDER BY seq")
    for seq, *parts in entries:
        count += 1
        if seq != count or not all(isinstance(part, bytes) for part in parts):
            return count, seq
        header, salt, payload, stored = parts
        if Envelope(header, salt, payload).digest(previous) != stored:
            return count, seq
        previous = stored
    return count, None
