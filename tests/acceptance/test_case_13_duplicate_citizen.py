"""Case 13: the same number spelt otherwise, the same name and day of birth without a number: shown, never in the way."""

import pytest
from PySide6.QtCore import Qt

from tests.acceptance.hands import Hands
from tests.acceptance.receiving import (
    ALT,
    BIRTH,
    CTRL,
    ENTER,
    choose,
    form,
    reception,
    scan_card,
    until_in,
)
from tests.builders import LAN, a_person, an_intake

MISSPELT = "NGUYỄN THỊ HUỲNH PHƯƠNG"


def met_before(hands: Hands, **but: object) -> None:
    hands.desk.receive(an_intake(owner=a_person(**but)), actor=LAN)


@pytest.fixture
def two_spellings(hands: Hands) -> Hands:
    """The card of somebody who stands in the register under another spelling."""
    met_before(hands, full_name=MISSPELT)
    scan_card(hands)
    hands.until(reception(hands).twin.isVisible)
    return hands


def test_the_two_stand_side_by_side_and_saving_goes_on(two_spellings: Hands) -> None:
    hands = two_spellings
    shown = [text.text() for text in reception(hands).twin.findChildren(type(reception(hands).twin._title))]
    assert MISSPELT in shown
    assert "NGUYỄN THỊ HUỲNH PHƯỢNG" in shown
    assert not any("000188012345" in words for words in shown)

    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(ENTER, CTRL)
    hands.until(lambda: len(hands.desk.search.find("")) == 2)
    assert hands.desk.search.find("")[0].owner_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"


@pytest.mark.parametrize(
    ("key", "name", "phone"),
    [
        (Qt.Key.Key_S, MISSPELT, "0905123456"),
        (Qt.Key.Key_B, "NGUYỄN THỊ HUỲNH PHƯỢNG", ""),
        (Qt.Key.Key_T, "NGUYỄN THỊ HUỲNH PHƯỢNG", "0905123456"),
    ],
)
def test_one_key_takes_keeps_or_merges(two_spellings: Hands, key: Qt.Key, name: str, phone: str) -> None:
    hands = two_spellings
    hands.press(key, ALT)
    hands.until(lambda: not reception(hands).twin.isVisible())
    assert form(hands).owner.full_name == name
    assert form(hands).owner.phone == phone
    assert hands.focused() is reception(hands).procedure.entry


def test_capitals_alone_are_no_other_spelling(hands: Hands) -> None:
    met_before(hands, full_name="Nguyễn Thị Huỳnh Phượng")
    scan_card(hands)
    hands.until(lambda: form(hands).owner.phone == "0905123456")
    assert not reception(hands).twin.isVisible()


def typed_without_a_number(hands: Hands) -> None:
    owner = reception(hands).party.owner
    hands.type("Nguyen Thi Huynh Phuong")
    hands.press(ENTER)
    owner.focus_field("born_on")
    hands.type("01011988")
    hands.press(Qt.Key.Key_Tab)


def test_no_number_but_name_and_day_of_birth_is_perhaps_the_same(hands: Hands) -> None:
    met_before(hands)
    typed_without_a_number(hands)
    hands.until(reception(hands).twin.isVisible)
    assert "Có thể trùng" in reception(hands).twin.accessibleName()
    assert form(hands).owner.phone == "", "nothing of perhaps another person is filled in unasked"

    hands.press(Qt.Key.Key_T, ALT)
    hands.until(lambda: form(hands).owner.id_number == "000188012345")
    assert form(hands).owner.phone == "0905123456"


def test_somebody_else_of_that_name_leaves_no_history(hands: Hands) -> None:
    met_before(hands)
    typed_without_a_number(hands)
    hands.until(reception(hands).twin.isVisible)
    hands.press(Qt.Key.Key_B, ALT)
    hands.until(lambda: not reception(hands).twin.isVisible())
    assert not reception(hands).history.isVisible()


def test_two_numbers_speak_against_one_person(hands: Hands) -> None:
    met_before(hands, id_number="000188099999")
    scan_card(hands)
    hands.wait(300)
    assert not reception(hands).twin.isVisible()


def test_an_open_dossier_of_the_same_procedure_is_opened_or_another_received(hands: Hands) -> None:
    hands.desk.receive(an_intake(procedure=BIRTH), actor=LAN)
    scan_card(hands)
    choose(hands, BIRTH)
    history = reception(hands).history
    hands.until(history._double.isVisible)

    hands.press(Qt.Key.Key_A, ALT)
    hands.until(lambda: not history._double.isVisible())
    assert history.isVisible()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(ENTER, CTRL)
    hands.until(lambda: len(hands.desk.search.find("")) == 2)


def test_the_open_dossier_is_one_key_away_and_the_form_stays(hands: Hands) -> None:
    hands.desk.receive(an_intake(procedure=BIRTH), actor=LAN)
    scan_card(hands)
    choose(hands, BIRTH)
    hands.until(reception(hands).history._double.isVisible)
    hands.press(Qt.Key.Key_M, ALT)
    hands.until(lambda: hands.window.current_key == "dossier")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: hands.window.current_key == "reception")
    assert form(hands).procedure == BIRTH
    until_in(hands, hands.focused())
