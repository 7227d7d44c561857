"""A result is found by the last digits, the person, who handed it in, or words of a name."""

from datetime import date

import pytest

from desk_app.bootstrap import take
from desk_app.domain.applicant import IdKind, Sex
from desk_app.store.mapping import person_key
from tests.builders import LAN, MONDAY, a_desk, a_person, an_intake

SON = a_person(
    full_name="TRẦN VĂN B", id_number="000090000001", born_on=date(1990, 2, 3), sex=Sex.MALE, phone=None
)
NOBODY = a_person(full_name="ĐẶNG THỊ Ổ", id_number=None, id_kind=IdKind.NONE)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    desk = a_desk(tmp_path_factory.mktemp("returns") / "home")
    ready = desk.receive(an_intake(), actor=LAN).dossier
    desk.receive(an_intake(), actor=LAN)
    handed_in = desk.receive(an_intake(owner=NOBODY, submitter=SON, mandate="UQ"), actor=LAN).dossier
    returned = desk.receive(an_intake(owner=NOBODY), actor=LAN).dossier
    for dossier in (ready, handed_in, returned):
        take(desk, dossier.code, "complete", {}, actor=LAN)
    take(desk, returned.code, "return_result", {}, actor=LAN)
    yield desk
    desk.close()


NAMES = {"0001": "ready", "0002": "open", "0003": "handed in", "0004": "returned"}


def names(found):
    return [NAMES[each.code[-4:]] for each in found]


def test_by_number_what_is_ready_comes_first(filled):
    found = filled.returns.of_person(id_number=a_person().id_number)
    assert names(found) == ["ready", "open"]


def test_whoever_handed_it_in_finds_it_by_the_own_card(filled):
    found = filled.returns.of_person(id_number=SON.id_number, person_key=person_key(SON))
    assert names(found) == ["handed in"]


def test_without_a_number_name_and_day_of_birth_find_the_person(filled):
    found = filled.returns.of_person(id_number=None, person_key=person_key(NOBODY))
    assert names(found) == ["handed in", "returned"]


@pytest.mark.parametrize("digits", [4, 6, 16])
def test_the_last_digits_of_either_code_find_the_dossier(filled, digits):
    dossier = filled.register.dossier("H15.50.05-261123-0001")
    assert names(filled.returns.by_tail(dossier.scan_code[-digits:])) == ["ready"]
    assert names(filled.returns.by_tail("0001")) == ["ready"]


def test_three_digits_are_too_few_and_letters_are_none(filled):
    assert filled.returns.by_tail("457") == []
    assert filled.returns.by_tail("45a7") == []


def test_a_name_finds_only_what_waits(filled):
    assert names(filled.returns.ready_by_name("đặng ổ")) == ["handed in"]
    assert filled.returns.ready_by_name("%") == []


def test_pages_follow_each_other(filled):
    both = filled.returns.of_person(id_number=a_person().id_number)
    second = filled.returns.of_person(id_number=a_person().id_number, limit=1, offset=1)
    assert [each.id for each in second] == [both[1].id]


def test_what_was_handed_over_today_is_counted(filled):
    assert filled.returns.handed_over_on(MONDAY.date()) == 1
    assert filled.returns.handed_over_on(date(2026, 11, 24)) == 0


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        (lambda returns: returns.of_person(id_number="1", person_key="a|"), "ix_dossier_submitter_id"),
        (lambda returns: returns.by_tail("4576"), "dossier_by_scan_tail"),
        (lambda returns: returns.ready_by_name("a"), "dossier_by_status_person"),
    ],
)
def test_no_look_reads_the_whole_register(filled, asked, index):
    from sqlalchemy import event

    plans = []

    def explain(connection, cursor, statement, parameters, *_):
        if statement.lstrip().startswith("SELECT state"):
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans.extend(row[3] for row in cursor.fetchall())

    event.listen(filled.engine, "before_cursor_execute", explain)
    try:
        asked(filled.returns)
    finally:
        event.remove(filled.engine, "before_cursor_execute", explain)
    assert any(index in step for step in plans)
    assert not [step for step in plans if step.startswith("SCAN dossier")]
