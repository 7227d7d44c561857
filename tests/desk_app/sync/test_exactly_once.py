"""Whatever the line does, the province ends up with every desk's journal, each event once."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, get_args

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from desk_app.ports import Position
from desk_app.sync.round import sync_now
from desk_app.wire.envelope import Envelope, read_header
from desk_app.wire.messages import HelloAnswer, Limits, PushAnswer, PushBatch
from tests.fakes import NOON, FakeLink, FakeOutbox, FakeProvince, Fare, FixedClock

FARES = st.lists(st.sampled_from(get_args(Fare)), max_size=8)
DESKS = st.integers(0, 2)


class ThreeDesks(RuleBasedStateMachine):
    """Three desks write and call one province over a bad line; now and then a backup is put back."""

    province_kind: ClassVar[type[FakeProvince]] = FakeProvince
    outbox_kind: ClassVar[type[FakeOutbox]] = FakeOutbox

    @initialize(most=st.sampled_from([1, 3, 40, 500]), octets=st.sampled_from([1, 900, 256 * 1024]))
    def open_the_province(self, most: int, octets: int) -> None:
        self.province = self.province_kind(limits=Limits(most, octets))
        incarnations = [self.province.enrol() for _ in range(3)]
        self.desks = [self.outbox_kind(each, province_key=self.province.public_key) for each in incarnations]
        self.poisoned: list[set[int]] = [set(), set(), set()]
        self.backup = self.province.backup()

    @rule(desk=DESKS, count=st.integers(1, 60))
    def write(self, desk: int, count: int) -> None:
        for _ in range(count):
            self.desks[desk].write()

    @rule(desk=DESKS)
    def write_something_nobody_can_read(self, desk: int) -> None:
        self.desks[desk].write(kind="clerk.added", payload=b"[")
        self.poisoned[desk].add(len(self.desks[desk].journal))

    @rule(desk=DESKS, fares=FARES)
    def call(self, desk: int, fares: list[Fare]) -> None:
        outbox = self.desks[desk]
        link = FakeLink(self.province, outbox.enrolment().incarnation, fares=fares)
        sync_now(link, outbox, FixedClock(NOON))

    @rule()
    def back_up(self) -> None:
        self.backup = self.province.backup()

    @precondition(lambda self: hasattr(self, "backup"))
    @rule()
    def put_the_backup_back(self) -> None:
        self.province.restore(self.backup)

    @invariant()
    def the_province_holds_nothing_twice_and_nothing_out_of_place(self) -> None:
        for outbox in getattr(self, "desks", []):
            held = self.province.events_of(outbox.enrolment().incarnation)
            assert held == outbox.journal[: len(held)]

    def teardown(self) -> None:
        """The line is well again: two calls each, and everything is everywhere."""
        if not hasattr(self, "desks"):
            return
        for _ in range(3):
            for outbox in self.desks:
                link = FakeLink(self.province, outbox.enrolment().incarnation)
                assert sync_now(link, outbox, FixedClock(NOON)).ending == "done"
        for place, outbox in enumerate(self.desks):
            assert self.province.events_of(outbox.enrolment().incarnation) == outbox.journal
            assert outbox.position().unsent == 0
            assert set(outbox.setbacks) == self.poisoned[place]
            others = [each for each in self.desks if each is not outbox]
            expected = {
                read_header(envelope.header).event_id
                for other in others
                for seq, envelope in enumerate(other.journal, 1)
                if seq not in other.setbacks
            }
            assert set(outbox.fed) == expected


QUICK = settings(max_examples=120, stateful_step_count=25, deadline=None, derandomize=True, database=None)


def test_every_event_arrives_exactly_once_over_any_line() -> None:
    run_state_machine_as_test(ThreeDesks, settings=QUICK)


class AmnesiacProvince(FakeProvince):
    """Takes what it already holds for new."""

    def push(self, batch: PushBatch, nonce: str) -> PushAnswer:
        lane = self._lane(batch.incarnation, nonce)
        for envelope in batch.events:
            self._append(batch.incarnation, lane, len(lane.envelopes) + 1, envelope)
        last = len(lane.envelopes)
        return PushAnswer(last, lane.hashes[last])


class HeadstrongOutbox(FakeOutbox):
    """Believes its own checkpoint instead of the province."""

    def adopt_hello(self, answer: HelloAnswer) -> None:
        acked = self.acked
        super().adopt_hello(answer)
        self.acked = acked

    def position(self) -> Position:
        return replace(super().position(), acked_seq=self.acked)

    def after(self, seq: int, *, events: int, octets: int) -> list[Envelope]:
        return list(super().after(max(seq, self.acked), events=events, octets=octets))


class ForgetfulOutbox(FakeOutbox):
    """Counts everything as sent the moment it is read for sending."""

    def after(self, seq: int, *, events: int, octets: int) -> list[Envelope]:
        batch = list(super().after(max(seq, self.acked), events=events, octets=octets))
        self.acked = max(seq, self.acked) + len(batch)
        return batch

    def adopt_hello(self, answer: HelloAnswer) -> None:
        self.epoch = answer.epoch


@pytest.mark.parametrize(
    "planted",
    [
        {"province_kind": AmnesiacProvince},
        {"outbox_kind": HeadstrongOutbox},
        {"outbox_kind": ForgetfulOutbox},
    ],
    ids=["no_dedup", "client_only_checkpoint", "drop_on_send"],
)
def test_a_planted_bug_is_caught(planted: dict[str, type]) -> None:
    planted_machine = type("Planted", (ThreeDesks,), planted)
    quiet = settings(QUICK, phases=[Phase.generate], report_multiple_bugs=False, print_blob=False)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(planted_machine, settings=quiet)
