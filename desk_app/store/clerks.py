"""Accounts of the window: names, roles, PINs as Argon2id hashes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, text

from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.words import folded
from desk_app.store.engine import reading, writing

_FREE_TRIES = 5


@dataclass(frozen=True, slots=True)
class Clerk:
    id: str
    name: str
    role: str
    failures: int = 0
    wait_until: datetime | None = None
    has_card: bool = False
    closed: bool = False


class SqlClerks:
    """Who may sign in at this desk."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def every(self) -> list[Clerk]:
        """Who may sign in, last signed in first."""
        return [clerk for clerk in self.all() if not clerk.closed]

    def all(self) -> list[Clerk]:
        """Closed accounts too."""
        with reading(self._engine) as connection:
            rows = connection.execute(
                text("SELECT * FROM clerk ORDER BY last_seen IS NULL, last_seen DESC, name")
            )
            return [_clerk(row) for row in rows]

    def by_card(self, digest: str) -> Clerk | None:
        """Who has that card (domain.staff_card.card_digest)."""
        with reading(self._engine) as connection:
            row = connection.execute(
                text("SELECT * FROM clerk WHERE card = :card AND NOT closed"), {"card": digest}
            ).first()
        return _clerk(row) if row is not None else None

    def pin_hash(self, name: str) -> tuple[Clerk, str | None]:
        with reading(self._engine) as connection:
            row = connection.execute(
                text("SELECT * FROM clerk WHERE name_key = :key AND NOT closed"), {"key": folded(name)}
            ).first()
        if row is None:
            raise NotFound("clerk_unknown", field="name")
        return _clerk(row), row.pin_hash

    def note_success(self, clerk: Clerk, at: datetime) -> None:
        with writing(self._engine) as connection:
            connection.execute(
                text("UPDATE clerk SET failures = 0, wait_until = NULL, last_seen = :at WHERE id = :id"),
                {"id": clerk.id, "at": at.isoformat()},
            )

    def note_failure(self, clerk: Clerk, at: datetime) -> datetime | None:
        """Counts a wrong PIN; from the fifth on the next try waits, doubling to five minutes."""
        failures = clerk.failures + 1
        wait = (
            at + timedelta(seconds=min(300, 2 ** (failures - _FREE_TRIES + 1)))
            if failures >= _FREE_TRIES
            else None
        )
        with writing(self._engine) as connection:
            connection.execute(
                text("UPDATE clerk SET failures = :failures, wait_until = :wait WHERE id = :id"),
                {"id": clerk.id, "failures": failures, "wait": wait.isoformat() if wait else None},
            )
        return wait


def add_clerk(connection: Connection, clerk: Clerk, pin_hash: str | None) -> None:
    """Within the caller's transaction; refuses a name that is taken."""
    key = folded(clerk.name)
    taken = connection.execute(text("SELECT 1 FROM clerk WHERE name_key = :key"), {"key": key}).scalar()
    if taken:
        raise InputRefused("clerk_taken", field="name")
    connection.execute(
        text(
            "INSERT INTO clerk (id, name, name_key, role, pin_hash, failures)"
            " VALUES (:id, :name, :key, :role, :pin, 0)"
        ),
        {"id": clerk.id, "name": clerk.name, "key": key, "role": clerk.role, "pin": pin_hash},
    )


def change_clerk(connection: Connection, clerk_id: str, columns: Mapping[str, object]) -> None:
    """Within the caller's transaction; `columns` are names of this table."""
    named = ", ".join(f"{name} = :{name}" for name in sorted(columns))
    connection.execute(text(f"UPDATE clerk SET {named} WHERE id = :id"), {**columns, "id": clerk_id})


def role_of(connection: Connection, name: str) -> str | None:
    """The role of an account by name, case and marks aside; None when there is none."""
    role = connection.execute(
        text("SELECT role FROM clerk WHERE name_key = :key"), {"key": folded(name)}
    ).scalar()
    return str(role) if role is not None else None


def _clerk(row: object) -> Clerk:
    values = row._mapping  # type: ignore[attr-defined]  # SQLAlchemy's Row names its columns here
    wait = values["wait_until"]
    return Clerk(
        id=values["id"],
        name=values["name"],
        role=values["role"],
        failures=values["failures"],
        wait_until=datetime.fromisoformat(wait) if wait else None,
        has_card=values["card"] is not None,
        closed=bool(values["closed"]),
    )
