"""Unfinished receptions: kept every two seconds, parked and resumed, gone when received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, text

from desk_app.store.engine import reading, writing


@dataclass(frozen=True, slots=True)
class Draft:
    """`content` is the form as JSON; `title` is what a list shows; the id becomes the dossier's."""

    id: str
    clerk: str
    saved_at: datetime
    parked: bool
    title: str
    content: bytes


class SqlDrafts:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, draft: Draft) -> None:
        with writing(self._engine) as connection:
            connection.execute(
                text(
                    "INSERT INTO draft (id, clerk, saved_at, parked, title, content)"
                    " VALUES (:id, :clerk, :saved_at, :parked, :title, :content) ON CONFLICT (id) DO UPDATE SET"
                    " clerk = :clerk, saved_at = :saved_at, parked = :parked, title = :title, content = :content"
                ),
                {
                    "id": draft.id,
                    "clerk": draft.clerk,
                    "saved_at": draft.saved_at.isoformat(),
                    "parked": draft.parked,
                    "title": draft.title,
                    "content": draft.content,
                },
            )

    def every(self) -> list[Draft]:
        """Newest first."""
        with reading(self._engine) as connection:
            rows = connection.execute(
                text("SELECT id, clerk, saved_at, parked, title, content FROM draft ORDER BY saved_at DESC")
            )
            return [
                Draft(id_, clerk, datetime.fromisoformat(at), bool(parked), title, bytes(content))
                for id_, clerk, at, parked, title, content in rows
            ]

    def forget(self, draft_id: str) -> None:
        with writing(self._engine) as connection:
            connection.execute(text("DELETE FROM draft WHERE id = :id"), {"id": draft_id})
