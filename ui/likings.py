"""How a clerk likes the window, and the desk its ways: the names they are kept under, and what counts at first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desk_app.store.preferences import DESK

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

SCALE, SCHEME, LANGUAGE = "look.scale", "look.scheme", "look.language"
SOUNDS, QUEUE, KEYS = "sounds", "worklist.first_queue", "keys"
LAST_LOOK: Final = "look.last"
"""The look of who signed in last: the sign-in wears it before anybody has."""
AS_SYSTEM, LIGHT, DARK = "system", "light", "dark"
TOGETHER = "one_sheet"  # a preference of the desk: one receipt for all dossiers of a series
SCALES = (90, 100, 110, 125, 150)
VOLUME, VOLUMES = "sounds.volume", (30, 50, 70, 100)
"""Percent of as loud as the computer is set."""


@dataclass(frozen=True, slots=True)
class Likings:
    """One clerk's own: text size in percent (0: as it is), scheme and language ("": as they are)."""

    scale: int = 0
    scheme: str = ""
    language: str = ""
    sounds: bool = True
    volume: int = 70
    queue: str = ""
    keys: dict[str, str] = field(default_factory=dict)


def likings_of(desk: OpenDesk, clerk_id: str) -> Likings:
    """What the clerk chose."""
    at_first, kept = Likings(), desk.preferences
    return Likings(
        scale=kept.get(clerk_id, SCALE, at_first.scale),
        scheme=kept.get(clerk_id, SCHEME, at_first.scheme),
        language=kept.get(clerk_id, LANGUAGE, at_first.language),
        sounds=kept.get(clerk_id, SOUNDS, at_first.sounds),
        volume=kept.get(clerk_id, VOLUME, at_first.volume),
        queue=kept.get(clerk_id, QUEUE, at_first.queue),
        keys={str(action): str(key) for action, key in kept.get(clerk_id, KEYS, dict[str, str]()).items()},
    )


def last_look(desk: OpenDesk) -> Likings:
    """How the window looked when it was used last; read before it is built."""
    return desk.preferences.get(DESK, LAST_LOOK, Likings())


def keep_last_look(desk: OpenDesk, likings: Likings) -> None:
    """Remember the look of whoever signed in, for the next start."""
    desk.preferences.put(DESK, LAST_LOOK, Likings(likings.scale, likings.scheme, likings.language))
