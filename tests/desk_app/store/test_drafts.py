"""An unfinished reception survives a kill, can be parked, and is gone once it has its number."""

from datetime import timedelta

from desk_app.bootstrap import open_desk
from desk_app.store.drafts import Draft
from tests.builders import LAN, MONDAY, an_intake

ID = "0190a1b2-0000-7000-8000-00000000aaaa"


def a_draft(draft_id=ID, minutes=0, **but):
    facts = {
        "clerk": "Lan",
        "parked": False,
        "title": "NGUYỄN B – khai sinh",
        "content": '{"ghi chú":"ă"}'.encode(),
    }
    return Draft(id=draft_id, saved_at=MONDAY + timedelta(minutes=minutes), **{**facts, **but})


def test_a_draft_is_there_after_the_desk_was_closed(desk):
    desk.drafts.keep(a_draft())
    desk.close()
    again = open_desk(desk.home)
    assert again.drafts.every() == [a_draft()]
    again.close()


def test_keeping_it_again_replaces_it(desk):
    desk.drafts.keep(a_draft())
    desk.drafts.keep(a_draft(minutes=1, parked=True, title="khác"))
    assert desk.drafts.every() == [a_draft(minutes=1, parked=True, title="khác")]


def test_the_newest_comes_first_and_a_forgotten_one_is_gone(desk):
    for minutes, draft_id in enumerate("abc"):
        desk.drafts.keep(a_draft(draft_id, minutes))
    assert [draft.id for draft in desk.drafts.every()] == ["c", "b", "a"]
    desk.drafts.forget("b")
    desk.drafts.forget("b")
    assert [draft.id for draft in desk.drafts.every()] == ["c", "a"]


def test_a_reception_takes_its_own_draft_along_and_no_other(desk):
    desk.drafts.keep(a_draft())
    desk.drafts.keep(a_draft("other"))
    assert desk.receive(an_intake(id=ID), actor=LAN).dossier.id == ID
    assert [draft.id for draft in desk.drafts.every()] == ["other"]


def test_a_draft_takes_no_number_and_tells_nobody(desk):
    desk.drafts.keep(a_draft())
    assert desk.outbox.position().head_seq == 0
    assert desk.receive(an_intake(), actor=LAN).dossier.code.endswith("0001")
