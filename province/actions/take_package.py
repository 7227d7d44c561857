"""Taking what a desk sent by hand through the same door as a push: chain, ledger, verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from desk_app.wire.frames import MAX_BATCH_EVENTS
from desk_app.wire.messages import PushAnswer, PushBatch, Verdict
from desk_app.wire.sealing import (
    HandAnswer,
    SealRefused,
    SegmentContent,
    check_writer,
    open_segment,
    unsealed,
)
from province.actions.locked_inbox import keep_late
from province.actions.push import push
from province.actions.take_back import proven_enrolment, take_desk_back, take_leases_back
from province.actions.tickets import earlier_secrets
from province.bootstrap import Province
from province.meaning import read_events, verdict
from province.packages import Found, Unreadable
from province.refused import Refused
from province.store import desks, ledger, locked_inbox, offices


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one incarnation's segments: entries that were new, and why it stopped (empty: it did not).

    `trouble` is desk_unknown, office_unknown, seal, inbox_full, gap or fork; `answer` is None where nothing could
    be taken; `locked`: the desk was revoked, its work waits in the locked inbox.
    """

    incarnation: str
    agency: str
    segments: int
    events: int
    fresh: int
    answer: HandAnswer | None
    trouble: str = ""
    locked: bool = False


def take_package(province: Province, found: Iterable[Found | Unreadable]) -> Iterator[Taken | Unreadable]:
    """One `Taken` an incarnation; taking the same package twice changes nothing.

    `found` comes by incarnation and in the order of its journal. A trouble ends that incarnation alone;
    every segment is a transaction of its own, so what was taken before it stays.
    """
    lane: _Lane | None = None
    for each in found:
        if isinstance(each, Unreadable):
            yield each
            continue
        if lane is None or lane.incarnation != each.head.incarnation:
            if lane is not None:
                yield lane.told()
            lane = _Lane(province, each.head.incarnation, each.head.agency)
        lane.take(each)
    if lane is not None:
        yield lane.told()


class _Lane:
    """One incarnation's segments, one after another."""

    def __init__(self, province: Province, incarnation: str, agency: str) -> None:
        self._province, self.incarnation, self._agency = province, incarnation, agency
        self._segments = self._events = self._fresh = 0
        self._answer: PushAnswer | None = None
        self._aside: dict[int, Verdict] = {}
        self._trouble = ""
        self._locked = False

    def take(self, found: Found) -> None:
        if self._trouble:
            return
        try:
            content = self._opened(found)
            for start in range(0, len(content.events), MAX_BATCH_EVENTS):
                batch = PushBatch(
                    self.incarnation,
                    found.head.first_seq + start,
                    content.events[start : start + MAX_BATCH_EVENTS],
                )
                self._push(batch)
        except SealRefused:
            self._trouble = "seal"
        except Refused as no:
            self._trouble = no.code
        else:
            self._segments += 1
            self._events += len(content.events)

    def told(self) -> Taken:
        answer = None
        if self._answer is not None:
            with self._province.database.reading() as tx:
                epoch = offices.fact(tx, "epoch") or ""
                mended = ledger.taken_up(tx, self._agency, self.incarnation)
            for seq in mended:  # there is no feed on a stick to tell of these
                self._aside[seq] = verdict(seq, "applied", "")
            whole = msgspec.structs.replace(self._answer, verdicts=tuple(self._aside.values()))
            answer = HandAnswer(self.incarnation, epoch, whole, self._province.now())
        return Taken(
            self.incarnation,
            self._agency,
            self._segments,
            self._events,
            self._fresh,
            answer,
            self._trouble,
            self._locked,
        )

    def _opened(self, found: Found) -> SegmentContent:
        keys = self._province.keys
        with self._province.database.reading() as tx:
            desk = desks.incarnation_of(tx, self.incarnation)
        if desk is not None:
            return open_segment(found.segment, private_key=keys.sealing_key, desk_key=desk.public_key)
        return self._taken_back(found)

    def _taken_back(self, found: Found) -> SegmentContent:
        """A desk that this province enrolled and, restored since, no longer knows: its proof comes with its work."""
        keys, now = self._province.keys, self._province.now()
        content = unsealed(found.segment, keys.sealing_key)
        enrolment = proven_enrolment(content.certificates, self.incarnation, keys=keys)
        if enrolment is None:
            raise Refused(404, "desk_unknown", "No such desk")
        check_writer(found.segment, enrolment.public_key)
        with self._province.database.writing() as tx:
            take_desk_back(tx, enrolment, epoch=content.epoch, version="", now=now)
            desk = desks.incarnation_of(tx, self.incarnation, locked=True)
            if desk is not None:
                take_leases_back(tx, desk, content.certificates, keys=keys)
        return content

    def _push(self, batch: PushBatch) -> None:
        province = self._province
        events = read_events(self.incarnation, batch.first_seq, batch.events)
        keys, now = province.keys, province.now()
        with province.database.writing() as tx:
            desk = desks.incarnation_of(tx, self.incarnation, locked=True)
            if desk is None:
                raise Refused(404, "desk_unknown", "No such desk")
            before = locked_inbox.head(tx, desk)[0] if desk.revoked_at else desk.last_seq
            if desk.revoked_at is not None:
                self._locked = True
                answer = keep_late(tx, desk, batch, events, now=now)
            else:
                answer = push(
                    tx,
                    desk,
                    batch,
                    events,
                    secret=keys.ticket_secret(self.incarnation),
                    earlier=lambda: earlier_secrets(tx, desk, keys),
                    keys=keys,
                    now=now,
                )
        self._fresh += max(0, answer.last_seq - before)
        self._answer = answer
        self._aside |= {verdict.seq: verdict for verdict in answer.verdicts}
