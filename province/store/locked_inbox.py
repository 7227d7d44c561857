"""What revoked desks went on sending: kept as it was written, apart from the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from desk_app.wire.envelope import Envelope
from province.store.desks import Incarnation
from province.store.tables import desks, incarnations, locked_inbox


@dataclass(frozen=True, slots=True)
class Locked:
    """What waits of one incarnation; `dossiers` counts the dossiers it is about."""

    agency: str
    incarnation: str
    desk: str
    name: str
    events: int
    dossiers: int
    first_seq: int
    last_seq: int
    since: datetime
    until: datetime


def head(tx: Connection, desk: Incarnation) -> tuple[int, bytes]:
    """How far the province holds the journal, inbox included: (seq, chain hash)."""
    row = tx.execute(
        select(locked_inbox.c.seq, locked_inbox.c.hash)
        .where(locked_inbox.c.agency == desk.agency, locked_inbox.c.incarnation == desk.incarnation)
        .order_by(locked_inbox.c.seq.desc())
        .limit(1)
    ).first()
    return (row.seq, row.hash) if row and row.seq > desk.last_seq else (desk.last_seq, desk.last_hash)


def hashes(tx: Connection, agency: str, incarnation: str, first: int, last: int) -> dict[int, bytes]:
    """Chain hashes by seq, `first` to `last` both included."""
    rows = tx.execute(
        select(locked_inbox.c.seq, locked_inbox.c.hash).where(
            locked_inbox.c.agency == agency,
            locked_inbox.c.incarnation == incarnation,
            locked_inbox.c.seq.between(first, last),
        )
    )
    return {row.seq: row.hash for row in rows}


def keep(tx: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Adds rows with the inbox's own column names."""
    if rows:
        tx.execute(insert(locked_inbox), rows)


def take_out(tx: Connection, agency: str, incarnation: str) -> list[tuple[int, Envelope, bytes]]:
    """(seq, envelope, chain hash) of everything that waits of an incarnation; it waits no longer."""
    ours = (locked_inbox.c.agency == agency) & (locked_inbox.c.incarnation == incarnation)
    rows = tx.execute(select(locked_inbox).where(ours).order_by(locked_inbox.c.seq)).all()
    tx.execute(delete(locked_inbox).where(ours))
    return [(row.seq, Envelope(row.header, row.salt, row.payload), row.hash) for row in rows]


def every(tx: Connection) -> list[Locked]:
    """What waits, by agency and incarnation."""
    who = (desks.c.agency == incarnations.c.agency) & (desks.c.desk == incarnations.c.desk)
    whose = (incarnations.c.agency == locked_inbox.c.agency) & (
        incarnations.c.incarnation == locked_inbox.c.incarnation
    )
    named = (locked_inbox.c.agency, locked_inbox.c.incarnation, incarnations.c.desk, desks.c.name)
    rows = tx.execute(
        select(
            *named,
            func.count(),
            func.count(locked_inbox.c.dossier_id.distinct()),
            func.min(locked_inbox.c.seq),
            func.max(locked_inbox.c.seq),
            func.min(locked_inbox.c.received_at),
            func.max(locked_inbox.c.received_at),
        )
        .select_from(locked_inbox.join(incarnations, whose).join(desks, who))
        .group_by(*named)
        .order_by(locked_inbox.c.agency, locked_inbox.c.incarnation)
    )
    return [
        Locked(agency, incarnation, desk, name, *counted)
        for agency, incarnation, desk, name, *counted in rows
    ]
