"""The calendar pack: which days are worked, why the others are not, and what a wrong pack is told."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import holidays
import pytest

from desk_app.domain.calendar import (
    VIETNAM,
    CalendarTooShort,
    Session,
    SkipKind,
    Skipped,
    WorkingCalendar,
    calendar_from,
    in_vietnam,
)
from desk_app.domain.errors import Refusal

SOURCE = Path(__file__).parents[3] / "resources" / "packs" / "source" / "calendar.json"


def the_source() -> dict[str, Any]:
    return json.loads(SOURCE.read_text(encoding="utf-8"))


def a_calendar(**but: Any) -> WorkingCalendar:
    return WorkingCalendar(
        **{
            "version": 1,
            "holidays": {},
            "make_up_days": {},
            "first_day": date(2026, 1, 1),
            "last_day": date(2026, 12, 31),
        }
        | but
    )


@pytest.fixture(scope="module")
def calendar() -> WorkingCalendar:
    return calendar_from(the_source())


def test_the_source_speaks_for_2025_to_2027_with_the_usual_sessions(calendar: WorkingCalendar) -> None:
    assert (calendar.first_day, calendar.last_day) == (date(2025, 1, 1), date(2027, 12, 31))
    assert calendar.sessions == (Session(time(7, 30), time(11, 30)), Session(time(13, 30), time(17)))


def test_the_culture_day_is_off_from_2026_on(calendar: WorkingCalendar) -> None:
    assert calendar.is_working(date(2025, 11, 24))
    for year in (2026, 2027):
        off = calendar.why_off(date(year, 11, 24))
        assert off == Skipped(date(year, 11, 24), SkipKind.HOLIDAY, "Ngày Văn hóa Việt Nam")


@pytest.mark.parametrize(
    ("off", "worked"),
    [
        (date(2025, 5, 2), date(2025, 4, 26)),
        (date(2026, 1, 2), date(2026, 1, 10)),
        (date(2026, 8, 31), date(2026, 8, 22)),
    ],
)
def test_a_swapped_weekday_is_off_and_its_saturday_is_worked(
    calendar: WorkingCalendar, off: date, worked: date
) -> None:
    assert off.weekday() < 5
    assert worked.weekday() == 5
    assert not calendar.is_working(off)
    assert f"{worked.day}/{worked.month}/{worked.year}" in calendar.holidays[off]
    assert calendar.is_working(worked)
    assert calendar.why_off(worked) is None
    assert f"{off.day}/{off.month}/{off.year}" in calendar.make_up_days[worked]


def test_a_holiday_on_a_weekend_is_named_as_the_holiday(calendar: WorkingCalendar) -> None:
    off = calendar.why_off(date(2027, 2, 6))
    assert off == Skipped(date(2027, 2, 6), SkipKind.HOLIDAY, "Nghỉ Tết Nguyên đán Đinh Mùi (mùng 1)")
    assert calendar.why_off(date(2027, 2, 13)) == Skipped(date(2027, 2, 13), SkipKind.WEEKEND, "")


def test_the_days_nobody_has_announced_yet_are_marked_as_provisional() -> None:
    unsure = {entry["day"] for entry in the_source()["holidays"] if entry.get("provisional")}
    assert unsure == {f"2027-02-{day:02}" for day in range(4, 11)} | {"2027-09-03"}
    assert all(entry["note"] for entry in the_source()["holidays"] if entry.get("provisional"))


def test_the_source_agrees_with_the_holidays_package_but_for_the_swap_it_lacks(
    calendar: WorkingCalendar,
) -> None:
    package = holidays.country_holidays("VN", years=(2025, 2026, 2027))
    every_day = [calendar.first_day + timedelta(days=step) for step in range(365 * 3)]
    ours = {day for day in every_day if not calendar.is_working(day)}
    made_up = {day for day in package.weekend_workdays if day.year >= 2025}
    theirs = {day for day in every_day if day in package or day.weekday() >= 5} - made_up
    # The New Year swap of 2026 (Friday 2/1 off, Saturday 10/1 worked) is absent from the package.
    assert ours - theirs == {date(2026, 1, 2)}
    assert theirs - ours == {date(2026, 1, 10)}


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2027, 1, 1)])
def test_a_day_the_pack_does_not_speak_for_is_refused_with_its_facts(day: date) -> None:
    with pytest.raises(CalendarTooShort) as refusal:
        a_calendar().is_working(day)
    assert isinstance(refusal.value, Refusal)
    assert (refusal.value.needed_day, refusal.value.last_day) == (day, date(2026, 12, 31))
    assert refusal.value.code == "calendar_too_short"


def test_a_moment_of_another_zone_is_read_on_the_wall_clock_of_the_desk() -> None:
    assert in_vietnam(datetime(2026, 11, 23, 2, 30, tzinfo=UTC)).hour == 9
    assert f"{datetime(2026, 11, 23, tzinfo=VIETNAM):%z %Z}" == "+0700 +07"


def test_a_naive_moment_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="without an offset"):
        in_vietnam(datetime(2026, 11, 23, 9, 0))  # noqa: DTZ001  the naive moment is the point


@pytest.mark.parametrize(
    ("at", "counts_from"),
    [
        ((23, 6, 0), (23, 7, 30)),
        ((23, 7, 30), (23, 7, 30)),
        ((23, 9, 15), (23, 9, 15)),
        ((23, 11, 30), (23, 11, 30)),
        ((23, 11, 31), (23, 13, 30)),
        ((23, 17, 0), (23, 17, 0)),
        ((23, 17, 1), (25, 7, 30)),
        ((24, 9, 0), (25, 7, 30)),
        ((28, 9, 0), (30, 7, 30)),
    ],
)
def test_a_count_runs_from_the_moment_or_from_the_next_session(
    calendar: WorkingCalendar, at: tuple[int, int, int], counts_from: tuple[int, int, int]
) -> None:
    moment = datetime(2026, 11, *at, tzinfo=VIETNAM)
    assert calendar.counts_from(moment) == datetime(2026, 11, *counts_from, tzinfo=VIETNAM)


def test_the_same_facts_make_the_same_calendar(calendar: WorkingCalendar) -> None:
    again = calendar_from(the_source())
    assert again == calendar
    assert hash(again) == hash(calendar)


def _put(path: tuple[str | int, ...], value: object) -> Callable[[Any], None]:
    def change(source: Any) -> None:
        for key in path[:-1]:
            source = source[key]
        source[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (_put(("version",), "1"), r"version: '1'"),
        (_put(("version",), True), r"version: True"),
        (_put(("first_day",), "01/01/2025"), r"first_day: '01/01/2025'"),
        (_put(("last_day",), "2027-02-29"), r"last_day: '2027-02-29'"),
        (_put(("last_day",), "2024-12-31"), r"ends on 2024-12-31, before it begins"),
        (_put(("sessions",), []), r"sessions must follow"),
        (_put(("sessions",), None), r"sessions: a list is wanted"),
        (_put(("sessions", 0), ["07:30"]), r"sessions\[0\]: two hours"),
        (_put(("sessions", 1), ["13:30", "24:00"]), r"sessions\[1\]: '24:00'"),
        (_put(("sessions", 1), ["11:00", "17:00"]), r"sessions must follow"),
        (_put(("holidays", 0, "day"), "2025-13-01"), r"holidays\[0\]\.day: '2025-13-01'"),
        (_put(("holidays", 3, "name"), " "), r"holidays\[3\]\.name: 2025-01-29"),
        (_put(("holidays", 3, "provisional"), "yes"), r"holidays\[3\]\.provisional"),
        (_put(("holidays", 1, "day"), "2025-01-01"), r"holidays\[1\]: 2025-01-01 is listed twice"),
        (_put(("holidays", 0, "day"), "2024-12-31"), r"holidays: 2024-12-31 lies outside"),
        (_put(("holidays", 0), "2025-01-01"), r"holidays\[0\]: an object is wanted"),
        (_put(("make_up_days", 0, "day"), "2025-04-25"), r"make_up_days: 2025-04-25 is not on a weekend"),
        (_put(("make_up_days", 0, "why"), ""), r"make_up_days\[0\]\.why: 2025-04-26"),
        (_put(("make_up_days", 0, "day"), "2027-02-06"), r"2027-02-06 is both a day off and a make-up day"),
    ],
)
def test_a_wrong_entry_is_refused_by_its_place(change: Callable[[Any], None], named: str) -> None:
    source = the_source()
    change(source)
    with pytest.raises(ValueError, match=named):
        calendar_from(source)


def test_a_later_pack_may_carry_more_than_this_desk_knows() -> None:
    source = the_source() | {"legal_basis": "…"}
    source["holidays"][0]["since"] = "1945"
    assert calendar_from(source) == calendar_from(the_source())
