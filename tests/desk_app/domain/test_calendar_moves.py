"""A newer calendar says which printed dates it would move, by the days that changed, and moves none."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.calendar import CalendarTooShort
from desk_app.domain.calendar_moves import ChangedDay, date_move
from desk_app.domain.due_date import Duration, Unit, due_date
from desk_app.domain.events import DuePromise
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue
from tests.builders import MONDAY, at

OLD = bundled_catalogue(PACKS).calendar()
DAYS, CALENDAR, HOURS, SAME = Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.WORKING_HOUR, Unit.SAME_DAY


def newer(off=(), worked=(), **but):
    holidays = {day: name for day, name in OLD.holidays.items() if day not in worked}
    holidays |= dict.fromkeys(off, "Nghỉ bổ sung")
    make_up = OLD.make_up_days | {day: "Làm bù" for day in worked if day.weekday() > 4}
    return replace(OLD, version=2, holidays=holidays, make_up_days=make_up, **but)


def promise(amount, unit, received=MONDAY, **but):
    counted = due_date(received, Duration(amount, unit), OLD)
    return DuePromise(counted.due_at, counted.duration, 1, **but)


def test_the_same_calendar_moves_nothing():
    for unit in Unit:
        assert date_move(promise(5, unit), MONDAY, OLD, newer()) is None


def test_a_new_day_off_before_the_date_moves_it_and_is_named():
    wednesday = date(2026, 11, 25)
    move = date_move(promise(3, DAYS), MONDAY, OLD, newer(off=[wednesday]))
    assert (move.printed, move.would_be) == (at("2026-11-27 17:00"), at("2026-11-30 17:00"))
    assert move.days == (ChangedDay(wednesday, False, "Nghỉ bổ sung"),)


def test_a_new_day_off_after_the_date_changes_nothing():
    assert date_move(promise(3, DAYS), MONDAY, OLD, newer(off=[date(2026, 11, 30)])) is None


def test_a_worked_saturday_brings_the_date_forward():
    saturday = date(2026, 11, 28)
    move = date_move(promise(5, DAYS), MONDAY, OLD, newer(worked=[saturday]))
    assert (move.printed, move.would_be) == (at("2026-12-01 17:00"), at("2026-11-30 17:00"))
    assert move.days == (ChangedDay(saturday, True, "Làm bù"),)


def test_a_holiday_that_is_none_any_more_is_a_day_worked():
    move = date_move(promise(3, DAYS), MONDAY, OLD, newer(worked=[date(2026, 11, 24)]))
    assert move.would_be == at("2026-11-26 17:00")
    assert move.days == (ChangedDay(date(2026, 11, 24), True, ""),)


@pytest.mark.parametrize(
    ("amount", "unit", "off", "would_be"),
    [
        (16, HOURS, date(2026, 11, 25), "2026-11-27 09:12"),
        (2, CALENDAR, date(2026, 11, 25), "2026-11-26 17:00"),
        (0, SAME, date(2026, 11, 25), None),
    ],
)
def test_each_unit_is_laid_out_again_in_its_own_way(amount, unit, off, would_be):
    promised = promise(amount, unit)
    move = date_move(promised, MONDAY, OLD, newer(off=[off]))
    if would_be is None:
        assert move is None
    else:
        assert move.would_be > promised.at or unit is HOURS
        assert move.would_be == due_date(MONDAY, Duration(amount, unit), newer(off=[off])).due_at


def test_a_calendar_day_that_was_moved_off_a_weekend_comes_back_when_that_day_is_worked():
    five = promise(5, CALENDAR)
    assert five.at == at("2026-11-30 17:00")  # Saturday 28, moved to Monday
    move = date_move(five, MONDAY, OLD, newer(worked=[date(2026, 11, 28)]))
    assert move.would_be == at("2026-11-28 17:00")


def test_a_date_counted_again_after_a_pause_is_counted_from_there():
    resumed = promise(3, DAYS, at("2026-12-07 08:00"), counted_from=at("2026-12-07 08:00"))
    assert resumed.at == at("2026-12-10 17:00")
    assert date_move(resumed, MONDAY, OLD, newer(off=[date(2026, 12, 4)])) is None
    assert date_move(resumed, MONDAY, OLD, newer(off=[date(2026, 12, 8)])).would_be == at("2026-12-11 17:00")


def test_a_date_set_by_hand_is_told_only_when_its_own_day_is_off_now():
    by_hand = DuePromise(at("2026-11-27 10:00"), None, 1, "Theo lịch họp")
    assert date_move(by_hand, MONDAY, OLD, newer(off=[date(2026, 11, 26)])) is None
    move = date_move(by_hand, MONDAY, OLD, newer(off=[date(2026, 11, 27)]))
    assert (move.printed, move.would_be) == (at("2026-11-27 10:00"), at("2026-11-30 17:00"))


def test_a_calendar_that_ends_too_soon_says_so():
    short = newer(last_day=date(2026, 11, 26))
    with pytest.raises(CalendarTooShort):
        date_move(promise(5, DAYS), MONDAY, OLD, short)


@given(
    amount=st.integers(0, 30),
    unit=st.sampled_from([DAYS, CALENDAR, HOURS]),
    off=st.lists(st.dates(date(2026, 11, 24), date(2026, 12, 31)), max_size=4),
    hour=st.integers(0, 23),
)
def test_the_move_is_what_a_fresh_count_under_the_new_calendar_gives(amount, unit, off, hour):
    received = MONDAY.replace(hour=hour)
    off = [day for day in off if day not in OLD.make_up_days]
    new = newer(off=off)
    move = date_move(promise(amount, unit, received), received, OLD, new)
    fresh = due_date(received, Duration(amount, unit), new).due_at
    assert (move.would_be if move else promise(amount, unit, received).at) == fresh
    if move:
        assert move.days
        assert move.would_be.time() == time(17) or unit is HOURS
