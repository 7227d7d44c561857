"""Saying something of a dossier as the province: an event of its own journal that every desk is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier, folded
from desk_app.domain.events import Event
from desk_app.wire.envelope import Actor, Header, new_id, seal
from desk_app.wire.facts import encode_fact
from province.actions.tell import Told, tell
from province.keys import Keys
from province.store import desks, dossiers, ledger
from province.store.desks import PROVINCE


@dataclass(frozen=True, slots=True)
class Written:
    """Where an event of the province stands: its incarnation for that office, and the seq there."""

    incarnation: str
    seq: int
    event_id: str


def author(
    tx: Connection,
    dossier: Dossier,
    fact: Event,
    *,
    actor: Actor,
    keys: Keys,
    now: datetime,
    event_id: str | None = None,
) -> tuple[Dossier, Written]:
    """Appends the fact to the province's journal of the dossier's office, folds it and tells it to whom it concerns.

    `dossier` must have been read after `feed.head(tx, agency, locked=True)`, so that no desk changes it
    beside us. `event_id` is one's own
    where the same form may be sent twice. Raises StepNotAllowed, with nothing written, when its status does not
    allow the step.
    """
    after = folded(dossier, fact, now)
    written = write(tx, dossier.agency, dossier.id, fact, actor=actor, keys=keys, now=now, event_id=event_id)
    dossiers.change(tx, [after])
    tell(tx, dossier.agency, [Told(written.incarnation, written.seq, dossier.id, fact)], now=now)
    return after, written


def write(
    tx: Connection,
    agency: str,
    dossier_id: str,
    fact: Event,
    *,
    actor: Actor,
    keys: Keys,
    now: datetime,
    event_id: str | None = None,
) -> Written:
    """Appends the fact to the province's own journal of that office: neither folded nor fed yet."""
    us = desks.province_of(tx, agency, public_key=keys.public_key, now=now)
    kind, schema, payload = encode_fact(fact)
    seq = us.last_seq + 1
    header = Header(us.incarnation, seq, event_id or new_id(), kind, schema, dossier_id, now, "ok", actor)
    sealed = seal(header, payload)
    after = sealed.digest(us.last_hash)
    row = (
        agency,
        us.incarnation,
        seq,
        header.event_id,
        kind,
        dossier_id,
        sealed.header,
        sealed.salt,
        sealed.payload,
        after,
        "applied",
        now,
    )
    ledger.append(tx, [row])
    desks.change_incarnation(tx, agency, us.incarnation, last_seq=seq, last_hash=after)
    return Written(us.incarnation, seq, header.event_id)


OURSELVES = Actor("", PROVINCE)
"""The province's machine itself, where no person acts."""
