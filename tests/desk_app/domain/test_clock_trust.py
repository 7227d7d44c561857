"""Whether the computer's clock can be believed, after what the desk has written down."""

from datetime import date, timedelta

import pytest

from desk_app.domain.clock_trust import ClockMemory, Fault, fault_of, read_clock
from tests.builders import at

SEEN = at("2026-11-23 09:12")
MEMORY = ClockMemory(SEEN, first_day=date(2026, 10, 1), last_day=date(2027, 1, 20))


@pytest.mark.parametrize(
    ("moment", "fault"),
    [
        ("2020-01-01 00:03", Fault.BEHIND),
        ("2026-11-22 09:12", Fault.BEHIND),
        ("2026-11-23 08:20", Fault.NONE),  # set right by some minutes
        ("2026-11-23 09:13", Fault.NONE),
        ("2026-12-20 08:00", Fault.NONE),  # an office closed for a long while
        ("2026-12-30 08:00", Fault.AHEAD),
        ("2030-01-01 08:00", Fault.AHEAD),
    ],
)
def test_a_moment_is_judged_by_the_last_one_that_was_sure(moment, fault):
    assert fault_of(at(moment), MEMORY) is fault


def test_past_the_leased_days_a_shorter_silence_is_asked_about():
    memory = ClockMemory(at("2027-01-12 16:00"), last_day=date(2027, 1, 20))
    assert fault_of(at("2027-01-20 08:00"), memory) is Fault.NONE
    assert fault_of(at("2027-01-21 08:00"), memory) is Fault.AHEAD


@pytest.mark.parametrize(
    ("moment", "fault"),
    [("2026-09-01 08:00", Fault.BEHIND), ("2026-11-01 08:00", Fault.NONE), ("2027-02-01 08:00", Fault.AHEAD)],
)
def test_a_desk_that_has_written_nothing_goes_by_the_days_of_its_numbers(moment, fault):
    assert fault_of(at(moment), ClockMemory(None, None, MEMORY.first_day, MEMORY.last_day)) is fault


def test_what_was_said_moves_a_clock_that_forgot_the_date_and_time_goes_on_from_there():
    computer = at("2020-01-01 00:03")
    memory = ClockMemory(SEEN, SEEN - computer)
    later = read_clock(computer + timedelta(minutes=40), memory)
    assert (later.now, later.fault, later.said) == (SEEN + timedelta(minutes=40), Fault.NONE, True)


def test_a_clock_put_right_again_is_believed_without_what_was_said_of_it():
    memory = ClockMemory(SEEN, SEEN - at("2026-11-20 08:00"))
    read = read_clock(at("2026-11-23 14:00"), memory)
    assert (read.now, read.said) == (at("2026-11-23 14:00"), False)


def test_a_clock_that_is_hours_off_goes_by_what_the_province_said():
    memory = ClockMemory(SEEN, timedelta(hours=-2))
    assert read_clock(at("2026-11-23 13:00"), memory).now == at("2026-11-23 11:00")


def test_what_was_said_does_not_help_when_it_leads_nowhere_either():
    memory = ClockMemory(SEEN, timedelta(days=1))
    assert read_clock(at("2020-01-01 00:03"), memory).fault is Fault.BEHIND
