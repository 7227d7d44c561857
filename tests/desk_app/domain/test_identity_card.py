"""What the QR of an identity card says is read exactly, whatever the scanner does to it."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.applicant import Sex
from desk_app.domain.errors import InputRefused
from desk_app.domain.identity_card import looks_like_card, parse_card, sex_of, year_of_birth
from tests.builders import CARD, NEW_CARD


def test_the_card_of_2021_has_seven_parts():
    card = parse_card(CARD)
    assert card.id_number == "001090123456"
    assert card.old_id_number == "012345678"
    assert card.full_name == "NGUYỄN VĂN A"
    assert card.born_on == date(1990, 1, 1)
    assert card.sex is Sex.MALE
    assert card.address == "Thôn Cầu, Xã Đông Quý, Huyện Tiền Hải, Thái Bình"
    assert card.issued_on == date(2021, 4, 15)
    assert card.extra == ()


def test_the_card_of_2024_has_eleven_and_its_empty_parts_are_kept():
    card = parse_card(NEW_CARD)
    assert card.id_number == "026199000001"
    assert card.old_id_number is None
    assert card.full_name == "TRẦN THỊ B"
    assert card.born_on == date(1999, 12, 30)
    assert card.sex is Sex.FEMALE
    assert card.issued_on == date(2024, 8, 1)
    assert card.extra == ("", "", "", "")


def test_the_four_last_parts_are_kept_as_they_are():
    assert parse_card(NEW_CARD[:-4] + "|NGUYỄN VĂN C|LÊ THỊ D||1").extra == (
        "NGUYỄN VĂN C",
        "LÊ THỊ D",
        "",
        "1",
    )


def test_decomposed_text_of_a_scanner_is_composed():
    assert parse_card(unicodedata.normalize("NFD", CARD)) == parse_card(CARD)


@pytest.mark.parametrize("tail", ["\r", "\n", "\r\n", "\t", "  "])
def test_the_enter_key_of_a_scanner_does_not_matter(tail):
    assert parse_card(CARD + tail) == parse_card(CARD)
    assert parse_card(NEW_CARD + tail) == parse_card(NEW_CARD)


def test_address_and_day_of_issue_may_be_missing():
    card = parse_card("000190123456||LÊ C|05061990|Nữ||")
    assert card.address == ""
    assert card.issued_on is None


@pytest.mark.parametrize("sex", ["Nam", "NAM", "nam", " Nam "])
def test_the_word_for_the_sex_is_taken_in_any_case(sex):
    assert parse_card(f"000090123456||LÊ C|05061990|{sex}||").sex is Sex.MALE


@pytest.mark.parametrize("sex", ["Nữ", "nữ", "NỮ", unicodedata.normalize("NFD", "Nữ"), "Nu"])
def test_a_garbled_nu_is_still_female(sex):
    assert parse_card(f"000190123456||LÊ C|05061990|{sex}||").sex is Sex.FEMALE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "card_fields"),
        ("001090123456|NGUYỄN VĂN A|01011990|Nam|Thôn Cầu|15042021", "card_fields"),
        (CARD + "|", "card_fields"),
        (NEW_CARD + "|", "card_fields"),
        (CARD.replace("|012345678|", "|", 1), "card_fields"),
        (CARD.replace("001090123456", "00109012345"), "card_number"),
        (CARD.replace("001090123456", "0010901234567"), "card_number"),
        (CARD.replace("001090123456", "٠٠١٠٩٠١٢٣٤٥٦"), "card_number"),
        (CARD.replace("001090123456", ""), "card_number"),
        (CARD.replace("012345678|", "01234567|"), "card_old_number"),
        (CARD.replace("NGUYỄN VĂN A", "  "), "card_name"),
        (CARD.replace("01011990", ""), "card_day"),
        (CARD.replace("01011990", "31021990"), "card_day"),
        (CARD.replace("01011990", "1990-01-01"), "card_day"),
        (CARD.replace("01011990", "00000000"), "card_day"),
        (CARD.replace("15042021", "15132021"), "card_day"),
        (CARD.replace("|Nam|", "|Khác|"), "card_sex"),
        (CARD.replace("|Nam|", "||"), "card_sex"),
    ],
)
def test_a_malformed_card_says_which_part_is_wrong(text, why):
    with pytest.raises(InputRefused) as caught:
        parse_card(text, field="applicant.scan")
    assert caught.value.code == why
    assert caught.value.field == "applicant.scan"


@given(st.text(alphabet=st.sampled_from("0123456789|NamữTHÔN aăđ/"), max_size=140))
def test_any_text_is_a_card_or_a_refusal_and_never_a_fault(text):
    try:
        told = f"card_{parse_card(text).id_number}"
    except InputRefused as refusal:
        told = refusal.code
    assert told.startswith("card_")


def test_what_is_meant_as_a_card_is_recognised():
    assert looks_like_card(CARD)
    assert looks_like_card("001090123456|NGUYỄN VĂN A|01011990|Nam|Thôn Cầu|15042021")
    assert not looks_like_card("2418126112304576")
    assert not looks_like_card("a|b")


@pytest.mark.parametrize(
    ("number", "year", "sex"),
    [
        ("000090123456", 1990, Sex.MALE),
        ("000199123456", 1999, Sex.FEMALE),
        ("000205123456", 2005, Sex.MALE),
        ("000326123456", 2026, Sex.FEMALE),
        ("000400123456", 2100, Sex.MALE),
        ("000599123456", 2199, Sex.FEMALE),
        ("000700123456", 2200, Sex.FEMALE),
        ("000800123456", 2300, Sex.MALE),
        ("000999123456", 2399, Sex.FEMALE),
    ],
)
def test_the_number_tells_century_year_and_sex(number, year, sex):
    assert year_of_birth(number) == year
    assert sex_of(number) is sex
