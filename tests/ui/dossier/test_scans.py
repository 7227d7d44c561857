"""Scans on the dossier's page: chosen, dropped, used again, looked at and taken off, with the keyboard alone."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from desk_app.scanned import attach_scan, scans_of, take_in_scan
from tests.builders import LAN, an_intake
from tests.desk_app.scans.pages import a_page, as_jpeg
from tests.desk_app.scans.test_take_in import a_pdf, saved
from tests.ui.at_once import at_once
from ui.dossier.view import DossierScreen
from ui.scans.paper_pick import PaperPick
from ui.scans.thumb import Thumb

ALT = Qt.KeyboardModifier.AltModifier
PDF = saved(a_pdf())


@pytest.fixture
def screen(desk, dossier, dressed, qtbot):
    made = DossierScreen(desk, actor=lambda: LAN, run=at_once)
    qtbot.addWidget(made)
    made.resize(1274, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open(dossier.scan_code)
    made.setFocus()
    return made


@pytest.fixture
def paper(screen):
    return screen.presenter.page.papers[0].name


@pytest.fixture
def pdf(tmp_path):
    file = tmp_path / "scan.pdf"
    file.write_bytes(PDF)
    return file


def said(screen):
    return screen.scans.card._trouble.text()


def opened(screen, files=()):
    screen.scans.card._ask = lambda: list(files)
    QTest.keyClick(screen, Qt.Key.Key_S, ALT)
    return screen.scans.card


def thumbs(card):
    return [each for each in card.findChildren(Thumb) if each.isVisible()]


def attached(desk, dossier):
    return desk.register.dossier(dossier.code).attachments


def test_alt_s_opens_the_card_at_the_first_paper_without_a_scan_and_esc_closes_it(screen, paper):
    card = opened(screen)
    assert card.isVisible()
    assert card.paper == paper
    assert isinstance(screen.focusWidget(), PaperPick)
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_a_chosen_file_is_attached_to_the_paper_and_shown_as_not_sent_yet(
    screen, desk, dossier, paper, pdf, qtbot
):
    card = opened(screen, [pdf])
    with qtbot.waitSignal(screen.stepped):
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_O, ALT)
    assert [each.paper for each in attached(desk, dossier)] == [paper]
    qtbot.waitUntil(lambda: len(thumbs(card)) == 1)
    line = screen.presenter.page.papers[0]
    assert line.scans == "1 bản chụp, chưa gửi, an toàn trên máy này"
    assert line.picture


def test_a_bad_file_is_told_by_its_name_and_the_good_one_beside_it_is_kept(
    screen, desk, dossier, pdf, tmp_path
):
    bad = tmp_path / "ghi_chu.pdf"
    bad.write_bytes(b"no pdf at all")
    opened(screen, [bad, pdf])
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_O, ALT)
    assert said(screen).startswith("ghi_chu.pdf: ")
    assert "không phải PDF, JPEG hay PNG" in said(screen)
    assert len(attached(desk, dossier)) == 1


def test_files_dropped_on_the_page_open_the_card_and_are_attached(screen, desk, dossier, pdf):
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(pdf))])
    drop = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    screen.dropEvent(drop)
    assert screen.scans.is_open
    assert len(attached(desk, dossier)) == 1


def test_a_scan_is_looked_at_from_a_copy_that_goes_with_the_window(screen, desk, dossier, paper):
    attach_scan(desk, dossier.code, paper, take_in_scan(desk, PDF), actor=LAN)
    seen = []
    screen.scans.viewer._open = lambda url: bool(seen.append(url.toLocalFile())) or True
    card = opened(screen)
    for pick in card.findChildren(PaperPick):
        pick.setChecked(pick.name == paper)
    (thumb,) = thumbs(card)
    thumb.setFocus()
    QTest.keyClick(thumb, Qt.Key.Key_Return)
    (name,) = seen
    file = desk.home.viewing / name.rsplit("/", 1)[1]
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_mode & 0o077 == 0
    screen.scans.viewer.clear()
    assert not desk.home.viewing.exists()


def test_a_scan_is_taken_off_only_with_a_reason(screen, desk, dossier, paper, pdf):
    card = opened(screen, [pdf])
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_O, ALT)
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_D, ALT)
    QTest.keyClick(card.reason.entry, Qt.Key.Key_Return)
    assert len(attached(desk, dossier)) == 1
    assert "Còn trống" in said(screen)
    card.reason.set_text("Nhầm người")
    QTest.keyClick(card.reason.entry, Qt.Key.Key_Return)
    assert attached(desk, dossier) == ()


def test_an_earlier_scan_of_the_person_is_offered_and_used_again_with_one_key(screen, desk, dossier, paper):
    earlier = desk.receive(an_intake(), actor=LAN).dossier
    attach_scan(desk, earlier.code, paper, take_in_scan(desk, PDF), actor=LAN)
    opened(screen)
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_1, ALT)
    (fact,) = attached(desk, dossier)
    assert fact.reused_from == earlier.id
    assert screen.timeline.moments()[0].what.startswith("Dùng lại bản đã số hóa ngày 20/11/2026")


def test_what_the_scanner_dropped_is_attached_with_one_key_and_leaves_the_tray(screen, desk, dossier):
    scan = take_in_scan(desk, as_jpeg(a_page(size=(300, 400), grain=0)))
    desk.scans.lay_in_tray(scan, form_id="", paper="", name="Scan_0001.jpg", at=desk.clock.now())
    opened(screen)
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_1, ALT)
    assert attached(desk, dossier)[0].sha256 == scan.sha256
    assert desk.scans.tray() == []


@pytest.mark.parametrize(
    ("settle", "words"),
    [
        (lambda desk, scan: desk.scans.note_sent(scan.sha256, scan.size // 2), "đang gửi 4"),
        (lambda desk, scan: desk.scans.settle_scans([scan.sha256], at=desk.clock.now()), "đã ở tỉnh"),
        (lambda desk, scan: desk.scans.note_aside(scan.sha256, "scan_file_damaged"), "cần quét lại"),
    ],
)
def test_each_paper_says_where_its_scans_are(screen, desk, dossier, paper, settle, words):
    scan = take_in_scan(desk, PDF)
    attach_scan(desk, dossier.code, paper, scan, actor=LAN)
    settle(desk, scan)
    screen.refresh()
    assert words in screen.presenter.page.papers[0].scans
    assert scans_of(desk, desk.register.dossier(dossier.code))


def test_the_focus_stays_on_a_scan_while_a_round_changes_where_it_is(screen, desk, dossier, paper, qtbot):
    scan = take_in_scan(desk, PDF)
    attach_scan(desk, dossier.code, paper, scan, actor=LAN)
    screen.refresh()
    card = opened(screen)
    card.show_papers([each.name for each in screen.presenter.page.papers], paper)
    qtbot.waitUntil(lambda: len(thumbs(card)) == 1)
    thumbs(card)[0].setFocus()
    desk.scans.settle_scans([scan.sha256], at=desk.clock.now())
    screen.refresh()
    focused = screen.focusWidget()
    assert isinstance(focused, Thumb)
    assert "đã ở tỉnh" in focused.accessibleName()
