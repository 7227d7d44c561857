"""When the province said how far it holds the journal: the stamp beside each event of a history."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from desk_app.domain.calendar import VIETNAM
from desk_app.store.meta import read_meta, write_meta

_NAME = "settled"
_MOST = 1000
"""Batches whose moment is kept; of what is older the history only says that the province has it."""

Settled = list[tuple[int, datetime]]


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
