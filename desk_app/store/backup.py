"""A copy of the desk's database to a file: consistent, encrypted with the same key."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from desk_app.domain.errors import InputRefused
from desk_app.store.engine import told_in_words


def back_up(engine: Engine, file: Path) -> None:
    """Writes to a temporary name beside `file` and moves it there; refuses to overwrite."""
    if file.exists():
        raise InputRefused("backup_exists", field="file")
    if not file.parent.is_dir():
        raise InputRefused("folder_missing", field="file")
    growing = file.with_name(file.name + ".part")
    try:
        growing.unlink(missing_ok=True)
        growing.touch()
    except OSError as wrong:
        raise InputRefused("file_unwritable", field="file") from wrong
    try:
        with told_in_words(), engine.connect() as connection:
            connection.connection.driver_connection.execute("VACUUM INTO ?", (str(growing),))  # type: ignore[union-attr]  # SQLAlchemy hands the raw connection
        growing.replace(file)
    finally:
        growing.unlink(missing_ok=True)
