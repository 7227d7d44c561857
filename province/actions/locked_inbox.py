"""Late work of a revoked desk: taken in and locked away, until an administrator lets it in or leaves it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.errors import NotFound
from desk_app.wire.envelope import GENESIS
from desk_app.wire.messages import PushAnswer, PushBatch
from province.actions.chain import check_speaker, linked
from province.actions.push import take_in
from province.actions.tickets import earlier_secrets
from province.keys import Keys
from province.meaning import ReadEvent, read_events, verdict
from province.refused import Refused
from province.store import desks, ledger, locked_inbox
from province.store.acts import Who, note
from province.store.desks import Incarnation

LOCKED_AT_MOST = 200_000
"""Events of one incarnation; a stolen desk fills no disk."""


def keep_late(
    tx: Connection, desk: Incarnation, batch: PushBatch, events: list[ReadEvent], *, now: datetime
) -> PushAnswer:
    """Stores a revoked desk's batch byte for byte; every event of it gets the verdict held.

    `desk` is locked by the caller. The chain must go on from what the province holds, as in `push`: 409
    "gap" and "fork".
    """
    last_seq, last_hash = locked_inbox.head(tx, desk)
    check_speaker(desk, batch, last_seq, last_hash)
    span = (batch.first_seq - 1, batch.first_seq + len(batch.events) - 1)
    held = {0: GENESIS, desk.last_seq: desk.last_hash}
    held |= ledger.hashes(tx, desk.agency, desk.incarnation, *span)
    held |= locked_inbox.hashes(tx, desk.agency, desk.incarnation, *span)
    chain = linked(batch, held, last_seq)
    told = ledger.verdicts_between(tx, desk.agency, desk.incarnation, batch.first_seq, desk.last_seq)
    waiting = [verdict(event.seq, "held", "locked_inbox") for event in events if event.seq > desk.last_seq]
    fresh = [(event, after) for event, after in zip(events, chain, strict=True) if event.seq > last_seq]
    if last_seq - desk.last_seq + len(fresh) > LOCKED_AT_MOST:
        raise Refused(403, "inbox_full", "The locked inbox of this desk is full")
    locked_inbox.keep(
        tx,
        [
            {
                "agency": desk.agency,
                "incarnation": desk.incarnation,
                "seq": event.seq,
                "dossier_id": event.dossier_id,
                "header": event.envelope.header,
                "salt": event.envelope.salt,
                "payload": event.envelope.payload,
                "hash": after,
                "received_at": now,
            }
            for event, after in fresh
        ],
    )
    if fresh:
        last_seq, last_hash = fresh[-1][0].seq, fresh[-1][1]
    return PushAnswer(last_seq, last_hash, (*told, *waiting))


def release(tx: Connection, incarnation: str, *, keys: Keys, now: datetime) -> tuple[int, int]:
    """Applies what waits of an incarnation, once, in its order: (events, those set aside).

    The desk stays revoked. Refuses an incarnation of which nothing waits.
    """
    desk = desks.incarnation_of(tx, incarnation, locked=True)
    waiting = locked_inbox.take_out(tx, desk.agency, incarnation) if desk else []
    if desk is None or not waiting:
        raise NotFound("inbox_empty", field="desk")
    events = read_events(incarnation, waiting[0][0], [envelope for _, envelope, _ in waiting])
    aside = take_in(
        tx,
        desk,
        events,
        [after for _, _, after in waiting],
        secret=keys.ticket_secret(incarnation),
        earlier=lambda: earlier_secrets(tx, desk, keys),
        keys=keys,
        now=now,
    )
    return len(events), len(aside)


def leave(tx: Connection, incarnation: str, *, who: Who, now: datetime) -> None:
    """Writes down that what waits of an incarnation stays where it is; it can be released later all the same."""
    desk = desks.incarnation_of(tx, incarnation)
    if desk is None or all(each.incarnation != incarnation for each in locked_inbox.every(tx)):
        raise NotFound("inbox_empty", field="desk")
    note(tx, who, "inbox.keep", incarnation, agency=desk.agency, now=now)
