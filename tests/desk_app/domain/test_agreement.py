"""A number that disagrees with the person beside it is noticed before the dossier gets its code."""

from datetime import date

import pytest

from desk_app.domain.agreement import Warning, check_party
from desk_app.domain.applicant import ApplicantKind, IdKind, Sex
from desk_app.domain.errors import InputRefused
from tests.builders import a_person

TODAY = date(2026, 11, 23)


def checked(party, *confirmed, at="applicant"):
    return check_party(party, at=at, today=TODAY, confirmed=frozenset(confirmed))


def refused(party, *confirmed):
    with pytest.raises(InputRefused) as caught:
        checked(party, *confirmed)
    return caught.value.code, caught.value.field


def test_a_person_who_agrees_with_the_number_passes():
    assert checked(a_person()) == ()


def test_another_year_of_birth_is_refused_and_both_years_are_told():
    with pytest.raises(InputRefused) as caught:
        checked(a_person(born_on=date(1990, 5, 6)))
    assert caught.value.code == "born_on_disagrees"
    assert caught.value.field == "applicant.born_on"
    assert caught.value.facts == {"typed": 1990, "number": 1988}


def test_another_day_of_the_same_year_is_no_contradiction():
    assert checked(a_person(born_on=date(1988, 12, 31))) == ()


@pytest.mark.parametrize("name", ["born_on", "applicant.born_on"])
def test_a_confirmed_year_of_birth_passes(name):
    assert checked(a_person(born_on=date(1990, 5, 6)), name) == ()


def test_confirming_something_else_does_not_help():
    assert refused(a_person(born_on=date(1990, 5, 6)), "sex", "submitter.born_on")[0] == "born_on_disagrees"


def test_another_sex_is_a_warning_and_not_a_refusal():
    assert checked(a_person(sex=Sex.MALE)) == (Warning("sex_disagrees", "applicant.sex"),)
    assert checked(a_person(sex=None)) == ()


def test_a_day_of_birth_in_the_future_is_refused():
    assert refused(a_person(born_on=date(2026, 11, 24))) == ("born_in_future", "applicant.born_on")
    assert checked(a_person(id_kind=IdKind.NONE, id_number=None, born_on=TODAY)) == ()


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (IdKind.CCCD, "00018801234"),
        (IdKind.CCCD, "0001880123456"),
        (IdKind.CCCD, "٠٠٠١٨٨٠١٢٣٤٥"),
        (IdKind.CCCD, "000188012345\n"),
        (IdKind.CMND, "12345678"),
        (IdKind.PASSPORT, "C123"),
        (IdKind.PASSPORT, "C12 34567"),
    ],
)
def test_a_number_of_the_wrong_form_is_refused(kind, number):
    assert refused(a_person(id_kind=kind, id_number=number)) == ("id_form", "applicant.id_number")


@pytest.mark.parametrize(
    ("kind", "number"),
    [(IdKind.CMND, "012345678"), (IdKind.CMND, "000188012345"), (IdKind.PASSPORT, "C1234567")],
)
def test_old_cards_and_passports_are_taken_without_a_check_of_the_year(kind, number):
    assert checked(a_person(id_kind=kind, id_number=number, born_on=date(1950, 1, 1))) == ()


def test_a_number_needs_its_kind_and_a_kind_its_number():
    assert refused(a_person(id_kind=IdKind.NONE)) == ("id_kind_none", "applicant.id_kind")
    assert refused(a_person(id_number=None)) == ("id_missing", "applicant.id_number")
    assert checked(a_person(id_kind=IdKind.NONE, id_number=None)) == ()


@pytest.mark.parametrize("code", ["0312345678", "0312345678-001", "0312345678001", "000188012345"])
def test_tax_codes_of_ten_twelve_and_thirteen_digits_are_taken(code):
    company = a_person(
        kind=ApplicantKind.ENTERPRISE,
        tax_code=code,
        id_kind=IdKind.NONE,
        id_number=None,
        representative="TRẦN VĂN MẪU",
    )
    assert checked(company) == ()


def test_an_organisation_without_a_representative_is_a_warning():
    company = a_person(kind=ApplicantKind.ENTERPRISE, id_kind=IdKind.NONE, id_number=None)
    assert [(warning.code, warning.field) for warning in checked(company)] == [
        ("representative_missing", "applicant.representative")
    ]


@pytest.mark.parametrize("code", ["031234567", "03123456789", "0312345678-01", "MST0312345678"])
def test_other_tax_codes_are_refused(code):
    assert refused(a_person(tax_code=code)) == ("tax_code_form", "applicant.tax_code")


def test_the_number_of_an_organisations_paper_says_nothing_of_a_birth():
    assert checked(a_person(kind=ApplicantKind.OTHER, born_on=date(1950, 1, 1))) == ()


def test_the_refusal_names_the_party():
    with pytest.raises(InputRefused) as caught:
        checked(a_person(born_on=date(1990, 1, 1)), at="submitter")
    assert caught.value.field == "submitter.born_on"
