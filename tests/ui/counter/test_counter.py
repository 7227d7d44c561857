"""The open counter: screens over one desk, joined to each other."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import OpenDesk
from tests.acceptance.conftest import desk, hands, open_counter
from tests.acceptance.hands import CARD, Hands
from tests.builders import LAN, an_intake
from ui.counter.keys import DOSSIER, RECEPTION, WORKLIST
from ui.counter.rooms import ROOMS

__all__ = ["desk", "hands", "open_counter"]


def test_nobody_acts_before_somebody_signed_in(open_counter, desk: OpenDesk) -> None:
    found: Hands = open_counter(desk)

    assert found.window.covered()
    with pytest.raises(AssertionError):
        found.counter.actor()


def test_the_first_clerk_begins_at_reception_and_acts_under_their_name(hands: Hands) -> None:
    assert hands.window.current_key == RECEPTION
    assert hands.counter.actor().name == "Nguyễn Thị Lan"
    assert hands.counter.actor().via == "window"


def test_every_room_has_a_file_of_its_own(root: Path) -> None:
    files = {path.stem for path in (root / "ui/counter/rooms").glob("*.py")} - {"__init__"}

    assert files == {join.__module__.rpartition(".")[2] for join in ROOMS}


def test_a_locked_counter_takes_no_scan(hands: Hands) -> None:
    hands.counter.lock()

    hands.counter.scanned(CARD)

    reception = hands.window.room(RECEPTION)
    assert reception is not None
    assert reception._presenter.form.is_blank


def test_a_card_scanned_in_the_worklist_goes_to_reception(hands: Hands) -> None:
    hands.window.show_screen(WORKLIST)

    hands.counter.scanned(CARD)

    assert hands.window.current_key == RECEPTION
    assert hands.screen()._presenter.form.owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"


def test_the_way_back_from_a_dossier_is_the_way_it_was_opened(hands: Hands) -> None:
    dossier = hands.desk.receive(an_intake(), actor=LAN).dossier
    hands.window.show_screen(WORKLIST)

    hands.counter.open_dossier(dossier.code)
    hands.until(lambda: hands.window.current_key == DOSSIER)
    hands.counter.back_from_dossier()

    assert hands.window.current_key == WORKLIST


def test_the_lock_keeps_what_the_screens_hold(hands: Hands) -> None:
    hands.counter.scanned(CARD)
    hands.press(Qt.Key.Key_F12)
    assert hands.window.covered()

    hands.sign_in()

    assert hands.screen()._presenter.form.owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
