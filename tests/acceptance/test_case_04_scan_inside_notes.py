"""Case 4: a receipt scanned while the clerk writes a note changes no letter of the note and loses no draft."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.actions.receive import Received
from desk_app.domain.ticket import lookup_url
from tests.acceptance.hands import CARD, Hands
from tests.builders import LAN, a_person, an_intake
from ui.reception.showing import OfferedDossier
from ui.reception.view import ReceptionScreen

NOTE = "gọi lại chiều thứ 6"


@pytest.fixture
def screen(hands: Hands) -> ReceptionScreen:
    """A card read, a procedure chosen, the cursor behind the words of the note."""
    screen = hands.screen()
    assert isinstance(screen, ReceptionScreen)
    hands.scan(CARD)
    hands.until(lambda: QApplication.focusWidget() is screen.procedure.entry)
    hands.type("ks")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: QApplication.focusWidget() is screen.papers.list)
    screen.papers.note.entry.setFocus()
    hands.type(NOTE)
    return screen


@pytest.mark.parametrize("terminator", [Qt.Key.Key_Return, Qt.Key.Key_Tab, None])
@pytest.mark.parametrize("what", ["bars", "QR", "QR with Caps Lock"])
def test_the_note_is_unchanged_and_the_dossier_offered(
    hands: Hands, screen: ReceptionScreen, what: str, terminator: Qt.Key | None
) -> None:
    kept = hands.desk.receive(
        an_intake(owner=a_person(full_name="TRẦN VĂN B", id_number="000090123456", born_on=None, sex=None)),
        actor=LAN,
    )
    assert isinstance(kept, Received)
    fact = kept.dossier.received
    address = lookup_url("https://motcua.example.vn", fact.scan_code + fact.key)
    read = {"bars": fact.scan_code, "QR": address, "QR with Caps Lock": address.swapcase()}[what]
    form = screen._presenter.form

    hands.scan(read, terminator=terminator)
    hands.until(lambda: isinstance(screen.strip.strip, OfferedDossier))

    offered = screen.strip.strip
    assert isinstance(offered, OfferedDossier)
    assert offered.code == kept.dossier.code
    assert screen.papers.note.text() == form.note == NOTE
    assert QApplication.focusWidget() is screen.papers.note.entry
    assert (screen._presenter.form, form.owner.id_number) == (form, "000188012345")
    assert hands.window.current_key == "reception"
