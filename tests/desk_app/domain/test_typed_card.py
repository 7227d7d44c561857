"""A card typed through a wide-awake input method: digits right, doubtful words named, nothing garbled unsaid."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from desk_app.domain.applicant import Sex
from desk_app.domain.errors import InputRefused
from desk_app.domain.typed_card import read_card
from tests.builders import CARD, NEW_CARD
from tests.desk_app.domain.vietnamese import in_telex, in_vni


@pytest.mark.parametrize("text", [CARD, NEW_CARD, unicodedata.normalize("NFD", CARD), CARD + "\r\n"])
def test_a_card_that_came_through_whole_is_not_doubted(text):
    assert read_card(text)[1] == ()


def typed(way) -> str:
    parts = CARD.split("|")
    return "|".join([*parts[:2], way(parts[2]), parts[3], way(parts[4]), way(parts[5]), *parts[6:]])


@pytest.mark.parametrize(
    "way",
    [
        in_telex,
        in_vni,
        lambda text: text.encode().decode("cp1252", "replace"),
        lambda text: "".join(each if each.isascii() else "?" for each in text),
        str.swapcase,
    ],
)
def test_the_digits_are_right_and_the_words_are_to_be_checked(way):
    card, doubtful = read_card(typed(way))

    assert (card.id_number, card.born_on, card.issued_on) == (
        "001090123456",
        date(1990, 1, 1),
        date(2021, 4, 15),
    )
    assert card.sex is Sex.MALE
    assert {"full_name", "address"} <= set(doubtful)


def test_a_word_for_the_sex_that_cannot_be_read_is_taken_from_the_number_and_asked_about():
    card, doubtful = read_card(NEW_CARD.replace("|Nữ|", "|N?|"))

    assert (card.sex, doubtful) == (Sex.FEMALE, ("sex",))


def test_what_is_wrong_with_its_digits_is_still_refused():
    with pytest.raises(InputRefused, match="card_day"):
        read_card(CARD.replace("01011990", "0101199"))
