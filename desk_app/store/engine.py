"""Opening the desk's database: SQLCipher, WAL, FULL sync, one writer that waits five seconds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from desk_app.domain.errors import HomeRefused
from desk_app.domain.words import folded, given_first

BUSY_SECONDS = 5
CACHE_KIB = 16_000  # of decrypted pages for each connection
_PASSING_KIB = 1_000
_FIXED_WAL = ((3, 51, 3), (3, 50, 7), (3, 44, 6))


def open_engine(database: Path, key: bytes, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine over the encrypted file. `key` is 32 raw bytes; a writer waits `busy_seconds` for its turn.

    Raises HomeRefused when the linked SQLite still has the WAL-reset corruption bug.
    """
    if not wal_is_safe(sqlcipher.sqlite_version_info):
        raise HomeRefused("sqlite_unsafe", version=sqlcipher.sqlite_version)
    engine = create_engine(f"sqlite:///{database}", module=sqlcipher, connect_args={"timeout": busy_seconds})

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA cipher_log_level = NONE")
        cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        cursor.execute(f"PRAGMA busy_timeout = {int(busy_seconds * 1000)}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA temp_store = MEMORY")
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        cursor.close()
        connection.create_function("folded", 1, folded, deterministic=True)
        connection.create_function("given_first", 1, given_first, deterministic=True)

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """SQLite 3.7.0–3.51.2 may corrupt on a WAL reset; fixed in 3.51.3, 3.50.7 and 3.44.6."""
    return (
        any(version >= fixed and version[:2] == fixed[:2] for fixed in _FIXED_WAL) or version >= _FIXED_WAL[0]
    )


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction: all of it, or nothing and a refusal in words."""
    with told_in_words(), engine.connect().execution_options(writing=True) as connection:
        with connection.begin():
            yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    with told_in_words(), engine.connect() as connection:
        yield connection


@contextmanager
def reading_through(engine: Engine) -> Iterator[Connection]:
    """For what is read once from end to end: its pages are not kept, so a long journal needs no more memory."""
    with reading(engine) as connection:
        connection.exec_driver_sql(f"PRAGMA cache_size = -{_PASSING_KIB}")
        try:
            yield connection
        finally:
            if not connection.invalidated:  # one that broke is thrown away, and must not hide why
                connection.exec_driver_sql(f"PRAGMA cache_size = -{CACHE_KIB}")


@contextmanager
def told_in_words() -> Iterator[None]:
    """Turns what the surroundings do to a database into refusals; other errors are ours and pass."""
    try:
        yield
    except DBAPIError as wrong:
        refusal = _refusal(str(wrong.orig))
        if refusal is None:
            raise
        raise refusal from wrong
    except (sqlcipher.DatabaseError, sqlite3.DatabaseError) as wrong:
        refusal = _refusal(str(wrong))
        if refusal is None:
            raise
        raise refusal from wrong


_SENTENCES = (
    ("database is locked", "busy"),
    ("database table is locked", "busy"),
    ("database or disk is full", "disk_full"),
    ("disk i/o error", "disk_error"),
    ("attempt to write a readonly database", "read_only"),
    ("unable to open database file", "home_unreadable"),
    ("file is not a database", "database_key"),
    ("malformed", "database_damaged"),
)


def _refusal(text: str) -> HomeRefused | None:
    lowered = text.lower()
    for words, code in _SENTENCES:
        if words in lowered:
            return HomeRefused(code, field="home")
    return None
