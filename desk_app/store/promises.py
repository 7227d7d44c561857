"""Promises that still stand: open dossiers with a date, for warnings and for a newer calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, text

from desk_app.domain.dossier import Dossier
from desk_app.store.mapping import dossier_from

_DUE_BY = text(
    "SELECT count(*) FILTER (WHERE due_at < :now), count(*) FILTER (WHERE due_at >= :now)"
    " FROM dossier WHERE status IN (2, 4) AND due_at < :until"
)
_STANDING = text(
    "SELECT state FROM dossier WHERE status IN (2, 4, 5, 6) AND due_at IS NOT NULL ORDER BY due_at"
)


def late_and_soon(connection: Connection, now: datetime, until: datetime) -> tuple[int, int]:
    """How many open dossiers are late now, and how many more are due before `until`."""
    late, soon = connection.execute(_DUE_BY, {"now": now.isoformat(), "until": until.isoformat()}).one()
    return int(late), int(soon)


def standing_promises(connection: Connection) -> Iterator[Dossier]:
    """Open dossiers with a promised date, the nearest first, those whose clock stands still among them."""
    for row in connection.execute(_STANDING):
        yield dossier_from(bytes(row.state))
