"""What waits to be sent is read in order; what the province says is kept, and one bad item stops no other."""

from datetime import timedelta

import msgspec
import pytest

from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from desk_app.line import line_state
from desk_app.store.engine import writing
from desk_app.store.lives import Life
from desk_app.store.meta import write_meta
from desk_app.wire.envelope import Actor, Envelope, Header, new_id, read_header, seal
from desk_app.wire.facts import encode_fact
from desk_app.wire.messages import FeedEvent, HelloAnswer, Lease, Limits, PullAnswer, Verdict
from tests.builders import LAN, MONDAY, a_dossier, an_intake
from tests.desk_app.store.looking import one, rows

OFFICER = Actor("Trần Văn Hùng", "province")


def fed(pos, fact, dossier_id, *, kind=None, payload=None, event_id=None):
    known, schema, body = encode_fact(fact)
    header = Header(
        "other",
        pos,
        event_id or new_id(),
        kind or known,
        schema,
        dossier_id,
        MONDAY + timedelta(hours=1),
        "ok",
        OFFICER,
    )
    return FeedEvent(pos, seal(header, payload if payload is not None else body))


def pull(desk, *items, epoch="e1"):
    return desk.outbox.apply_feed(PullAnswer(epoch, items[-1].pos if items else 0, False, items), ())


def hello(desk, **but):
    facts = {
        "server_time": MONDAY,
        "nonce": "n",
        "epoch": "e1",
        "pos": 0,
        "last_seq": 0,
        "last_hash": bytes(32),
        "watermark": 0,
        "limits": Limits(500, 262144),
    }
    desk.outbox.adopt_hello(HelloAnswer(**{**facts, **but}))


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


def test_entries_come_in_order_as_they_were_written(desk):
    for _ in range(7):
        desk.receive(an_intake(), actor=LAN)
    written = rows(desk, "SELECT header, salt, payload FROM event ORDER BY seq")
    assert [(e.header, e.salt, e.payload) for e in desk.outbox.after(0, events=500, octets=10**9)] == written
    assert [read_header(e.header).seq for e in desk.outbox.after(2, events=3, octets=10**9)] == [3, 4, 5]
    assert len(desk.outbox.after(0, events=500, octets=1)) == 1
    assert desk.outbox.after(7, events=500, octets=1) == []


def test_dossiers_with_anything_unsent_are_counted_once(desk, dossier):
    desk.receive(an_intake(), actor=LAN)
    with desk.register.open() as book:
        book.announce(ev.DossierHandedOn("x"), dossier_id=dossier.id, at=MONDAY, actor=LAN)
    assert desk.outbox.position().unsent == 2
    desk.outbox.settle(2, (), at=MONDAY)
    assert desk.outbox.position().unsent == 1
    desk.outbox.settle(3, (), at=MONDAY)
    assert (desk.outbox.position().unsent, line_state(desk).oldest) == (0, None)


def test_what_was_set_aside_is_shown_and_the_rest_counts_as_sent(desk, dossier):
    other = desk.receive(an_intake(), actor=LAN).dossier
    desk.outbox.settle(2, (Verdict(1, "quarantined", "ticket", "khóa sai"),), at=MONDAY)
    (setback,) = line_state(desk).aside
    assert (setback.seq, setback.dossier_id, setback.code, setback.text) == (
        1,
        dossier.id,
        "ticket",
        "khóa sai",
    )
    assert desk.register.history(dossier.id)[0].settled == "quarantined"
    assert desk.register.history(other.id)[0].settled == "sent"
    assert [found.settled for found in desk.search.find("")] == ["sent", "aside"]


def test_hello_only_lowers_what_is_held_there(desk, dossier):
    hello(desk, last_seq=1)
    assert desk.outbox.position().acked_seq == 0
    desk.outbox.settle(1, (), at=MONDAY)
    hello(desk, last_seq=0)
    assert desk.outbox.position().acked_seq == 0


def test_a_new_epoch_starts_the_feed_anew(desk, dossier):
    pull(desk, fed(7, ev.DossierHandedOn("x"), dossier.id))
    assert desk.outbox.position().pos == 7
    hello(desk)
    assert desk.outbox.position().pos == 7
    hello(desk, epoch="e2")
    assert (desk.outbox.position().epoch, desk.outbox.position().pos) == ("e2", 0)


