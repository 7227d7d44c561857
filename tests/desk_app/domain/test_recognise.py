"""What a text at the desk is meant as."""

import unicodedata

import pytest

from desk_app.domain.errors import InputRefused
from desk_app.domain.recognise import Kind, recognise, whole_card
from tests.builders import CARD, NEW_CARD


@pytest.mark.parametrize("text", [CARD, NEW_CARD, CARD + "\r\n", unicodedata.normalize("NFD", CARD)])
def test_a_card_is_known_by_its_seven_or_eleven_fields(text: str) -> None:
    found = recognise(text)

    assert found.kind is Kind.CARD
    assert found.card is not None
    assert unicodedata.is_normalized("NFC", found.card.full_name)


def test_a_card_with_a_field_lost_is_refused_with_what_was_read() -> None:
    with pytest.raises(InputRefused) as caught:
        recognise(CARD.rsplit("|", 1)[0])

    assert caught.value.code == "card_fields"
    assert caught.value.facts["found"] == 6


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2418 1261 1230 4576", Kind.CODE),
        ("H15.50.05-261123-0457", Kind.CODE),
        ("001 188 012 345", Kind.NUMBER),
        ("b1234567", Kind.NUMBER),
        ("Nguyễn Văn A", Kind.NAME),
        ("  ", Kind.NOTHING),
    ],
)
def test_codes_numbers_and_names_are_told_apart(text: str, kind: Kind) -> None:
    assert recognise(text).kind is kind


def test_a_scan_code_with_a_digit_mistyped_is_refused() -> None:
    with pytest.raises(InputRefused, match="scan_code_luhn"):
        recognise("2418126112304577")


def test_the_newer_card_begins_like_the_older_one_and_both_are_whole() -> None:
    assert whole_card(CARD)
    assert whole_card(NEW_CARD)
    assert not whole_card(CARD[:-3])


def test_a_card_that_was_garbled_on_the_way_names_what_to_compare() -> None:
    found = recognise(CARD.replace("NGUYỄN", "NGUY?N"))

    assert found.kind is Kind.CARD
    assert found.needs_check == ("full_name",)
    assert recognise(CARD).needs_check == ()
