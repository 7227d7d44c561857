"""Case 7: the input method is awake while a scanner types a card: number and birthday right, the name to be checked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.acceptance.hands import CARD, Hands
from tests.desk_app.domain.vietnamese import in_telex, in_vni
from ui.reception.view import ReceptionScreen

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NAME = "NGUYỄN THỊ HUỲNH PHƯỢNG"
DAMAGED = {
    "telex": in_telex(NAME),
    "vni": in_vni(NAME),
    "marks lost": "NGUY?N TH? HU?NH PH??NG",
    "letters lost": "NGUYN TH HUNH PHNG",
    "another code page": NAME.encode().decode("cp1252", "replace"),
    "wrong case": "NGUYễN THị HUỳNH PHượNG",
}


@pytest.fixture
def screen(hands: Hands) -> ReceptionScreen:
    """The reception, ready."""
    screen = hands.screen()
    assert isinstance(screen, ReceptionScreen)
    return screen


def choose_and_tick(hands: Hands, screen: ReceptionScreen) -> None:
    hands.until(lambda: QApplication.focusWidget() is screen.procedure.entry)
    hands.type("dktt")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: QApplication.focusWidget() is screen.papers.list)
    hands.press(Qt.Key.Key_A, CTRL)


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_name_is_marked_and_not_kept_until_somebody_mended_it(
    hands: Hands, screen: ReceptionScreen, damage: str
) -> None:
    hands.scan(CARD.replace(NAME, DAMAGED[damage]))
    owner = screen.party.owner
    form = screen._presenter.form
    choose_and_tick(hands, screen)

    assert (form.owner.id_number, form.owner.born_on) == ("000188012345", "01/01/1988")
    assert owner.fields["full_name"].entry.property("missing") is True
    assert "Kiểm lại dấu" in owner.fields["full_name"].entry.accessibleDescription()

    hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait(200)
    assert hands.desk.search.find("", limit=1) == []
    assert QApplication.focusWidget() is owner.fields["full_name"].entry

    owner.fields["full_name"].entry.selectAll()
    hands.type(NAME)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: hands.desk.search.find("", limit=1))
    assert hands.desk.search.find("", limit=1)[0].owner_name == NAME


def test_letters_that_unikey_takes_back_and_puts_anew_are_one_card(
    hands: Hands, screen: ReceptionScreen
) -> None:
    hands.scan(CARD.replace("Thôn", "Tho\bôn"))
    hands.until(lambda: screen._presenter.form.owner.full_name == NAME)

    assert screen._presenter.form.owner.address.startswith("Thôn 3")
    assert screen.party.owner.fields["full_name"].entry.property("missing") is not True
