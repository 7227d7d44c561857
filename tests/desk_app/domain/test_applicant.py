"""Who asks: kinds of the national list, and numbers that never stand in full on glass or paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.applicant import ApplicantKind, Sex, masked
from tests.builders import a_person


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("001188012345", "001188••2345"),
        ("012345678", "012••5678"),
        ("C1234567", "C1••4567"),
        ("AB123", "••B123"),
        ("123", "•••"),
    ],
)
def test_a_number_is_shown_with_its_middle_covered(number, shown):
    assert masked(number) == shown


@given(st.text(alphabet="0123456789ABCDEF", min_size=1, max_size=20))
def test_at_least_one_figure_of_a_short_number_and_two_of_a_long_one_stay_covered(number):
    shown = masked(number).replace("•", "")
    assert len(shown) <= max(0, len(number) - (1 if len(number) < 6 else 2))


def test_a_person_without_a_number_has_nothing_to_mask():
    assert a_person(id_number=None).masked_id is None
    assert a_person().masked_id == "000188••2345"


def test_kinds_have_their_place_in_the_national_list():
    assert [int(kind.national) for kind in ApplicantKind] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "sex"), [("Nam", Sex.MALE), ("nữ", Sex.FEMALE), ("Female", Sex.FEMALE), ("x", None), ("", None)]
)
def test_a_sex_is_read_in_both_languages(text, sex):
    assert Sex.read(text) is sex
