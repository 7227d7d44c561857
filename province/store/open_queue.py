"""An agency's open dossiers by due date, a page at a time, going on after a place instead of counting pages."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from desk_app.domain.dossier import Dossier, Status
from province.store.tables import dossiers

_decoder = msgspec.json.Decoder(Dossier)
_LAST_YEAR = 9999  # of a place among the dossiers that promise no date


def own_after(
    tx: Connection,
    agency: str,
    statuses: Collection[Status],
    place: tuple[datetime, str] | None,
    limit: int,
) -> list[Dossier]:
    """At most `limit` dossiers that the agency received, after (due, id); those without a due date last."""
    due, name = dossiers.c.due_at, dossiers.c.id
    query = select(dossiers.c.state).where(
        dossiers.c.agency == agency, dossiers.c.status.in_([int(each) for each in statuses])
    )
    if place is not None and place[0].year < _LAST_YEAR:
        at, after = place
        query = query.where((due > at) | ((due == at) & (name > after)) | due.is_(None))
    elif place is not None:
        query = query.where(due.is_(None), name > place[1])
    rows = tx.execute(query.order_by(due.is_(None), due, name).limit(limit))
    return [_decoder.decode(state) for state in rows.scalars()]
