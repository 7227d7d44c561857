"""Counting the days a citizen is promised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice

from desk_app.domain.calendar import ONE_DAY, CalendarTooShort, Skipped, WorkingCalendar, in_vietnam

__all__ = [
    "CalendarTooShort",
    "DueDate",
    "Duration",
    "Rule",
    "Standing",
    "Unit",
    "due_date",
    "in_phases",
    "joined_phases",
    "relaid_due_date",
    "resumed_due_date",
    "standing",
    "warning_days",
    "working_days_left",
    "working_time",
]

USUAL_CUT_OFF = time(15, 0)


class Unit(StrEnum):
    """What a duration is counted in."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    WORKING_HOUR = "working_hour"
    SAME_DAY = "same_day"


@dataclass(frozen=True, slots=True)
class Duration:
    """The time a procedure grants; the amount of a same-day duration means nothing."""

    amount: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise ValueError(f"a duration of {self.amount}")


class Rule(StrEnum):
    """What bent the count, for the explanation beside the date."""

    AFTER_HOURS = "after_hours"  # received outside the sessions: counts from the next session
    AFTER_CUT_OFF = "after_cut_off"  # a same-day procedure, received too late for today
    MOVED_OFF_NON_WORKING_DAY = "moved_off_non_working_day"  # calendar days ended on a day off
    MAKE_UP_DAY_COUNTED = "make_up_day_counted"  # a worked weekend day is counted, or is the day due
    RESUMED = "resumed"  # laid out again after the clock stood still


@dataclass(frozen=True, slots=True)
class DueDate:
    """A promise with its reason; every moment is +07:00.

    `starts_at` is when the count began (`received_at`, or the next session). `counted` are the days
    counted, day 0 not among them unless hours ran on it; `skipped` the days off passed over, from the
    day of reception to the day due. Calendar days that end on a day off have that day in both. After a
    pause `received_at` is the moment of resumption.
    """

    received_at: datetime
    starts_at: datetime
    due_at: datetime
    duration: Duration
    counted: tuple[date, ...]
    skipped: tuple[Skipped, ...]
    rules: tuple[Rule, ...]


