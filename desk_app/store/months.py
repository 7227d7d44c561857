"""What this desk holds, month by month: its own events that the province has, and those it was fed."""

from __future__ import annotations

from sqlalchemy import Connection

from desk_app.store.lives import base_of, lives
from desk_app.store.meta import read_number
from desk_app.wire.digests import Bucket, buckets_of, event_leaf, header_leaf
from desk_app.wire.envelope import Envelope

_OWN = "SELECT substr(at, 1, 7), hash FROM event WHERE seq > ? AND seq <= ?"
_FED = "SELECT substr(at, 1, 7), header, salt, payload FROM feed"
_FIRST = "SELECT substr(at, 1, 7) AS month, min(seq) FROM event WHERE seq > ? GROUP BY month"


def own_buckets(connection: Connection) -> tuple[Bucket, ...]:
    """The present incarnation's events up to the acked one."""
    span = (base_of(connection), read_number(connection, "acked_seq"))
    return buckets_of(connection.exec_driver_sql(_OWN, span))


def first_of_month(connection: Connection) -> dict[str, int]:
    """Where each month begins in the present incarnation's journal."""
    base = base_of(connection)
    return {str(month): int(seq) - base for month, seq in connection.exec_driver_sql(_FIRST, (base,))}


def fed_buckets(connection: Connection) -> tuple[tuple[Bucket, ...], tuple[Bucket, ...]]:
    """What was fed, by headers and by whole events, without what this desk itself wrote under an earlier incarnation."""
    mine = tuple(f'["{each.incarnation}"'.encode() for each in lives(connection))
    by_header: list[tuple[str, bytes]] = []
    whole: list[tuple[str, bytes]] = []
    for month, header, salt, payload in connection.exec_driver_sql(_FED):
        if mine and bytes(header).startswith(mine):
            continue
        by_header.append((str(month), header_leaf(bytes(header))))
        whole.append((str(month), event_leaf(Envelope(bytes(header), bytes(salt), bytes(payload)))))
    return buckets_of(by_header), buckets_of(whole)
