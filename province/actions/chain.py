"""The chain a batch must go on from: what the province holds of a desk's journal, hash by hash."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from desk_app.wire.envelope import GENESIS
from desk_app.wire.messages import PushBatch
from province.refused import Refused
from province.store import ledger
from province.store.desks import Incarnation


def check_speaker(desk: Incarnation, batch: PushBatch, last_seq: int, last_hash: bytes) -> None:
    """Refuses a batch of another incarnation than the desk that signed it, and one beyond the next event."""
    if batch.incarnation != desk.incarnation or batch.first_seq < 1:
        raise Refused(400, "incarnation", "The batch speaks for another incarnation than its signature")
    if batch.first_seq > last_seq + 1:
        raise Refused(
            409,
            "gap",
            "Events before this batch are missing",
            facts={"last_seq": last_seq, "last_hash": last_hash},
        )


def chain_of(tx: Connection, desk: Incarnation, batch: PushBatch) -> tuple[list[bytes], dict[int, bytes]]:
    """The chain hash after each event of the batch, and those the ledger holds; refuses a batch that
    contradicts it."""
    held = {0: GENESIS, desk.last_seq: desk.last_hash}
    if batch.first_seq <= desk.last_seq:
        last = batch.first_seq + len(batch.events) - 1
        held |= ledger.hashes(tx, desk.agency, desk.incarnation, batch.first_seq - 1, last)
    if batch.first_seq - 1 not in held:
        raise Refused(409, "gap", "Events before this batch are missing", facts={"last_seq": desk.last_seq})
    return linked(batch, held, desk.last_seq), held


def linked(batch: PushBatch, held: Mapping[int, bytes], last_seq: int) -> list[bytes]:
    """The chain hash after each event of the batch; `held` are the province's own up to `last_seq`: a batch
    that contradicts them is 409 "fork"."""
    current = held[batch.first_seq - 1]
    chain = []
    for seq, envelope in enumerate(batch.events, start=batch.first_seq):
        current = envelope.digest(current)
        if seq <= last_seq and current != held.get(seq, current):
            raise Refused(
                409,
                "fork",
                "This desk's journal differs from the one the province holds",
                facts={"last_seq": last_seq, "seq": seq},
            )
        chain.append(current)
    return chain
