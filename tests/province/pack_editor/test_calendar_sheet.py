"""A sheet of days off becomes a calendar, or says which row is wrong."""

import json
from datetime import date, time

import pytest

from desk_app.domain.calendar import Session, calendar_from
from province.pack_editor.editing import check_file

HEAD = "kind,day,name\n"
TET = "holiday,2027-02-05,Nghỉ Tết Nguyên đán\n"


def checked(folder, text):
    file = folder / "calendar.csv"
    file.write_text(HEAD + text, encoding="utf-8")
    return check_file(file)


def test_a_sheet_of_days_is_a_calendar(tmp_path):
    read = checked(
        tmp_path,
        "first_day,2027-01-01,\nlast_day,2028-06-30,\nsession,,07:00-11:00\nsession,,13:00 - 17:00\n"
        + TET
        + "make_up_day,20/02/2027,Làm bù cho 5/2\n",
    )
    assert (read.kind, read.problems) == ("calendar", [])
    calendar = calendar_from({**json.loads(read.content), "version": 7})
    assert (calendar.first_day, calendar.last_day) == (date(2027, 1, 1), date(2028, 6, 30))
    assert calendar.sessions == (Session(time(7), time(11)), Session(time(13), time(17)))
    assert not calendar.is_working(date(2027, 2, 5))
    assert calendar.is_working(date(2027, 2, 20))


def test_without_a_span_the_calendar_speaks_for_the_whole_years_of_its_days(tmp_path):
    calendar = calendar_from({**json.loads(checked(tmp_path, TET).content), "version": 1})
    assert (calendar.first_day, calendar.last_day) == (date(2027, 1, 1), date(2027, 12, 31))
    assert len(calendar.sessions) == 2


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("holiday,,Tết\n", "day", "missing"),
        ("holiday,2027-02-30,Tết\n", "day", "day_form"),
        ("holiday,2027-02-05,Lần nữa\n", "day", "day_twice"),
        ("holiday,2027-02-06,\n", "name", "missing"),
        ("make_up_day,2027-02-22,Làm bù\n", "day", "make_up_weekday"),
        ("feast,2027-02-06,Hội\n", "kind", "kind_unknown"),
        ("session,,sáng\n", "name", "hours_form"),
    ],
)
def test_a_wrong_row_is_named(tmp_path, line, column, code):
    (problem,) = checked(tmp_path, TET + line).problems
    assert (problem.row, problem.column, problem.code) == (3, column, code)


def test_a_day_outside_the_span_is_named(tmp_path):
    read = checked(tmp_path, "last_day,2027-01-31,\n" + TET)
    assert [(each.row, each.code) for each in read.problems] == [(3, "day_outside")]
