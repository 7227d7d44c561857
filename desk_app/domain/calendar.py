"""The days and hours a one-stop desk works: weekends, holidays, swapped days, sessions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from itertools import pairwise

from desk_app.domain.errors import Refusal

VIETNAM = timezone(timedelta(hours=7), "+07")
ONE_DAY = timedelta(days=1)
_HOUR = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")


class CalendarTooShort(Refusal):
    """A day was asked for that the calendar pack does not speak for; no date is guessed."""

    def __init__(self, needed_day: date, first_day: date, last_day: date, version: int = 0) -> None:
        days = {"needed_day": needed_day, "first_day": first_day, "last_day": last_day}
        super().__init__("calendar_too_short", field="due", year=needed_day.year, version=version, **days)
        self.needed_day = needed_day
        self.first_day = first_day
        self.last_day = last_day


def in_vietnam(moment: datetime) -> datetime:
    """The same moment on the desk's wall clock, +07:00. A naive moment is a bug of ours: ValueError."""
    if moment.utcoffset() is None:
        raise ValueError(f"a moment without an offset: {moment.isoformat()}")
    return moment.astimezone(VIETNAM)


class SkipKind(StrEnum):
    """Why a day is not worked."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that is not worked. `name` is the pack's name of the holiday, "" for a weekend."""

    day: date
    kind: SkipKind
    name: str


@dataclass(frozen=True, slots=True)
class Session:
    """A stretch of work on the wall clock; its closing moment still belongs to it."""

    opens: time
    closes: time


USUAL_SESSIONS = (Session(time(7, 30), time(11, 30)), Session(time(13, 30), time(17, 0)))


@dataclass(frozen=True, kw_only=True)
class WorkingCalendar:
    """One version of the calendar pack, speaking for `first_day` to `last_day`, both included.

    `holidays` maps a day off to its Vietnamese name (weekday swaps included), `make_up_days` a worked
    day of the weekend to the reason; `weekend` counts Monday as 0. Contradictions are a ValueError.
    """

    version: int
    sessions: tuple[Session, ...] = USUAL_SESSIONS
    holidays: Mapping[date, str] = field(hash=False)
    make_up_days: Mapping[date, str] = field(hash=False)
    weekend: frozenset[int] = frozenset({5, 6})
    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        hours = [hour for session in self.sessions for hour in (session.opens, session.closes)]
        if not hours or any(later <= earlier for earlier, later in pairwise(hours)):
            raise ValueError(f"sessions must follow one another: {self.sessions}")
        if self.last_day < self.first_day:
            raise ValueError(f"the calendar ends on {self.last_day}, before it begins on {self.first_day}")
        if both := sorted(self.holidays.keys() & self.make_up_days.keys()):
            raise ValueError(f"{both[0]} is both a day off and a make-up day")

    def is_working(self, day: date) -> bool:
        """Whether the desk works on `day`; outside the span of the pack, CalendarTooShort."""
        if not self.first_day <= day <= self.last_day:
            raise CalendarTooShort(day, self.first_day, self.last_day, self.version)
        if day in self.make_up_days:
            return True
        return day.weekday() not in self.weekend and day not in self.holidays

    def why_off(self, day: date) -> Skipped | None:
        """The reason `day` is not worked, a holiday before a weekend; None for a working day."""
        if self.is_working(day):
            return None
        if day in self.holidays:
            return Skipped(day, SkipKind.HOLIDAY, self.holidays[day])
        return Skipped(day, SkipKind.WEEKEND, "")

    def working_days_after(self, day: date) -> Iterator[date]:
        """Each working day after `day`, in order; beyond the pack's last day, CalendarTooShort."""
        while True:
            day += ONE_DAY
            if self.is_working(day):
                yield day

    def sessions_on(self, day: date) -> tuple[tuple[datetime, datetime], ...]:
        """Opening and closing moments of `day`'s sessions; empty on a day off."""
        if not self.is_working(day):
            return ()
        return tuple(
            (datetime.combine(day, session.opens, VIETNAM), datetime.combine(day, session.closes, VIETNAM))
            for session in self.sessions
        )

    def end_of(self, day: date) -> datetime:
        """When the last session of `day` closes, were it worked."""
        return datetime.combine(day, self.sessions[-1].closes, VIETNAM)

    def counts_from(self, moment: datetime) -> datetime:
        """`moment` within a session, else the start of the next session."""
        moment = in_vietnam(moment)
        for opens, closes in self.sessions_on(moment.date()):
            if moment <= closes:
                return max(moment, opens)
        next_day = next(self.working_days_after(moment.date()))
        return datetime.combine(next_day, self.sessions[0].opens, VIETNAM)


