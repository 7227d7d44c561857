"""The due date against a table of examples that a clerk can check with a wall calendar."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desk_app.domain.calendar import VIETNAM, WorkingCalendar, calendar_from
from desk_app.domain.due_date import Duration, Unit, due_date

TABLE = Path(__file__).with_name("due_date_examples.md")
SOURCE = Path(__file__).parents[3] / "resources" / "packs" / "source" / "calendar.json"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
GRANTED = {
    "working day": Unit.WORKING_DAY,
    "calendar day": Unit.CALENDAR_DAY,
    "working hour": Unit.WORKING_HOUR,
}


def _rows() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return rows[2:]


def _moment(text: str) -> datetime:
    weekday, rest = text.split(" ", 1)
    moment = datetime.strptime(rest, "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)
    assert WEEKDAYS[moment.weekday()] == weekday, f"the table says {text}: not that day of the week"
    return moment


def _duration(text: str) -> Duration:
    if text == "same day":
        return Duration(0, Unit.SAME_DAY)
    amount, unit = text.split(" ", 1)
    return Duration(int(amount), GRANTED[unit.removesuffix("s")])


def _days(text: str, received: date) -> list[date]:
    days: list[date] = []
    for stretch in filter(None, text.split(", ")):
        ends = [_day(end, received) for end in stretch.split("–")]
        days += [ends[0] + timedelta(days=step) for step in range((ends[-1] - ends[0]).days + 1)]
    return days


def _day(text: str, received: date) -> date:
    day, month = (int(part) for part in text.split("/"))
    return date(received.year + (month < received.month), month, day)


@pytest.fixture(scope="module")
def calendar() -> WorkingCalendar:
    return calendar_from(json.loads(SOURCE.read_text(encoding="utf-8")))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row[0]} + {row[1]}")
def test_the_promise_is_the_one_counted_by_hand(row: list[str], calendar: WorkingCalendar) -> None:
    received, due = _moment(row[0]), _moment(row[2])
    promise = due_date(received, _duration(row[1]), calendar)
    assert promise.due_at == due
    assert [skipped.day for skipped in promise.skipped] == _days(row[3], received.date())


def test_the_table_holds_at_least_sixty_different_examples() -> None:
    asked = [(row[0], row[1]) for row in _rows()]
    assert len(asked) == len(set(asked)) >= 60
