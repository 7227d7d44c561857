"""Case 14: one parent, five children: entered once, five numbers, one sheet or five, voiding one leaves four."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import Qt

from desk_app.bootstrap import take
from desk_app.domain.dossier import Status
from desk_app.store.preferences import DESK
from tests.acceptance.hands import Hands
from tests.acceptance.receiving import (
    ALT,
    BIRTH,
    CTRL,
    ENTER,
    ESC,
    choose,
    form,
    reception,
    scan_card,
    until_in,
)
from tests.builders import LAN
from ui.preview.view import PreviewScreen
from ui.reception.showing import SeriesKept

CHILDREN = ("Nguyễn Thị Một", "Nguyễn Thị Hai", "Nguyễn Văn Ba", "Nguyễn Văn Bốn", "Nguyễn Thị Năm")


def back_to_reception(hands: Hands) -> None:
    """Without a printer every receipt is shown: the clerk looks and comes back."""
    hands.until(lambda: hands.window.current_key == "preview")
    hands.press(ESC)
    hands.until(lambda: hands.window.current_key == "reception")


def receive_five(hands: Hands, *, each_printed: bool) -> None:
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_A, CTRL)
    for turn, child in enumerate(CHILDREN[1:], start=2):
        hands.press(Qt.Key.Key_N, CTRL)
        hands.until(lambda turn=turn: form(hands).turn == turn)
        if each_printed:
            back_to_reception(hands)
        subject = reception(hands).party.subject
        hands.until(subject.isVisible)
        assert f"con thứ {turn}" in reception(hands).party._turn.text()
        until_in(hands, subject.entry)
        hands.type(child)
        hands.press(ENTER)
        until_in(hands, reception(hands).papers.list)
        assert form(hands).owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
        hands.press(Qt.Key.Key_A, CTRL)
    hands.press(ENTER, CTRL)
    hands.until(lambda: len(hands.desk.search.find("")) == 5)


def shown_pages(hands: Hands) -> list[str]:
    """The text of every document the preview holds."""
    hands.until(lambda: hands.window.current_key == "preview")
    screen = hands.window.room("preview")
    assert isinstance(screen, PreviewScreen)
    hands.until(lambda: any(screen._pdfs))
    pages = []
    for pdf in screen._pdfs:
        document = pypdfium2.PdfDocument(pdf)
        pages.append("".join(page.get_textpage().get_text_range() for page in document))
        document.close()
    return pages


def test_five_numbers_each_with_its_own_date_and_one_sheet_for_all(hands: Hands) -> None:
    hands.desk.preferences.put(DESK, "one_sheet", True)
    receive_five(hands, each_printed=False)

    kept = [hands.desk.register.dossier(found.id) for found in hands.desk.search.find("")]
    assert len({dossier.code for dossier in kept}) == 5
    assert {dossier.owner.full_name for dossier in kept} == {"NGUYỄN THỊ HUỲNH PHƯỢNG"}
    assert [dossier.received.subject for dossier in reversed(kept)] == [None, *CHILDREN[1:]]
    assert all(dossier.due is not None for dossier in kept)

    [sheet] = shown_pages(hands)
    for dossier in kept:
        assert dossier.code in sheet.replace("\u00a0", "")
    assert "Nguyễn Văn Ba" in sheet


def test_five_receipts_and_one_key_for_a_common_sheet(hands: Hands) -> None:
    receive_five(hands, each_printed=True)
    [last] = shown_pages(hands)
    assert "Nguyễn Thị Năm" in last
    back_to_reception(hands)

    strip = reception(hands).strip
    assert isinstance(strip.strip, SeriesKept)
    assert len(strip.strip.ids) == 5
    hands.press(Qt.Key.Key_Y, ALT)
    [sheet] = shown_pages(hands)
    assert all(child in sheet for child in CHILDREN[1:])


def test_voiding_one_leaves_four(hands: Hands) -> None:
    hands.desk.preferences.put(DESK, "one_sheet", True)
    receive_five(hands, each_printed=False)
    voided, *others = (hands.desk.register.dossier(found.id) for found in hands.desk.search.find(""))
    after = take(
        hands.desk, voided.id, "void", {"reason": "nhập nhầm", "approver": "Lê Thị Trưởng"}, actor=LAN
    )
    assert after.code == voided.code
    assert int(after.status) == 8
    for other in others:
        assert hands.desk.register.dossier(other.id).status is Status.RECEIVED


def test_esc_on_an_untouched_next_ends_the_series_without_a_draft(hands: Hands) -> None:
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_N, CTRL)
    hands.until(lambda: form(hands).turn == 2)
    back_to_reception(hands)
    hands.press(ESC)
    hands.until(lambda: form(hands).is_blank)
    hands.until(lambda: not hands.desk.drafts.every())
    assert len(hands.desk.search.find("")) == 1
