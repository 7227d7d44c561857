"""Steps of two desks that contradict each other are kept, shown, and decided by a person."""

import pytest

from desk_app.bootstrap import take, verify
from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from desk_app.domain.errors import InputRefused
from desk_app.domain.fees import PaymentMethod
from desk_app.law import decide_conflict, merge_corrections
from desk_app.wire.messages import Verdict
from tests.builders import LAN, MONDAY, an_intake, at
from tests.desk_app.feeding import feed
from tests.desk_app.store.looking import one

STOPPED = ev.DossierStopped("Công dân nộp trùng")


@pytest.fixture
def dossier(desk):
    """Received and settled at this desk; another one stopped it meanwhile."""
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    desk.clock.moment = at("2026-11-23 10:00")
    return take(desk, code, "complete", {}, actor=LAN)


@pytest.fixture
def event_id(desk, dossier):
    return feed(desk, 1, STOPPED, dossier.id, at=at("2026-11-23 09:40"))


def settled(desk, dossier):
    return {line.kind: line.settled for line in desk.register.history(dossier.id)}


def test_a_step_that_does_not_fit_changes_nothing_and_is_shown_as_a_conflict(desk, dossier, event_id):
    assert desk.register.dossier(dossier.code) == dossier
    assert settled(desk, dossier)["dossier.stopped"] == "conflict"
    (conflict,) = desk.register.conflicts()
    assert (conflict.event_id, conflict.dossier_id, conflict.actor.name, conflict.fact) == (
        event_id,
        dossier.id,
        "Lê Thu",
        STOPPED,
    )


def test_the_next_step_that_fits_is_taken_all_the_same(desk, dossier, event_id):
    feed(desk, 2, ev.FeeCollected(8000, PaymentMethod.CASH), dossier.id)
    assert desk.register.dossier(dossier.code).collected == 8000
    assert len(desk.register.conflicts()) == 1


def test_ours_stands_when_a_person_says_so(desk, dossier, event_id):
    assert (
        decide_conflict(desk, dossier.code, event_id, theirs=False, reason="Đã gọi quầy 1", actor=LAN)
        == dossier
    )
    assert settled(desk, dossier)["dossier.stopped"] == "decided"
    assert desk.register.conflicts() == []
    assert desk.register.history(dossier.id)[-1].fact == ev.ConflictDecided(event_id, False, "Đã gọi quầy 1")


def test_theirs_stands_in_place_of_our_step_that_was_not_sent(desk, dossier, event_id):
    after = decide_conflict(desk, dossier.code, event_id, theirs=True, reason="Đúng là nộp trùng", actor=LAN)
    assert (after.status, after.end_reason, after.results) == (Status.STOPPED, "Công dân nộp trùng", ())
    assert desk.register.dossier(dossier.code) == after
    assert settled(desk, dossier)["dossier.stopped"] == "sent"
    assert "dossier.completed" in settled(desk, dossier)
    assert desk.register.conflicts() == []
    assert verify(desk) == 3


def test_what_the_province_set_aside_is_left_out_when_theirs_stands(desk, dossier):
    later = feed(desk, 1, STOPPED, dossier.id, at=at("2026-11-23 11:00"))
    desk.outbox.settle(2, [Verdict(2, "quarantined", "step_not_allowed", "")], at=MONDAY)
    after = decide_conflict(desk, dossier.code, later, theirs=True, reason="x", actor=LAN)
    assert (after.status, after.results) == (Status.STOPPED, ())


def test_a_step_of_ours_that_the_province_has_stays_and_theirs_fits_nowhere(desk, dossier):
    late = feed(desk, 1, STOPPED, dossier.id, at=at("2026-11-23 11:00"))
    desk.outbox.settle(2, [], at=MONDAY)
    with pytest.raises(Exception, match="no_such_way"):
        decide_conflict(desk, dossier.code, late, theirs=True, reason="x", actor=LAN)
    assert desk.register.dossier(dossier.code) == dossier
    assert len(desk.register.conflicts()) == 1


@pytest.mark.parametrize(
    ("reason", "named", "code"),
    [(" ", None, "field_missing"), ("x", "0190a1b2-0000-7000-8000-0000000000ff", "conflict_unknown")],
)
def test_a_decision_needs_a_reason_and_an_open_conflict(desk, dossier, event_id, reason, named, code):
    with pytest.raises(InputRefused, match=code):
        decide_conflict(desk, dossier.code, named or event_id, theirs=True, reason=reason, actor=LAN)


