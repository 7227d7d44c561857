"""A new catalogue: old dossiers keep their old text, new ones the version of their day, dates on paper stay."""

from datetime import date

import pytest

from desk_app.bootstrap import take
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.domain.step_rules import Grounds, StepRules
from desk_app.law import calendar_moves, due_warnings
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue
from tests.builders import LAN, MONDAY, a_person, an_intake, at
from tests.desk_app.provided import PROCEDURES, newer

OLD_NAME = "Đăng ký thường trú"
FROM_MARCH = {
    **next(each for each in PROCEDURES if each["code"] == "1.004222"),
    "name": "Đăng ký thường trú (luật mới)",
    "duration": {"amount": 3, "unit": "working_day"},
    "effective_from": "2027-03-01",
}


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


def test_a_procedure_is_versioned_by_date_inside_one_pack(desk):
    desk = newer(desk, further=[FROM_MARCH])
    assert desk.catalogue.procedure("1.004222", date(2027, 2, 28)).name == OLD_NAME
    assert desk.catalogue.procedure("1.004222", date(2027, 3, 1)).name == "Đăng ký thường trú (luật mới)"
    assert len(desk.catalogue.every()) == 323


def test_lists_and_search_follow_the_day(desk):
    desk = newer(desk, further=[FROM_MARCH])
    assert [each.name for each in desk.catalogue.search("1.004222")] == [OLD_NAME]
    desk.clock.moment = at("2027-03-01 08:00")
    assert [each.name for each in desk.catalogue.search("1.004222")] == ["Đăng ký thường trú (luật mới)"]


def test_a_dossier_received_before_the_law_changed_goes_on_under_the_old_text(desk):
    desk = newer(desk, further=[FROM_MARCH])
    before = desk.receive(an_intake(), actor=LAN).dossier
    desk.clock.moment = at("2027-03-01 08:00")
    after = desk.receive(an_intake(owner=a_person(full_name="LÊ A")), actor=LAN).dossier
    assert desk.catalogue.procedure_as_received(before).duration.amount == 7
    assert desk.catalogue.procedure_as_received(after).duration.amount == 3
    assert (before.received.procedure_name, after.received.procedure_name) == (OLD_NAME, FROM_MARCH["name"])


def test_a_dossier_keeps_the_text_of_its_own_catalogue_when_a_newer_one_comes(desk, dossier):
    desk = newer(desk, change={"1.004222": {"name": "Tên khác", "papers": []}})
    assert desk.catalogue.procedure("1.004222", MONDAY.date()).name == "Tên khác"
    kept = desk.catalogue.procedure_as_received(dossier)
    assert (kept.name, kept.catalogue_version, bool(kept.papers)) == (OLD_NAME, 1, True)


def test_a_dossier_of_an_abolished_procedure_keeps_its_text_and_goes_on(desk, dossier):
    desk = newer(desk, without=("1.004222",))
    assert desk.catalogue.procedure_as_received(dossier).name == OLD_NAME
    assert int(take(desk, dossier.code, "complete", {}, actor=LAN).status) == 9


def test_where_the_old_catalogue_was_never_given_the_dossier_speaks_for_itself(desk, dossier):
    from dataclasses import replace

    elsewhere = replace(
        dossier, received=replace(dossier.received, catalogue_version=7, procedure_name="Tên cũ")
    )
    kept = desk.catalogue.procedure_as_received(elsewhere)
    assert (kept.name, kept.catalogue_version, kept.duration) == ("Tên cũ", 7, dossier.due.duration)
    assert [paper.name for paper in kept.papers] == [paper.name for paper in dossier.papers]


def test_a_draft_on_an_abolished_procedure_is_refused_with_its_successor(desk):
    desk = newer(desk, change={"1.004222": {"abolished_from": "2026-11-23", "successor": "1.004194"}})
    with pytest.raises(InputRefused, match="procedure_abolished") as caught:
        desk.receive(an_intake(), actor=LAN)
    assert caught.value.facts["successor"] == "1.004194"


