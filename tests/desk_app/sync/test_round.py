"""A whole round between a desk and a province in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from desk_app.domain.retrying import LONGEST, SHORTEST
from desk_app.ports import SyncReport
from desk_app.sync.round import Progress, Standing, sync_now
from desk_app.sync.trouble import Ending, NotUnderstood, RefusedByProvince, Trouble
from desk_app.wire.envelope import read_header
from desk_app.wire.messages import HelloRequest, Limits, PullAnswer, PushBatch
from desk_app.wire.pack import PackHeader, write_pack
from desk_app.wire.signing import new_private_key
from tests.fakes import ISSUER, NOON, FakeLink, FakeOutbox, FakeProvince, Fare, FixedClock


class Counter:
    """A desk at a province: its outbox, its line, its clock."""

    def __init__(self, province: FakeProvince, *, events: int = 0, fares: tuple[Fare, ...] = ()) -> None:
        self.incarnation = province.enrol()
        self.outbox = FakeOutbox(self.incarnation, province_key=province.public_key)
        self.link = FakeLink(province, self.incarnation, fares=fares)
        self.province = province
        for _ in range(events):
            self.outbox.write()

    def sync(self) -> SyncReport:
        return sync_now(self.link, self.outbox, FixedClock(NOON), chance=lambda: 0.5, version="1")

    def arrived(self) -> bool:
        return self.province.events_of(self.incarnation) == self.outbox.journal


def a_pack(province: FakeProvince, kind: str, version: int, *, key: bytes | None = None) -> bytes:
    return write_pack(PackHeader(kind, ISSUER, version, NOON), b"{}", key or province.private_key)


def test_everything_written_arrives_once_and_in_order() -> None:
    desk = Counter(FakeProvince(), events=600)
    report = desk.sync()
    assert desk.arrived()
    assert (report.sent, report.pending, report.ending, report.cause) == (600, 0, "done", "")
    assert desk.link.batches == [32, 128, 440]
    assert desk.outbox.rounds == 1
    assert desk.outbox.troubles == []


def test_a_second_round_has_nothing_to_send() -> None:
    desk = Counter(FakeProvince(), events=3)
    desk.sync()
    assert (desk.sync().sent, desk.link.batches) == (0, [3])


def test_two_desks_of_an_office_hear_of_each_other() -> None:
    province = FakeProvince()
    one, other = Counter(province, events=3), Counter(province, events=150)
    other.sync()
    report = one.sync()
    assert report.received == 150
    assert list(one.outbox.fed.values()) == other.outbox.journal
    assert one.outbox.pos == 153


def test_one_rejected_event_among_many_is_named_and_stops_nothing() -> None:
    desk = Counter(FakeProvince(), events=40)
    desk.outbox.write(kind="clerk.added", payload=b'{"clerk_id": 1}')
    for _ in range(40):
        desk.outbox.write()
    report = desk.sync()
    assert (report.sent, report.quarantined, report.pending, report.ending) == (81, 1, 0, "done")
    assert desk.arrived()
    assert "name" in desk.outbox.setbacks[41].text or "clerk_id" in desk.outbox.setbacks[41].text


def test_an_unknown_kind_from_a_newer_desk_is_carried_like_any_other() -> None:
    province = FakeProvince()
    desk, other = Counter(province), Counter(province)
    desk.outbox.write(kind="future.invented", payload=b"\x00\xff")
    assert desk.sync().quarantined == 0
    assert other.sync().received == 1


@pytest.mark.parametrize("fare", ["lost", "answer_lost"])
@pytest.mark.parametrize("place", range(5))
def test_a_cut_anywhere_ends_the_round_and_the_next_brings_everything_once(fare: Fare, place: int) -> None:
    desk = Counter(FakeProvince(), events=200, fares=(*["fair"] * place, fare))
    first = desk.sync()
    assert first.ending == "unreachable"
    second = desk.sync()
    assert second.ending == "done"
    assert desk.arrived()
    assert first.sent + second.sent == 200


def test_the_verdict_of_a_lost_answer_still_reaches_the_desk() -> None:
    desk = Counter(FakeProvince(), fares=("fair", "answer_lost"))
    desk.outbox.write(kind="clerk.added", payload=b"{}")
    desk.outbox.write()
    assert desk.sync().pending == 2
    report = desk.sync()
    assert (report.quarantined, report.pending) == (1, 0)
    assert set(desk.outbox.setbacks) == {1}


def test_what_was_settled_before_the_cut_stays_settled() -> None:
    desk = Counter(FakeProvince(), events=200, fares=("fair", "fair", "fair", "lost"))
    report = desk.sync()
    assert (report.sent, report.pending) == (160, 40)


def test_a_brief_round_sends_what_was_just_written_in_one_request() -> None:
    desk, standing = Counter(FakeProvince(), events=3), Standing()

    def round_(*, brief: bool) -> SyncReport:
        return sync_now(desk.link, desk.outbox, FixedClock(NOON), standing=standing, brief=brief)

    assert round_(brief=True).sent == 3
    assert desk.link.asked == ["hello", "push", "pull"]
    desk.outbox.write()
    report = round_(brief=True)
    assert (report.sent, report.pending, report.ending) == (1, 0, "done")
    assert desk.link.asked[3:] == ["push"]
    assert desk.arrived()


def test_a_brief_round_that_the_province_does_not_know_becomes_a_whole_one() -> None:
    desk, standing = Counter(FakeProvince(), events=3), Standing()
    backup = desk.province.backup()
    sync_now(desk.link, desk.outbox, FixedClock(NOON), standing=standing)
    desk.province.restore(backup)
    desk.outbox.write()
    report = sync_now(desk.link, desk.outbox, FixedClock(NOON), standing=standing, brief=True)
    assert desk.link.asked[3:] == ["push", "hello", "push", "pull", "verify"]
    assert report.ending == "done"
    assert desk.arrived()
    desk.link.fares = ["lost"]
    desk.outbox.write()
    assert sync_now(desk.link, desk.outbox, FixedClock(NOON), standing=standing, brief=True).pending == 1
    assert standing.left is None


def test_trouble_is_noted_with_its_next_try() -> None:
    desk = Counter(FakeProvince(), events=1, fares=("lost", "lost"))
    report = desk.sync()
    assert (report.ending, report.cause, report.pending) == ("unreachable", "no_connection", 1)
    assert report.next_try == NOON + (SHORTEST + timedelta(seconds=4)) / 2
    assert desk.outbox.troubles == [("no_connection", NOON, report.next_try)]
    assert desk.outbox.rounds == 0
    second = desk.sync()
    assert second.next_try is not None
    assert report.next_try < second.next_try <= NOON + LONGEST


def test_a_line_that_was_too_slow_gets_smaller_batches_next_time() -> None:
    desk = Counter(FakeProvince(), events=100, fares=("fair", "slow", "fair", "slow"))
    desk.sync()
    desk.sync()
    desk.sync()
    assert desk.link.batches[:3] == [32, 16, 8]
    assert desk.arrived()


def test_a_province_restored_from_a_backup_gets_everything_again() -> None:
    province = FakeProvince()
    desk, other = Counter(province, events=50), Counter(province, events=5)
    desk.sync()
    other.sync()
    backup = province.backup()
    for _ in range(30):
        desk.outbox.write()
    desk.sync()
    other.sync()
    province.restore(backup)
    other.outbox.write()
    other.sync()
    assert province.epoch == "epoch-2"
    report = desk.sync()
    assert report.sent == 30
    assert desk.arrived()
    other.sync()
    assert list(other.outbox.fed.values()) == desk.outbox.journal


def test_a_restore_that_nobody_announced_is_noticed_when_an_author_returns() -> None:
    province = FakeProvince()
    author, reader, newcomer = (Counter(province, events=count) for count in (3, 0, 5))
    backup = province.backup()
    author.sync()
    reader.sync()
    province.restore(backup)
    newcomer.sync()  # the feed grows past the reader's cursor, so nobody sees that it was cut
    reader.sync()
    assert len(reader.outbox.fed) < 8
    author.sync()
    reader.sync()
    assert set(reader.outbox.fed.values()) == set(author.outbox.journal + newcomer.outbox.journal)


def test_an_old_copy_of_the_desk_is_told_so_and_sends_nothing() -> None:
    desk = Counter(FakeProvince(), events=5)
    desk.sync()
    desk.outbox.journal.pop()
    desk.outbox.write()
    desk.outbox._hashes.pop(5)
    report = desk.sync()
    assert (report.ending, report.cause) == ("refused", "fork")
    desk.outbox.journal.pop()
    desk.outbox._hashes.pop()
    report = desk.sync()
    assert (report.ending, report.cause, report.sent) == ("refused", "old_copy", 0)


def test_a_revoked_desk_stops_and_says_so() -> None:
    desk = Counter(FakeProvince(), events=5)
    desk.province.revoke(desk.incarnation)
    report = desk.sync()
    assert (report.ending, report.cause, report.pending) == ("refused", "revoked", 5)
    assert report.next_try is not None


def test_packs_newer_than_ours_are_kept_and_those_of_the_feed_too() -> None:
    province = FakeProvince()
    desk = Counter(province)
    province.publish("catalogue", 118, a_pack(province, "catalogue", 118))
    province.publish("calendar", 7, a_pack(province, "calendar", 7), in_feed=True)
    report = desk.sync()
    assert desk.outbox.packs == {"catalogue": 118, "calendar": 7}
    assert (report.received, report.ending) == (2, "done")
    assert desk.link.asked == ["hello", "pull", "pack"]


def test_a_pack_with_a_wrong_signature_holds_up_neither_the_feed_nor_the_other_pack() -> None:
    province = FakeProvince()
    desk, other = Counter(province), Counter(province, events=3)
    province.publish("calendar", 7, a_pack(province, "calendar", 7, key=new_private_key()), in_feed=True)
    province.publish("catalogue", 118, a_pack(province, "catalogue", 118))
    other.sync()
    report = desk.sync()
    assert len(desk.outbox.fed) == 3
    assert desk.outbox.packs == {"catalogue": 118}
    assert (report.ending, report.cause) == ("not_understood", "pack_signature")
    assert desk.outbox.pos == 4


def test_events_written_while_the_round_runs_go_with_it() -> None:
    desk = Counter(FakeProvince(limits=Limits(32, 10**6)), events=64)

    def write_one(progress: Progress) -> None:
        if progress.sent == 32 and not progress.dossiers:
            desk.outbox.write()

    sync_now(desk.link, desk.outbox, FixedClock(NOON), progress=write_one)
    assert len(desk.outbox.journal) == 65
    assert desk.arrived()


def test_progress_grows_to_the_whole() -> None:
    desk = Counter(FakeProvince(), events=96)
    seen: list[Progress] = []
    sync_now(desk.link, desk.outbox, FixedClock(NOON), progress=seen.append)
    after = [each for each in seen if not each.dossiers]
    assert [(each.sent, each.total) for each in after] == [(32, 96), (96, 96), (96, 96)]


def test_progress_names_the_dossiers_of_the_batch_on_the_line_and_no_others() -> None:
    desk = Counter(FakeProvince(), events=96)
    seen: list[Progress] = []
    sync_now(desk.link, desk.outbox, FixedClock(NOON), progress=seen.append)
    named = [read_header(each.header).dossier_id for each in desk.outbox.journal]
    going = [each.dossiers for each in seen if each.dossiers]
    assert going == [frozenset(named[:32]) - {None}, frozenset(named[32:]) - {None}]


def test_a_cancelled_round_stops_between_two_requests_and_is_no_trouble() -> None:
    desk = Counter(FakeProvince(), events=96)
    report = sync_now(desk.link, desk.outbox, FixedClock(NOON), cancelled=lambda: len(desk.link.batches) == 1)
    assert (report.ending, report.sent, report.pending, report.next_try) == ("cancelled", 32, 64, None)
    assert (desk.outbox.troubles, desk.outbox.rounds) == ([], 0)


def test_a_bug_is_noted_with_a_next_try_and_raised() -> None:
    class BrokenLink(FakeLink):
        def pull(self, epoch: str, pos: int) -> PullAnswer:
            raise ZeroDivisionError

    desk = Counter(FakeProvince(), events=1)
    with pytest.raises(ZeroDivisionError):
        sync_now(BrokenLink(desk.province, desk.incarnation), desk.outbox, FixedClock(NOON))
    assert [cause for cause, _, _ in desk.outbox.troubles] == ["broken"]
    assert desk.outbox.troubles[0][2] is not None
    assert desk.arrived()


@pytest.mark.parametrize(
    "trouble",
    [NotUnderstood("redirected"), NotUnderstood("garbled"), RefusedByProvince("signature", status=401)],
)
def test_every_trouble_leaves_a_next_try_behind(trouble: Trouble) -> None:
    class PoorLink(FakeLink):
        def hello(self, request: HelloRequest):
            raise trouble

    desk = Counter(FakeProvince(), events=1)
    report = sync_now(PoorLink(desk.province, desk.incarnation), desk.outbox, FixedClock(NOON))
    assert report.ending == trouble.ending
    assert report.ending in get_args(Ending)
    assert desk.outbox.troubles == [(trouble.cause, NOON, report.next_try)]
    assert report.next_try is not None


def test_a_province_that_lost_an_event_it_had_taken_is_noticed_by_the_chain() -> None:
    class ForgetfulLink(FakeLink):
        def push(self, batch: PushBatch):
            answer = super().push(batch)
            return replace_hash(answer)

    def replace_hash(answer):
        return type(answer)(answer.last_seq, bytes(32), answer.verdicts)

    desk = Counter(FakeProvince(), events=3)
    report = sync_now(ForgetfulLink(desk.province, desk.incarnation), desk.outbox, FixedClock(NOON))
    assert (report.ending, report.cause) == ("refused", "fork")
    assert desk.outbox.acked == 0


def test_the_report_is_plain_facts() -> None:
    report = Counter(FakeProvince(), events=1).sync()
    assert replace(report, next_try=None) == SyncReport(1, 0, 0, 0, "done")
