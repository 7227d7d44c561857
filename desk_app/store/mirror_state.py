"""How it stood with the second place of the journal when it was last looked at."""

from __future__ import annotations

from datetime import datetime

import msgspec

from desk_app.store.preferences import DESK, SqlPreferences

PLACE, STATE = "mirror.place", "mirror.state"
AHEAD = "ahead"


class MirrorState(msgspec.Struct, frozen=True):
    """`last` is the newest entry there and `at` when the place last held everything.

    `trouble` is away, full, unwritable, no_sealing_key or ahead (it holds more than this computer, which is
    an old copy then), empty without any; `since` is when that began. `scans`: how many that the province does not
    hold are not there yet.
    """

    place: str = ""
    last: int = 0
    at: datetime | None = None
    trouble: str = ""
    since: datetime | None = None
    scans: int = 0


def read_mirror_state(preferences: SqlPreferences) -> MirrorState:
    """As last looked at; one of another place than the chosen one counts for nothing."""
    place = preferences.get(DESK, PLACE, "")
    state = preferences.get(DESK, STATE, MirrorState())
    return state if state.place == place else MirrorState(place)
