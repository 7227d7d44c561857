"""What a scanner does to the test card is found out and named."""

from __future__ import annotations

import unicodedata

import pytest

from desk_app.domain.codes import parse_scan_code
from desk_app.domain.identity_card import parse_card
from desk_app.domain.scanner_check import NUMBER, TEST_CARD, TEST_CODE, Finding, Read, checked
from desk_app.domain.typed_card import read_card
from tests.desk_app.domain.vietnamese import in_telex

F = Finding
WINDOWS_VIETNAMESE = dict(zip("1234567890", ["ă", "â", "ê", "ô", "̀", "̉", "̃", "́", "̣", "đ"], strict=True))


def test_the_test_card_is_a_card_of_nobody_and_the_test_code_a_code_of_the_demo() -> None:
    assert parse_card(TEST_CARD).id_number == NUMBER
    assert read_card(TEST_CARD)[1] == ()
    assert NUMBER.startswith("000")
    assert parse_scan_code(TEST_CODE).office == "99999"


@pytest.mark.parametrize(
    ("read", "found"),
    [
        (Read(TEST_CARD, 8.0, "\r"), (F.WELL,)),
        (Read(TEST_CARD + "\r\n"), (F.WELL,)),
        (Read(TEST_CODE, 5.0), (F.WELL,)),
        (Read(unicodedata.normalize("NFD", TEST_CARD)), (F.WELL, F.DECOMPOSED)),
        (Read(TEST_CARD, 45.0), (F.SLOW,)),
        (Read(TEST_CARD.swapcase(), 8.0), (F.CASE,)),
        (Read(TEST_CARD.replace("as ow dd", "á ơ đ"), 8.0), (F.TELEX,)),
        (Read(TEST_CARD.replace("a1 o6", "á ô"), 8.0), (F.VNI,)),
        (Read("]Q1" + TEST_CARD), (F.ADDED,)),
        (Read("]C0" + TEST_CODE), (F.ADDED,)),
        (Read("".join(each if each.isascii() else "?" for each in TEST_CARD)), (F.MARKS,)),
        (Read("".join(each for each in TEST_CARD if each.isascii())), (F.MARKS,)),
        (Read(TEST_CARD.encode().decode("cp1252", "replace")), (F.MARKS,)),
        (Read(in_telex(TEST_CARD, tone_last=False)), (F.MARKS,)),
        (Read(TEST_CARD[:60]), (F.LOST,)),
        (Read(TEST_CARD.replace("15081999", "1508199")), (F.LOST,)),
        (Read("".join(WINDOWS_VIETNAMESE.get(each, each) for each in TEST_CARD)), (F.LAYOUT,)),
        (Read("".join(WINDOWS_VIETNAMESE.get(each, each) for each in TEST_CODE)), (F.LAYOUT,)),
        (Read("8934563138165"), (F.OTHER_CODE,)),
        (Read("", 1.0), (F.OTHER_CODE,)),
    ],
)
def test_each_damage_has_its_name(read: Read, found: tuple[Finding, ...]) -> None:
    assert checked(read) == found
