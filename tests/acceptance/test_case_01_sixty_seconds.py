"""Case 1: a card, two letters, Enter, Ctrl+A, a phone number, Ctrl+Enter: a numbered receipt, and ready again."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.acceptance.hands import Hands
from tests.acceptance.receiving import (
    BIRTH,
    CTRL,
    ENTER,
    TAB,
    choose,
    form,
    ready,
    reception,
    scan_card,
    until_in,
)
from tests.ui.printing.on_paper import PdfPrinters, codes_on, words_on
from ui.reception.showing import SeriesKept

PHONE = "0905123456"


def test_a_receipt_in_ten_keys_and_a_phone(hands: Hands, tmp_path: Path) -> None:
    folder = tmp_path / "paper"
    folder.mkdir()
    printers = PdfPrinters(folder)
    hands.counter.paper.use(printers)
    ready(hands)

    scan_card(hands)
    choose(hands, "ks")
    assert form(hands).procedure == BIRTH
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(TAB)
    until_in(hands, reception(hands).party.owner.fields["phone"].entry)
    hands.type(PHONE)
    hands.press(ENTER, CTRL)
    hands.until(reception(hands).strip._code.isVisible)

    assert hands.keys - len(PHONE) <= 10
    ready(hands)
    hands.until(printers.files)
    [found] = hands.desk.search.find("")
    dossier = hands.desk.register.dossier(found.id)
    assert dossier.owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
    assert dossier.owner.phone == PHONE
    assert reception(hands).strip._code.text().replace(" ", "") == dossier.scan_code
    assert not isinstance(reception(hands).strip.strip, SeriesKept)

    hands.until(lambda: printers.files()[0].stat().st_size > 1000)
    hands.wait(300)
    [paper] = printers.files()
    assert dossier.scan_code in codes_on(paper.read_bytes())
    assert "NHÁP" not in words_on(paper.read_bytes())


def test_without_a_scanner_about_twenty_keys(hands: Hands) -> None:
    from tests.builders import LAN, an_intake

    hands.desk.receive(an_intake(procedure="1.004194"), actor=LAN)
    ready(hands)
    hands.keys = 0
    hands.type("000188012345")
    hands.press(ENTER)
    until_in(hands, reception(hands).procedure.entry)
    choose(hands, "ks")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(ENTER, CTRL)
    hands.until(lambda: len(hands.desk.search.find("")) == 2)
    assert hands.keys <= 20
    assert hands.desk.register.dossier(hands.desk.search.find("")[0].id).owner.phone == PHONE
