"""What this desk holds, month by month: its own events that the province has, and those it was fed."""

from __future__ import annotations

from sqlalchemy import Connection

from desk_app.store.lives import base_of, lives
from desk_app.store.meta import read_number
from desk_app.wire.digests import Bucket, buckets_of, header_leaf

_OWN = "SELECT substr(at, 1, 7), hash FROM event WHERE seq > ? AND seq <= ?"
_FED = "SELECT substr(at, 1, 7), header FROM feed"
_FIRST = "SELECT substr(at, 1, 7) AS month, min(seq) FROM event WHERE seq > ? GROUP BY month"


def own_buckets(connection: Connection) -> tuple[Bucket, ...]:
    """The present incarnation's events up to the acked one."""
    span = (base_of(connection), read_number(connection, "acked_seq"))
    return buckets_of(connection.exec_driver_sql(_OWN, span))


def first_of_month(connection: Connection) -> dict[str, int]:
    """Where each month begins in the present incarnation's journal."""
    base = base_of(connection)
    return {str(month): int(seq) - base for month, seq in connection.exec_driver_sql(_FIRST, (base,))}


def fed_buckets(connection: Connection) -> tuple[Bucket, ...]:
    """What was fed, without what this desk itself wrote under an earlier incarnation."""
    mine = tuple(f'["{each.incarnation}"'.encode() for each in lives(connection))
    rows = ((str(month), bytes(header)) for month, header in connection.exec_driver_sql(_FED))
    return buckets_of(
        (month, header_leaf(header)) for month, header in rows if not (mine and header.startswith(mine))
    )