def calendar_from(facts: Mapping[str, object]) -> WorkingCalendar:
    """Read the calendar's source; unknown keys are left alone, anything wrong is a ValueError naming it.

    `{"version": 1, "first_day": "2025-01-01", "last_day": …, "sessions": [["07:30", "11:30"], …],
    "holidays": [{"day", "name", "provisional"?, "note"?}], "make_up_days": [{"day", "why"}]}`
    """
    version = facts.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ValueError(f"version: {version!r} is not a whole number from 1")
    calendar = WorkingCalendar(
        version=version,
        sessions=tuple(_session(pair, f"sessions[{at}]") for at, pair in enumerate(_list(facts, "sessions"))),
        holidays=_named_days(facts, "holidays", "name"),
        make_up_days=_named_days(facts, "make_up_days", "why"),
        first_day=_day(facts.get("first_day"), "first_day"),
        last_day=_day(facts.get("last_day"), "last_day"),
    )
    for where, days in (("holidays", calendar.holidays), ("make_up_days", calendar.make_up_days)):
        for day in days:
            if not calendar.first_day <= day <= calendar.last_day:
                raise ValueError(f"{where}: {day} lies outside {calendar.first_day} to {calendar.last_day}")
    for day in calendar.make_up_days:
        if day.weekday() not in calendar.weekend:
            raise ValueError(f"make_up_days: {day} is not on a weekend")
    return calendar


def _list(facts: Mapping[str, object], key: str) -> Sequence[object]:
    entries = facts.get(key)
    if not isinstance(entries, list | tuple):
        raise ValueError(f"{key}: a list is wanted, not {entries!r}")
    return entries


def _named_days(facts: Mapping[str, object], key: str, label: str) -> dict[date, str]:
    days: dict[date, str] = {}
    for at, entry in enumerate(_list(facts, key)):
        where = f"{key}[{at}]"
        if not isinstance(entry, Mapping):
            raise ValueError(f"{where}: an object is wanted, not {entry!r}")
        day = _day(entry.get("day"), f"{where}.day")
        name = entry.get(label)
        if not isinstance(name, str) or not name.strip():
            raise ValueError(f"{where}.{label}: {day} has no {label}")
        if not isinstance(entry.get("provisional", False), bool):
            raise ValueError(f"{where}.provisional: true or false is wanted, not {entry['provisional']!r}")
        if day in days:
            raise ValueError(f"{where}: {day} is listed twice")
        days[day] = name
    return days


def _session(pair: object, where: str) -> Session:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise ValueError(f"{where}: two hours are wanted, not {pair!r}")
    for hour in pair:
        if not isinstance(hour, str) or not _HOUR.match(hour):
            raise ValueError(f"{where}: {hour!r} is not an hour such as 07:30")
    opens, closes = (time.fromisoformat(hour) for hour in pair)
    return Session(opens, closes)


def _day(text: object, where: str) -> date:
    if not isinstance(text, str) or not _DAY.match(text):
        raise ValueError(f"{where}: {text!r} is not a day such as 2026-11-24")
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise ValueError(f"{where}: {text!r} is not a day of any year") from wrong
