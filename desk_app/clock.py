"""The desk's clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.clock_trust import ClockMemory, ClockReading, Fault, read_clock
from desk_app.wire.envelope import ClockQuality


class SystemClock:
    """The computer's clock as it is, in Vietnam's time."""

    def now(self) -> datetime:
        return datetime.now(VIETNAM)

    def quality(self) -> ClockQuality:
        return "ok"


class DeskClock:
    """The computer's clock, believed as far as what the desk has written allows.

    Its word is evidence, order comes from the journal. While it is `suspect` nothing is promised; then it
    is `said`, by a clerk or the province, what the time is, and the clock goes on from there.
    """

    def __init__(self, memory: ClockMemory, *, computer: Callable[[], datetime] | None = None) -> None:
        self._memory = memory
        self._computer = computer or SystemClock().now

    def computer(self) -> datetime:
        """What the computer says."""
        return self._computer()

    def now(self) -> datetime:
        return self.read().now

    def quality(self) -> ClockQuality:
        reading = self.read()
        if reading.fault:
            return "suspect"
        return "confirmed" if reading.said else "ok"

    def fault(self) -> Fault:
        """What is wrong with it now, if anything."""
        return self.read().fault

    def read(self) -> ClockReading:
        """The time now; a moment that is believed is remembered, so that a later jump shows."""
        reading = read_clock(self._computer(), self._memory)
        seen = self._memory.seen
        if not reading.fault and (seen is None or reading.now > seen):
            self._memory = replace(self._memory, seen=reading.now)
        return reading

    @property
    def memory(self) -> ClockMemory:
        return self._memory

    def remember(self, memory: ClockMemory) -> None:
        """Go by `memory` from now on."""
        self._memory = memory


class FixedClock:
    """A clock that stands where it is put: demo data and tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def quality(self) -> ClockQuality:
        return "ok"
