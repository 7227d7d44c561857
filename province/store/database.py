"""Opening the province's database: SQLite through sqlcipher3 (without a key) or PostgreSQL."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from desk_app.domain.errors import HomeRefused

BUSY_SECONDS = 5
CONNECTIONS = 20  # of one worker; requests beyond wait for one
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "wal_autocheckpoint=4000",  # pages: a batch of 500 events writes 300 of them
    "cache_size=-8000",  # KiB of each connection
)
_FIXED_BRANCHES = {(3, 44): 6, (3, 50): 7}
_FIRST_WAL, _FIXED = (3, 7, 0), (3, 51, 3)


def wal_is_sound(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite is free of the WAL-reset bug (3.7.0–3.51.2, mended in 3.50.7 and 3.44.6)."""
    if version < _FIRST_WAL or version >= _FIXED:
        return True
    mended_from = _FIXED_BRANCHES.get(version[:2])
    return mended_from is not None and version[2] >= mended_from


class Database:
    """Short transactions on one database; nothing is kept unless the block ends without an exception."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._writer = engine.execution_options(motcua_writes=True)
        self._turn = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self.engine.begin() as tx:
            yield tx

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A write transaction: on SQLite the only one (BEGIN IMMEDIATE), on PostgreSQL one of several."""
        if not self.is_sqlite:
            with self._writer.begin() as tx:
                yield tx
            return
        with self._turn, self._writer.begin() as tx:
            yield tx

    def close(self) -> None:
        self.engine.dispose()


def open_database(url: str | None, file: Path) -> Database:
    """The database at `url`, else SQLite in `file`.

    Refuses an address that is neither SQLite nor PostgreSQL and a linked SQLite that may corrupt a WAL.
    """
    if url is None:
        return Database(_sqlite(URL.create("sqlite", database=str(file))))
    try:
        address = make_url(url)
    except ArgumentError as wrong:
        raise HomeRefused("database_url", field="PROVINCE_DATABASE_URL") from wrong
    if address.get_backend_name() == "sqlite" and address.database:
        return Database(_sqlite(address.set(drivername="sqlite")))
    if address.get_backend_name() in ("postgresql", "postgres"):
        address = address.set(drivername="postgresql+psycopg")
        return Database(
            create_engine(address, hide_parameters=True, pool_pre_ping=True, pool_size=CONNECTIONS)
        )
    raise HomeRefused("database_url", field="PROVINCE_DATABASE_URL")


def _sqlite(url: URL) -> Engine:
    from sqlcipher3 import dbapi2

    if not wal_is_sound(dbapi2.sqlite_version_info):
        raise HomeRefused("sqlite_unsound", field="sqlite", version=dbapi2.sqlite_version)
    if url.database is not None:
        Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = create_engine(
        url,
        module=dbapi2,
        hide_parameters=True,
        connect_args={"timeout": BUSY_SECONDS},
        pool_size=CONNECTIONS,
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the begin event below says which kind of transaction it is
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("motcua_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
