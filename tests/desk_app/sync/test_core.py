"""What the desk says next, without a line and without a disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from desk_app.ports import Position
from desk_app.sync.core import FIRST_BATCH, USUAL_PACKING, Round, first_batch
from desk_app.sync.trouble import NotUnderstood, RefusedByProvince, Trouble, Unreachable
from desk_app.sync.turns import (
    AdoptHello,
    Fact,
    Failed,
    FetchPack,
    Finish,
    HelloHeard,
    Intent,
    JournalDry,
    KeepFeed,
    PackHeard,
    PackSpoiled,
    Pull,
    PullHeard,
    Push,
    PushHeard,
    SayHello,
    Settle,
    Stopped,
)
from desk_app.wire.frames import MAX_BATCH_BYTES
from desk_app.wire.messages import FeedPack, HelloAnswer, Limits, PackNotice, PullAnswer, PushAnswer, Verdict
from tests.fakes import NOON

PLAIN = MAX_BATCH_BYTES * USUAL_PACKING
HASH = bytes([1]) * 32
OTHER_HASH = bytes([2]) * 32
STANDING = Position(head_seq=100, head_hash=HASH, acked_seq=0, epoch="e1", pos=7, unsent=100)
HELLO = HelloAnswer(
    server_time=NOON,
    nonce="n",
    epoch="e1",
    pos=9,
    last_seq=0,
    last_hash=HASH,
    watermark=0,
    limits=Limits(500, MAX_BATCH_BYTES),
)


def hello(answer: HelloAnswer = HELLO, position: Position = STANDING, our: bytes | None = HASH) -> HelloHeard:
    return HelloHeard(answer, position, our)


def pushed(count: int, last_seq: int, *verdicts: Verdict, our: bytes | None = HASH) -> PushHeard:
    return PushHeard(count, PushAnswer(last_seq, HASH, verdicts), our)


def nothing_fed(pos: int = 9) -> PullHeard:
    return PullHeard(PullAnswer("e1", pos, more=False))


def told(*facts: Fact) -> tuple[Round, tuple[Intent, ...]]:
    """The round after these facts, and the intents of the last of them."""
    state = Round()
    intents: tuple[Intent, ...] = (state.asked,)
    for fact in facts:
        state, intents = state.hear(fact)
    return state, intents


def test_a_round_begins_with_a_hello() -> None:
    assert Round().asked == SayHello()


def test_the_desk_sends_from_where_the_province_stands() -> None:
    _, intents = told(hello(msgspec.structs.replace(HELLO, last_seq=40), replace(STANDING, acked_seq=40)))
    assert intents == (
        AdoptHello(msgspec.structs.replace(HELLO, last_seq=40)),
        Push(40, FIRST_BATCH, PLAIN),
    )


def test_what_the_desk_believed_to_be_sent_does_not_count_against_the_province() -> None:
    _, intents = told(hello(HELLO, replace(STANDING, acked_seq=100)))
    assert intents[-1] == Push(0, FIRST_BATCH, PLAIN)


def test_events_whose_answer_was_lost_are_asked_about_once_more_for_their_verdicts() -> None:
    answer = msgspec.structs.replace(HELLO, last_seq=60)
    _, intents = told(hello(answer, replace(STANDING, acked_seq=40)))
    assert intents[-1] == Push(40, FIRST_BATCH, PLAIN)
    _, intents = told(hello(answer, replace(STANDING, acked_seq=40)), pushed(10, 60))
    assert intents == (Settle(50, ()), Push(50, 128, PLAIN))


def test_the_batch_doubles_with_each_success_up_to_what_the_province_takes() -> None:
    answer = msgspec.structs.replace(HELLO, limits=Limits(100, 1000))
    sizes = []
    state, intents = told(hello(answer, replace(STANDING, head_seq=1000)))
    done = 0
    for _ in range(4):
        asked = intents[-1]
        assert isinstance(asked, Push)
        sizes.append(asked.events)
        assert asked.octets == 1000 * USUAL_PACKING
        done += asked.events
        state, intents = state.hear(pushed(asked.events, done))
    assert sizes == [32, 100, 100, 100]


def test_the_province_cannot_talk_the_desk_into_batches_over_its_own_limits() -> None:
    state, _ = told(hello(msgspec.structs.replace(HELLO, limits=Limits(10**9, 10**12))))
    assert (state.most_events, state.most_octets) == (500, MAX_BATCH_BYTES)
    state, _ = told(hello(msgspec.structs.replace(HELLO, limits=Limits(0, -5))))
    assert (state.most_events, state.most_octets, state.batch) == (1, 1, 1)


def test_each_trouble_since_the_last_whole_round_halves_the_first_batch() -> None:
    assert [first_batch(failures) for failures in (0, 1, 2, 5, 6, 10_000)] == [32, 16, 8, 1, 1, 1]
    _, intents = told(hello(position=replace(STANDING, failures=3)))
    assert intents[-1] == Push(0, 4, PLAIN)


def test_a_dry_journal_is_followed_by_the_feed_from_the_cursor() -> None:
    _, intents = told(hello(), JournalDry())
    assert intents == (Pull("e1", 7),)


def test_the_feed_is_pulled_page_by_page_and_kept_before_the_next_is_asked() -> None:
    page = PullAnswer("e1", 8, more=True)
    _, intents = told(hello(), JournalDry(), PullHeard(page))
    assert intents == (KeepFeed(page, ()), Pull("e1", 8))


def test_a_new_epoch_starts_the_feed_from_the_beginning() -> None:
    _, intents = told(hello(msgspec.structs.replace(HELLO, epoch="e2")), JournalDry())
    assert intents == (Pull("e2", 0),)


def test_a_feed_shorter_than_the_cursor_starts_from_the_beginning_too() -> None:
    _, intents = told(hello(msgspec.structs.replace(HELLO, pos=3)), JournalDry())
    assert intents == (Pull("e1", 0),)


def test_a_late_answer_of_another_epoch_is_not_kept_but_asked_about_at_hello() -> None:
    _, intents = told(hello(), JournalDry(), PullHeard(PullAnswer("e0", 3, more=False)))
    assert intents == (SayHello(),)


def test_a_feed_that_runs_backwards_or_on_the_spot_is_not_followed() -> None:
    for answer in (PullAnswer("e1", 3, more=False), PullAnswer("e1", 7, more=True)):
        _, intents = told(hello(), JournalDry(), PullHeard(answer))
        assert intents == (Finish("not_understood", "nothing_settled"),)


def test_a_quarantined_event_does_not_stop_the_rest() -> None:
    verdict = Verdict(5, "quarantined", "malformed", "no name")
    _, intents = told(hello(), pushed(32, 32, verdict))
    assert intents == (Settle(32, (verdict,)), Push(32, 128, PLAIN))


def test_a_batch_taken_in_part_goes_on_from_the_part() -> None:
    _, intents = told(hello(), pushed(32, 20))
    assert intents == (Settle(20, ()), Push(20, 128, PLAIN))


@pytest.mark.parametrize("code", ["gap", "nonce", "counter"])
def test_a_gap_or_a_stale_nonce_is_answered_by_another_hello(code: str) -> None:
    _, intents = told(hello(), Failed(RefusedByProvince(code)))
    assert intents == (SayHello(),)


def test_a_gap_in_what_the_province_says_it_holds_is_filled_from_the_beginning() -> None:
    behind = replace(STANDING, acked_seq=40)
    greeted = hello(msgspec.structs.replace(HELLO, last_seq=100), behind)
    lost = Failed(RefusedByProvince("gap", last_seq=100))
    state, intents = told(greeted, lost)
    assert isinstance(intents[-1], Push)
    assert intents[-1].after == 0
    assert state.hear(lost)[1] == (SayHello(),)  # once: nothing can be missing before the first
    really_missing = Failed(RefusedByProvince("gap", last_seq=39))
    assert told(greeted, really_missing)[1] == (SayHello(),)


def test_gap_after_gap_without_a_step_forward_stops() -> None:
    gap = Failed(RefusedByProvince("gap"))
    _, intents = told(hello(), gap, hello(), gap)
    assert intents == (Finish("refused", "gap"),)


def test_a_province_that_forgets_what_it_took_does_not_hold_the_desk_in_a_loop() -> None:
    gap = Failed(RefusedByProvince("gap"))
    state, intents = told(hello())
    for turn in range(20):
        if isinstance(intents[-1], Finish):
            break
        state, intents = state.hear(pushed(32, 32)) if turn % 3 == 0 else state.hear(gap)
        if intents[-1] == SayHello():
            state, intents = state.hear(hello())
    assert intents[-1] == Finish("refused", "gap")


def test_an_answer_that_settles_nothing_is_asked_about_once_and_then_stops() -> None:
    _, intents = told(hello(), pushed(32, 0))
    assert intents == (SayHello(),)
    _, intents = told(hello(), pushed(32, 0), hello(), pushed(32, 0))
    assert intents == (Finish("not_understood", "nothing_settled"),)


def test_another_hash_at_hello_is_a_fork_and_nothing_is_adopted() -> None:
    _, intents = told(hello(our=OTHER_HASH))
    assert intents == (Finish("refused", "fork"),)


def test_a_province_that_holds_more_than_the_desk_tells_that_this_is_an_old_copy() -> None:
    _, intents = told(hello(msgspec.structs.replace(HELLO, last_seq=101), our=None))
    assert intents == (Finish("refused", "old_copy"),)


@pytest.mark.parametrize("ours", [OTHER_HASH, None])
def test_another_hash_after_a_push_is_a_fork_and_nothing_is_settled(ours: bytes | None) -> None:
    _, intents = told(hello(), pushed(32, 32, our=ours))
    assert intents == (Finish("refused", "fork"),)


@pytest.mark.parametrize(
    ("trouble", "ending"),
    [
        (Unreachable("timeout"), Finish("unreachable", "timeout")),
        (
            Unreachable("busy", retry_after=timedelta(seconds=9)),
            Finish("unreachable", "busy", timedelta(seconds=9)),
        ),
        (NotUnderstood("redirected"), Finish("not_understood", "redirected")),
        (RefusedByProvince("revoked", status=403), Finish("refused", "revoked")),
        (RefusedByProvince("fork"), Finish("refused", "fork")),
        (RefusedByProvince("signature", status=401), Finish("refused", "signature")),
    ],
)
def test_the_first_trouble_ends_the_round_with_its_cause(trouble: Trouble, ending: Finish) -> None:
    for heard in ((), (hello(),), (hello(), JournalDry())):
        _, intents = told(*heard, Failed(trouble))
        assert intents == (ending,)


def test_a_refused_hello_is_not_repeated() -> None:
    _, intents = told(Failed(RefusedByProvince("counter")))
    assert intents == (Finish("refused", "counter"),)


def test_a_batch_that_is_refused_whole_is_halved_down_to_the_culprit() -> None:
    too_large = Failed(RefusedByProvince("too_large", status=413))
    state, intents = told(hello())
    sizes = []
    while isinstance(asked := intents[-1], Push) and len(sizes) < 10:
        sizes.append(asked.events)
        state, intents = state.hear(too_large)
    assert sizes == [32, 16, 8, 4, 2, 1]
    assert intents == (Finish("refused", "too_large"),)


def test_packs_newer_than_ours_are_fetched_after_the_feed_and_older_ones_left() -> None:
    answer = msgspec.structs.replace(HELLO, packs=(PackNotice("calendar", 3), PackNotice("catalogue", 118)))
    position = replace(STANDING, packs=(PackNotice("calendar", 3), PackNotice("catalogue", 117)))
    _, intents = told(hello(answer, position), JournalDry(), nothing_fed())
    assert intents[-1] == FetchPack("catalogue", 118)
    _, intents = told(hello(answer, position), JournalDry(), nothing_fed(), PackHeard(b"pack"))
    assert intents == (KeepFeed(PullAnswer("e1", 9, more=False), (b"pack",)), Finish("done"))


def test_a_pack_that_came_with_the_feed_is_not_fetched_again() -> None:
    answer = msgspec.structs.replace(HELLO, packs=(PackNotice("calendar", 4),))
    fed = PullAnswer("e1", 9, more=False, items=(FeedPack(9, "calendar", 4, b"pack"),))
    _, intents = told(hello(answer), JournalDry(), PullHeard(fed))
    assert intents == (KeepFeed(fed, (b"pack",)), Finish("done"))


def test_a_pack_announced_in_the_feed_without_its_bytes_is_fetched() -> None:
    fed = PullAnswer("e1", 9, more=False, items=(FeedPack(9, "calendar", 4, b""),))
    _, intents = told(hello(), JournalDry(), PullHeard(fed))
    assert intents == (KeepFeed(fed, ()), FetchPack("calendar", 4))


def test_an_old_pack_in_a_feed_read_again_is_left_alone() -> None:
    position = replace(STANDING, packs=(PackNotice("calendar", 5),))
    fed = PullAnswer("e1", 9, more=False, items=(FeedPack(9, "calendar", 4, b"old"),))
    _, intents = told(hello(position=position), JournalDry(), PullHeard(fed))
    assert intents == (KeepFeed(fed, ()), Finish("done"))


def test_a_spoiled_pack_stops_neither_the_feed_nor_the_other_packs_but_is_told_at_the_end() -> None:
    answer = msgspec.structs.replace(HELLO, packs=(PackNotice("calendar", 4), PackNotice("catalogue", 2)))
    heard = (hello(answer), JournalDry(), nothing_fed(), PackHeard(b"bad"), PackSpoiled("pack_signature"))
    _, intents = told(*heard)
    assert intents == (FetchPack("catalogue", 2),)
    _, intents = told(*heard, PackHeard(b"good"))
    assert intents[-1] == Finish("not_understood", "pack_signature")


def test_the_last_pack_being_spoiled_is_told_too() -> None:
    answer = msgspec.structs.replace(HELLO, packs=(PackNotice("calendar", 4),))
    _, intents = told(
        hello(answer), JournalDry(), nothing_fed(), PackHeard(b"bad"), PackSpoiled("pack_signature")
    )
    assert intents == (Finish("not_understood", "pack_signature"),)


def test_a_pack_of_a_kind_this_version_does_not_know_is_no_trouble() -> None:
    answer = msgspec.structs.replace(HELLO, packs=(PackNotice("fees", 1),))
    _, intents = told(hello(answer), JournalDry(), nothing_fed(), PackHeard(b"?"), PackSpoiled("pack_kind"))
    assert intents == (Finish("done"),)


def test_a_pack_the_province_does_not_give_out_holds_nothing_up() -> None:
    answer = msgspec.structs.replace(HELLO, packs=(PackNotice("calendar", 4), PackNotice("catalogue", 2)))
    missing = Failed(RefusedByProvince("no_such_pack", status=404))
    _, intents = told(hello(answer), JournalDry(), nothing_fed(), missing)
    assert intents == (FetchPack("catalogue", 2),)


def test_a_province_older_than_this_desk_can_speak_to_is_not_understood() -> None:
    _, intents = told(hello(msgspec.structs.replace(HELLO, wire=0)))
    assert intents == (Finish("not_understood", "wire_version"),)


def test_a_stop_ends_the_round_wherever_it_is() -> None:
    for heard in ((), (hello(),), (hello(), JournalDry())):
        _, intents = told(*heard, Stopped())
        assert intents == (Finish("cancelled"),)


def test_a_fact_that_answers_nothing_asked_is_a_bug() -> None:
    with pytest.raises(AssertionError, match="does not answer"):
        Round().hear(JournalDry())


def test_a_revoked_desk_pushes_what_the_province_has_not_and_hears_nothing() -> None:
    revoked = Failed(RefusedByProvince("revoked", status=403, last_seq=40), acked_seq=30)
    _, intents = told(revoked)
    assert intents == (Push(30, FIRST_BATCH, PLAIN),)
    locked = Verdict(31, "held", "locked_inbox")
    _, intents = told(revoked, pushed(32, 62, locked), JournalDry())
    assert intents == (Finish("refused", "revoked"),)
    _, intents = told(revoked, Failed(RefusedByProvince("gap"), 30), revoked)
    assert intents == (Finish("refused", "revoked"),)


def test_an_older_province_that_only_says_revoked_is_not_pushed_to() -> None:
    _, intents = told(Failed(RefusedByProvince("revoked", status=403)))
    assert intents == (Finish("refused", "revoked"),)


@pytest.mark.parametrize("brief", [False, True])
def test_a_desk_revoked_while_a_round_is_under_way_ends_it_as_revoked(brief: bool) -> None:
    state = replace(told(hello())[0], brief=brief)
    state, _ = state.hear(pushed(32, 32, Verdict(1, "held", "locked_inbox")))
    _, intents = state.hear(JournalDry())
    assert intents == (Finish("refused", "revoked"),)
