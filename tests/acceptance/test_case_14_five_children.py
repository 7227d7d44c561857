"""Case 14: one parent, five children: entered once, five numbers, one sheet or five, voiding one leaves four."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import take
from desk_app.domain.dossier import Status
from desk_app.printing import owed_today
from desk_app.store.preferences import DESK
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
from tests.builders import LAN
from tests.ui.printing.on_paper import FakePrinters, words_on
from ui.reception.showing import SeriesKept

CHILDREN = ("Nguyễn Thị Một", "Nguyễn Thị Hai", "Nguyễn Văn Ba", "Nguyễn Văn Bốn", "Nguyễn Thị Năm")


@pytest.fixture
def printers(hands: Hands) -> FakePrinters:
    """One printer with paper in it."""
    made = FakePrinters("HP LaserJet P1102")
    hands.counter.paper.use(made)
    return made


def receive_five(hands: Hands) -> None:
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_A, CTRL)
    for turn, child in enumerate(CHILDREN[1:], start=2):
        hands.press(Qt.Key.Key_N, CTRL)
        hands.until(lambda turn=turn: form(hands).turn == turn)
        assert f"con thứ {turn}" in reception(hands).party._turn.text()
        until_in(hands, reception(hands).party.subject.entry)
        hands.type(child)
        hands.press(ENTER)
        until_in(hands, reception(hands).papers.list)
        assert form(hands).owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
        hands.press(Qt.Key.Key_A, CTRL)
    hands.press(ENTER, CTRL)
    hands.until(lambda: len(hands.desk.search.find("")) == 5)


def printed(printers: FakePrinters) -> list[str]:
    """The words of every document the printer took."""
    return [words_on(sheets.pdf).replace("\u00a0", " ") for _, sheets in printers.sent]


def test_five_numbers_each_with_its_own_date_and_one_sheet_for_all(
    hands: Hands, printers: FakePrinters
) -> None:
    hands.desk.preferences.put(DESK, "one_sheet", True)
    receive_five(hands)

    kept = [hands.desk.register.dossier(found.id) for found in hands.desk.search.find("")]
    assert len({dossier.code for dossier in kept}) == 5
    assert {dossier.owner.full_name for dossier in kept} == {"NGUYỄN THỊ HUỲNH PHƯỢNG"}
    assert [dossier.received.subject for dossier in reversed(kept)] == [None, *CHILDREN[1:]]
    assert all(dossier.due is not None for dossier in kept)

    hands.until(lambda: printers.sent)
    hands.wait(200)
    [sheet] = printed(printers)
    assert all(dossier.code in sheet for dossier in kept)
    assert "Nguyễn Văn Ba" in sheet
    hands.until(lambda: not owed_today(hands.desk))


def test_five_receipts_and_one_key_for_a_common_sheet(hands: Hands, printers: FakePrinters) -> None:
    receive_five(hands)
    hands.until(lambda: len(printers.sent) == 5)
    assert ["Nguyễn Thị Năm" in each for each in printed(printers)] == [False] * 4 + [True]

    strip = reception(hands).strip
    assert isinstance(strip.strip, SeriesKept)
    assert len(strip.strip.ids) == 5
    hands.press(Qt.Key.Key_I, ALT)
    hands.until(lambda: len(printers.sent) == 6)
    assert all(child in printed(printers)[-1] for child in CHILDREN[1:])


def test_voiding_one_leaves_four(hands: Hands, printers: FakePrinters) -> None:
    hands.desk.preferences.put(DESK, "one_sheet", True)
    receive_five(hands)
    voided, *others = (hands.desk.register.dossier(found.id) for found in hands.desk.search.find(""))
    after = take(
        hands.desk, voided.id, "void", {"reason": "nhập nhầm", "approver": "Lê Thị Trưởng"}, actor=LAN
    )
    assert after.code == voided.code
    assert int(after.status) == 8
    for other in others:
        assert hands.desk.register.dossier(other.id).status is Status.RECEIVED


def test_esc_on_an_untouched_next_ends_the_series_without_a_draft(
    hands: Hands, printers: FakePrinters
) -> None:
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_N, CTRL)
    hands.until(lambda: form(hands).turn == 2)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: form(hands).is_blank)
    hands.until(lambda: not hands.desk.drafts.every())
    assert len(hands.desk.search.find("")) == 1
