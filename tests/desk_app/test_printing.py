"""Paper for a printer: a copy is counted once it is out, and what never came out is offered again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desk_app.clock import FixedClock
from desk_app.domain.events import Outcome
from desk_app.printing import Owed, draw, file_of, note_printed, owed_today, waive
from tests.builders import LAN, MONDAY, a_desk, an_intake


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "desk")
    yield opened
    opened.close()


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


def prints(desk, dossier):
    lines = desk.register.history(dossier.id)
    return [(line.fact.copy, line.fact.again) for line in lines if line.kind == "document.printed"]


def receipt(desk, dossier):
    return draw(desk, "receipt", [dossier.id], actor=LAN)[0]


def test_drawing_tells_nobody_of_a_print_and_gives_the_same_copy_until_it_is_out(desk, dossier):
    first, second = receipt(desk, dossier), receipt(desk, dossier)
    assert first.pdf == second.pdf
    assert (first.copy, prints(desk, dossier)) == (1, [])
    note_printed(desk, first, actor=LAN)
    assert prints(desk, dossier) == [(1, False)]
    assert receipt(desk, dossier).copy == 2


def test_the_same_copy_sent_once_more_is_told_as_such(desk, dossier):
    drawn = receipt(desk, dossier)
    note_printed(desk, drawn, actor=LAN)
    note_printed(desk, drawn, actor=LAN, again=True)
    assert prints(desk, dossier) == [(1, False), (1, True)]
    assert receipt(desk, dossier).copy == 2


def test_a_receipt_for_several_dossiers_counts_for_each(desk):
    dossiers = [desk.receive(an_intake(), actor=LAN).dossier for _ in range(3)]
    (drawn,) = draw(desk, "receipt", [each.id for each in dossiers], actor=LAN, together=True)
    assert drawn.ids == tuple(each.id for each in dossiers)
    assert len(draw(desk, "receipt", [each.id for each in dossiers], actor=LAN)) == 3, "one each"
    note_printed(desk, drawn, actor=LAN)
    assert [prints(desk, each) for each in dossiers] == [[(1, False)]] * 3


def test_what_was_received_today_in_the_window_and_never_printed_is_owed(desk, dossier):
    visit = desk.receive(an_intake(outcome=Outcome.PAPERS_REQUEST, reason="Thiếu tờ khai"), actor=LAN)
    printed = desk.receive(an_intake(), actor=LAN).dossier
    note_printed(desk, receipt(desk, printed), actor=LAN)
    on_its_way = desk.receive(an_intake(), actor=LAN).dossier
    receipt(desk, on_its_way)
    owed = owed_today(desk)
    assert Owed("papers_request", visit.id) in owed
    assert {each.id for each in owed if each.document == "receipt"} == {dossier.id, on_its_way.id}


def test_what_was_kept_without_a_print_on_purpose_or_through_a_command_is_not_owed(desk, dossier):
    waive(desk, "receipt", dossier.id)
    desk.receive(an_intake(), actor=type(LAN)("lan", "cli"))
    assert owed_today(desk) == []
    assert receipt(desk, dossier).copy == 1, "asked for later, it is a first print"


def test_yesterday_is_not_offered_any_more(desk, dossier):
    assert owed_today(desk)
    tomorrow = replace(desk, clock=FixedClock(MONDAY + timedelta(days=1)))
    assert owed_today(tomorrow) == []


def test_a_file_of_a_kept_form_is_an_archive_copy(desk):
    visit = desk.receive(an_intake(outcome=Outcome.REFUSAL, reason="Không đủ điều kiện"), actor=LAN)
    (drawn,) = draw(desk, "refusal", [visit.id], actor=LAN)
    assert b"pdfaid" not in drawn.pdf
    assert b"pdfaid" in file_of(drawn)
