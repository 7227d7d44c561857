"""Case 5: a parcel's barcode and a phone number typed fast reach the field they were meant for, intact and in order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.acceptance import hands as someone
from tests.acceptance.hands import Hands
from ui.reception.view import ReceptionScreen

PHONE = "0905123456"
PARCEL = "8934563138165"


@pytest.fixture
def screen(hands: Hands) -> ReceptionScreen:
    """The reception with the cursor in the phone's field."""
    screen = hands.screen()
    assert isinstance(screen, ReceptionScreen)
    screen.party.owner.focus_field("phone")
    return screen


@pytest.mark.parametrize("gap", [15, 25, 34, 36, 60, 120])
def test_a_phone_number_typed_fast_is_whole(
    hands: Hands, screen: ReceptionScreen, gap: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(someone, "BY_HAND", gap)
    hands.type(PHONE)
    hands.until(lambda: screen._presenter.form.owner.phone == PHONE)

    assert screen.party.owner.fields["phone"].text() == PHONE


def test_enter_of_a_fast_typist_goes_on(hands: Hands, screen: ReceptionScreen) -> None:
    hands.type(PHONE)
    hands.press(Qt.Key.Key_Return)

    assert not screen.party.owner.fields["phone"].entry.hasFocus()


def test_a_parcels_barcode_is_in_the_field_and_is_said(hands: Hands, screen: ReceptionScreen) -> None:
    screen.party.owner.focus_field("address")
    hands.type("gửi kèm ")
    hands.scan(PARCEL)
    hands.until(lambda: screen._presenter.form.owner.address == f"gửi kèm {PARCEL}")

    assert PARCEL in hands.window._toast.text()
    assert screen.party.owner.fields["address"].entry.hasFocus()
