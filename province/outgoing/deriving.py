"""From an agency's feed to the messages of a target: both move in one transaction, so nothing is lost or doubled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from desk_app.wire.envelope import read_header
from desk_app.wire.messages import FeedEvent, FeedPack
from province.outgoing.outcomes import Happened, Target
from province.store import dossiers, feed, outgoing

AT_ONCE = 200  # events of a feed gone through in one transaction


def derive(tx: Connection, target: Target, agency: str, *, now: datetime) -> int:
    """Goes on in the agency's feed and puts in what the target is told; how many positions it went on.

    The feed may tell of other agencies' dossiers: their own feed tells of them too, and only that counts.
    """
    pos = outgoing.locked_pos(tx, agency, target.name)
    head = feed.head(tx, agency)  # read first: everything up to it is there, whatever is written meanwhile
    items = feed.items_after(tx, agency, pos, but_not="", limit=AT_ONCE)
    after = items[-1].pos if len(items) == AT_ONCE else max([head, *(each.pos for each in items)])
    if after <= pos:
        return 0
    events = _own(tx, agency, items)
    if events:
        outgoing.put(tx, agency, target.name, target.messages(tx, agency, events), now=now)
    outgoing.advance(tx, agency, target.name, after)
    return after - pos


def _own(tx: Connection, agency: str, items: Sequence[FeedEvent | FeedPack]) -> list[Happened]:
    events = []
    for item in items:
        if isinstance(item, FeedEvent):
            try:
                header = read_header(item.envelope.header)
            except (msgspec.MsgspecError, RecursionError, ValueError):
                continue
            if header.dossier_id is not None:
                events.append(Happened(item.pos, header, header.dossier_id))
    own = dossiers.dossiers_with(tx, agency, {each.dossier_id for each in events})
    return [each for each in events if each.dossier_id in own]
