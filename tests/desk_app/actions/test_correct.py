"""A mistake of reception is put right with before and after, checked like a reception; a number is voided by two."""

from datetime import date

import pytest

from desk_app.domain import events as ev
from desk_app.domain.applicant import IdKind, Sex
from desk_app.domain.dossier import Status
from tests.builders import LAN, a_person, an_intake


def test_a_mistaken_number_is_voided_by_two_and_stays(clerk):
    assert clerk.refused("void", reason="nhầm") == ("field_missing", "approver")
    assert clerk.refused("void", reason="nhầm", approver=" nguyễn thị LAN ") == ("approver_same", "approver")
    gone = clerk.take("void", reason="nhầm thủ tục", approver="Trần Văn Hùng")
    assert (gone.status, gone.voided, gone.code) == (Status.STOPPED, True, clerk.code)
    assert clerk.desk.register.dossier(clerk.code).voided
    assert clerk.desk.receive(an_intake(), actor=LAN).dossier.code > clerk.code


def test_a_correction_keeps_before_and_after(clerk):
    after = clerk.take(
        "correct",
        changes={"full_name": " TRẦN  THỊ HƯỜNG ", "phone": "+84 912 345 678", "born_on": "02/01/1988"},
        reason="gõ nhầm",
    )
    assert (after.owner.full_name, after.owner.phone, after.owner.born_on) == (
        "TRẦN THỊ HƯỜNG",
        "0912345678",
        date(1988, 1, 2),
    )
    assert clerk.last().fact.changes == (
        ev.Change("full_name", "NGUYỄN THỊ HUỲNH PHƯỢNG", "TRẦN THỊ HƯỜNG"),
        ev.Change("born_on", "1988-01-01", "1988-01-02"),
        ev.Change("phone", "0905123456", "0912345678"),
    )
    assert after.received.owner == a_person()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, ("nothing_changed", "changes")),
        ({"phone": "0905 123 456"}, ("nothing_changed", "changes")),
        ({"full_name": ""}, ("field_missing", "changes.full_name")),
        ({"sex": "khác"}, ("choice", "changes.sex")),
        ({"phone": "12"}, ("phone_form", "changes.phone")),
        ({"born_on": "31/02/1988"}, ("day_form", "changes.born_on")),
        ({"born_on": "1990-01-01"}, ("born_on_disagrees", "changes.born_on")),
        ({"id_number": "123"}, ("id_form", "changes.id_number")),
        ({"procedure": "1.001193"}, ("field_unknown", "changes.procedure")),
    ],
)
def test_a_correction_is_checked_like_a_reception(clerk, changes, why):
    assert clerk.refused("correct", changes=changes, reason="x") == why


def test_a_correction_against_the_number_is_confirmed_first(clerk):
    after = clerk.take(
        "correct", changes={"born_on": "1990-01-01"}, reason="theo giấy khai sinh", confirm=["born_on"]
    )
    assert after.owner.born_on == date(1990, 1, 1)


def test_a_number_may_be_added_changed_and_taken_away(clerk):
    none = a_person(id_kind=IdKind.NONE, id_number=None, sex=Sex.FEMALE)
    clerk = clerk.another(owner=none)
    added = clerk.take("correct", changes={"id_number": "000 188 012 345"}, reason="bổ sung").owner
    assert (added.id_kind, added.id_number) == (IdKind.CCCD, "000188012345")
    passport = clerk.take(
        "correct", changes={"id_kind": "passport", "id_number": "c1234567"}, reason="nhầm"
    ).owner
    assert (passport.id_kind, passport.id_number) == (IdKind.PASSPORT, "C1234567")
    gone = clerk.take("correct", changes={"id_number": None}, reason="không đúng người").owner
    assert (gone.id_kind, gone.id_number) == (IdKind.NONE, None)