def test_leases_of_another_incarnation_are_not_ours(desk):
    lease = Lease("H15.50.05", "another", 5000, 5249, MONDAY.date(), MONDAY.date(), True)
    before = rows(desk, "SELECT * FROM lease")
    hello(desk, leases=(lease,))
    assert rows(desk, "SELECT * FROM lease") == before


def test_an_officers_event_changes_the_dossier_and_its_history(desk, dossier):
    assert pull(desk, fed(1, ev.DossierHandedOn("Công an xã"), dossier.id)) == 1
    assert desk.register.dossier(dossier.code).held_by == "Công an xã"
    last = desk.register.history(dossier.id)[-1]
    assert (last.kind, last.origin, last.actor, last.settled) == (
        "dossier.handed_on",
        "province",
        OFFICER,
        "sent",
    )


def test_the_same_event_twice_changes_nothing_more(desk, dossier):
    item = fed(1, ev.FeeCollected(8000, "cash"), dossier.id)
    assert (pull(desk, item), pull(desk, item)) == (1, 0)
    assert desk.register.dossier(dossier.code).collected == 8000


def test_our_own_events_do_not_come_back(desk, dossier):
    (own,) = desk.outbox.after(0, events=1, octets=1)
    assert pull(desk, FeedEvent(1, own)) == 0
    assert one(desk, "SELECT count(*) FROM feed") == 0


def test_another_desks_dossier_is_taken_in_and_found(desk):
    other = a_dossier()
    assert pull(desk, fed(1, other.received, other.id)) == 1
    assert desk.register.dossier(other.code).id == other.id
    assert [found.code for found in desk.search.find("phuong")] == [other.code]
    assert desk.outbox.position().unsent == 0


@pytest.mark.parametrize(
    "odd",
    [
        fed(1, ev.DossierResumed(), "d-unknown"),
        fed(1, ev.DossierResumed(), None),
        fed(1, ev.DossierResumed(), "d-unknown", kind="weather.changed", payload=b"\xff"),
        fed(1, ev.DossierResumed(), "d-unknown", kind="dossier.received", payload=b"{}"),
        fed(1, ev.DossierResumed(), "d-unknown", kind="supplement.received", payload=b"[" * 3000),
        FeedEvent(1, Envelope(b"no header", b"s" * 16, b"{}")),
        FeedEvent(1, Envelope(b"[" * 3000, b"s" * 16, b"{}")),
    ],
    ids=[
        "unknown dossier",
        "no dossier",
        "unknown kind",
        "malformed",
        "nested",
        "no header",
        "nested header",
    ],
)
def test_an_event_that_fits_nowhere_is_kept_raw_and_the_next_goes_on(desk, dossier, odd):
    assert pull(desk, odd, fed(2, ev.DossierHandedOn("Công an xã"), dossier.id)) == 2
    assert desk.register.dossier(dossier.code).held_by == "Công an xã"
    assert desk.outbox.position().pos == 2
    assert rows(desk, "SELECT payload, applied FROM feed WHERE pos = 1") == [(odd.envelope.payload, 0)]


@pytest.mark.parametrize(
    "fact",
    [
        ev.ResultReturned("B", True),
        ev.DossierCorrected((ev.Change("born_on", "1988-01-01", "hôm nay"),), "x"),
        ev.DossierCorrected((ev.Change("sex", "Nữ", "?"),), "x"),
    ],
)
def test_a_step_that_does_not_fit_leaves_the_dossier_and_stands_in_its_history(desk, dossier, fact):
    assert pull(desk, fed(1, fact, dossier.id)) == 1
    assert desk.register.dossier(dossier.code) == dossier
    assert desk.register.history(dossier.id)[-1].fact == fact


def test_a_foreign_dossier_under_a_code_of_ours_is_kept_raw(desk, dossier):
    clone = dossier.received
    assert pull(desk, fed(1, clone, "d-clone"), fed(2, ev.DossierHandedOn("x"), dossier.id)) == 2
    assert desk.register.dossier(dossier.code).id == dossier.id
    assert one(desk, "SELECT applied FROM feed WHERE pos = 1") == 0


