"""Case 6: Telex asleep, Caps Lock on, letters decomposed: found all the same, kept composed, codes unharmed."""

import unicodedata

import pytest
from PySide6.QtCore import Qt

from tests.acceptance.hands import CARD, Hands
from tests.acceptance.receiving import BIRTH, CTRL, ENTER, choose, form, ready, reception, scan_card
from tests.builders import LAN, an_intake

DECOMPOSED = unicodedata.normalize("NFD", "đăng ký khai sinh")


@pytest.mark.parametrize(
    "typed",
    [
        "ddawng kys khai sinh",
        "DDAWNG KYS KHAI SINH",
        "d9a8ng ky1 khai sinh",
        "ĐĂNG KÝ KHAI SINH",
        DECOMPOSED,
        "dkks",
        "DKKS",
        "đkks",
        "khai sinh",
    ],
)
def test_the_procedure_is_found_as_it_was_meant(hands: Hands, typed: str) -> None:
    scan_card(hands)
    choose(hands, typed)
    assert form(hands).procedure == BIRTH


def test_what_was_typed_is_marked_in_what_was_found(hands: Hands) -> None:
    scan_card(hands)
    hands.type("ddawng k")
    found = reception(hands).procedure.list._found
    hands.until(lambda: found.matches)
    first = found.procedures[0].short_name
    assert [first[start:end] for start, end in found.matches[0]] == ["Đăng k"]


def test_names_typed_decomposed_are_kept_composed(hands: Hands) -> None:
    ready(hands)
    hands.type(unicodedata.normalize("NFD", "Trần Thị Ễ"))
    hands.press(ENTER)
    hands.until(lambda: form(hands).owner.full_name)
    assert form(hands).owner.full_name == unicodedata.normalize("NFC", "Trần Thị Ễ")
    assert reception(hands).party.owner.fields["full_name"].text() == "Trần Thị Ễ"


def test_a_card_scanned_decomposed_is_kept_composed(hands: Hands) -> None:
    scan_card(hands, unicodedata.normalize("NFD", CARD))
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.until(lambda: hands.desk.search.find(""))
    assert hands.desk.search.find("")[0].owner_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"


def test_caps_lock_does_not_break_a_scanned_code(hands: Hands) -> None:
    dossier = hands.desk.receive(an_intake(), actor=LAN).dossier
    ready(hands)
    for code in (dossier.code.swapcase(), dossier.scan_code):
        hands.scan(code)
        hands.until(lambda: hands.window.current_key == "dossier")
        hands.press(Qt.Key.Key_Escape)
        hands.until(lambda: hands.window.current_key == "reception")
        ready(hands)
