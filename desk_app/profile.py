"""A desk's way of working as a file: taken to the next desk, without secrets and without anybody's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec

from desk_app.bootstrap import VERSION, OpenDesk
from desk_app.domain.errors import InputRefused
from desk_app.store.preferences import DESK

VERSION_OF_FILE = 1
LARGEST = 256 * 1024
LEFT_OUT = (
    "payment.",
    "backup.place",
    "backup.last",
    "mirror.",
    "setup.",
    "look.last",
    "scanner.device",
    "coach.",
)
"""Not taken along: money goes to an account that a person typed, a folder can hold a person's name, and
what was tried here says nothing about another computer."""
TAKEN = (
    "lock.",
    "login.",
    "one_sheet",
    "queue.",
    "backup.",
    "print",
    "scanner.",
    "display.",
    "sound",
    "camera.",
    "sync.",
)
"""What may be in a file at all: nothing else of it is read."""


class Profile(msgspec.Struct, frozen=True):
    """The file: JSON, so that a person can look into it."""

    profile: int
    made_at: datetime
    version: str
    settings: dict[str, object]


@dataclass(frozen=True, slots=True)
class Change:
    """What an import would change: a setting, what it is now (None: never set) and what it would be."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read: what it changes, and names this version does not take."""

    changes: tuple[Change, ...]
    left_out: tuple[str, ...] = ()


def export_profile(desk: OpenDesk) -> bytes:
    """The desk's settings that mean something at another desk."""
    settings = {name: value for name, value in sorted(_kept(desk).items()) if _is_taken(name)}
    made = Profile(VERSION_OF_FILE, desk.clock.now(), VERSION, settings)
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def read_profile(desk: OpenDesk, body: bytes) -> Reading:
    """What the file would change here; nothing is changed yet. Refuses what is no profile."""
    if len(body) > LARGEST:
        raise InputRefused("profile_form", field="file")
    try:
        found = msgspec.json.decode(body, type=Profile)
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise InputRefused("profile_form", field="file") from wrong
    if found.profile > VERSION_OF_FILE:
        raise InputRefused("profile_newer", field="file", version=found.version)
    now = _kept(desk)
    changes = tuple(
        Change(name, now.get(name), value)
        for name, value in sorted(found.settings.items())
        if _is_taken(name) and now.get(name) != value
    )
    return Reading(changes, tuple(sorted(name for name in found.settings if not _is_taken(name))))


def apply_profile(desk: OpenDesk, reading: Reading) -> int:
    """Keep what was looked at; how many settings changed."""
    for change in reading.changes:
        desk.preferences.put(DESK, change.name, change.after)
    return len(reading.changes)


def _kept(desk: OpenDesk) -> Mapping[str, object]:
    return desk.preferences.every(DESK)


def _is_taken(name: str) -> bool:
    return name.startswith(TAKEN) and not name.startswith(LEFT_OUT)
