"""Counts an operator watches: desks that fell silent, what waits at them, what was set aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from province.store.outgoing_list import counted
from province.store.tables import incarnations, locked_inbox, quarantine

SILENT_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Health:
    """Numbers of the whole province at one moment; `aside` counts set-aside events by their code,
    `outgoing` what is not sent to other systems by (target, state)."""

    desks: int
    silent: int
    revoked: int
    unsent: int
    locked_in: int
    aside: Mapping[str, int]
    outgoing: Mapping[tuple[str, str], int]


def health_of(tx: Connection, *, now: datetime) -> Health:
    """Read from small tables alone: nothing here grows with the years of dossiers."""
    active, heard = incarnations.c.revoked_at.is_(None), incarnations.c.seen_at
    desks, silent, unsent = tx.execute(
        select(
            func.count(),
            func.count().filter((heard.is_(None)) | (heard < now - SILENT_AFTER)),
            func.coalesce(func.sum(incarnations.c.unsent), 0),
        ).where(active)
    ).one()
    revoked = tx.execute(select(func.count()).select_from(incarnations).where(~active)).scalar_one()
    locked_in = tx.execute(select(func.count()).select_from(locked_inbox)).scalar_one()
    aside = tx.execute(select(quarantine.c.code, func.count()).group_by(quarantine.c.code))
    return Health(
        int(desks),
        int(silent),
        int(revoked),
        int(unsent),
        int(locked_in),
        {code: int(count) for code, count in aside},
        {(target, state): count for target, state, count, _ in counted(tx)},
    )


def unsent_of(tx: Connection, agency: str | None) -> int:
    """How many dossiers the desks of an agency (None: of all) last said that they have not sent yet."""
    query = select(func.coalesce(func.sum(incarnations.c.unsent), 0)).where(
        incarnations.c.revoked_at.is_(None)
    )
    if agency is not None:
        query = query.where(incarnations.c.agency == agency)
    return int(tx.execute(query).scalar_one())
