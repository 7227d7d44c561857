"""The ledger's events with the month of their header, as a desk counts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, func, select

from desk_app.wire.digests import event_leaf, header_leaf
from desk_app.wire.envelope import Envelope, read_header
from province.store import ledger as ledger_store
from province.store import shares
from province.store.tables import feed, ledger


def own_rows(tx: Connection, agency: str, incarnation: str, upto: int) -> Iterator[tuple[str, bytes]]:
    """(month, chain hash) of an incarnation's events up to `upto`."""
    rows = tx.execute(
        select(ledger.c.header, ledger.c.hash).where(
            ledger.c.agency == agency, ledger.c.incarnation == incarnation, ledger.c.seq <= upto
        )
    )
    for header, after in rows:
        yield month_of(header), after


def fed_rows(
    tx: Connection, agency: str, pos: int, *, without: Sequence[str], whole: bool = False
) -> Iterator[tuple[str, bytes]]:
    """(month, leaf) of the events fed up to `pos`, shared ones too, but not of the incarnations `without`.

    A leaf is of the header alone, or of the `whole` event.
    """
    same = (
        (ledger.c.agency == feed.c.agency)
        & (ledger.c.incarnation == feed.c.incarnation)
        & (ledger.c.seq == feed.c.seq)
    )
    rows = tx.execute(
        select(ledger.c.header, ledger.c.salt, ledger.c.payload)
        .select_from(feed.join(ledger, same))
        .where(feed.c.agency == agency, feed.c.pos <= pos, feed.c.incarnation.not_in(without))
    )
    for row in rows:
        yield month_of(row.header), _leaf(Envelope(*row), whole)
    others = [place for _, place in shares.told_between(tx, agency, 0, pos)]
    for envelope in ledger_store.envelopes(tx, others).values():
        yield month_of(envelope.header), _leaf(envelope, whole)


def _leaf(envelope: Envelope, whole: bool) -> bytes:
    return event_leaf(envelope) if whole else header_leaf(envelope.header)


def held(tx: Connection, agency: str, incarnations: Sequence[str]) -> dict[str, int]:
    """How many events of these incarnations are here."""
    query = select(ledger.c.incarnation, func.count()).where(
        ledger.c.agency == agency, ledger.c.incarnation.in_(incarnations)
    )
    return {name: count for name, count in tx.execute(query.group_by(ledger.c.incarnation))}


def month_of(header: bytes) -> str:
    try:
        return read_header(header).at.isoformat()[:7]
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return ""