def test_the_desk_tells_what_a_new_catalogue_changed(desk):
    change = {
        "1.004222": {
            "duration": {"amount": 3, "unit": "working_day"},
            "statutory": {"amount": 7, "unit": "working_day"},
        },
        "1.004194": {"abolished_from": "2026-12-01", "successor": "1.004222"},
    }
    changes = newer(desk, change=change, without=("2.000884",)).catalogue.changes_since(1)
    assert [each.after.code for each in changes.shortened] == ["1.004222"]
    assert [each.code for each in changes.replaced] == ["1.004194"]
    assert [each.code for each in changes.abolished] == ["2.000884"]
    assert (changes.new, changes.count) == ((), 3)
    with pytest.raises(HomeRefused, match="pack_missing"):
        newer(desk).catalogue.changes_since(9)


def test_the_rules_of_the_steps_come_with_the_product_until_a_pack_has_its_own(desk):
    usual = bundled_catalogue(PACKS).rules()
    assert (usual.requests, usual.extensions, usual.notice_days, usual.warning_days) == (1, 1, 1, (3, 1))
    assert usual.grounds.papers
    assert usual.grounds.payment
    assert desk.catalogue.rules() == usual
    desk = newer(desk, rules={"grounds": {"papers": "x"}, "requests": 2, "warning_days": [5]})
    assert desk.catalogue.rules() == StepRules(Grounds("x"), requests=2, warning_days=(5,))


def test_a_newer_calendar_lists_the_printed_dates_it_would_move_and_moves_none(desk, dossier):
    assert calendar_moves(desk) == []
    soon = desk.receive(an_intake(owner=a_person(full_name="LÊ A"), procedure="1.004194"), actor=LAN).dossier
    desk = newer(desk, days_off={"2026-11-30": "Nghỉ bão", "2026-12-01": "Nghỉ bão"})
    (moved,) = calendar_moves(desk)
    assert (moved.dossier.code, moved.move.printed, moved.move.would_be) == (
        dossier.code,
        at("2026-12-03 17:00"),
        at("2026-12-07 17:00"),
    )
    assert [(day.day, day.works_now, day.name) for day in moved.move.days] == [
        (date(2026, 11, 30), False, "Nghỉ bão"),
        (date(2026, 12, 1), False, "Nghỉ bão"),
    ]
    assert desk.register.dossier(dossier.code).due == dossier.due
    assert desk.register.dossier(soon.code).due == soon.due


def test_a_dossier_that_has_ended_or_was_counted_under_the_new_calendar_is_not_listed(desk, dossier):
    take(desk, dossier.code, "withdraw", {"reason": "đổi ý"}, actor=LAN)
    desk = newer(desk, days_off={"2026-11-30": "Nghỉ bão"})
    desk.receive(an_intake(owner=a_person(full_name="LÊ A")), actor=LAN)
    assert calendar_moves(desk) == []


@pytest.mark.parametrize(
    ("moment", "late", "soon"),
    [
        ("2026-11-27 08:00", 0, 0),
        ("2026-11-30 08:00", 0, 1),
        ("2026-12-03 16:59", 0, 1),
        ("2026-12-03 17:01", 1, 0),
    ],
    ids=["four working days left", "three left", "the last minute", "too late"],
)
def test_the_counter_is_warned_three_working_days_before(desk, dossier, moment, late, soon):
    assert dossier.due.at == at("2026-12-03 17:00")
    desk.clock.moment = at(moment)
    warned = due_warnings(desk)
    assert (warned.late, warned.due_soon) == (late, soon)


def test_no_warning_for_a_dossier_whose_clock_stands_still_or_whose_result_is_there(desk, dossier):
    desk.clock.moment = at("2026-12-03 08:00")
    take(desk, dossier.code, "complete", {}, actor=LAN)
    other = desk.receive(an_intake(owner=a_person(full_name="LÊ A"), received_at=MONDAY), actor=LAN).dossier
    take(desk, other.code, "ask_for_papers", {"reason": "thiếu"}, actor=LAN)
    warned = due_warnings(desk)
    assert (warned.late, warned.due_soon) == (0, 0)
