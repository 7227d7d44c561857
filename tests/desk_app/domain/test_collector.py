"""Who came for the result is told by number where both sides have one, else by name and day of birth."""

from dataclasses import replace
from datetime import date

from desk_app.domain.applicant import ApplicantKind, IdKind
from desk_app.domain.collector import Collector, Taker, taker_of
from tests.builders import a_dossier, a_person

OWNER = a_person()
SON = a_person(full_name="TRẦN VĂN B", id_number="000090000001", born_on=date(1990, 2, 3))


def taker(collector, *, owner=OWNER, submitter=None):
    dossier = a_dossier()
    fact = replace(dossier.received, submitter=submitter)
    return taker_of(replace(dossier, owner=owner, received=fact), collector)


def test_the_number_decides_whatever_the_name():
    assert taker(Collector("Phượng", OWNER.id_number)) is Taker.APPLICANT
    assert taker(Collector(OWNER.full_name, "000188099999")) is Taker.OTHER


def test_the_old_number_on_the_card_is_the_applicants_too():
    old = replace(OWNER, id_number="012345678", id_kind=IdKind.CMND)
    assert taker(Collector(OWNER.full_name, "000188012345", "012345678"), owner=old) is Taker.APPLICANT
    assert taker(Collector("LÊ C", "000188012345", "999999999"), owner=old) is Taker.OTHER


def test_numbers_of_different_kinds_say_nothing_and_the_name_decides():
    old = replace(OWNER, id_number="012345678", id_kind=IdKind.CMND)
    assert taker(Collector("nguyen thi huynh phuong", "000188012345"), owner=old) is Taker.APPLICANT


def test_a_namesake_of_another_day_of_birth_is_another_person():
    nobody = replace(OWNER, id_number=None, id_kind=IdKind.NONE)
    assert taker(Collector(OWNER.full_name, born_on=OWNER.born_on), owner=nobody) is Taker.APPLICANT
    assert taker(Collector(OWNER.full_name, born_on=date(2001, 1, 1)), owner=nobody) is Taker.OTHER


def test_whoever_handed_it_in_is_known():
    assert taker(Collector(SON.full_name, SON.id_number), submitter=SON) is Taker.SUBMITTER
    assert taker(Collector(SON.full_name, SON.id_number)) is Taker.OTHER


def test_an_organisation_is_its_representative():
    firm = a_person(
        full_name="Công ty Đức Ổ",
        kind=ApplicantKind.ENTERPRISE,
        id_number=None,
        representative="LÊ QUANG ĐẠO",
    )
    assert taker(Collector("Lê Quang Đạo", "000090000009"), owner=firm) is Taker.APPLICANT
    assert taker(Collector("LÊ C"), owner=firm) is Taker.OTHER
