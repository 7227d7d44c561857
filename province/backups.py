"""A copy of the province's SQLite database to a file, and a province that comes up from one."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from desk_app.domain.errors import HomeRefused, InputRefused
from province.actions.epochs import epoch_of, turn_epoch
from province.bootstrap import Province
from province.keys import Keys, load_keys
from province.settings import Settings
from province.store import backups

_BESIDE = ("", "-wal", "-shm")


def back_up(province: Province, file: Path) -> int:
    """Writes a consistent copy while the province works, reads it back, and only then lets desks prune up
    to it; how many incarnations it holds. Keys are not in it: they are backed up apart.

    Refuses a file that exists, and PostgreSQL, which is backed up with its own tools between two marks.
    """
    if not province.database.is_sqlite:
        raise InputRefused("backup_postgres", field="file")
    if file.exists():
        raise InputRefused("backup_exists", field="file", file=str(file))
    if not file.parent.is_dir():
        raise InputRefused("file_unwritable", field="file", file=str(file))
    with province.database.writing() as tx:
        mark = backups.begin(tx, now=province.now())
    growing = file.with_name(file.name + ".part")
    growing.unlink(missing_ok=True)
    try:
        os.close(os.open(growing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        connection = province.database.engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM INTO ?", (str(growing),))
        finally:
            connection.close()
        _check(growing, province.keys)
        _to_disk(growing)
        growing.replace(file)
        _to_disk(file.parent)
    finally:
        growing.unlink(missing_ok=True)
    with province.database.writing() as tx:
        return backups.finish(tx, mark) or 0


def put_back(settings: Settings, file: Path, *, now: datetime) -> Path | None:
    """Puts a backup in the place of the SQLite database; where the one before lies now, None without one.

    Refuses while a server runs over this home, and what is no whole backup of a province with these keys. `reopened` has
    to follow.
    """
    if settings.database_url is not None and not settings.database_url.startswith("sqlite"):
        raise InputRefused("backup_postgres", field="file")
    if not file.is_file():
        raise InputRefused("file_missing", field="file", file=str(file))
    keys = load_keys(settings.keys)
    if keys is None:
        raise HomeRefused("keys_missing", field="keys", folder=str(settings.keys))
    _check(file, keys)
    try:
        with FileLock(settings.serving_lock, timeout=0):
            return _in_place(settings, file, now)
    except Timeout as wrong:
        raise HomeRefused("province_serving", field="home") from wrong


def _in_place(settings: Settings, file: Path, now: datetime) -> Path | None:
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    growing = settings.database_file.with_suffix(".restoring")
    shutil.copyfile(file, growing)
    os.chmod(growing, 0o600)
    _to_disk(growing)
    aside = None
    if settings.database_file.exists():
        aside = settings.database_file.with_name(f"province-before-{now:%Y%m%d-%H%M%S-%f}.db")
        for end in _BESIDE:
            part = settings.database_file.with_name(settings.database_file.name + end)
            if part.exists():
                part.replace(aside.with_name(aside.name + end))
    growing.replace(settings.database_file)
    _to_disk(settings.home)
    return aside


def reopened(province: Province) -> str:
    """After a backup was put back, by whatever tool: the epoch turns, so that every desk brings what is
    missing, and no block changes hands before they have reported. The new epoch."""
    with province.database.writing() as tx:
        backups.came_back(tx)
        return turn_epoch(tx, epoch_of(tx), now=province.now())


def _check(file: Path, keys: Keys) -> None:
    """Refuses a file that is not a whole database of the province with these keys."""
    from sqlcipher3 import dbapi2

    connection: Any = None
    try:
        connection = dbapi2.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        found = connection.execute("SELECT value FROM province_facts WHERE name = 'keys_mark'").fetchone()
    except dbapi2.DatabaseError as wrong:
        raise InputRefused("backup_unsound", field="file", file=str(file)) from wrong
    finally:
        if connection is not None:
            connection.close()
    if not sound or found is None:
        raise InputRefused("backup_unsound", field="file", file=str(file))
    if found[0] != keys.mark:
        raise InputRefused("backup_other_keys", field="file", file=str(file))


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
