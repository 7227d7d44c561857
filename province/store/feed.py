"""What an agency's desks are told, in an order that no reader can miss a row of."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, update

from desk_app.wire.envelope import Envelope
from desk_app.wire.messages import FeedEvent, FeedPack
from province.store import ledger, shares
from province.store.sets import add_rows
from province.store.tables import feed, feed_heads, packs
from province.store.tables import ledger as ledger_rows


def head(tx: Connection, agency: str, *, locked: bool = False) -> int:
    """The last position of an agency; `locked` lets nobody else write to it until the end of `tx`."""
    query = select(feed_heads.c.pos).where(feed_heads.c.agency == agency)
    pos: int = tx.execute(query.with_for_update(key_share=True) if locked else query).scalar_one()
    return pos


def tell_events(tx: Connection, agency: str, incarnation: str, seqs: Sequence[int]) -> None:
    first = take_places(tx, agency, len(seqs))
    rows = [(agency, pos, incarnation, seq) for pos, seq in enumerate(seqs, start=first)]
    add_rows(tx, feed, ("agency", "pos", "incarnation", "seq"), rows)


def told_of(tx: Connection, agency: str, incarnation: str, seqs: Sequence[int]) -> set[int]:
    """Those of an incarnation's events that stand in the feed already."""
    query = select(feed.c.seq).where(
        feed.c.agency == agency, feed.c.incarnation == incarnation, feed.c.seq.in_(seqs)
    )
    return set(tx.execute(query).scalars())


def tell_pack(tx: Connection, agency: str, *, issuer: str, kind: str, version: int) -> None:
    pos = take_places(tx, agency, 1)
    row = {"pack_issuer": issuer, "pack_kind": kind, "pack_version": version}
    tx.execute(insert(feed).values(agency=agency, pos=pos, **row))


def take_places(tx: Connection, agency: str, count: int) -> int:
    """The first of `count` new positions: the counter row stays locked until the transaction commits."""
    before = head(tx, agency, locked=True)
    if count:
        tx.execute(update(feed_heads).where(feed_heads.c.agency == agency).values(pos=before + count))
    return before + 1


def items_after(
    tx: Connection, agency: str, pos: int, *, but_not: str, limit: int
) -> list[FeedEvent | FeedPack]:
    """At most `limit` items after `pos`, in order, without the events of incarnation `but_not`.

    What others share stands in a table and a ledger of their own: it is put in its place among the rest.
    """
    upto = head(tx, agency)  # read first: what is committed between two questions is left to the next time
    own = [each for each in _own_after(tx, agency, pos, but_not=but_not, limit=limit) if each.pos <= upto]
    others = shares.told_between(tx, agency, pos, upto, limit)
    if not others:
        return own
    envelopes = ledger.envelopes(tx, [place for _, place in others])
    shared = [FeedEvent(at, envelopes[place.key]) for at, place in others if place.key in envelopes]
    return sorted([*own, *shared], key=lambda item: item.pos)[:limit]


def _own_after(
    tx: Connection, agency: str, pos: int, *, but_not: str, limit: int
) -> list[FeedEvent | FeedPack]:
    """An event whose ledger row was lost is passed over until its desk has put it back (decision record 22): one
    damaged row stops nobody's feed, and the other desks miss it when they compare.
    """
    rows = tx.execute(
        select(
            feed.c.pos,
            feed.c.seq,
            ledger_rows.c.header,
            ledger_rows.c.salt,
            ledger_rows.c.payload,
            packs.c.kind,
            packs.c.version,
            packs.c.body,
        )
        .select_from(
            feed.outerjoin(
                ledger_rows,
                (ledger_rows.c.agency == feed.c.agency)
                & (ledger_rows.c.incarnation == feed.c.incarnation)
                & (ledger_rows.c.seq == feed.c.seq),
            ).outerjoin(
                packs,
                (packs.c.issuer == feed.c.pack_issuer)
                & (packs.c.kind == feed.c.pack_kind)
                & (packs.c.version == feed.c.pack_version),
            )
        )
        .where(
            feed.c.agency == agency,
            feed.c.pos > pos,
            feed.c.incarnation.is_(None)
            | (feed.c.incarnation != but_not) & ledger_rows.c.header.is_not(None),
        )
        .order_by(feed.c.pos)
        .limit(limit)
    )
    return [
        FeedEvent(row.pos, Envelope(row.header, row.salt, row.payload))
        if row.seq is not None
        else FeedPack(row.pos, row.kind, row.version, row.body)
        for row in rows
    ]
