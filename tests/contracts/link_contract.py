"""What every line to a province keeps, be it in memory or over a socket.

A test module mixes `LinkContract` into a class and gives it a fixture `end`: a `ProvinceEnd`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import pytest

from desk_app.ports import Link
from desk_app.sync.round import sync_now
from desk_app.sync.trouble import RefusedByProvince
from desk_app.wire.envelope import GENESIS, Envelope, read_header
from desk_app.wire.messages import FeedEvent, HelloAnswer, HelloRequest, PullAnswer, PushBatch
from tests.fakes import NOON, FakeOutbox, FixedClock, an_envelope

NEW_KIND = "future.invented"


@dataclass
class DeskEnd:
    """One enrolled desk: its line, its outbox, and a way to open another line with the same key."""

    link: Link
    outbox: FakeOutbox
    another_line: Callable[[], Link]

    @property
    def incarnation(self) -> str:
        return self.outbox.enrolment().incarnation

    def write(self, count: int = 1) -> list[Envelope]:
        """Events of a kind that no province knows yet: taken by each without a verdict."""
        return [self.outbox.write(kind=NEW_KIND, payload=b'{"a":1}') for _ in range(count)]

    def write_nonsense(self) -> Envelope:
        return self.outbox.write(kind="clerk.added", payload=b"[")

    def hello(self, link: Link | None = None) -> HelloAnswer:
        where = self.outbox.position()
        request = HelloRequest(
            self.incarnation, where.head_seq, where.head_hash, where.epoch, where.pos, where.unsent, "1"
        )
        return (link or self.link).hello(request)

    def batch(self, first: int, last: int) -> PushBatch:
        return PushBatch(self.incarnation, first, tuple(self.outbox.journal[first - 1 : last]))

    def whole_feed(self, answer: HelloAnswer) -> list[PullAnswer]:
        pages = [self.link.pull(answer.epoch, 0)]
        while pages[-1].more:
            pages.append(self.link.pull(answer.epoch, pages[-1].pos))
        return pages


class ProvinceEnd(Protocol):
    def desk(self) -> DeskEnd:
        """A new desk of always the same office, enrolled and never heard of before."""
        ...

    def revoke(self, desk: DeskEnd) -> None: ...


def fed(pages: list[PullAnswer]) -> list[str]:
    """The ids of the events in a feed."""
    items = [item for page in pages for item in page.items]
    return [read_header(item.envelope.header).event_id for item in items if isinstance(item, FeedEvent)]


def ids(envelopes: list[Envelope]) -> list[str]:
    return [read_header(each.header).event_id for each in envelopes]


class LinkContract:
    def test_an_unheard_desk_stands_at_the_beginning(self, end: ProvinceEnd) -> None:
        answer = end.desk().hello()
        assert (answer.last_seq, answer.last_hash) == (0, GENESIS)
        assert answer.limits.events >= 1
        assert answer.limits.bytes >= 1

    def test_what_was_pushed_is_held_with_the_same_chain(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        desk.write(40)
        desk.hello()
        answer = desk.link.push(desk.batch(1, 40))
        assert (answer.last_seq, answer.last_hash) == (40, desk.outbox.hash_at(40))
        assert answer.verdicts == ()
        again = desk.hello()
        assert (again.last_seq, again.last_hash) == (40, desk.outbox.hash_at(40))

    def test_the_same_batch_twice_is_taken_once(self, end: ProvinceEnd) -> None:
        desk, other = end.desk(), end.desk()
        desk.write(3)
        desk.hello()
        first = desk.link.push(desk.batch(1, 3))
        second = desk.link.push(desk.batch(1, 3))
        assert (second.last_seq, second.last_hash) == (first.last_seq, first.last_hash)
        assert fed(other.whole_feed(other.hello())) == ids(desk.outbox.journal)

    def test_a_batch_that_overlaps_what_is_held_adds_the_rest(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        desk.write(10)
        desk.hello()
        desk.link.push(desk.batch(1, 6))
        answer = desk.link.push(desk.batch(4, 10))
        assert (answer.last_seq, answer.last_hash) == (10, desk.outbox.hash_at(10))

    def test_a_batch_beyond_the_next_event_is_a_gap_and_nothing_is_taken(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        desk.write(5)
        desk.hello()
        with pytest.raises(RefusedByProvince) as refused:
            desk.link.push(desk.batch(2, 5))
        assert refused.value.code == "gap"
        assert desk.hello().last_seq == 0

    def test_another_event_in_a_place_that_is_taken_is_a_fork(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        desk.write(3)
        desk.hello()
        desk.link.push(desk.batch(1, 3))
        forged = an_envelope(2, incarnation=desk.incarnation, kind=NEW_KIND)
        with pytest.raises(RefusedByProvince) as refused:
            desk.link.push(PushBatch(desk.incarnation, 2, (forged, desk.outbox.journal[2])))
        assert refused.value.code == "fork"
        assert desk.hello().last_hash == desk.outbox.hash_at(3)

    def test_a_poisonous_event_is_set_aside_and_the_rest_goes_on(self, end: ProvinceEnd) -> None:
        desk, other = end.desk(), end.desk()
        desk.write(20)
        poison = desk.write_nonsense()
        desk.write(20)
        desk.hello()
        answer = desk.link.push(desk.batch(1, 41))
        assert answer.last_seq == 41
        assert [(each.seq, each.outcome) for each in answer.verdicts] == [(21, "quarantined")]
        assert answer.verdicts[0].code
        healthy = [each for each in desk.outbox.journal if each is not poison]
        assert fed(other.whole_feed(other.hello())) == ids(healthy)

    def test_a_verdict_is_given_again_when_the_event_is_sent_again(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        desk.write_nonsense()
        desk.write()
        desk.hello()
        first = desk.link.push(desk.batch(1, 2))
        second = desk.link.push(desk.batch(1, 2))
        assert [(each.seq, each.outcome, each.code) for each in second.verdicts] == [
            (each.seq, each.outcome, each.code) for each in first.verdicts
        ]

    def test_the_feed_tells_of_the_others_and_its_cursor_misses_nothing(self, end: ProvinceEnd) -> None:
        desk, one, other = end.desk(), end.desk(), end.desk()
        for author in (one, other, one):
            author.hello()
            written = author.write(7)
            last = len(author.outbox.journal)
            author.link.push(author.batch(last - len(written) + 1, last))
        answer = desk.hello()
        pages = desk.whole_feed(answer)
        assert sorted(fed(pages)) == sorted(ids(one.outbox.journal + other.outbox.journal))
        places = [item.pos for page in pages for item in page.items]
        assert all(before < after for before, after in pairwise(places))
        late = desk.link.pull(answer.epoch, pages[-1].pos)
        assert (late.items, late.more) == ((), False)
        middle = places[len(places) // 2]
        rest = desk.link.pull(answer.epoch, middle)
        assert [item.pos for item in rest.items] == [place for place in places if place > middle]

    def test_a_push_without_a_hello_is_refused_for_its_nonce(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        desk.write()
        desk.hello()
        with pytest.raises(RefusedByProvince) as refused:
            desk.another_line().push(desk.batch(1, 1))
        assert refused.value.code == "nonce"

    def test_a_new_hello_takes_the_older_lines_nonce_away(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        desk.write()
        desk.hello()
        desk.hello(desk.another_line())
        with pytest.raises(RefusedByProvince) as refused:
            desk.link.push(desk.batch(1, 1))
        assert refused.value.code == "nonce"

    def test_a_revoked_desk_is_told_so(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        desk.write()
        end.revoke(desk)
        with pytest.raises(RefusedByProvince) as refused:
            desk.hello()
        assert refused.value.code == "revoked"

    def test_packs_named_at_hello_can_be_fetched_and_unknown_ones_cannot(self, end: ProvinceEnd) -> None:
        desk = end.desk()
        answer = desk.hello()
        assert answer.packs
        for notice in answer.packs:
            assert desk.link.pack(notice.kind, notice.version)
        with pytest.raises(RefusedByProvince):
            desk.link.pack("calendar", 999_999)

    def test_whole_rounds_bring_two_desks_to_the_same_knowledge(self, end: ProvinceEnd) -> None:
        one, other = end.desk(), end.desk()
        one.write(600)
        one.write_nonsense()
        other.write(30)
        reports = [
            sync_now(desk.link, desk.outbox, FixedClock(NOON), version="1") for desk in (one, other, one)
        ]
        assert [(report.ending, report.cause) for report in reports] == [("done", "")] * 3
        assert [report.sent for report in reports] == [601, 30, 0]
        assert [report.pending for report in reports] == [0, 0, 0]
        assert reports[0].quarantined == 1
        assert set(one.outbox.fed.values()) == set(other.outbox.journal)
        assert set(other.outbox.fed.values()) == set(one.outbox.journal[:600])
        assert one.outbox.packs
        again = sync_now(one.link, one.outbox, FixedClock(NOON))
        assert (again.sent, again.received, again.ending) == (0, 0, "done")
