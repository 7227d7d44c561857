"""The queue of what the province says to other systems: put in with the feed's position, taken out in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, tuple_, update

from desk_app.domain.retrying import LONGEST, LONGEST_ASKED
from province.store.outgoing_tables import outgoing, outgoing_lanes
from province.store.sets import is_among
from province.store.tables import feed_heads

WAITING, BEHIND, REFUSED, SENT, STOPPED = "waiting", "behind", "refused", "sent", "stopped"
STATES = (WAITING, BEHIND, REFUSED, SENT, STOPPED)
UNSETTLED = (WAITING, BEHIND, REFUSED)
KEPT_SENT = timedelta(days=90)
"""How long a sent message stays to be looked at."""
LONGEST_CAUSE = 300  # characters of the other side's words that are kept

_SPACE = UUID("5c1d9f0e-6a0b-5f43-9a4e-2b7d0f6a1c11")  # of message ids; any constant will do
PLACE = (outgoing.c.pos, outgoing.c.nth)


@dataclass(frozen=True, slots=True)
class Lane:
    """An agency's feed as one target is told of it: told up to `pos` of `head`."""

    agency: str
    target: str
    pos: int
    head: int


@dataclass(frozen=True, slots=True)
class Message:
    """A message to be put in: `pos` and `nth` give its place among those of its dossier.

    `merges`: it tells the whole dossier as it is when it is sent, so one that still waits says this too.
    """

    service: str
    dossier_id: str
    event_id: str
    pos: int
    nth: int = 0
    body: bytes | None = None
    merges: bool = False


@dataclass(frozen=True, slots=True)
class Queued:
    """A message of the queue. `unsure`: it was begun before, and nobody knows whether it arrived."""

    agency: str
    id: str
    target: str
    service: str
    dossier_id: str
    event_id: str
    state: str
    body: bytes | None
    tries: int
    next_at: datetime
    begun_at: datetime | None
    unsure: bool
    cause: str
    cause_text: str
    made_at: datetime
    settled_at: datetime | None


COLUMNS = [outgoing.c[name] for name in Queued.__slots__]


def message_id(target: str, service: str, event_id: str) -> str:
    """The same for the same message however often it is made: receivers know a repetition by it."""
    return str(uuid5(_SPACE, f"{target} {service} {event_id}"))


def open_lane(tx: Connection, agency: str, target: str, *, pos: int = 0) -> None:
    """Begins to tell a target of an agency's feed, after `pos`; a lane that is there stays as it is."""
    if _lane(tx, agency, target) is None:
        tx.execute(insert(outgoing_lanes).values(agency=agency, target=target, pos=pos))


def lanes_of(tx: Connection, target: str) -> dict[str, Lane]:
    """The target's lanes by agency."""
    rows = tx.execute(
        select(outgoing_lanes.c.agency, outgoing_lanes.c.pos, feed_heads.c.pos)
        .join_from(outgoing_lanes, feed_heads, feed_heads.c.agency == outgoing_lanes.c.agency)
        .where(outgoing_lanes.c.target == target)
        .order_by(outgoing_lanes.c.agency)
    )
    return {agency: Lane(agency, target, pos, head) for agency, pos, head in rows}


def locked_pos(tx: Connection, agency: str, target: str) -> int:
    """How far the target was told; nobody else changes the lane or its messages' order until the end of `tx`."""
    pos = _lane(tx, agency, target, locked=True)
    if pos is None:
        raise RuntimeError("a lane that was never opened")
    return pos


def advance(tx: Connection, agency: str, target: str, pos: int) -> None:
    lane = (outgoing_lanes.c.agency == agency) & (outgoing_lanes.c.target == target)
    tx.execute(update(outgoing_lanes).where(lane).values(pos=pos))


