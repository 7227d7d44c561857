"""Saying what the time is, when the computer's clock cannot be believed; the journal keeps both."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal, Protocol

from desk_app.domain.clock_trust import ClockMemory
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import ClockSet
from desk_app.ports import Clock, Register
from desk_app.wire.envelope import Actor

NEAR = timedelta(minutes=5)
"""The province's time and the desk's may differ by as much without a word."""
PROVINCE = Actor("province", "province")


class SettableClock(Clock, Protocol):
    """A clock that can be told the time."""

    @property
    def memory(self) -> ClockMemory: ...

    def remember(self, memory: ClockMemory) -> None: ...

    def computer(self) -> datetime: ...


def set_clock(
    said: datetime,
    *,
    by: Literal["clerk", "province"],
    register: Register,
    clock: SettableClock,
    actor: Actor,
    sure: bool = False,
) -> None:
    """From now on it is `said`, and the clock goes on from there.

    A moment on a day before the last thing written is refused until the clerk is `sure`.
    """
    memory, computer = clock.memory, clock.computer()
    if by == "clerk" and not sure and memory.seen is not None and said.date() < memory.seen.date():
        raise InputRefused(
            "clock_before_known", field="clock.day", day=f"{said:%d/%m/%Y}", seen=f"{memory.seen:%d/%m/%Y}"
        )
    kept = ClockMemory(said, said - computer, memory.first_day, memory.last_day)
    try:
        with register.open() as book:
            book.keep_time(said, said - computer)
            clock.remember(kept)  # the event itself is the first that says "confirmed"
            book.announce(
                ClockSet(computer=computer, said=said, by=by), dossier_id=None, at=said, actor=actor
            )
    except BaseException:
        clock.remember(memory)  # what was not kept is not believed
        raise


def hear_province(moment: datetime, *, register: Register, clock: SettableClock) -> bool:
    """The province told its time with its answer; True when the desk's had to be corrected by it."""
    if clock.quality() != "suspect" and abs(moment - clock.now()) < NEAR:
        return False
    set_clock(moment, by="province", register=register, clock=clock, actor=PROVINCE)
    return True


def refuse_while_suspect(clock: Clock) -> None:
    """Nothing is promised or dated while nobody knows what day it is."""
    if clock.quality() == "suspect":
        raise InputRefused("clock_suspect", field="clock", day=f"{clock.now():%d/%m/%Y}")