class Standing(StrEnum):
    """How near the promise is, for the bands of the worklist."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"


def due_date(
    received_at: datetime, duration: Duration, calendar: WorkingCalendar, *, cut_off: time = USUAL_CUT_OFF
) -> DueDate:
    """The date promised to whoever hands a dossier in at `received_at`.

    The day of reception is day 0, and reception outside working time counts as the start of the next
    session. A same-day dossier received *after* `cut_off` is due on the next working day; at `cut_off`
    sharp it is still in time (15:00: decree 23/2015, article 7). The closing moment of a session still
    belongs to it.

    Raises CalendarTooShort when the count leaves the pack, ValueError on a naive moment.
    """
    begun = _begun(in_vietnam(received_at), calendar)
    if duration.unit is Unit.WORKING_HOUR:
        due_at, counted = _lay_out(begun.starts_at, timedelta(hours=duration.amount), calendar)
        return _promise(begun, due_at, duration, counted, calendar)
    if duration.unit is not Unit.SAME_DAY:
        return _after_days(begun, duration.amount, duration, calendar)
    if begun.too_late_for(cut_off):
        return _after_days(begun.bent_by(Rule.AFTER_CUT_OFF), 1, duration, calendar)
    return _after_days(begun, 0, duration, calendar)


def resumed_due_date(
    due: DueDate | datetime,
    paused_at: datetime,
    resumed_at: datetime,
    calendar: WorkingCalendar,
    duration: Duration | None = None,
    *,
    cut_off: time = USUAL_CUT_OFF,
) -> DueDate:
    """The promise `due` after the clock stood still from `paused_at` to `resumed_at`.

    What was left at the pause is laid out again from the resumption, in the duration's own unit: hours
    to the second; days as whole days after the day of the pause, the day of resumption standing in
    for it (as the day of reception does at first). `duration` is wanted when `due` is a bare moment.

    A pause without any working time in it, a pause within one working day of a count in days, and a
    pause that began when the dossier was already late leave `due_at` as it was.

    Raises CalendarTooShort when the count leaves the pack; ValueError on a naive moment, a resumption
    before the pause, or a bare moment without its duration.
    """
    if isinstance(due, DueDate):
        duration, due = duration or due.duration, due.due_at
    if duration is None:
        raise ValueError("a bare due moment needs its duration")
    due_at, paused_at, resumed_at = in_vietnam(due), in_vietnam(paused_at), in_vietnam(resumed_at)
    if resumed_at < paused_at:
        raise ValueError(f"resumed at {resumed_at.isoformat()}, before the pause at {paused_at.isoformat()}")
    stood_from = calendar.counts_from(paused_at).date()
    begun = _begun(resumed_at, calendar).bent_by(Rule.RESUMED)
    late_already = due_at < paused_at
    nothing_lost = not working_time(paused_at, resumed_at, calendar)
    same_day = duration.unit is not Unit.WORKING_HOUR and stood_from == begun.day_0
    if late_already or nothing_lost or (same_day and resumed_at <= due_at):
        counted = _days_left(begun.day_0, due_at.date(), duration.unit, calendar)
        return _promise(begun, due_at, duration, counted, calendar)
    if duration.unit is Unit.WORKING_HOUR:
        due_at, counted = _lay_out(begun.starts_at, working_time(paused_at, due_at, calendar), calendar)
        return _promise(begun, due_at, duration, counted, calendar)
    days = len(_days_left(stood_from, due_at.date(), duration.unit, calendar))
    if duration.unit is Unit.SAME_DAY and days == 0 and begun.too_late_for(cut_off):
        return _after_days(begun.bent_by(Rule.AFTER_CUT_OFF), 1, duration, calendar)
    return _after_days(begun, days, duration, calendar)


def relaid_due_date(
    due_at: datetime,
    counted_from: datetime,
    old: WorkingCalendar,
    new: WorkingCalendar,
    duration: Duration,
) -> datetime:
    """The moment that `new` gives for a promise that `old` counted from `counted_from` to `due_at`.

    As many days or hours as it had are laid out again; the hour of the day stays when the day does.
    Raises CalendarTooShort when either calendar does not speak for the days needed.
    """
    due_at, counted_from = in_vietnam(due_at), in_vietnam(counted_from)
    begun = _begun(counted_from, new)
    if duration.unit is Unit.WORKING_HOUR:
        return _lay_out(begun.starts_at, working_time(counted_from, due_at, old), new)[0]
    days = len(_days_left(old.counts_from(counted_from).date(), due_at.date(), duration.unit, old))
    if duration.unit is Unit.CALENDAR_DAY:
        days = min(days, duration.amount)  # the rest was the move off a day off
    landed = _after_days(begun, days, duration, new).due_at
    return due_at if landed.date() == due_at.date() else landed


def in_phases(
    received_at: datetime,
    durations: Sequence[Duration],
    calendar: WorkingCalendar,
    *,
    cut_off: time = USUAL_CUT_OFF,
) -> tuple[DueDate, ...]:
    """An interlinked dossier: each agency its share, begun when the share before it is due."""
    phases: list[DueDate] = []
    for duration in durations:
        phases.append(due_date(received_at, duration, calendar, cut_off=cut_off))
        received_at = phases[-1].due_at
    return tuple(phases)


def joined_phases(phases: Sequence[DueDate]) -> DueDate:
    """The whole of an interlinked count: from the first share's start to the last one's end.

    Raises ValueError for no phases, and for phases counted in different units.
    """
    if not phases or len({phase.duration.unit for phase in phases}) > 1:
        raise ValueError("phases of one unit make a whole")
    first, last = phases[0], phases[-1]
    return DueDate(
        received_at=first.received_at,
        starts_at=first.starts_at,
        due_at=last.due_at,
        duration=Duration(sum(phase.duration.amount for phase in phases), first.duration.unit),
        counted=tuple(dict.fromkeys(day for phase in phases for day in phase.counted)),
        skipped=tuple(dict.fromkeys(off for phase in phases for off in phase.skipped)),
        rules=tuple(
            rule
            for rule in dict.fromkeys(rule for phase in phases for rule in phase.rules)
            if rule is not Rule.AFTER_HOURS or rule in first.rules
        ),
    )


def working_time(begin: datetime, end: datetime, calendar: WorkingCalendar) -> timedelta:
    """How much session time lies between two moments; nothing when `end` is not after `begin`."""
    begin, end = in_vietnam(begin), in_vietnam(end)
    total = timedelta(0)
    day = begin.date()
    while day <= end.date():
        for opens, closes in calendar.sessions_on(day):
            total += max(min(closes, end) - max(opens, begin), timedelta(0))
        day += ONE_DAY
    return total


def working_days_left(now: datetime, due_at: datetime, calendar: WorkingCalendar) -> int:
    """Working days after today up to the day due: 0 is today, negative is late by so many.

    A late day counts once begun, so a dossier is at least one day late from the moment after `due_at`.
    """
    now, due_at = in_vietnam(now), in_vietnam(due_at)
    if now > due_at:
        return -max(1, len(_working_days_between(due_at.date(), now.date(), calendar)))
    return len(_working_days_between(now.date(), due_at.date(), calendar))


def warning_days(
    now: datetime, due_at: datetime, calendar: WorkingCalendar, marks: Sequence[int]
) -> int | None:
    """The nearest of the `marks` (working days left, such as 3 and 1) that a promise has come within.

    None while it is further off, and once it is late: that is no warning any more.
    """
    now, due_at = in_vietnam(now), in_vietnam(due_at)
    if now > due_at:
        return None
    for mark in sorted(marks):
        near = islice(calendar.working_days_after(now.date()), mark + 1)
        if sum(1 for day in near if day <= due_at.date()) <= mark:
            return mark
    return None


def standing(now: datetime, due_at: datetime, calendar: WorkingCalendar, *, soon: int = 2) -> Standing:
    """The band of the worklist: soon means at most `soon` working days left.

    Looks no further into the calendar than those few days, so a promise beyond the pack is just later.
    """
    now, due_at = in_vietnam(now), in_vietnam(due_at)
    if now > due_at:
        return Standing.LATE
    if now.date() == due_at.date():
        return Standing.TODAY
    near = islice(calendar.working_days_after(now.date()), soon + 1)
    return Standing.SOON if sum(1 for day in near if day <= due_at.date()) <= soon else Standing.LATER


@dataclass(frozen=True, slots=True)
class _Begun:
    """A count begun: the moment it was asked for, the moment it runs from, what bent it so far."""

    received_at: datetime
    starts_at: datetime
    rules: tuple[Rule, ...]

    @property
    def day_0(self) -> date:
        return self.starts_at.date()

    def too_late_for(self, cut_off: time) -> bool:
        return self.day_0 == self.received_at.date() and self.received_at.time() > cut_off

    def bent_by(self, rule: Rule) -> _Begun:
        return replace(self, rules=(*self.rules, rule))


def _begun(received_at: datetime, calendar: WorkingCalendar) -> _Begun:
    starts_at = calendar.counts_from(received_at)
    return _Begun(received_at, starts_at, () if starts_at == received_at else (Rule.AFTER_HOURS,))


def _after_days(begun: _Begun, days: int, duration: Duration, calendar: WorkingCalendar) -> DueDate:
    """`days` days after day 0, counted as the duration counts them, at the end of the last session."""
    if duration.unit is not Unit.CALENDAR_DAY:
        counted = tuple(islice(calendar.working_days_after(begun.day_0), days))
        lands = counted[-1] if counted else begun.day_0
        return _promise(begun, calendar.end_of(lands), duration, counted, calendar)
    counted = tuple(_each_day(begun.day_0 + ONE_DAY, days, calendar))
    lands = counted[-1] if counted else begun.day_0
    if not calendar.is_working(lands):
        lands = next(calendar.working_days_after(lands))
        begun = begun.bent_by(Rule.MOVED_OFF_NON_WORKING_DAY)
    return _promise(begun, calendar.end_of(lands), duration, counted, calendar)


def _promise(
    begun: _Begun, due_at: datetime, duration: Duration, counted: tuple[date, ...], calendar: WorkingCalendar
) -> DueDate:
    mattering = {due_at.date()} if duration.unit is Unit.CALENDAR_DAY else {due_at.date(), *counted}
    if mattering & calendar.make_up_days.keys():
        begun = begun.bent_by(Rule.MAKE_UP_DAY_COUNTED)
    first = begun.received_at.date()
    passed = _each_day(first, max(0, (due_at.date() - first).days + 1), calendar)
    moved = Rule.MOVED_OFF_NON_WORKING_DAY in begun.rules
    fully = set(counted[:-1] if moved else counted)
    skipped = tuple(off for day in passed if day not in fully and (off := calendar.why_off(day)))
    return DueDate(begun.received_at, begun.starts_at, due_at, duration, counted, skipped, begun.rules)


def _lay_out(
    starts_at: datetime, left: timedelta, calendar: WorkingCalendar
) -> tuple[datetime, tuple[date, ...]]:
    """Where `left` of session time from `starts_at` (within a session) runs out, and the days it ran on."""
    ran_on: list[date] = []
    at, day = starts_at, starts_at.date()
    while left:
        for opens, closes in calendar.sessions_on(day):
            begins = max(opens, starts_at)
            run = min(left, closes - begins)
            if run > timedelta(0):
                at, left = begins + run, left - run
                ran_on = ran_on if day in ran_on else [*ran_on, day]
        day += ONE_DAY
    return at, tuple(ran_on)


def _days_left(after: date, until: date, unit: Unit, calendar: WorkingCalendar) -> tuple[date, ...]:
    if unit is Unit.CALENDAR_DAY:
        return tuple(_each_day(after + ONE_DAY, max(0, (until - after).days), calendar))
    return _working_days_between(after, until, calendar)


def _working_days_between(after: date, until: date, calendar: WorkingCalendar) -> tuple[date, ...]:
    days = _each_day(after + ONE_DAY, max(0, (until - after).days), calendar)
    return tuple(day for day in days if calendar.is_working(day))


def _each_day(first: date, count: int, calendar: WorkingCalendar) -> Iterable[date]:
    """`count` days from `first`; beyond the pack, CalendarTooShort rather than an endless count."""
    day = first
    for _ in range(count):
        calendar.is_working(day)
        yield day
        day += ONE_DAY
