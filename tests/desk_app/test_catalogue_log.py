"""The log of the catalogues: what each newer one did to a procedure, and what nobody has seen yet."""

import pytest

from desk_app.catalogue_log import ChangeKind, catalogue_log
from tests.desk_app.provided import PROCEDURES, newer

A_NEW_ONE = {
    **next(each for each in PROCEDURES if each["code"] == "1.004222"),
    "code": "9.000001",
    "name": "Đăng ký nuôi ong lưu động",
}


@pytest.fixture
def changed(desk):
    return newer(
        desk,
        change={
            "1.004222": {"fee": {"amount": 15000}},
            "1.001193": {"abolished_from": "2026-11-20", "successor": "9.000001"},
            "1.000094": {"abolished_from": "2026-11-20"},
        },
        further=[A_NEW_ONE],
        without=("1.000080",),
    )


def test_a_desk_with_one_catalogue_has_nothing_to_tell(desk):
    log = catalogue_log(desk)
    assert [edition.version for edition in log.editions] == [1]
    assert (log.changes, log.gone) == ({}, ())


def test_each_change_is_told_with_its_kind_and_what_differs(changed):
    log = catalogue_log(changed)
    kinds = {code: lines[0].kind for code, lines in log.changes.items()}
    assert kinds == {
        "1.004222": ChangeKind.AMENDED,
        "1.001193": ChangeKind.REPLACED,
        "1.000094": ChangeKind.ABOLISHED,
        "1.000080": ChangeKind.ABOLISHED,
        "9.000001": ChangeKind.NEW,
    }
    amended = log.changes["1.004222"][0]
    assert amended.fields == ("fee",)
    assert (amended.before.fee.amount, amended.after.fee.amount) == (20000, 15000)
    assert amended.edition.version == 2


def test_one_that_no_list_names_any_more_is_still_found_in_the_log(changed):
    assert [procedure.code for procedure in catalogue_log(changed).gone] == ["1.000080"]


def test_who_has_seen_an_edition_is_told_only_what_came_after_it(changed):
    log = catalogue_log(changed)
    assert len(log.since(1)) == 5
    assert log.since(2) == {}
    assert log.since(-1) == log.since(1)
