"""Case 12: a draft of yesterday's procedure, abolished overnight, goes on under the successor or not at all."""

from pathlib import Path

from desk_app.bootstrap import OpenDesk, open_desk
from desk_app.clock import FixedClock
from tests.acceptance.conftest import OpenCounter
from tests.acceptance.hands import Hands
from tests.acceptance.receiving import CTRL, ENTER, SPACE, choose, form, reception, scan_card, until_in
from tests.builders import LAN, an_intake, at
from tests.desk_app.provided import newer
from ui.reception.form import PaperState

RESIDENCE, SUCCESSOR = "1.004222", "1.004194"
KEPT_PAPER = "Tờ khai thay đổi thông tin cư trú (CT01)"


def the_next_day(desk: OpenDesk) -> OpenDesk:
    """The same home on Wednesday, its province having abolished the procedure at midnight."""
    opened = open_desk(desk.home, clock=FixedClock(at("2026-11-25 08:00")))
    return newer(opened, change={RESIDENCE: {"abolished_from": "2026-11-25", "successor": SUCCESSOR}})


def a_draft_of_yesterday(hands: Hands) -> None:
    scan_card(hands)
    choose(hands, RESIDENCE)
    hands.press(SPACE)
    hands.until(hands.desk.drafts.every)
    hands.until(lambda: b"held" in hands.desk.drafts.every()[0].content)
    hands.window.hide()


def test_the_field_says_so_and_enter_takes_the_successor(
    open_counter: OpenCounter, desk: OpenDesk, tmp_path: Path
) -> None:
    finished = desk.receive(an_intake(procedure=RESIDENCE), actor=LAN)
    yesterday = open_counter(desk)
    yesterday.sign_in()
    a_draft_of_yesterday(yesterday)

    hands = open_counter(the_next_day(desk))
    hands.sign_in()
    card = reception(hands).procedure
    until_in(hands, card.entry)
    assert card._gone.isVisible()
    assert SUCCESSOR in card._gone_words.text()
    assert card.list.isHidden()
    assert form(hands).owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"

    hands.press(ENTER, CTRL)
    hands.wait(200)
    assert len(hands.desk.search.find("")) == 1, "nothing is saved under the dead code"

    hands.press(ENTER)
    until_in(hands, reception(hands).papers.list)
    assert form(hands).procedure == SUCCESSOR
    states = {line.name: line.state for line in form(hands).papers}
    assert states.pop(KEPT_PAPER) is PaperState.HELD
    assert PaperState.HELD not in states.values()

    for line in form(hands).papers:
        line.state = PaperState.HELD
    hands.press(ENTER, CTRL)
    hands.until(lambda: len(hands.desk.search.find("")) == 2)
    new, old = hands.desk.search.find("")
    assert new.procedure_code == SUCCESSOR
    assert old.procedure_code == RESIDENCE
    as_it_was = hands.desk.catalogue.procedure_as_received(hands.desk.register.dossier(finished.dossier.id))
    assert (as_it_was.code, as_it_was.catalogue_version) == (RESIDENCE, 1)


def test_a_second_look_at_the_draft_still_knows_what_was_ticked(
    open_counter: OpenCounter, desk: OpenDesk
) -> None:
    yesterday = open_counter(desk)
    yesterday.sign_in()
    a_draft_of_yesterday(yesterday)
    today = the_next_day(desk)
    first = open_counter(today)
    first.sign_in()
    first.until(lambda: form(first).former == RESIDENCE)
    first.until(lambda: RESIDENCE.encode() in first.desk.drafts.every()[0].content)
    first.window.hide()

    again = open_counter(the_next_day(desk))
    again.sign_in()
    again.until(lambda: form(again).former == RESIDENCE)
    assert reception(again).procedure._gone.isVisible()
    until_in(again, reception(again).procedure.entry)
    again.press(ENTER)
    until_in(again, reception(again).papers.list)
    assert form(again).papers[0].state is PaperState.HELD
    assert not form(again).is_blank
