"""Case 15: a citizen has lost the receipt; by card or by name and day of birth it is found and printed as number 2."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.printing import draw, note_printed
from tests.acceptance.hands import Hands
from tests.acceptance.receiving import CTRL, ENTER, reception, scan_card
from tests.builders import LAN, a_person, an_intake
from tests.ui.printing.on_paper import FakePrinters, codes_on, words_on
from ui.widgets.palette import Palette

LASER = "HP LaserJet P1102"


@pytest.fixture
def lost(hands):
    """A dossier whose receipt was printed once, another person's beside it; the paper is gone."""
    printers = FakePrinters(LASER)
    hands.counter.paper.use(printers)
    hands.wait(400)  # the start has looked for what it owes
    desk = hands.desk
    desk.receive(an_intake(owner=a_person(full_name="TRẦN THỊ B", id_number="000188000001")), actor=LAN)
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    (first,) = draw(desk, "receipt", [dossier.id], actor=LAN)
    note_printed(desk, first, actor=LAN)
    return dossier, first, printers


def print_from_the_list(hands: Hands, printers: FakePrinters) -> bytes:
    """Ctrl+K, a few letters, Enter; the person's dossiers, Enter; Ctrl+P."""
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("mất giấy")
    hands.press(ENTER)
    (palette,) = hands.window.findChildren(Palette)
    hands.until(lambda: palette.isVisible() and _is_dossier(palette))
    hands.press(ENTER)
    hands.until(lambda: hands.window.current_key == "dossier")
    hands.until(lambda: hands.screen().presenter.page is not None)
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: printers.sent)
    return printers.sent[-1][1].pdf


def _is_dossier(palette: Palette) -> bool:
    current = palette.current()
    return current is not None and current.name.startswith("dossier/")


def check(hands: Hands, dossier, first, reprint: bytes) -> None:
    """Marked as number 2, told in the history, and both papers open the same page."""
    assert "BẢN IN LẠI lần 2" in words_on(reprint)
    assert "BẢN IN LẠI" not in words_on(first.pdf)
    assert codes_on(first.pdf) == codes_on(reprint)
    assert f"HTTPS://MOTCUA.EXAMPLE.VN/T/{dossier.ticket}" in codes_on(first.pdf)

    def copies() -> list[int]:
        lines = hands.desk.register.history(dossier.id)
        return [line.fact.copy for line in lines if line.kind == "document.printed"]

    hands.until(lambda: copies() == [1, 2])


def test_by_the_card_it_is_found_and_printed_within_five_seconds(hands, lost):
    dossier, first, printers = lost
    began = time.monotonic()
    scan_card(hands)
    reprint = print_from_the_list(hands, printers)
    assert time.monotonic() - began < 5
    check(hands, dossier, first, reprint)


def test_by_name_and_day_of_birth_as_well(hands, lost):
    dossier, first, printers = lost
    fields = reception(hands).party.owner.fields
    for name, text in (("full_name", "NGUYỄN THỊ HUỲNH PHƯỢNG"), ("born_on", "01/01/1988")):
        fields[name].entry.setFocus()
        hands.until(lambda name=name: QApplication.focusWidget() is fields[name].entry)
        hands.type(text)
    check(hands, dossier, first, print_from_the_list(hands, printers))