def test_a_settled_dossier_of_ours_follows_the_province(desk, dossier):
    pull(desk, fed(1, ev.DossierCompleted((ev.ResultPaper("Thông báo"),)), dossier.id))
    assert desk.register.dossier(dossier.code).status is Status.COMPLETED


def test_trouble_is_kept_across_a_restart_until_a_round_ends(desk, dossier):
    desk.outbox.note_trouble("timeout", at=MONDAY, next_try=MONDAY + timedelta(seconds=9))
    desk.outbox.note_trouble("tls", at=MONDAY + timedelta(minutes=1), next_try=None)
    state = line_state(desk)
    assert (state.cause, state.since, state.next_try, state.failures) == ("tls", MONDAY, None, 2)
    desk.outbox.note_round(at=MONDAY)
    assert (line_state(desk).cause, line_state(desk).failures, line_state(desk).last_round) == ("", 0, MONDAY)


def test_the_counter_of_requests_only_grows(desk):
    assert [desk.outbox.next_counter() for _ in range(3)] == [1, 2, 3]


def test_the_hash_of_the_head_is_the_chain(desk, dossier):
    position = desk.outbox.position()
    assert desk.outbox.hash_at(position.head_seq) == position.head_hash == one(desk, "SELECT hash FROM event")
    assert desk.outbox.hash_at(0) == bytes(32)


def test_what_was_set_aside_is_closed_when_the_province_takes_it_up(desk, dossier):
    desk.outbox.settle(1, (Verdict(1, "held", "dossier_unknown", "chưa có hồ sơ"),), at=MONDAY)
    assert len(line_state(desk).aside) == 1
    desk.outbox.settle(1, (Verdict(1, "applied"),), at=MONDAY)
    assert line_state(desk).aside == ()


def test_a_correction_that_was_applied_stands_in_the_place_of_one_that_was_not(desk, dossier):
    def corrected(phone):
        fact = ev.DossierCorrected((ev.Change("phone", "0905123456", phone),), "Đọc nhầm")
        with desk.register.open() as book:
            return book.announce(fact, dossier_id=dossier.id, at=MONDAY, actor=LAN)

    first, second = corrected("0905000001"), corrected("0905000002")
    refused = Verdict(first, "quarantined", "malformed", "không đọc được")
    desk.outbox.settle(first, (refused,), at=MONDAY)
    also_refused = Verdict(second, "quarantined", "malformed", "không đọc được")
    desk.outbox.settle(second, (also_refused,), at=MONDAY)
    assert [each.seq for each in line_state(desk).aside] == [first, second]
    third = corrected("0905000003")
    desk.outbox.settle(third, (), at=MONDAY)
    assert line_state(desk).aside == ()


def test_a_correction_closes_nothing_of_another_dossier_or_kind(desk, dossier):
    other = desk.receive(an_intake(), actor=LAN).dossier
    fact = ev.DossierCorrected((ev.Change("phone", "0905123456", "0905000001"),), "Đọc nhầm")
    with desk.register.open() as book:
        last = book.announce(fact, dossier_id=other.id, at=MONDAY, actor=LAN)
    desk.outbox.settle(
        2, (Verdict(1, "quarantined", "ticket"), Verdict(2, "quarantined", "id_form")), at=MONDAY
    )
    desk.outbox.settle(last, (), at=MONDAY)
    assert [each.seq for each in line_state(desk).aside] == [1, 2]


def test_what_was_taken_up_is_closed_by_the_number_its_present_life_gave_it(desk, dossier):
    desk.receive(an_intake(), actor=LAN)
    desk.outbox.settle(2, (Verdict(1, "held", "x"), Verdict(2, "held", "y")), at=MONDAY)
    with writing(desk.engine) as connection:
        write_meta(connection, "lives", msgspec.msgpack.encode([Life("before", 0), Life("now", 1)]))
    desk.outbox.apply_feed(PullAnswer("e1", 0, False, (), (1,)), ())
    assert [each.seq for each in line_state(desk).aside] == [1]
