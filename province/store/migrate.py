"""Bringing the province's database to this version's schema, once, whoever comes first."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from desk_app.domain.errors import HomeRefused
from province.store.database import Database

HEAD = "0015"  # tests compare it with the newest file in migrations/versions
_LOCK = 0x6D6F7463  # any number; PostgreSQL's advisory lock of a migration
SCRIPTS = Path(__file__).parent / "migrations"


def current_revision(tx: Connection) -> str | None:
    """The revision the database is at; None for a new one."""
    if not inspect(tx).has_table("alembic_version"):
        return None
    revision = tx.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(revision) if revision is not None else None


def is_current(database: Database) -> bool:
    with database.reading() as tx:
        return current_revision(tx) == HEAD


def upgrade(tx: Connection) -> None:
    """Runs the migrations inside the given write transaction; a second migrator waits for the first.

    Refuses a database that a newer version has already changed.
    """
    if tx.dialect.name == "postgresql":
        tx.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    found = current_revision(tx)
    if found == HEAD:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = tx
    try:
        ScriptDirectory.from_config(config).get_revision(found or "head")
    except CommandError as unknown:
        raise HomeRefused("database_newer", field="database", revision=found) from unknown
    command.upgrade(config, "head")


def copy_before_migrating(database: Database) -> Path | None:
    """A copy of an older SQLite database beside it, ``province.db.<revision>.bak``; PostgreSQL has its own
    backups. None when there is nothing to copy."""
    if not database.is_sqlite or database.engine.url.database is None:
        return None
    file = Path(database.engine.url.database)
    with database.reading() as tx:
        found = current_revision(tx)
    if found is None or found == HEAD:
        return None
    copy = file.with_name(f"{file.name}.{found}.bak")
    if not copy.exists():
        connection = database.engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM INTO ?", (str(copy),))
        finally:
            connection.close()
    return copy
