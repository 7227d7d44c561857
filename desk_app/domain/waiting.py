"""How long what is only on this computer may wait before it is said louder, and when a person must act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

QUIET_CAUSES = frozenset({"no_connection", "timeout", "cut", "busy", "server_error", "waiting"})
"""Troubles of the line that end by themselves; every other one needs somebody."""


class Reason(StrEnum):
    """Why a person must act, or soon will have to."""

    CAUSE = "cause"
    """The province said no, or something that is not the province answered."""
    ASIDE = "aside"
    """The province set an event aside."""
    DISK = "disk"
    """The disk of this computer is nearly full: what comes in cannot be kept much longer."""
    LONG = "long"
    """No whole round for a day while something is unsent."""
    SLOW = "slow"
    """No whole round for some hours while something is unsent; the only one that is not for a person yet."""
    SCANS = "scans"
    """The province does not take a scan as it is."""
    MIRROR = "mirror"
    """The second place holds more of this journal than this computer does: this is an old copy."""


@dataclass(frozen=True, slots=True)
class Patience:
    """The thresholds of a desk: hours without a whole round, and megabytes that must be free on its disk."""

    slow_hours: int = 4
    long_hours: int = 24
    free_megabytes: int = 1000


def reasons(
    *,
    now: datetime,
    unsent: bool,
    oldest: datetime | None,
    last_round: datetime | None,
    cause: str,
    aside: bool,
    free: int | None,
    scans_aside: bool = False,
    mirror_ahead: bool = False,
    patience: Patience,
) -> tuple[Reason, ...]:
    """What there is to say beyond the plain state, the most pressing first.

    `oldest` is the moment of the oldest unsent event, `free` the bytes free on the disk of the home (None:
    not known). The hours count from the later of `oldest` and `last_round`: a desk that was switched off
    overnight and takes a dossier in the morning has not waited for sixteen hours.
    """
    found = []
    if cause and cause not in QUIET_CAUSES:
        found.append(Reason.CAUSE)
    if mirror_ahead:
        found.append(Reason.MIRROR)
    if free is not None and free < patience.free_megabytes * 1_000_000:
        found.append(Reason.DISK)
    if aside:
        found.append(Reason.ASIDE)
    if scans_aside:
        found.append(Reason.SCANS)
    waited = _waited(now, oldest, last_round) if unsent else timedelta(0)
    if waited >= timedelta(hours=patience.long_hours):
        found.append(Reason.LONG)
    elif waited >= timedelta(hours=patience.slow_hours):
        found.append(Reason.SLOW)
    return tuple(found)


def needs_person(found: tuple[Reason, ...]) -> bool:
    """Whether any of the reasons is one that only a person can mend."""
    return any(reason is not Reason.SLOW for reason in found)


def _waited(now: datetime, oldest: datetime | None, last_round: datetime | None) -> timedelta:
    since = max((moment for moment in (oldest, last_round) if moment is not None), default=now)
    return now - since
