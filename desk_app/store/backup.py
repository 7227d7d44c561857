"""A copy of the desk's database to a file: consistent, encrypted with the same key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from desk_app.domain.errors import InputRefused
from desk_app.stopping import Stop
from desk_app.store.engine import told_in_words

_STEPS = 20_000
"""SQLite's steps between two looks at whether the copy is still wanted: some milliseconds."""


def back_up(engine: Engine, file: Path, stop: Stop | None = None) -> None:
    """Writes to a temporary name beside `file` and moves it there; refuses to overwrite.

    A `stop` asked for while it writes ends it with the refusal `stopped`; nothing of the copy is left then.
    """
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
            raw: Any = connection.connection.driver_connection
            with _interrupted_by(stop, raw):
                raw.execute("VACUUM INTO ?", (str(growing),))
        if stop is not None:
            stop.look()
        growing.replace(file)
    finally:
        growing.unlink(missing_ok=True)


@contextmanager
def _interrupted_by(stop: Stop | None, raw: Any) -> Iterator[None]:
    """Have SQLite itself look at `stop` while one long statement runs on `raw`."""
    if stop is None:
        yield
        return
    raw.set_progress_handler(lambda: int(stop.asked), _STEPS)
    try:
        yield
    except sqlcipher.OperationalError:
        stop.look()
        raise
    finally:
        raw.set_progress_handler(None, 0)
