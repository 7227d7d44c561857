"""Copies of the desk's database in a place of their own: tried, made, counted, and asked for in time."""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from desk_app.bootstrap import OpenDesk
from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.stopping import Stop
from desk_app.store.backup import back_up
from desk_app.store.engine import reading
from desk_app.store.preferences import DESK

PLACE, EVERY_DAYS, LAST = "backup.place", "backup.days", "backup.last"
DAYS_AT_FIRST = 1
KEPT = 14
"""Copies that stay in the place; older ones of this desk make room."""
SPARE = 16 * 1024 * 1024


class Copied(msgspec.Struct, frozen=True):
    """A copy as it was made: its name, its size in bytes, when."""

    name: str
    size: int
    at: datetime


@dataclass(frozen=True, slots=True)
class BackupState:
    """Where copies go, when the last was made there, when the next is due; `reachable`: the place is there."""

    place: str = ""
    last: Copied | None = None
    next_due: datetime | None = None
    reachable: bool = False
    days: int = DAYS_AT_FIRST

    @property
    def overdue(self) -> bool:
        """Whether a copy should have been made by now, or nobody ever chose a place."""
        return self.next_due is None


def try_place(desk: OpenDesk, place: str) -> int:
    """Write, read back and remove a file there; the bytes free. Refuses in words what is no good place."""
    folder = Path(place)
    if not place.strip() or not folder.is_dir():
        raise InputRefused("folder_missing", field="backup.place")
    desk.home.check_apart(folder, field="backup.place")
    probe, words = folder / f".quay-{secrets.token_hex(4)}.tmp", secrets.token_bytes(4096)
    try:
        with probe.open("xb") as file:
            file.write(words)
            file.flush()
            os.fsync(file.fileno())
        held = probe.read_bytes() == words
        probe.unlink()
    except OSError as wrong:
        probe.unlink(missing_ok=True)
        raise HomeRefused("file_unwritable", field="backup.place") from wrong
    if not held:
        raise HomeRefused("disk_error", field="backup.place")
    free = shutil.disk_usage(folder).free
    if free < desk.home.database.stat().st_size + SPARE:
        raise HomeRefused("disk_full", field="backup.place")
    return free


def choose_place(desk: OpenDesk, place: str) -> None:
    """Copies go there from now on; tried first."""
    try_place(desk, place)
    desk.preferences.put(DESK, PLACE, place)


def make_copy(desk: OpenDesk, stop: Stop | None = None) -> Copied:
    """A copy in the chosen place, named after the desk and the moment; the oldest make room for it.

    Stopped half-way it leaves nothing, and the older copies stay.
    """
    place = desk.preferences.get(DESK, PLACE, "")
    try_place(desk, place)
    now = desk.clock.now()
    stem = f"quay-{desk.desk.office.number}"
    file = Path(place) / f"{stem}-{now:%Y%m%d-%H%M%S}.db"
    back_up(desk.engine, file, stop)
    copied = Copied(file.name, file.stat().st_size, now)
    desk.preferences.put(DESK, LAST, copied)
    for old in sorted(Path(place).glob(f"{stem}-*.db"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return copied


def backup_state(desk: OpenDesk) -> BackupState:
    """How it stands with the copies; a place that is not plugged in is not reachable."""
    place = desk.preferences.get(DESK, PLACE, "")
    days = desk.preferences.get(DESK, EVERY_DAYS, DAYS_AT_FIRST)
    never = Copied("", 0, datetime.min.replace(tzinfo=VIETNAM))
    last = desk.preferences.get(DESK, LAST, never)
    kept = last if last.name else None
    due = kept.at + timedelta(days=days or DAYS_AT_FIRST) if kept is not None and place else None
    if due is not None and due <= desk.clock.now():
        due = None
    return BackupState(place, kept, due, bool(place) and Path(place).is_dir(), days)


def days_without_copy(desk: OpenDesk) -> int | None:
    """Whole days since the last copy (else since the first entry), once they are as many as the desk asks to be
    reminded after; None before, and where reminders are off (0 days)."""
    days = desk.preferences.get(DESK, EVERY_DAYS, DAYS_AT_FIRST)
    last = desk.preferences.get(DESK, LAST, Copied("", 0, datetime.min.replace(tzinfo=VIETNAM)))
    if not days:
        return None
    since = last.at if last.name else _first_entry(desk)
    without = (desk.clock.now() - since).days if since is not None else 0
    return without if without >= days else None


def _first_entry(desk: OpenDesk) -> datetime | None:
    with reading(desk.engine) as connection:
        at = connection.exec_driver_sql("SELECT at FROM event ORDER BY seq LIMIT 1").scalar()
    return datetime.fromisoformat(at) if at else None