def put(tx: Connection, agency: str, target: str, messages: Sequence[Message], *, now: datetime) -> int:
    """Adds those that are not there yet, each behind what its dossier still has to say; how many were added.

    The caller holds the lane (`locked_pos`).
    """
    ids = {each: message_id(target, each.service, each.event_id) for each in messages}
    there = _there(tx, agency, set(ids.values()))
    rows: list[dict[str, object]] = []
    busy, merging = _standing(tx, agency, target, {each.dossier_id for each in messages})
    for each, name in ids.items():
        if name in there or (each.merges and (each.dossier_id, each.service) in merging):
            continue
        there.add(name)
        rows.append(
            {
                "agency": agency,
                "id": name,
                "target": target,
                "service": each.service,
                "dossier_id": each.dossier_id,
                "event_id": each.event_id,
                "pos": each.pos,
                "nth": each.nth,
                "state": BEHIND if each.dossier_id in busy else WAITING,
                "body": each.body,
                "tries": 0,
                "next_at": now,
                "unsure": False,
                "cause": "",
                "cause_text": "",
                "made_at": now,
            }
        )
        busy.add(each.dossier_id)
        if each.merges:
            merging.add((each.dossier_id, each.service))
    if rows:
        tx.execute(insert(outgoing), rows)
    return len(rows)


def due(tx: Connection, target: str, *, now: datetime, limit: int) -> list[Queued]:
    """What may be sent now, the longest waiting first; of a dossier at most one.

    Also what is to wait longer than anything can: then the clock was moved.
    """
    ripe = (outgoing.c.next_at <= now) | (outgoing.c.next_at > now + LONGEST_ASKED + LONGEST)
    rows = tx.execute(
        select(*COLUMNS)
        .where(outgoing.c.target == target, outgoing.c.state == WAITING, ripe)
        .order_by(outgoing.c.next_at, *PLACE)
        .limit(limit)
    )
    return [queued(row) for row in rows]


def begin(tx: Connection, message: Queued, *, now: datetime) -> bool:
    """Marks a message as begun before it leaves; False when it does not wait any more."""
    changed = tx.execute(
        update(outgoing)
        .where(_is(message.agency, message.id), outgoing.c.state == WAITING)
        .values(begun_at=now, unsure=True, tries=outgoing.c.tries + 1)
    )
    return changed.rowcount == 1


def sent(tx: Connection, message: Queued, *, now: datetime) -> None:
    """The other side has it: the dossier's next message may go."""
    locked_pos(tx, message.agency, message.target)
    _settle(tx, message.agency, message.id, SENT, now)
    _next_of(tx, message.agency, message.target, message.dossier_id, now)


def refused(tx: Connection, message: Queued, cause: str, words: str) -> None:
    """The other side said no: it stands, and its dossier's later messages behind it, until a person acts."""
    values = {"state": REFUSED, "unsure": False, "cause": cause, "cause_text": words[:LONGEST_CAUSE]}
    tx.execute(update(outgoing).where(_is(message.agency, message.id)).values(**values))


def failed(tx: Connection, message: Queued, cause: str, words: str, *, next_at: datetime) -> None:
    """It did not arrive, or nobody knows: tried again at `next_at`."""
    values = {"next_at": next_at, "cause": cause, "cause_text": words[:LONGEST_CAUSE]}
    tx.execute(update(outgoing).where(_is(message.agency, message.id)).values(**values))


def resend(tx: Connection, message: Queued, *, now: datetime) -> bool:
    """An administrator says: again, now. One that was given up goes before a later one that was refused, for
    want of it perhaps, and behind one that is on its way. False for one that was sent or stands behind another."""
    locked_pos(tx, message.agency, message.target)
    found = get(tx, message.agency, message.id)
    if found is None or found.state in (SENT, BEHIND):
        return False
    state = WAITING
    if found.state == STOPPED:
        head = _head_of(tx, found.agency, found.target, found.dossier_id)
        if head is not None and head.state == REFUSED:
            tx.execute(update(outgoing).where(_is(head.agency, head.id)).values(state=BEHIND))
        elif head is not None:
            state = BEHIND
    tx.execute(
        update(outgoing)
        .where(_is(found.agency, found.id))
        .values(state=state, next_at=now, settled_at=None, cause="", cause_text="")
    )
    return True


