"""A procedure over time: the version of the day rules, and a new catalogue tells what it changed."""

from dataclasses import replace
from datetime import date

import pytest

from desk_app.domain.catalogue_versions import by_code, changes_between, in_force_on, is_shorter, shown_on
from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.errors import InputRefused
from desk_app.domain.fees import FeeRule
from desk_app.domain.procedure import Phase, Procedure, RequiredPaper, Requirement, time_cut

DAYS = Unit.WORKING_DAY
LAW = date(2027, 3, 1)  # Luật Hộ tịch 03/2026/QH16 comes into force


def a_procedure(code="1.001193", days=5, **but):
    facts = {"name": "Đăng ký khai sinh", "field": "Hộ tịch", "fee": FeeRule(0), "papers": ()}
    return Procedure(code=code, duration=Duration(days, DAYS), **{**facts, **but})


OLD_LAW = a_procedure()
NEW_LAW = a_procedure(days=3, name="Đăng ký khai sinh (luật mới)", effective_from=LAW)


def test_the_version_of_the_day_rules_to_the_day():
    versions = by_code([NEW_LAW, OLD_LAW])["1.001193"]
    assert in_force_on(versions, date(2027, 2, 28)) is OLD_LAW
    assert in_force_on(versions, LAW) is NEW_LAW


def test_an_ended_version_gives_way_to_the_next_and_then_to_its_successor():
    ended = replace(OLD_LAW, abolished_from=LAW)
    last = replace(NEW_LAW, abolished_from=date(2028, 1, 1), successor="1.009999")
    versions = by_code([ended, last])["1.001193"]
    assert in_force_on(versions, LAW) is last
    with pytest.raises(InputRefused, match="procedure_abolished") as caught:
        in_force_on(versions, date(2028, 1, 1))
    assert caught.value.facts == {"procedure": "1.001193", "day": "01/01/2028", "successor": "1.009999"}


@pytest.mark.parametrize(
    ("versions", "day", "code", "told"),
    [
        ([NEW_LAW], date(2027, 2, 1), "procedure_not_yet", "01/03/2027"),
        ([replace(OLD_LAW, abolished_from=LAW)], LAW, "procedure_ended", "01/03/2027"),
        (
            [replace(OLD_LAW, abolished_from=date(2027, 1, 1)), NEW_LAW],
            date(2027, 2, 1),
            "procedure_ended",
            "01/01/2027",
        ),
    ],
    ids=["not yet", "ended", "in the gap"],
)
def test_a_day_that_no_version_speaks_for_is_refused_by_name_and_day(versions, day, code, told):
    with pytest.raises(InputRefused) as caught:
        in_force_on(by_code(versions)["1.001193"], day)
    assert (caught.value.code, caught.value.facts["day"]) == (code, told)


def test_a_list_shows_what_is_in_force_else_what_comes_else_what_was():
    ended = replace(OLD_LAW, abolished_from=date(2026, 12, 1))
    assert shown_on((OLD_LAW, NEW_LAW), date(2026, 11, 23)) is OLD_LAW
    assert shown_on((OLD_LAW, NEW_LAW), date(2027, 6, 1)) is NEW_LAW
    assert shown_on((ended, NEW_LAW), date(2027, 1, 1)) is NEW_LAW
    assert shown_on((ended,), date(2027, 1, 1)) is ended
    assert shown_on((OLD_LAW, NEW_LAW), None) is NEW_LAW


def test_changes_are_sorted_into_new_amended_shortened_abolished_and_replaced():
    paper = RequiredPaper("Tờ khai", 1, 0, Requirement.REQUIRED)
    old = [a_procedure(f"1.{number:06d}") for number in range(6)]
    amended = replace(old[1], papers=(paper,), name="Tên mới")
    shortened = replace(old[2], duration=Duration(3, DAYS), statutory=Duration(5, DAYS))
    abolished = replace(old[3], abolished_from=LAW)
    replaced = replace(old[4], abolished_from=LAW, successor="1.000009")
    new = a_procedure("1.000009")
    changes = changes_between(old, [old[0], amended, shortened, abolished, replaced, new])
    assert changes.new == (new,)
    assert [(each.after, each.fields) for each in changes.amended] == [
        (amended, ("name", "papers")),
        (shortened, ("duration", "statutory")),
    ]
    assert [each.after for each in changes.shortened] == [shortened]
    assert changes.abolished == (abolished, old[5])
    assert changes.replaced == (replaced,)
    assert changes.count == 6


def test_the_same_catalogue_in_a_later_version_has_no_changes():
    later = [replace(OLD_LAW, catalogue_version=2), replace(NEW_LAW, catalogue_version=2)]
    assert changes_between([OLD_LAW, NEW_LAW], later).count == 0


def test_an_end_that_was_known_before_is_no_change():
    known = replace(OLD_LAW, abolished_from=LAW)
    assert changes_between([known], [known]).count == 0


def test_the_cut_of_the_statutory_time_is_kept_and_told():
    cut = time_cut(a_procedure(days=3, statutory=Duration(5, DAYS)))
    assert (cut.statutory.amount, cut.promised.amount, cut.saved) == (5, 3, 2)
    assert time_cut(a_procedure()) is None
    assert time_cut(a_procedure(statutory=Duration(5, DAYS))) is None
    assert time_cut(a_procedure(statutory=Duration(30, Unit.CALENDAR_DAY))).saved is None


def test_times_of_different_units_are_not_compared():
    assert is_shorter(Duration(3, DAYS), Duration(5, DAYS))
    assert not is_shorter(Duration(3, DAYS), Duration(5, Unit.CALENDAR_DAY))
    assert not is_shorter(None, Duration(5, DAYS))


@pytest.mark.parametrize("second", [Unit.CALENDAR_DAY, Unit.SAME_DAY])
def test_phases_are_counted_in_one_unit(second):
    with pytest.raises(ValueError, match="one unit"):
        a_procedure(phases=(Phase("A", Duration(1, DAYS)), Phase("B", Duration(1, second))))
