"""Whether a dossier was settled in time: one definition for the desk's papers, the citizen's page and oversight.

By day, against the due date in force when it was settled (decision record 32).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, IntEnum

from desk_app.domain.calendar import ONE_DAY, in_vietnam
from desk_app.domain.dossier import PAUSED, Dossier, Status

NEVER = date(9999, 12, 31)
"""Stands where no day is: of a dossier that is not late and, as things are, will not be."""
_FIRST_YEAR = 2000  # before it no dossier of ours was received: a clock that lost its battery
_LONGEST_YEARS = 10  # no procedure promises a day further off


class InTime(Enum):
    """Against the day that was promised: an earlier day, that day, or a later one."""

    BEFORE = 0
    ON = 1
    AFTER = 2


class Course(IntEnum):
    """How a dossier counts. Settled is one with a result, withdrawn by its owner, or stopped with a reason.

    Not counted: waiting to be accepted, not accepted, or a mistaken number that was voided.
    """

    NOT_COUNTED = 0
    OPEN = 1
    STANDS_STILL = 2
    RESULT = 3
    WITHDRAWN = 4
    STOPPED = 5


class WrongDates(IntEnum):
    """Why a dossier cannot be judged; it counts nowhere and stands on the list of bad data until it is put right."""

    NONE = 0
    NO_DUE = 1
    DUE_BEFORE_RECEPTION = 2
    SETTLED_BEFORE_RECEPTION = 3
    RECEPTION_IMPOSSIBLE = 4
    DUE_IMPOSSIBLE = 5


@dataclass(frozen=True, slots=True)
class Timeliness:
    """The days of a dossier in Vietnam, and how it counts."""

    course: Course
    received: date
    due: date | None = None
    settled: date | None = None

    @property
    def wrong(self) -> WrongDates:
        if self.course is Course.NOT_COUNTED:
            return WrongDates.NONE
        if self.received.year < _FIRST_YEAR:
            return WrongDates.RECEPTION_IMPOSSIBLE
        if self.due is None:
            return WrongDates.NO_DUE
        if self.due < self.received:
            return WrongDates.DUE_BEFORE_RECEPTION
        if self.due.year > self.received.year + _LONGEST_YEARS:
            return WrongDates.DUE_IMPOSSIBLE
        if self.settled is not None and self.settled < self.received:
            return WrongDates.SETTLED_BEFORE_RECEPTION
        return WrongDates.NONE

    @property
    def counts(self) -> bool:
        return self.course is not Course.NOT_COUNTED and self.wrong is WrongDates.NONE

    @property
    def in_time(self) -> InTime | None:
        """How it was settled; None while it is open."""
        return on_the_day(self.settled, self.due) if self.settled is not None else None

    @property
    def late_from(self) -> date:
        """The first day on which it was or will be late if nothing happens; NEVER where it was settled in time,
        where the clock stands still, and where it does not count."""
        if not self.counts or self.due is None or self.course is Course.STANDS_STILL:
            return NEVER
        if self.settled is not None and self.settled <= self.due:
            return NEVER
        return self.due + ONE_DAY


def timeliness(dossier: Dossier) -> Timeliness:
    """The days of a dossier as it is now, in the time of Vietnam whatever offset its moments carry."""
    settled = dossier.completed_at
    if dossier.voided or dossier.status in (Status.REGISTERED, Status.NOT_ACCEPTED):
        course, settled = Course.NOT_COUNTED, None
    elif dossier.status is Status.WITHDRAWN:
        course, settled = Course.WITHDRAWN, dossier.ended_at
    elif dossier.status is Status.STOPPED:
        course, settled = Course.STOPPED, dossier.ended_at
    elif settled is not None:
        course = Course.RESULT
    else:
        still = dossier.status in PAUSED and not dossier.clock_runs
        course = Course.STANDS_STILL if still else Course.OPEN
    return Timeliness(
        course,
        _day(dossier.received.received_at),
        _day(dossier.due.at) if dossier.due else None,
        _day(settled) if settled else None,
    )


def in_time(at: datetime, due_at: datetime | None) -> InTime | None:
    """How something that was done at a moment stands against its promise; None without a promise."""
    return on_the_day(_day(at), _day(due_at) if due_at else None)


def on_the_day(day: date, due: date | None) -> InTime | None:
    """The same of days."""
    if due is None:
        return None
    if day > due:
        return InTime.AFTER
    return InTime.ON if day == due else InTime.BEFORE


def _day(moment: datetime) -> date:
    try:
        return in_vietnam(moment).date()
    except (ValueError, OverflowError):  # no offset, or the end of the calendar: a foreign desk wrote it
        return moment.date()
