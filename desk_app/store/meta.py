"""Single facts of the desk by name: small values, read often, changed seldom."""

from __future__ import annotations

from sqlalchemy import Connection, text

_READ = text("SELECT value FROM meta WHERE name = :name")
_WRITE = text(
    "INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value"
)


def read_meta(connection: Connection, name: str) -> bytes | None:
    found = connection.execute(_READ, {"name": name}).scalar()
    return bytes(found) if found is not None else None


def write_meta(connection: Connection, name: str, value: bytes) -> None:
    connection.execute(_WRITE, {"name": name, "value": value})


def read_number(connection: Connection, name: str) -> int:
    """0 where nothing was written."""
    return int(read_meta(connection, name) or b"0")


def write_number(connection: Connection, name: str, value: int) -> None:
    write_meta(connection, name, str(value).encode())
