"""What was answered under an Idempotency-Key: written with the step, told again instead of a second step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from province.store.token_tables import api_answers

KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Kept:
    """The digest of what was asked, and the answer's bytes."""

    asked_hash: bytes
    answer: bytes


def kept(tx: Connection, agency: str, token_id: str, key: str) -> Kept | None:
    row = tx.execute(
        select(api_answers.c.asked_hash, api_answers.c.answer).where(
            api_answers.c.agency == agency, api_answers.c.token_id == token_id, api_answers.c.key == key
        )
    ).first()
    return Kept(row.asked_hash, row.answer) if row else None


def keep(tx: Connection, agency: str, token_id: str, key: str, answer: Kept, *, now: datetime) -> None:
    """Keeps an answer for `KEPT`; IntegrityError where the key has one. What is older goes."""
    tx.execute(delete(api_answers).where(api_answers.c.agency == agency, api_answers.c.made_at < now - KEPT))
    tx.execute(
        insert(api_answers).values(
            agency=agency,
            token_id=token_id,
            key=key,
            asked_hash=answer.asked_hash,
            answer=answer.answer,
            made_at=now,
        )
    )
