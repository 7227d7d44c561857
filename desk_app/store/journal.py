"""The desk's journal: appended in the transaction it belongs to, chained, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.events import Event
from desk_app.stopping import Stop
from desk_app.store.lives import beginnings, kept_from, life, lives
from desk_app.wire.envelope import GENESIS, Actor, ClockQuality, Envelope, Header, link, new_id, seal
from desk_app.wire.facts import encode_fact

_HEAD = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
_APPEND = (
    "INSERT INTO event (seq, event_id, kind, dossier_id, at, header, salt, payload, hash)"
    " VALUES (:seq, :event_id, :kind, :dossier_id, :at, :header, :salt, :payload, :hash)"
)
_LOOK_EVERY = 500  # entries between two looks at whether the answer is still wanted


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
    """Writes one fact after the head; returns its sequence number.

    A desk that took a new incarnation since `incarnation` was read writes under the new one, counted from
    where that began.
    """
    before, now, base = head(connection), life(connection), 0
    if now is not None:
        incarnation, base = now.incarnation, now.base
    kind, schema, payload = encode_fact(fact)
    header = Header(
        incarnation=incarnation,
        seq=before.seq + 1 - base,
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
            "seq": before.seq + 1,
            "event_id": header.event_id,
            "kind": kind,
            "dossier_id": dossier_id,
            "at": at.isoformat(),
            "header": envelope.header,
            "salt": envelope.salt,
            "payload": payload,
            "hash": envelope.digest(before.hash if before.seq > base else GENESIS),
        },
    )
    return before.seq + 1


def first_wrong(connection: Connection, stop: Stop | None = None) -> tuple[int, int | None]:
    """(events read, the first seq whose link does not hold, or None) — recomputed from the bytes.

    Each incarnation's chain begins anew; what it had written and a later one carried over is checked with
    the header it had. Of an erased content the chain holds the digest.
    """
    begins = beginnings(lives(connection))
    previous, count = GENESIS, 0
    entries = connection.exec_driver_sql(
        "SELECT seq, header, salt, payload, hash, digest FROM event ORDER BY seq"
    )
    for seq, header, salt, payload, stored, digest in entries:
        count += 1
        if stop is not None and count % _LOOK_EVERY == 0:
            stop.look()
        if count - 1 in begins:
            previous = GENESIS
        if seq != count or not all(isinstance(part, bytes) for part in (header, salt, payload, stored)):
            return count, seq
        content = _content(salt, payload, digest)
        if content is None or link(previous, header, content) != stored:
            return count, seq
        previous = stored
    return count, _first_wrong_past(connection)


def _content(salt: bytes, payload: bytes, digest: bytes | None) -> bytes | None:
    """The salted digest of a content, there or erased; None for one that is neither."""
    if digest is None:
        return Envelope(b"", salt, payload).content_digest()
    return digest if not salt and not payload and isinstance(digest, bytes) else None


def _first_wrong_past(connection: Connection) -> int | None:
    """The first row of an earlier incarnation's journal that does not follow from what that one had written."""
    had = lives(connection)
    for before, floor in zip(had, kept_from(had), strict=False):
        start = max(floor, before.base)
        found = connection.exec_driver_sql(
            "SELECT p.seq, p.header, p.hash, e.salt, e.payload, e.digest, b.hash FROM past_event p"
            " JOIN event e ON e.seq = p.seq LEFT JOIN event b ON b.seq = ?"
            " WHERE p.incarnation = ? ORDER BY p.seq",
            (start, before.incarnation),
        )
        previous, expected = None, start
        for seq, header, stored, salt, payload, digest, joint in found:
            expected += 1
            if previous is None:
                previous = joint if floor > before.base else GENESIS
            content = _content(salt, payload, digest)
            if seq != expected or content is None or link(previous, header, content) != stored:
                return int(seq)
            previous = stored
    return None