def stop(tx: Connection, message: Queued, *, now: datetime) -> bool:
    """An administrator gives it up: the dossier's later messages go on. False for one that is settled."""
    locked_pos(tx, message.agency, message.target)
    found = get(tx, message.agency, message.id)
    if found is None or found.state not in UNSETTLED:
        return False
    _settle(tx, message.agency, message.id, STOPPED, now)
    if found.state != BEHIND:
        _next_of(tx, message.agency, message.target, message.dossier_id, now)
    return True


def get(tx: Connection, agency: str, name: str) -> Queued | None:
    row = tx.execute(select(*COLUMNS).where(_is(agency, name))).first()
    return queued(row) if row else None


def forget_sent(tx: Connection, *, before: datetime, limit: int = 1000) -> int:
    """Lets go of messages that were sent long ago; how many."""
    old = (
        select(outgoing.c.agency, outgoing.c.id)
        .where(outgoing.c.state == SENT, outgoing.c.settled_at < before)
        .limit(limit)
    )
    return tx.execute(delete(outgoing).where(tuple_(outgoing.c.agency, outgoing.c.id).in_(old))).rowcount


def _lane(tx: Connection, agency: str, target: str, *, locked: bool = False) -> int | None:
    query = select(outgoing_lanes.c.pos).where(
        outgoing_lanes.c.agency == agency, outgoing_lanes.c.target == target
    )
    pos: int | None = tx.execute(query.with_for_update() if locked else query).scalar_one_or_none()
    return pos


def _there(tx: Connection, agency: str, names: Collection[str]) -> set[str]:
    query = select(outgoing.c.id).where(outgoing.c.agency == agency, is_among(tx, outgoing.c.id, names))
    return set(tx.execute(query).scalars())


def _standing(
    tx: Connection, agency: str, target: str, dossier_ids: Collection[str]
) -> tuple[set[str], set[tuple[str, str]]]:
    """The dossiers that have something unsettled, and what of it was not begun yet as (dossier, service)."""
    rows = tx.execute(
        select(outgoing.c.dossier_id, outgoing.c.service, outgoing.c.state, outgoing.c.begun_at).where(
            outgoing.c.agency == agency,
            outgoing.c.target == target,
            is_among(tx, outgoing.c.dossier_id, dossier_ids),
            outgoing.c.state.in_(UNSETTLED),
        )
    ).all()
    fresh = {(row.dossier_id, row.service) for row in rows if row.begun_at is None and row.state != REFUSED}
    return {row.dossier_id for row in rows}, fresh


def _head_of(tx: Connection, agency: str, target: str, dossier_id: str) -> Queued | None:
    """The message of the dossier that the others wait behind."""
    row = tx.execute(
        select(*COLUMNS).where(
            outgoing.c.agency == agency,
            outgoing.c.target == target,
            outgoing.c.dossier_id == dossier_id,
            outgoing.c.state.in_((WAITING, REFUSED)),
        )
    ).first()
    return queued(row) if row else None


def _next_of(tx: Connection, agency: str, target: str, dossier_id: str, now: datetime) -> None:
    following = tx.execute(
        select(outgoing.c.id)
        .where(
            outgoing.c.agency == agency,
            outgoing.c.target == target,
            outgoing.c.dossier_id == dossier_id,
            outgoing.c.state == BEHIND,
        )
        .order_by(*PLACE)
        .limit(1)
    ).scalar_one_or_none()
    if following is not None:
        tx.execute(update(outgoing).where(_is(agency, following)).values(state=WAITING, next_at=now))


def _settle(tx: Connection, agency: str, name: str, state: str, now: datetime) -> None:
    values: dict[str, object] = {"state": state, "settled_at": now, "unsure": False}
    if state == SENT:
        values |= {"cause": "", "cause_text": ""}
    tx.execute(update(outgoing).where(_is(agency, name)).values(**values))


def _is(agency: str, name: str) -> ColumnElement[bool]:
    return (outgoing.c.agency == agency) & (outgoing.c.id == name)


def queued(row: Row[Any]) -> Queued:
    """A message from a row of `COLUMNS`."""
    return Queued(**row._mapping)
