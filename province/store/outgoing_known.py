"""Which dossiers the national portal was told of, and under which code."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select

from province.store.outgoing_tables import outgoing_known


def is_known(tx: Connection, agency: str, dossier_id: str, code: str) -> bool:
    """Whether the national portal was told of the dossier under that code."""
    known = outgoing_known.c
    found = tx.execute(
        select(known.code).where(known.agency == agency, known.dossier_id == dossier_id, known.code == code)
    )
    return found.first() is not None


def note_known(tx: Connection, agency: str, dossier_id: str, code: str, *, now: datetime) -> None:
    if not is_known(tx, agency, dossier_id, code):
        tx.execute(
            insert(outgoing_known).values(agency=agency, dossier_id=dossier_id, code=code, known_at=now)
        )
