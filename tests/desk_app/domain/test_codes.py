"""The names a dossier carries on paper cannot be mistyped unnoticed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.codes import (
    Number,
    check_agency,
    check_office_number,
    grouped,
    has_valid_luhn,
    is_demo_office,
    is_legal_code,
    looks_like_scan_code,
    luhn_digit,
    parse_legal_code,
    parse_scan_code,
)
from desk_app.domain.errors import InputRefused

EXAMPLE = "2418126112304576"
NUMBERS = st.builds(
    Number,
    agency=st.just("H15.50.05"),
    office=st.integers(0, 99999).map("{:05d}".format),
    day=st.dates(date(2000, 1, 1), date(2068, 12, 31)),
    sequence=st.integers(1, 9999),
)


def refusal_of(call, *args):
    with pytest.raises(InputRefused) as caught:
        call(*args)
    return caught.value.code


def test_the_example_on_the_receipt_reads_as_office_day_and_sequence():
    code = parse_scan_code(EXAMPLE)
    assert (code.office, code.day, code.sequence) == ("24181", date(2026, 11, 23), 457)
    assert code.digits == EXAMPLE


def test_a_number_gives_both_codes():
    number = Number("H15.50.05", "24181", date(2026, 11, 23), 457)
    assert number.legal_code == "H15.50.05-261123-0457"
    assert number.scan_code == EXAMPLE


def test_a_scan_code_is_shown_in_groups_of_four_and_read_back_so():
    assert grouped(EXAMPLE) == "2418 1261 1230 4576"
    for text in (
        "2418 1261 1230 4576",
        " 2418-1261-1230-4576\r\n",
        "2418.1261.1230.4576",
        "2418\u00a01261 12304576",
    ):
        assert parse_scan_code(text).digits == EXAMPLE


@pytest.mark.parametrize("known", ["79927398713", "4539148803436467", "18"])
def test_luhn_agrees_with_published_numbers(known):
    assert has_valid_luhn(known)
    assert luhn_digit(known[:-1]) == int(known[-1])


@given(NUMBERS)
def test_every_number_reads_back_from_its_codes(number):
    code = parse_scan_code(number.scan_code)
    assert (code.office, code.day, code.sequence) == (number.office, number.day, number.sequence)
    assert parse_legal_code(number.legal_code) == (number.agency, number.day, number.sequence)


@given(NUMBERS, st.integers(0, 15), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(number, place, shift):
    digits = number.scan_code
    wrong = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
    assert not has_valid_luhn(wrong)
    assert refusal_of(parse_scan_code, wrong) == "scan_code_luhn"


@given(NUMBERS, st.integers(0, 14))
def test_two_neighbours_swapped_are_noticed_except_nought_and_nine(number, place):
    digits = list(number.scan_code)
    pair = {digits[place], digits[place + 1]}
    digits[place], digits[place + 1] = digits[place + 1], digits[place]
    assert has_valid_luhn("".join(digits)) is (len(pair) == 1 or pair == {"0", "9"})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "scan_code_form"),
        ("241812611230457", "scan_code_form"),
        ("24181261123045760", "scan_code_form"),
        ("24181261123O4576", "scan_code_form"),
        ("٢٤١٨١٢٦١١٢٣٠٤٥٧٦", "scan_code_form"),
        ("２４１８１２６１１２３０４５７６", "scan_code_form"),
        ("2418126112304577", "scan_code_luhn"),
    ],
)
def test_a_wrong_scan_code_says_what_is_wrong(text, why):
    assert refusal_of(parse_scan_code, text) == why


@pytest.mark.parametrize("day", ["261301", "260230", "260000", "260431"])
def test_a_day_that_never_was_is_refused(day):
    body = f"24181{day}0457"
    assert refusal_of(parse_scan_code, body + str(luhn_digit(body))) == "code_day"
    assert refusal_of(parse_legal_code, f"H15.50.05-{day}-0457") == "code_day"


def test_what_is_meant_as_a_scan_code_is_recognised_even_when_wrong():
    assert looks_like_scan_code("2418 1261 1230 4577")
    assert not looks_like_scan_code("0905123456")
    assert not looks_like_scan_code("٢٤١٨١٢٦١١٢٣٠٤٥٧٦")


@pytest.mark.parametrize(
    ("text", "agency", "sequence"),
    [
        ("h15.50.05-261123-0457", "H15.50.05", 457),
        ("000.00.01.G01-190522-0001", "000.00.01.G01", 1),
        ("H15.50.05.13-261008-0012", "H15.50.05.13", 12),
        (" G17.1-261008-1234567 ", "G17.1", 1234567),
    ],
)
def test_legal_codes_of_other_portals_are_read_too(text, agency, sequence):
    assert is_legal_code(text)
    assert (parse_legal_code(text)[0], parse_legal_code(text)[2]) == (agency, sequence)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "H15.50.05-261123-457",
        "H15-261123-0457",
        "H15.50.05-261123-12345678",
        "H15.50.05 261123 0457",
        "H15.50.05-٢٦١١٢٣-0457",
    ],
)
def test_other_words_are_no_legal_code(text):
    assert not is_legal_code(text)
    assert refusal_of(parse_legal_code, text) == "legal_code_form"


def test_agencies_and_office_numbers_have_one_form():
    assert check_agency(" h15.50.05 ") == "H15.50.05"
    assert check_office_number(" 24181 ") == "24181"
    assert refusal_of(check_agency, "Đắk Lắk") == "agency_form"
    assert refusal_of(check_office_number, "2418") == "office_number_form"
    assert refusal_of(check_office_number, "٢٤١٨١") == "office_number_form"
    assert is_demo_office("99001")
    assert not is_demo_office("24181")
