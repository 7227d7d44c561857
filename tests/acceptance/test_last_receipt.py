"""Ctrl+P wherever nothing in sight prints with it: the desk's last receipt of today, marked and logged."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import open_desk
from desk_app.printing import draw, last_receipt_today, note_printed
from tests.acceptance.hands import CARD
from tests.acceptance.receiving import CTRL
from tests.builders import LAN, FixedClock, a_person, an_intake
from tests.ui.printing.on_paper import FakePrinters, words_on
from ui.counter.keys import RETURNING, WORKLIST
from ui.widgets.key_card import KeyCard
from ui.widgets.toast import Toast

LASER = "HP LaserJet P1102"


@pytest.fixture
def printers(hands):
    made = FakePrinters(LASER)
    hands.counter.paper.use(made)
    hands.wait(400)  # the start has looked for what it owes
    return made


def receive_and_print(hands, printers):
    """By card, procedure and the key that saves and prints."""
    before = len(printers.sent)
    hands.scan(CARD)
    hands.wait(300)
    hands.type("dktt")
    hands.wait(300)
    hands.press(Qt.Key.Key_Return)
    hands.wait(300)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: len(printers.sent) > before)
    found = hands.desk.search.find("", limit=1)[0]
    hands.until(lambda: copies(hands, found.id))
    return found


def copies(hands, dossier):
    return [
        line.fact.copy for line in hands.desk.register.history(dossier) if line.kind == "document.printed"
    ]


def said(hands):
    return next(each for each in hands.window.findChildren(Toast)).text()


def test_with_the_next_card_scanned_the_last_receipt_is_printed_again_and_marked(hands, printers):
    found = receive_and_print(hands, printers)
    hands.scan(CARD)
    hands.until(lambda: not hands.screen().strip.isVisible())
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: copies(hands, found.id) == [1, 2])
    assert "BẢN IN LẠI lần 2" in words_on(printers.sent[-1][1].pdf)


def test_where_results_are_returned_with_nothing_open_it_prints_too(hands, printers):
    found = receive_and_print(hands, printers)
    hands.press(Qt.Key.Key_F4)
    assert hands.window.current_key == RETURNING
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: copies(hands, found.id) == [1, 2])
    assert hands.window.current_key == RETURNING


def test_after_a_restart_the_ledger_still_knows(desk, open_counter):
    first = desk.receive(an_intake(owner=a_person(full_name="TRẦN THỊ B")), actor=LAN).dossier
    last = desk.receive(an_intake(), actor=LAN).dossier
    for each in (first, last):
        (paper,) = draw(desk, "receipt", [each.id], actor=LAN)
        note_printed(desk, paper, actor=LAN)
        desk.clock.moment += timedelta(minutes=1)
    hands = open_counter(desk)
    printers = FakePrinters(LASER)
    hands.counter.paper.use(printers)
    hands.sign_in()
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: copies(hands, last.id) == [1, 2])
    assert copies(hands, first.id) == [1]


def test_several_on_one_sheet_are_printed_on_one_sheet_again(desk):
    ids = [
        desk.receive(an_intake(owner=a_person(full_name=name)), actor=LAN).dossier.id
        for name in ("LÝ A", "LÝ B", "LÝ C")
    ]
    (sheet,) = draw(desk, "receipt", ids, actor=LAN, together=True)
    note_printed(desk, sheet, actor=LAN)
    assert last_receipt_today(desk) == tuple(ids)


def test_what_was_printed_yesterday_is_not_printed_by_a_key_today(desk):
    kept = desk.receive(an_intake(), actor=LAN).dossier
    (paper,) = draw(desk, "receipt", [kept.id], actor=LAN)
    note_printed(desk, paper, actor=LAN)
    assert last_receipt_today(desk) == (kept.id,)
    home, tomorrow = desk.home, desk.clock.now() + timedelta(days=1)
    desk.close()
    again = open_desk(home, clock=FixedClock(tomorrow))
    assert last_receipt_today(again) == ()
    again.close()


def test_with_none_today_it_says_so_and_what_to_do(hands, printers):
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: "chưa in giấy hẹn nào" in said(hands))
    assert "Ctrl+K" in said(hands)
    assert printers.sent == []


def test_a_page_whose_own_button_rests_keeps_the_key(hands, printers):
    found = receive_and_print(hands, printers)
    hands.press(Qt.Key.Key_F3)
    assert hands.window.current_key == WORKLIST
    button = hands.screen().acting._print
    hands.until(button.isVisible)
    button.setEnabled(False)
    hands.press(Qt.Key.Key_P, CTRL)
    hands.wait(300)
    assert copies(hands, found.id) == [1]


def test_while_a_dossier_is_being_saved_the_one_before_it_is_not_printed(hands, printers):
    found = receive_and_print(hands, printers)
    hands.scan(CARD)
    hands.wait(300)
    hands.screen().set_saving(True)
    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: "Đang lưu" in said(hands))
    hands.screen().set_saving(False)
    assert copies(hands, found.id) == [1]


def test_f1_tells_of_it_where_no_button_does(hands, printers):
    hands.press(Qt.Key.Key_F1)
    (card,) = hands.window.findChildren(KeyCard)
    told = {each.keys: each.words for group in card.groups() for each in group.keys}
    assert told[("Ctrl+P",)] == "In lại giấy hẹn vừa in"
