"""How far the computer's clock may be believed, judged by what the desk has already written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

BEHIND = timedelta(hours=1)
"""A clock set right goes back by minutes; one that goes back further forgot the date."""
AHEAD = timedelta(days=31)
"""No office is closed that long: a clock further ahead of the last thing written is asked about."""
AHEAD_OF_LEASE = timedelta(days=7)
"""Past the last day of leased numbers a shorter silence is asked about already."""
A_DAY = timedelta(days=1)


class Fault(StrEnum):
    """What is wrong with a moment."""

    NONE = ""
    BEHIND = "behind"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class ClockMemory:
    """What the desk knows of the time: the last moment it was sure of, what was said to add to the
    computer's clock (None: nobody was asked), and the first and last day of its leased numbers."""

    seen: datetime | None = None
    offset: timedelta | None = None
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The desk's time. `said` when it is the computer's clock moved by what somebody said."""

    now: datetime
    fault: Fault = Fault.NONE
    said: bool = False


def fault_of(moment: datetime, memory: ClockMemory) -> Fault:
    """Whether `moment` can be now, after all that is known."""
    day = moment.date()
    if memory.seen is None:
        if memory.first_day is not None and day < memory.first_day:
            return Fault.BEHIND
        return Fault.AHEAD if memory.last_day is not None and day > memory.last_day else Fault.NONE
    if moment < memory.seen - BEHIND:
        return Fault.BEHIND
    silence = moment - memory.seen
    past_lease = memory.last_day is not None and day > memory.last_day
    return Fault.AHEAD if silence > AHEAD or (past_lease and silence > AHEAD_OF_LEASE) else Fault.NONE


def read_clock(computer: datetime, memory: ClockMemory) -> ClockReading:
    """The desk's time from the computer's.

    A clock that was days off and is believable again was put right: what was said of it no longer counts.
    One that is hours off stays believable all the while, so there what was said comes first.
    """
    fault = fault_of(computer, memory)
    plain = ClockReading(computer, fault)
    if memory.offset is None:
        return plain
    moved = ClockReading(computer + memory.offset, fault_of(computer + memory.offset, memory), said=True)
    order = (moved, plain) if abs(memory.offset) < A_DAY else (plain, moved)
    return next((each for each in order if not each.fault), plain)
