"""When the province said how far it holds the journal: the stamp beside each event of a history."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection, text

from desk_app.domain.calendar import VIETNAM
from desk_app.store.lives import base_of
from desk_app.store.meta import read_meta, read_number, write_meta

_NAME = "settled"
_MOST = 1000
"""Batches whose moment is kept; of what is older the history only says that the province has it."""

Settled = list[tuple[int, datetime]]

_LOOKED_BACK = 60
"""Entries of the journal that are looked through for what the province confirmed last."""
_LAST = text(
    "SELECT dossier_id, max(seq) AS last FROM event WHERE seq > :from AND seq <= :acked AND dossier_id IS NOT NULL"
    " AND dossier_id NOT IN (SELECT dossier_id FROM setback WHERE dossier_id IS NOT NULL)"
    " AND dossier_id NOT IN (SELECT dossier_id FROM event WHERE seq > :acked AND dossier_id IS NOT NULL)"
    " GROUP BY dossier_id ORDER BY last DESC LIMIT :limit"
)


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A dossier of which the province holds everything: its last entry as the province numbers it, and since when."""

    dossier_id: str
    number: int
    at: datetime


def note_settled(connection: Connection, last_seq: int, at: datetime) -> None:
    """Keep that everything up to `last_seq` was confirmed now; a batch told again keeps its first moment."""
    kept = settled_moments(connection)
    if not kept or kept[-1][0] < last_seq:
        write_meta(connection, _NAME, msgspec.msgpack.encode([*kept, (last_seq, at)][-_MOST:]))


def settled_moments(connection: Connection) -> Settled:
    """Sequence number and moment of each batch, in order."""
    raw = read_meta(connection, _NAME)
    return msgspec.msgpack.decode(raw, type=Settled) if raw else []


def settled_at(moments: Settled, seq: int) -> datetime | None:
    """When event `seq` was confirmed; None when it was not, or so long ago that the moment is not kept."""
    place = bisect_left([last for last, _at in moments], seq)
    if place == len(moments) or (place == 0 and len(moments) == _MOST):
        return None
    return moments[place][1].astimezone(VIETNAM)  # msgpack keeps moments in UTC


def last_confirmed(connection: Connection, limit: int) -> list[Confirmed]:
    """What the province confirmed last and wholly, newest first; nothing of it was set aside."""
    acked, moments, base = (
        read_number(connection, "acked_seq"),
        settled_moments(connection),
        base_of(connection),
    )
    rows = connection.execute(_LAST, {"from": acked - _LOOKED_BACK, "acked": acked, "limit": limit}).all()
    told = ((dossier, seq, settled_at(moments, seq)) for dossier, seq in rows)
    return [
        Confirmed(dossier, seq - base if seq > base else seq, at)
        for dossier, seq, at in told
        if at is not None
    ]
