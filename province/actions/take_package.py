"""Taking what a desk sent by hand through the same door as a push: chain, ledger, verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection

from desk_app.wire.frames import MAX_BATCH_EVENTS
from desk_app.wire.messages import PushAnswer, PushBatch, Verdict
from desk_app.wire.sealing import HandAnswer, SealRefused, SegmentContent, open_segment
from province.actions.push import push
from province.bootstrap import Province
from province.meaning import read_events
from province.packages import Found, Unreadable
from province.refused import Refused
from province.store import desks, offices
from province.store.desks import Incarnation


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one incarnation's segments: entries that were new, and why it stopped (empty: it did not).

    `trouble` is desk_unknown, revoked, seal, gap or fork; `answer` is None where nothing could be taken.
    """

    incarnation: str
    agency: str
    segments: int
    events: int
    fresh: int
    answer: HandAnswer | None
    trouble: str = ""


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
            whole = msgspec.structs.replace(self._answer, verdicts=tuple(self._aside.values()))
            with self._province.database.reading() as tx:
                epoch = offices.fact(tx, "epoch") or ""
            answer = HandAnswer(self.incarnation, epoch, whole, self._province.now())
        return Taken(
            self.incarnation, self._agency, self._segments, self._events, self._fresh, answer, self._trouble
        )

    def _opened(self, found: Found) -> SegmentContent:
        with self._province.database.reading() as tx:
            desk = _desk_of(tx, self.incarnation)
        keys = self._province.keys
        return open_segment(found.segment, private_key=keys.sealing_key, desk_key=desk.public_key)

    def _push(self, batch: PushBatch) -> None:
        province = self._province
        events = read_events(self.incarnation, batch.first_seq, batch.events)
        secret = province.keys.ticket_secret(self.incarnation)
        with province.database.writing() as tx:
            desk = _desk_of(tx, self.incarnation, locked=True)
            answer = push(tx, desk, batch, events, secret=secret, now=province.now())
        self._fresh += max(0, answer.last_seq - desk.last_seq)
        self._answer = answer
        self._aside |= {verdict.seq: verdict for verdict in answer.verdicts}


def _desk_of(tx: Connection, incarnation: str, *, locked: bool = False) -> Incarnation:
    desk = desks.incarnation_of(tx, incarnation, locked=locked)
    if desk is None:
        raise Refused(404, "desk_unknown", "No such desk")
    if desk.revoked_at is not None:
        raise Refused(403, "revoked", "This desk was revoked")
    return desk
