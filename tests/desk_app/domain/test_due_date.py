"""The days a citizen is promised: what holds for every calendar, and what the counter will ask about."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app.domain.calendar import VIETNAM, SkipKind, Skipped, WorkingCalendar, calendar_from
from desk_app.domain.due_date import (
    CalendarTooShort,
    Duration,
    Rule,
    Standing,
    Unit,
    due_date,
    in_phases,
    joined_phases,
    resumed_due_date,
    standing,
    warning_days,
    working_days_left,
    working_time,
)

SOURCE = Path(__file__).parents[3] / "resources" / "packs" / "source" / "calendar.json"
CALENDAR = calendar_from(json.loads(SOURCE.read_text(encoding="utf-8")))
MINUTE = timedelta(minutes=1)
unhurried = settings(deadline=None)  # a slow machine is not a wrong date
DAYS, HOURS = Unit.WORKING_DAY, Unit.WORKING_HOUR


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


# ---- what holds for every calendar -------------------------------------------------------------------

_days = st.dates(date(2026, 1, 1), date(2026, 4, 30))
_moments = st.builds(
    lambda day, minutes: datetime.combine(day, time(0), VIETNAM) + minutes * MINUTE,
    st.dates(date(2026, 1, 1), date(2026, 3, 31)),
    st.integers(0, 24 * 60 - 1),
)
_units = st.sampled_from(Unit)
_durations = st.builds(Duration, st.integers(0, 25), _units)


@st.composite
def _calendars(draw: st.DrawFn) -> WorkingCalendar:
    off = draw(st.sets(_days, max_size=25))
    worked = {day for day in draw(st.sets(_days, max_size=10)) if day.weekday() >= 5} - off
    return WorkingCalendar(
        version=1,
        holidays=dict.fromkeys(off, "a day off"),
        make_up_days=dict.fromkeys(worked, "a swap"),
        first_day=date(2026, 1, 1),
        last_day=date(2026, 12, 31),
    )


def _is_session_minute(moment: datetime, calendar: WorkingCalendar) -> bool:
    morning = time(7, 30) <= moment.time() < time(11, 30)
    afternoon = time(13, 30) <= moment.time() < time(17, 0)
    return calendar.is_working(moment.date()) and (morning or afternoon)


@unhurried
@given(_calendars(), _moments, _durations)
def test_nothing_is_due_on_a_day_off_or_before_it_was_received(
    calendar: WorkingCalendar, received: datetime, duration: Duration
) -> None:
    promise = due_date(received, duration, calendar)
    assert calendar.is_working(promise.due_at.date())
    assert received <= promise.starts_at <= promise.due_at


@unhurried
@given(_calendars(), _moments, _durations)
def test_every_day_of_the_way_is_counted_or_skipped_with_its_reason(
    calendar: WorkingCalendar, received: datetime, duration: Duration
) -> None:
    promise = due_date(received, duration, calendar)
    day, explained = received.date(), {skipped.day for skipped in promise.skipped} | set(promise.counted)
    while day <= promise.due_at.date():
        assert day in explained or calendar.is_working(day)
        day += timedelta(days=1)
    assert all(calendar.why_off(skipped.day) == skipped for skipped in promise.skipped)
    if duration.unit in (Unit.WORKING_DAY, Unit.CALENDAR_DAY):
        assert len(promise.counted) == duration.amount
    if duration.unit is Unit.WORKING_DAY:
        assert all(calendar.is_working(day) for day in promise.counted)


@unhurried
@given(_calendars(), _moments, _durations, st.integers(1, 10))
def test_a_longer_duration_is_never_due_earlier(
    calendar: WorkingCalendar, received: datetime, duration: Duration, more: int
) -> None:
    longer = replace(duration, amount=duration.amount + more)
    assert due_date(received, longer, calendar).due_at >= due_date(received, duration, calendar).due_at


@unhurried
@given(_calendars(), _moments, _moments, _durations)
def test_what_comes_later_is_never_due_earlier(
    calendar: WorkingCalendar, one: datetime, other: datetime, duration: Duration
) -> None:
    first, second = sorted((one, other))
    assert due_date(first, duration, calendar).due_at <= due_date(second, duration, calendar).due_at


@unhurried
@given(_calendars(), _moments, _durations, _days)
def test_one_more_holiday_never_makes_a_date_earlier(
    calendar: WorkingCalendar, received: datetime, duration: Duration, holiday: date
) -> None:
    worked = {day: why for day, why in calendar.make_up_days.items() if day != holiday}
    festive = replace(calendar, holidays={**calendar.holidays, holiday: "new"}, make_up_days=worked)
    assert due_date(received, duration, festive).due_at >= due_date(received, duration, calendar).due_at


@unhurried
@given(_calendars(), _moments, st.integers(0, 25))
def test_working_days_are_those_a_finger_counts_on_the_wall(
    calendar: WorkingCalendar, received: datetime, amount: int
) -> None:
    day = received.date()
    if not calendar.is_working(day) or received.time() > time(17, 0):
        day += timedelta(days=1)
    while not calendar.is_working(day):
        day += timedelta(days=1)
    left = amount
    while left:
        day += timedelta(days=1)
        left -= calendar.is_working(day)
    promise = due_date(received, Duration(amount, DAYS), calendar)
    assert promise.due_at == datetime.combine(day, time(17, 0), VIETNAM)


@unhurried
@given(_calendars(), _moments, st.integers(1, 12))
def test_working_hours_are_those_a_clock_ticks_minute_by_minute(
    calendar: WorkingCalendar, received: datetime, hours: int
) -> None:
    moment, left = received, hours * 60
    while left:
        left -= _is_session_minute(moment, calendar)
        moment += MINUTE
    assert due_date(received, Duration(hours, HOURS), calendar).due_at == moment


@unhurried
@given(
    _calendars(),
    _moments,
    st.lists(st.integers(0, 9), min_size=1, max_size=4),
    st.sampled_from([DAYS, HOURS]),
)
def test_the_shares_of_the_agencies_make_up_the_whole(
    calendar: WorkingCalendar, received: datetime, shares: Sequence[int], unit: Unit
) -> None:
    phases = in_phases(received, [Duration(share, unit) for share in shares], calendar)
    whole = due_date(received, Duration(sum(shares), unit), calendar)
    assert phases[-1].due_at == whole.due_at
    assert [later.received_at for later in phases[1:]] == [earlier.due_at for earlier in phases[:-1]]


@unhurried
@given(_calendars(), _moments, _durations, st.integers(0, 40 * 24 * 60))
def test_a_pause_of_nothing_changes_nothing(
    calendar: WorkingCalendar, received: datetime, duration: Duration, minutes: int
) -> None:
    promise = due_date(received, duration, calendar)
    moment = received + minutes * MINUTE
    assert resumed_due_date(promise, moment, moment, calendar).due_at == promise.due_at
    assert resumed_due_date(promise.due_at, moment, moment, calendar, duration).due_at == promise.due_at


@unhurried
@given(_calendars(), _moments, _durations, st.integers(0, 20 * 24 * 60), st.integers(0, 20 * 24 * 60))
def test_a_pause_never_makes_a_date_earlier_nor_a_longer_one_less(
    calendar: WorkingCalendar, received: datetime, duration: Duration, before: int, pause: int
) -> None:
    promise = due_date(received, duration, calendar)
    paused = received + before * MINUTE
    resumed = resumed_due_date(promise, paused, paused + pause * MINUTE, calendar)
    longer = resumed_due_date(promise, paused, paused + (pause + 600) * MINUTE, calendar)
    assert promise.due_at <= resumed.due_at <= longer.due_at
    assert calendar.is_working(resumed.due_at.date())


@unhurried
@given(_calendars(), _moments, st.integers(1, 40), st.integers(0, 5 * 24 * 60), st.integers(0, 5 * 24 * 60))
def test_working_hours_left_at_a_pause_are_the_hours_left_on_resuming(
    calendar: WorkingCalendar, received: datetime, hours: int, before: int, pause: int
) -> None:
    promise = due_date(received, Duration(hours, HOURS), calendar)
    paused = received + before * MINUTE
    assume(paused <= promise.due_at)
    back = paused + pause * MINUTE
    resumed = resumed_due_date(promise, paused, back, calendar)
    left = working_time(paused, promise.due_at, calendar)
    assert working_time(back, resumed.due_at, calendar) == left


@unhurried
@given(_calendars(), _moments, _moments, st.integers(0, 25))
def test_days_left_are_negative_exactly_when_late(
    calendar: WorkingCalendar, received: datetime, now: datetime, amount: int
) -> None:
    due_at = due_date(received, Duration(amount, DAYS), calendar).due_at
    left = working_days_left(now, due_at, calendar)
    assert (left < 0) == (now > due_at) == (standing(now, due_at, calendar) is Standing.LATE)
    assert (left == 0) == (standing(now, due_at, calendar) is Standing.TODAY)
    assert (1 <= left <= 2) == (standing(now, due_at, calendar) is Standing.SOON)


# ---- the days the counter will ask about -------------------------------------------------------------


def test_five_days_over_tet_2027_skip_every_day_by_name() -> None:
    promise = due_date(at(2027, 2, 2), Duration(5, DAYS), CALENDAR)
    assert promise.due_at == at(2027, 2, 16, 17)
    assert promise.counted == tuple(date(2027, 2, day) for day in (3, 11, 12, 15, 16))
    assert [(off.day.day, off.name) for off in promise.skipped] == [
        (4, "Nghỉ Tết Nguyên đán Đinh Mùi (28 tháng Chạp)"),
        (5, "Nghỉ Tết Nguyên đán Đinh Mùi (29 tháng Chạp, giao thừa)"),
        (6, "Nghỉ Tết Nguyên đán Đinh Mùi (mùng 1)"),
        (7, "Nghỉ Tết Nguyên đán Đinh Mùi (mùng 2)"),
        (8, "Nghỉ Tết Nguyên đán Đinh Mùi (mùng 3)"),
        (9, "Nghỉ Tết Nguyên đán Đinh Mùi (mùng 4, nghỉ bù)"),
        (10, "Nghỉ Tết Nguyên đán Đinh Mùi (mùng 5, nghỉ bù)"),
        (13, ""),
        (14, ""),
    ]
    assert promise.rules == ()


def test_a_make_up_saturday_announced_for_tet_is_counted_and_the_printed_date_stays() -> None:
    printed = due_date(at(2027, 2, 2), Duration(5, DAYS), CALENDAR)
    announced = replace(
        CALENDAR, version=2, make_up_days={**CALENDAR.make_up_days, date(2027, 2, 13): "Làm bù dịp Tết"}
    )
    promise = due_date(at(2027, 2, 2), Duration(5, DAYS), announced)
    assert promise.due_at == at(2027, 2, 15, 17)
    assert date(2027, 2, 13) in promise.counted
    assert promise.rules == (Rule.MAKE_UP_DAY_COUNTED,)
    assert printed.due_at == at(2027, 2, 16, 17)


def test_three_days_from_the_eve_of_the_culture_day_end_on_friday() -> None:
    promise = due_date(at(2026, 11, 23), Duration(3, DAYS), CALENDAR)
    assert promise.due_at == at(2026, 11, 27, 17)
    assert promise.counted == (date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27))
    assert promise.skipped == (Skipped(date(2026, 11, 24), SkipKind.HOLIDAY, "Ngày Văn hóa Việt Nam"),)


def test_the_explanation_says_which_rule_bent_the_count() -> None:
    late_friday, same_day = at(2026, 3, 6, 18), Duration(0, Unit.SAME_DAY)
    assert due_date(late_friday, Duration(1, DAYS), CALENDAR).rules == (Rule.AFTER_HOURS,)
    assert due_date(late_friday, same_day, CALENDAR).rules == (Rule.AFTER_HOURS,)
    assert due_date(at(2026, 3, 6, 16), same_day, CALENDAR).rules == (Rule.AFTER_CUT_OFF,)
    moved = due_date(at(2026, 3, 6), Duration(1, Unit.CALENDAR_DAY), CALENDAR)
    assert moved.rules == (Rule.MOVED_OFF_NON_WORKING_DAY,)
    assert moved.counted == (date(2026, 3, 7),)


def test_a_worked_saturday_is_explained_where_it_counts_and_not_in_passing() -> None:
    lands_on_it = due_date(at(2026, 1, 7), Duration(3, Unit.CALENDAR_DAY), CALENDAR)
    passes_it = due_date(at(2026, 1, 7), Duration(5, Unit.CALENDAR_DAY), CALENDAR)
    over_it = due_date(at(2026, 1, 9), Duration(2, DAYS), CALENDAR)
    assert lands_on_it.rules == over_it.rules == (Rule.MAKE_UP_DAY_COUNTED,)
    assert passes_it.rules == ()


def test_a_procedure_may_cut_off_earlier_than_three() -> None:
    promise = due_date(at(2026, 3, 4, 11), Duration(0, Unit.SAME_DAY), CALENDAR, cut_off=time(10, 30))
    assert promise.due_at == at(2026, 3, 5, 17)


def test_the_sessions_of_the_pack_set_the_hour() -> None:
    early = replace(CALENDAR, sessions=(replace(CALENDAR.sessions[0], opens=time(7, 0)),))
    assert due_date(at(2026, 3, 2), Duration(1, DAYS), early).due_at == at(2026, 3, 3, 11, 30)
    assert due_date(at(2026, 3, 2, 6), Duration(5, HOURS), early).due_at == at(2026, 3, 3, 7, 30)


def test_a_calendar_that_ends_too_soon_is_a_refusal_and_not_a_guess() -> None:
    with pytest.raises(CalendarTooShort) as refusal:
        due_date(at(2027, 12, 30), Duration(2, DAYS), CALENDAR)
    assert (refusal.value.needed_day, refusal.value.last_day) == (date(2028, 1, 1), date(2027, 12, 31))
    for unit in (Unit.CALENDAR_DAY, HOURS):
        with pytest.raises(CalendarTooShort):
            due_date(at(2027, 12, 30), Duration(10**9, unit), CALENDAR)


def test_a_naive_moment_and_a_negative_duration_are_our_own_mistakes() -> None:
    with pytest.raises(ValueError, match="without an offset"):
        due_date(at(2026, 3, 2).replace(tzinfo=None), Duration(1, DAYS), CALENDAR)
    with pytest.raises(ValueError, match="-1"):
        Duration(-1, DAYS)


# ---- the clock stands still --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paused", "resumed", "due"),
    [
        # Received Monday 02/03/2026 with five working days: due Monday 09/03.
        (at(2026, 3, 4, 10), at(2026, 3, 4, 16), at(2026, 3, 9, 17)),  # within a day: nothing
        (at(2026, 3, 4, 10), at(2026, 3, 6, 10), at(2026, 3, 11, 17)),  # two days
        (at(2026, 3, 4, 10), at(2026, 3, 11, 15), at(2026, 3, 16, 17)),  # three left: 12, 13, 16
        (at(2026, 3, 6, 18), at(2026, 3, 8, 20), at(2026, 3, 9, 17)),  # a weekend has no working time
        (at(2026, 3, 4, 17), at(2026, 3, 5, 7), at(2026, 3, 9, 17)),  # nor has a night from closing time
        (at(2026, 3, 9, 16), at(2026, 3, 9, 18), at(2026, 3, 10, 17)),  # last day, resumed after hours
        (at(2026, 3, 10, 9), at(2026, 3, 20, 9), at(2026, 3, 9, 17)),  # late already: stays late
    ],
)
def test_days_left_at_the_pause_are_laid_out_from_the_day_of_resumption(
    paused: datetime, resumed: datetime, due: datetime
) -> None:
    promise = due_date(at(2026, 3, 2), Duration(5, DAYS), CALENDAR)
    again = resumed_due_date(promise, paused, resumed, CALENDAR)
    assert again.due_at == due
    assert Rule.RESUMED in again.rules
    assert again == resumed_due_date(promise.due_at, paused, resumed, CALENDAR, promise.duration)


def test_a_pause_into_tet_skips_it_once_more_by_name() -> None:
    promise = due_date(at(2027, 1, 27), Duration(5, DAYS), CALENDAR)  # 28, 29, 1, 2, 3 February
    again = resumed_due_date(promise, at(2027, 1, 29), at(2027, 2, 3), CALENDAR)
    assert promise.due_at == at(2027, 2, 3, 17)
    assert again.due_at == at(2027, 2, 15, 17)
    assert again.counted == (date(2027, 2, 11), date(2027, 2, 12), date(2027, 2, 15))
    assert len(again.skipped) == 9


def test_calendar_days_stand_still_by_the_calendar_and_move_off_a_day_off() -> None:
    promise = due_date(at(2026, 3, 2), Duration(10, Unit.CALENDAR_DAY), CALENDAR)
    assert promise.due_at == at(2026, 3, 12, 17)
    again = resumed_due_date(promise, at(2026, 3, 4), at(2026, 3, 6), CALENDAR)
    assert again.due_at == at(2026, 3, 16, 17)  # eight left from Friday 6: Saturday 14, moved
    assert Rule.MOVED_OFF_NON_WORKING_DAY in again.rules
    from_saturday = resumed_due_date(promise, at(2026, 3, 7), at(2026, 3, 10), CALENDAR)
    assert from_saturday.due_at == at(2026, 3, 13, 17)  # the pause counts from Monday: three left


def test_a_same_day_dossier_resumed_after_the_cut_off_is_due_tomorrow() -> None:
    promise = due_date(at(2026, 3, 2), Duration(0, Unit.SAME_DAY), CALENDAR)
    in_time = resumed_due_date(promise, at(2026, 3, 2, 10), at(2026, 3, 4, 10), CALENDAR)
    too_late = resumed_due_date(promise, at(2026, 3, 2, 10), at(2026, 3, 4, 16), CALENDAR)
    assert (in_time.due_at, too_late.due_at) == (at(2026, 3, 4, 17), at(2026, 3, 5, 17))
    assert Rule.AFTER_CUT_OFF in too_late.rules
    day_left = resumed_due_date(
        at(2026, 3, 3, 17), at(2026, 3, 2), at(2026, 3, 4, 16), CALENDAR, promise.duration
    )
    assert day_left.due_at == at(2026, 3, 5, 17)
    assert day_left.rules == (Rule.RESUMED,)


def test_an_hour_promised_by_hand_is_never_before_the_resumption() -> None:
    promised, paused, resumed = at(2026, 3, 4, 10), at(2026, 3, 4, 9), at(2026, 3, 4, 15)
    again = resumed_due_date(promised, paused, resumed, CALENDAR, Duration(2, DAYS))
    assert again.due_at == at(2026, 3, 4, 17)


def test_a_resumption_before_its_pause_or_without_a_duration_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="before the pause"):
        resumed_due_date(at(2026, 3, 9), at(2026, 3, 4), at(2026, 3, 3), CALENDAR, Duration(5, DAYS))
    with pytest.raises(ValueError, match="needs its duration"):
        resumed_due_date(at(2026, 3, 9), at(2026, 3, 4), at(2026, 3, 5), CALENDAR)


# ---- agencies in turn, and the worklist --------------------------------------------------------------


def test_each_agency_has_its_own_day() -> None:
    shares = [Duration(2, DAYS), Duration(4, HOURS), Duration(0, Unit.SAME_DAY)]
    phases = in_phases(at(2026, 11, 20), shares, CALENDAR)
    assert [phase.due_at for phase in phases] == [
        at(2026, 11, 25, 17),
        at(2026, 11, 26, 11, 30),
        at(2026, 11, 26, 17),
    ]


@pytest.mark.parametrize(
    ("now", "left", "band"),
    [
        (at(2026, 11, 19), 5, Standing.LATER),
        (at(2026, 11, 24), 3, Standing.LATER),
        (at(2026, 11, 25), 2, Standing.SOON),
        (at(2026, 11, 27, 7), 0, Standing.TODAY),
        (at(2026, 11, 27, 17), 0, Standing.TODAY),
        (at(2026, 11, 27, 17, 1), -1, Standing.LATE),
        (at(2026, 11, 29), -1, Standing.LATE),
        (at(2026, 11, 30), -1, Standing.LATE),
        (at(2026, 12, 1), -2, Standing.LATE),
    ],
)
def test_the_worklist_counts_working_days_to_friday_the_27th(
    now: datetime, left: int, band: Standing
) -> None:
    due_at = at(2026, 11, 27, 17)
    assert working_days_left(now, due_at, CALENDAR) == left
    assert standing(now, due_at, CALENDAR) is band


def test_a_date_far_beyond_the_pack_still_has_its_band() -> None:
    assert standing(at(2026, 11, 23), at(2031, 1, 6), CALENDAR) is Standing.LATER
    assert standing(at(2031, 1, 7), at(2031, 1, 6), CALENDAR) is Standing.LATE


@pytest.mark.parametrize(
    ("now", "mark"),
    [
        (at(2026, 11, 20, 9), None),
        (at(2026, 11, 23, 9), 3),
        (at(2026, 11, 25, 9), 3),
        (at(2026, 11, 26, 9), 1),
        (at(2026, 11, 27, 16), 1),
        (at(2026, 11, 27, 17, 1), None),
    ],
)
def test_the_counter_is_warned_three_and_one_working_days_before(now: datetime, mark: int | None) -> None:
    assert warning_days(now, at(2026, 11, 27, 17), CALENDAR, (3, 1)) == mark


def test_phases_of_different_units_make_no_whole() -> None:
    phases = in_phases(at(2026, 11, 23), [Duration(1, DAYS), Duration(1, Unit.WORKING_HOUR)], CALENDAR)
    for wrong in (phases, ()):
        with pytest.raises(ValueError, match="one unit"):
            joined_phases(wrong)
