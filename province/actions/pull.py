"""Telling a desk what the other desks of its office did, and which packs were published."""

from __future__ import annotations

from sqlalchemy import Connection

from desk_app.wire.messages import FeedEvent, FeedPack, PullAnswer
from province.store import feed, ledger, offices
from province.store.desks import Incarnation

ITEMS_AT_MOST = 500
BYTES_AT_MOST = 1024 * 1024


def pull(tx: Connection, desk: Incarnation, *, epoch: str, pos: int) -> PullAnswer:
    """The feed after `pos`, without the desk's own events; a cursor of another epoch starts anew."""
    current = offices.fact(tx, "epoch") or ""
    after = pos if epoch == current else 0
    head = feed.head(tx, desk.agency)
    items = feed.items_after(tx, desk.agency, after, but_not=desk.incarnation, limit=ITEMS_AT_MOST + 1)
    taken = _within_bounds(items)
    more = len(taken) < len(items)
    reached = taken[-1].pos if more else max([head, after, *(item.pos for item in taken)])
    return PullAnswer(
        current, reached, more, tuple(taken), ledger.taken_up(tx, desk.agency, desk.incarnation)
    )


def _within_bounds(items: list[FeedEvent | FeedPack]) -> list[FeedEvent | FeedPack]:
    """As many items as one answer holds, at least one."""
    taken: list[FeedEvent | FeedPack] = []
    size = 0
    for item in items[:ITEMS_AT_MOST]:
        size += _size(item)
        if taken and size > BYTES_AT_MOST:
            break
        taken.append(item)
    return taken


def _size(item: FeedEvent | FeedPack) -> int:
    if isinstance(item, FeedPack):
        return len(item.body)
    return len(item.envelope.header) + len(item.envelope.payload)
