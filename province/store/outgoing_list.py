"""The queue as a person looks at it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from province.store.dossiers import dossiers_with
from province.store.outgoing import COLUMNS, PLACE, REFUSED, SENT, UNSETTLED, Queued, queued
from province.store.outgoing_tables import outgoing


def find(tx: Connection, name: str) -> Queued | None:
    """A message by its id alone, as an administrator names it."""
    row = tx.execute(select(*COLUMNS).where(outgoing.c.id == name)).first()
    return queued(row) if row else None


def listed(
    tx: Connection,
    *,
    states: Collection[str] = UNSETTLED,
    target: str | None = None,
    agency: str | None = None,
    dossier_id: str | None = None,
    limit: int = 100,
) -> list[Queued]:
    """Messages for a person to look at, the refused first, then the oldest."""
    query = select(*COLUMNS).where(outgoing.c.state.in_(states))
    for column, wanted in (
        (outgoing.c.target, target),
        (outgoing.c.agency, agency),
        (outgoing.c.dossier_id, dossier_id),
    ):
        if wanted is not None:
            query = query.where(column == wanted)
    first = (outgoing.c.state == REFUSED).desc()
    rows = tx.execute(query.order_by(first, outgoing.c.made_at, *PLACE).limit(limit))
    return [queued(row) for row in rows]


def counted(tx: Connection) -> list[tuple[str, str, int, datetime]]:
    """(target, state, how many, since when) of everything that is not sent."""
    rows = tx.execute(
        select(outgoing.c.target, outgoing.c.state, func.count(), func.min(outgoing.c.made_at))
        .where(outgoing.c.state != SENT)
        .group_by(outgoing.c.target, outgoing.c.state)
        .order_by(outgoing.c.target, outgoing.c.state)
    )
    return [(row[0], row[1], int(row[2]), row[3]) for row in rows]


def codes_of(tx: Connection, messages: Sequence[Queued]) -> dict[str, str]:
    """The legal codes of the messages' dossiers, by dossier; its id where there is none any more."""
    codes = {each.dossier_id: each.dossier_id for each in messages}
    for agency in {each.agency for each in messages}:
        of_agency = {each.dossier_id for each in messages if each.agency == agency}
        codes |= {name: each.code for name, each in dossiers_with(tx, agency, of_agency).items()}
    return codes
