"""What citizens wrote of their dossiers, by office, and what they were answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from province.store.tables import dossiers, feedback


@dataclass(frozen=True, slots=True)
class Feedback:
    """Received while `answered_at` is None, then answered; both texts are plain and tidy."""

    agency: str
    id: str
    dossier_id: str
    text: str
    sent_at: datetime
    answer: str | None = None
    answered_at: datetime | None = None
    answered_by: str | None = None

    @property
    def is_open(self) -> bool:
        return self.answered_at is None


def of_dossier(tx: Connection, agency: str, dossier_id: str) -> list[Feedback]:
    """Everything written of a dossier, the oldest first."""
    return _read(tx, _all().where(feedback.c.agency == agency, feedback.c.dossier_id == dossier_id))


def coded(tx: Connection, agency: str, name: str) -> tuple[str, Feedback] | None:
    """One by its id, with its dossier's code."""
    row = tx.execute(_with_code(agency).where(feedback.c.id == name)).first()
    return (row[0], Feedback(*row[1:])) if row else None


def of_office(tx: Connection, agency: str, *, answered: bool = False) -> list[tuple[str, Feedback]]:
    """(the dossier's code, the words) of what an office has not answered, or of everything; the oldest first."""
    query = _with_code(agency).order_by(feedback.c.sent_at, feedback.c.id)
    if not answered:
        query = query.where(feedback.c.answered_at.is_(None))
    return [(row[0], Feedback(*row[1:])) for row in tx.execute(query)]


def named(tx: Connection, agency: str, name: str, *, locked: bool = False) -> Feedback | None:
    """One by its id; `locked` keeps others from answering it until the end of `tx`."""
    query = _all().where(feedback.c.agency == agency, feedback.c.id == name)
    found = _read(tx, query.with_for_update() if locked else query)
    return found[0] if found else None


def add(tx: Connection, fresh: Feedback) -> None:
    tx.execute(
        insert(feedback).values(
            agency=fresh.agency,
            id=fresh.id,
            dossier_id=fresh.dossier_id,
            text=fresh.text,
            sent_at=fresh.sent_at,
        )
    )


def answer(tx: Connection, agency: str, name: str, text: str, *, by: str, now: datetime) -> None:
    tx.execute(
        update(feedback)
        .where(feedback.c.agency == agency, feedback.c.id == name)
        .values(answer=text, answered_at=now, answered_by=by)
    )


def _with_code(agency: str) -> Select[Any]:
    same = (dossiers.c.agency == feedback.c.agency) & (dossiers.c.id == feedback.c.dossier_id)
    return select(dossiers.c.code, *feedback.c).join(dossiers, same).where(feedback.c.agency == agency)


def _all() -> Select[Any]:
    return select(*feedback.c).order_by(feedback.c.sent_at, feedback.c.id)


def _read(tx: Connection, query: Select[Any]) -> list[Feedback]:
    return [Feedback(*row) for row in tx.execute(query)]
