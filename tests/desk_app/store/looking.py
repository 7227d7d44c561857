"""Looking into a desk's database from outside, as a test may and the desk never does."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from desk_app.bootstrap import OpenDesk
from desk_app.paths import Home


def raw_connection(home: Home, database: Path | None = None) -> sqlcipher.Connection:
    """A keyed connection without any of the desk's own settings, in autocommit."""
    connection = sqlcipher.connect(
        str(database or home.database), isolation_level=None, check_same_thread=False
    )
    connection.execute(f"PRAGMA key = \"x'{home.key_file.read_text(encoding='ascii').strip()}'\"")
    return connection


def rows(desk: OpenDesk, sql: str, *values: object) -> list[tuple[object, ...]]:
    with desk.engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(sql, tuple(values))]


def one(desk: OpenDesk, sql: str, *values: object) -> object:
    return rows(desk, sql, *values)[0][0]


def census(desk: OpenDesk) -> dict[str, int]:
    """How many rows each table holds, the search index and the numbers taken among them."""
    names = [
        str(name)
        for (name,) in rows(desk, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    ]
    counted = {
        name: int(str(one(desk, f'SELECT count(*) FROM "{name}"')))  # noqa: S608  (names of the schema itself)
        for name in names
    }
    taken = one(desk, "SELECT coalesce(sum(next - first), 0) FROM counter")
    return {**counted, "numbers taken": int(str(taken))}


def run(desk: OpenDesk, sql: str, *values: object) -> None:
    """One statement in a transaction of its own."""
    with desk.engine.connect() as connection:
        connection.exec_driver_sql(sql, tuple(values))
        connection.commit()