def test_a_conflict_is_decided_once(desk, dossier, event_id):
    decide_conflict(desk, dossier.code, event_id, theirs=False, reason="x", actor=LAN)
    with pytest.raises(InputRefused, match="conflict_unknown"):
        decide_conflict(desk, dossier.code, event_id, theirs=True, reason="x", actor=LAN)


def test_an_event_of_this_desks_earlier_life_is_not_folded_twice(desk):
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    take(desk, code, "collect_fee", {"amount": 8000}, actor=LAN)
    from desk_app.wire.messages import FeedEvent, PullAnswer

    items = tuple(
        FeedEvent(place, envelope)
        for place, envelope in enumerate(desk.outbox.after(0, events=9, octets=10**6), 1)
    )
    again = type(desk.outbox)(
        desk.engine, incarnation="a new life", url="", private_key=bytes(32), province_key=desk.province_key
    )
    assert again.apply_feed(PullAnswer("e1", 2, False, items), ()) == 0
    assert desk.register.dossier(code).collected == 8000
    assert one(desk, "SELECT count(*) FROM feed") == 0


# Corrections -------------------------------------------------------------------------------------


def corrected_at_another_desk(desk, dossier, **after):
    """The other desk knew the dossier as it was at reception."""
    before = dossier.received.owner
    changes = tuple(ev.Change(name, getattr(before, name), value) for name, value in after.items())
    return feed(desk, 1, ev.DossierCorrected(changes, "Công dân báo"), dossier.id, at=at("2026-11-23 09:40"))


def corrected_here(desk, dossier, **changes):
    return take(desk, dossier.code, "correct", {"changes": changes, "reason": "Gõ sai"}, actor=LAN)


def test_two_corrections_of_one_field_are_a_conflict_and_neither_is_overwritten(desk, dossier):
    corrected_here(desk, dossier, phone="0911111111")
    event_id = corrected_at_another_desk(desk, dossier, phone="0922222222")
    assert desk.register.dossier(dossier.id).owner.phone == "0911111111"
    assert [conflict.event_id for conflict in desk.register.conflicts()] == [event_id]
    assert desk.register.as_theirs(dossier.id, event_id).owner.phone == "0922222222"
    assert len(desk.register.conflicts()) == 1


def test_corrections_of_different_fields_and_the_same_correction_twice_fit(desk, dossier):
    corrected_here(desk, dossier, phone="0911111111")
    corrected_at_another_desk(desk, dossier, phone="0911111111", address="Thôn 9")
    assert desk.register.conflicts() == []
    owner = desk.register.dossier(dossier.id).owner
    assert (owner.phone, owner.address) == ("0911111111", "Thôn 9")


def test_a_person_chooses_field_by_field_and_all_words_stay_in_the_history(desk, dossier):
    corrected_here(desk, dossier, phone="0911111111", address="Thôn 7")
    event_id = corrected_at_another_desk(desk, dossier, phone="0922222222", address="Thôn 9")
    after = merge_corrections(desk, dossier.code, event_id, ours={"address"}, reason="Đã gọi dân", actor=LAN)
    assert (after.owner.phone, after.owner.address) == ("0922222222", "Thôn 7")
    assert after == desk.register.dossier(dossier.id)
    told = [line.fact for line in desk.register.history(dossier.id)]
    words = {
        change.after for fact in told if isinstance(fact, ev.DossierCorrected) for change in fact.changes
    }
    assert {"0911111111", "0922222222", "Thôn 7", "Thôn 9"} <= words
    assert told[-1] == ev.DossierCorrected((ev.Change("address", "Thôn 9", "Thôn 7"),), "Đã gọi dân")
    assert desk.register.conflicts() == []


def test_theirs_alone_writes_no_correction_of_ours(desk, dossier):
    corrected_here(desk, dossier, phone="0911111111")
    event_id = corrected_at_another_desk(desk, dossier, phone="0922222222")
    merge_corrections(desk, dossier.code, event_id, ours=(), reason="Quầy 1 đúng", actor=LAN)
    assert isinstance(desk.register.history(dossier.id)[-1].fact, ev.ConflictDecided)
    with pytest.raises(InputRefused):
        merge_corrections(desk, dossier.code, event_id, ours=(), reason="Lần nữa", actor=LAN)
