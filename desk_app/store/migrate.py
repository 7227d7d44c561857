"""Bringing a home's database to this version, after copying it; refusing one from the future."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import HomeRefused
from desk_app.store.backup import back_up
from desk_app.store.engine import reading, told_in_words

HEAD = 10
"""What PRAGMA user_version says in a database of this version; each migration raises it by one."""


def migrate(engine: Engine, database: Path) -> bool:
    """Brings the database up to date; True when something was done. An existing file is copied first."""
    with reading(engine) as connection:
        found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if found > HEAD:
        raise HomeRefused("newer_database", field="home", found=found, known=HEAD)
    if found == HEAD:
        return False
    if found:
        stamp = datetime.now(VIETNAM)
        back_up(engine, database.with_suffix(f".before-{HEAD}-{stamp:%Y%m%d%H%M%S}.db"))
    _upgrade(engine)
    return True


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with told_in_words(), engine.connect().execution_options(writing=True) as connection:
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.exec_driver_sql(f"PRAGMA user_version = {HEAD}")
