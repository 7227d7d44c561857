"""What was set aside, as an administrator looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from province.store.tables import desks, incarnations, ledger, quarantine

MOST = 500
"""Lines of the list: the newest."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """One event that waits: `desk` is what its desk is called, `outcome` held or quarantined."""

    agency: str
    desk: str
    incarnation: str
    seq: int
    kind: str
    dossier_id: str | None
    outcome: str
    code: str
    text: str
    noted_at: datetime


def newest(tx: Connection) -> list[SetAside]:
    """What waits, the newest first, of every agency."""
    rows = tx.execute(
        select(
            quarantine.c.agency,
            desks.c.name,
            quarantine.c.incarnation,
            quarantine.c.seq,
            ledger.c.kind,
            quarantine.c.dossier_id,
            quarantine.c.outcome,
            quarantine.c.code,
            quarantine.c.text,
        )
        .add_columns(quarantine.c.noted_at)
        .select_from(
            quarantine.join(
                ledger,
                (ledger.c.agency == quarantine.c.agency)
                & (ledger.c.incarnation == quarantine.c.incarnation)
                & (ledger.c.seq == quarantine.c.seq),
            )
            .join(
                incarnations,
                (incarnations.c.agency == quarantine.c.agency)
                & (incarnations.c.incarnation == quarantine.c.incarnation),
            )
            .join(desks, (desks.c.agency == incarnations.c.agency) & (desks.c.desk == incarnations.c.desk))
        )
        .where(quarantine.c.outcome.in_(("held", "quarantined")))
        .order_by(quarantine.c.noted_at.desc(), quarantine.c.incarnation, quarantine.c.seq)
        .limit(MOST)
    )
    return [SetAside(*row) for row in rows.all()]
