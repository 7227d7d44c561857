"""Scans at reception: they wait for the number, then belong to the dossier; a form given up gives them back."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest

from desk_app.scanned import settle_tray
from desk_app.store.scans import NOBODY
from tests.builders import LAN, an_intake
from tests.desk_app.scans.test_take_in import a_pdf, saved
from tests.ui.reception.conftest import at_once
from ui.reception.form import PaperLine
from ui.reception.paper_card import PaperCard
from ui.reception.scans_corner import ReceptionScans, has_files

PDF = saved(a_pdf())
FORM = "0190a1b2-0000-7000-8000-00000000f0f0"


@pytest.fixture
def corner(desk, dressed, qtbot, tmp_path):
    (tmp_path / "scan.pdf").write_bytes(PDF)
    (tmp_path / "empty.pdf").write_bytes(b"")
    card = PaperCard()
    qtbot.addWidget(card)
    card._lines = [PaperLine("Giấy chứng sinh"), PaperLine("Tờ khai")]
    card.list.show_papers(card._lines)
    card.show()
    files = [tmp_path / "scan.pdf"]
    made = ReceptionScans(desk, card, run=at_once, ask=lambda: files)
    made.follow(FORM)
    said = []
    made.said.connect(said.append)
    return SimpleNamespace(scans=made, card=card, said=said, files=files, folder=tmp_path)


def test_plus_on_a_paper_takes_its_scan_and_the_card_counts_it(corner, desk):
    QTest.keyClick(corner.card.list, Qt.Key.Key_Down)
    QTest.keyClick(corner.card.list, Qt.Key.Key_Plus)
    (waiting,) = desk.scans.tray(FORM)
    assert waiting.paper == "Tờ khai"
    assert corner.card._summary.text().endswith("1 bản chụp")
    assert desk.scans.figures().count == 0  # nothing goes that has no dossier


def test_a_dropped_file_goes_to_the_paper_the_list_stands_on_and_a_bad_one_is_told(corner, desk):
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(corner.folder / name)) for name in ("empty.pdf", "scan.pdf")])
    assert has_files(dragged)
    assert corner.scans.take_dropped(dragged)
    assert [each.paper for each in desk.scans.tray(FORM)] == ["Giấy chứng sinh"]
    assert corner.said == ["empty.pdf: Tệp rỗng (0 byte). Quét lại hoặc chọn tệp khác."]


def test_without_papers_a_scan_has_no_place_yet(corner, desk):
    corner.card.list.show_papers([])
    corner.scans.take([corner.folder / "scan.pdf"], corner.card.list.current_paper())
    assert corner.said
    assert desk.scans.tray(FORM) == []


def test_another_form_begins_without_scans(corner):
    corner.scans.take([corner.folder / "scan.pdf"], "Tờ khai")
    corner.scans.follow("another")
    assert "bản chụp" not in corner.card._summary.text()


def test_once_received_the_scans_are_the_dossiers(corner, desk):
    corner.scans.take([corner.folder / "scan.pdf"], "Tờ khai")
    dossier = desk.receive(an_intake(id=FORM), actor=LAN).dossier
    assert dossier.id == FORM
    assert settle_tray(desk, actor=LAN) == 1
    assert [each.paper for each in desk.register.dossier(dossier.code).attachments] == ["Tờ khai"]
    assert desk.scans.figures().count == 1


def test_scans_of_a_form_that_was_given_up_are_anybodys_after_a_day(corner, desk):
    corner.scans.take([corner.folder / "scan.pdf"], "Tờ khai")
    desk.scans.release_tray(desk.clock.now() - timedelta(days=1))
    assert desk.scans.tray(NOBODY) == []
    desk.scans.release_tray(desk.clock.now() + timedelta(seconds=1))
    assert len(desk.scans.tray(NOBODY)) == 1
    assert desk.scans.tray(FORM) == []
