"""What a newer calendar would do to dates already printed: told, never done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain.calendar import ONE_DAY, CalendarTooShort, WorkingCalendar
from desk_app.domain.due_date import Duration, Unit, relaid_due_date
from desk_app.domain.events import DuePromise


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """A day that is worked in one calendar and off in the other; `name` is the holiday's or the make-up's."""

    day: date
    works_now: bool
    name: str


@dataclass(frozen=True, slots=True)
class DateMove:
    """The printed moment, the one the newer calendar would give, and the days that make the difference."""

    printed: datetime
    would_be: datetime
    days: tuple[ChangedDay, ...]


def date_move(
    due: DuePromise, received_at: datetime, old: WorkingCalendar, new: WorkingCalendar
) -> DateMove | None:
    """How `new` would move a promise counted under `old`; None when it would not.

    A counted date is laid out again from where its count began, with as many days or hours as it had. A
    date set by hand is only looked at itself: when its day is off now, the next worked day is named.
    Raises CalendarTooShort when `new` does not speak for the days needed.
    """
    from_moment = due.counted_from or received_at
    if due.reason is not None and due.counted_from is None:
        would_be = _by_hand(due.at, old, new)
    else:
        duration = due.duration or Duration(1, Unit.WORKING_DAY)
        would_be = relaid_due_date(due.at, from_moment, old, new, duration)
    if would_be == due.at:
        return None
    return DateMove(due.at, would_be, _changed_days(from_moment, max(due.at, would_be), old, new))


def _by_hand(at: datetime, old: WorkingCalendar, new: WorkingCalendar) -> datetime:
    day = at.date()
    if new.is_working(day) or not _works(old, day):
        return at
    return new.end_of(next(new.working_days_after(day)))


def _changed_days(
    begin: datetime, end: datetime, old: WorkingCalendar, new: WorkingCalendar
) -> tuple[ChangedDay, ...]:
    changed = []
    day = begin.date()
    while day <= end.date():
        if new.is_working(day) is not _works(old, day):
            changed.append(ChangedDay(day, new.is_working(day), _name(day, old, new)))
        day += ONE_DAY
    return tuple(changed)


def _name(day: date, old: WorkingCalendar, new: WorkingCalendar) -> str:
    """Why it is off now, or why it is worked now; "" for a plain weekend or a holiday that is none any more."""
    off = new.why_off(day)
    return off.name if off is not None else new.make_up_days.get(day, "")


def _works(calendar: WorkingCalendar, day: date) -> bool | None:
    """None outside the calendar's span: it said nothing about that day."""
    try:
        return calendar.is_working(day)
    except CalendarTooShort:
        return None
