"""A province and desks in memory that keep the real rules: idempotent, no gaps, no forks."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, TypeVar

import msgspec

from desk_app.clock import FixedClock
from desk_app.domain.calendar import VIETNAM
from desk_app.ports import Enrolment, Holding, Position
from desk_app.sync.trouble import RefusedByProvince, Unreachable
from desk_app.wire.digests import buckets_of, header_leaf
from desk_app.wire.envelope import GENESIS, Actor, Envelope, Header, new_id, read_header, seal
from desk_app.wire.facts import MalformedFact, decode_fact
from desk_app.wire.frames import MAX_BATCH_BYTES, MAX_BATCH_EVENTS
from desk_app.wire.messages import (
    EnrolAnswer,
    EnrolRequest,
    FeedEvent,
    FeedPack,
    HelloAnswer,
    HelloRequest,
    Limits,
    Office,
    PackNotice,
    PullAnswer,
    PushAnswer,
    PushBatch,
    Verdict,
    VerifyAnswer,
    VerifyRequest,
)
from desk_app.wire.pack import PackHeader, read_pack
from desk_app.wire.signing import new_private_key, public_key_of

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=VIETNAM)
AGENCY = "H15.50.05"
ISSUER = "province:test"
CLERK = Actor("Nguyễn Thị Lan", "window")
FEED_PAGE = 100

_Answer = TypeVar("_Answer")

# How one request fares: lost before the province hears it; heard but the answer lost, or late; heard
# twice; heard after an old copy of the last push came by once more.
Fare = Literal["fair", "lost", "answer_lost", "slow", "twice", "stale"]

__all__ = ["FakeLink", "FakeOutbox", "FakeProvince", "FixedClock", "an_envelope"]


def an_envelope(
    seq: int,
    *,
    incarnation: str,
    kind: str = "clerk.added",
    payload: bytes | None = None,
    dossier_id: str | None = None,
    at: datetime = NOON,
) -> Envelope:
    """An event as a desk would write it."""
    header = Header(incarnation, seq, new_id(), kind, 1, dossier_id, at, "ok", CLERK)
    content = b'{"clerk_id":"lan","name":"Lan","role":"clerk"}' if payload is None else payload
    return seal(header, content)


@dataclass
class _Lane:
    """What the province holds of one incarnation."""

    envelopes: list[Envelope] = field(default_factory=list)
    hashes: list[bytes] = field(default_factory=lambda: [GENESIS])
    setbacks: dict[int, Verdict] = field(default_factory=dict)
    revoked: bool = False
    nonce: str = ""


@dataclass
class _Holdings:
    """Everything a backup of the province would hold."""

    lanes: dict[str, _Lane] = field(default_factory=dict)
    feed: list[tuple[str, FeedEvent | FeedPack]] = field(default_factory=list)


class FakeProvince:
    """One office of a province, in memory."""

    def __init__(self, *, limits: Limits | None = None) -> None:
        self.private_key = new_private_key()
        self.epoch = "epoch-1"
        self.limits = limits or Limits(MAX_BATCH_EVENTS, MAX_BATCH_BYTES)
        self.packs: dict[tuple[str, int], bytes] = {}
        self.holds = _Holdings()
        self._nonces = 0

    @property
    def public_key(self) -> bytes:
        return public_key_of(self.private_key)

    def enrol(self) -> str:
        incarnation = new_id()
        self.holds.lanes[incarnation] = _Lane()
        return incarnation

    def events_of(self, incarnation: str) -> list[Envelope]:
        return self.holds.lanes[incarnation].envelopes

    def revoke(self, incarnation: str) -> None:
        self.holds.lanes[incarnation].revoked = True

    def publish(self, kind: str, version: int, body: bytes, *, in_feed: bool = False) -> None:
        self.packs[kind, version] = body
        if in_feed:
            self.holds.feed.append(("", FeedPack(len(self.holds.feed) + 1, kind, version, body)))

    def backup(self) -> _Holdings:
        return copy.deepcopy(self.holds)

    def restore(self, backup: _Holdings) -> None:
        """A backup is put back and nobody says so; nonces of before are worth nothing."""
        self.holds = copy.deepcopy(backup)
        for lane in self.holds.lanes.values():
            lane.nonce = ""

    def hello(self, request: HelloRequest) -> HelloAnswer:
        lane = self._lane(request.incarnation)
        known = len(lane.envelopes)
        if request.head_seq == known and request.head_hash != lane.hashes[known]:
            raise RefusedByProvince("fork")
        knows_more = request.pos > len(self.holds.feed) or request.acked_seq > known
        if request.epoch == self.epoch and knows_more:
            self.epoch = f"epoch-{int(self.epoch.split('-')[1]) + 1}"
        self._nonces += 1
        lane.nonce = f"nonce-{self._nonces}"
        newest: dict[str, int] = {}
        for kind, version in sorted(self.packs):
            newest[kind] = version
        return HelloAnswer(
            server_time=NOON,
            nonce=lane.nonce,
            epoch=self.epoch,
            pos=len(self.holds.feed),
            last_seq=known,
            last_hash=lane.hashes[known],
            watermark=0,
            limits=self.limits,
            packs=tuple(PackNotice(kind, version) for kind, version in newest.items()),
        )

    def push(self, batch: PushBatch, nonce: str) -> PushAnswer:
        lane = self._lane(batch.incarnation, nonce)
        if len(batch.events) > self.limits.events:
            raise RefusedByProvince("too_large", status=413)
        if batch.first_seq > len(lane.envelopes) + 1:
            raise RefusedByProvince("gap")
        for seq, envelope in enumerate(batch.events, batch.first_seq):
            if seq <= len(lane.envelopes) and lane.envelopes[seq - 1] != envelope:
                raise RefusedByProvince("fork")
        for seq, envelope in enumerate(batch.events, batch.first_seq):
            if seq > len(lane.envelopes):
                self._append(batch.incarnation, lane, seq, envelope)
        last = len(lane.envelopes)
        pushed = range(batch.first_seq, batch.first_seq + len(batch.events))
        verdicts = tuple(lane.setbacks[seq] for seq in pushed if seq in lane.setbacks)
        return PushAnswer(last, lane.hashes[last], verdicts)

    def pull(self, incarnation: str, nonce: str, epoch: str, pos: int) -> PullAnswer:
        self._lane(incarnation, nonce)
        if epoch != self.epoch:
            return PullAnswer(self.epoch, 0, more=True)
        page = self.holds.feed[pos : pos + FEED_PAGE]
        upto = pos + len(page)
        items = tuple(item for author, item in page if author != incarnation)
        return PullAnswer(self.epoch, upto, more=upto < len(self.holds.feed), items=items)

    def verify(self, request: VerifyRequest, nonce: str) -> VerifyAnswer:
        lane = self._lane(request.incarnation, nonce)
        own = [
            (_month(envelope), after)
            for envelope, after in zip(lane.envelopes[: request.upto], lane.hashes[1:], strict=False)
        ]
        pos = request.pos if request.epoch == self.epoch else 0
        fed = [
            (_month(item.envelope), header_leaf(item.envelope.header))
            for author, item in self.holds.feed[:pos]
            if author != request.incarnation and isinstance(item, FeedEvent)
        ]
        last = len(lane.envelopes)
        return VerifyAnswer(self.epoch, last, lane.hashes[last], buckets_of(own), buckets_of(fed))

    def _lane(self, incarnation: str, nonce: str | None = None) -> _Lane:
        lane = self.holds.lanes.get(incarnation)
        if lane is None:
            raise RefusedByProvince("unknown_desk", status=401)
        if lane.revoked:
            raise RefusedByProvince("revoked", status=403)
        if nonce is not None and nonce != lane.nonce:
            raise RefusedByProvince("nonce", status=401)
        return lane

    def _append(self, incarnation: str, lane: _Lane, seq: int, envelope: Envelope) -> None:
        lane.envelopes.append(envelope)
        lane.hashes.append(envelope.digest(lane.hashes[-1]))
        try:
            header = read_header(envelope.header)
            decode_fact(header.kind, header.schema, envelope.payload)
        except (msgspec.MsgspecError, MalformedFact) as wrong:
            lane.setbacks[seq] = Verdict(seq, "quarantined", "malformed", str(wrong))
            return
        self.holds.feed.append((incarnation, FeedEvent(len(self.holds.feed) + 1, envelope)))


class FakeLink:
    """`ports.Link` to a FakeProvince. `fares` tells how the coming requests fare; fair when it is used up."""

    def __init__(self, province: FakeProvince, incarnation: str, *, fares: Sequence[Fare] = ()) -> None:
        self.province = province
        self.incarnation = incarnation
        self.fares = list(fares)
        self.asked: list[str] = []
        self.batches: list[int] = []
        self._nonce = ""
        self._last_push: PushBatch | None = None

    def hello(self, request: HelloRequest) -> HelloAnswer:
        answer = self._carry("hello", lambda: self.province.hello(request))
        self._nonce = answer.nonce
        return answer

    def push(self, batch: PushBatch) -> PushAnswer:
        self.batches.append(len(batch.events))
        answer = self._carry("push", lambda: self.province.push(batch, self._nonce))
        self._last_push = batch
        return answer

    def make_ready(self, batch: PushBatch) -> None:
        """Nothing to pack: messages travel as they are."""

    def pull(self, epoch: str, pos: int) -> PullAnswer:
        return self._carry("pull", lambda: self.province.pull(self.incarnation, self._nonce, epoch, pos))

    def verify(self, request: VerifyRequest) -> VerifyAnswer:
        return self._carry("verify", lambda: self.province.verify(request, self._nonce))

    def enrol(self, request: EnrolRequest) -> EnrolAnswer:
        return self._carry("enrol", lambda: self._enrolled(request))

    def pack(self, kind: str, version: int) -> bytes:
        return self._carry("pack", lambda: self._pack(kind, version))

    def _pack(self, kind: str, version: int) -> bytes:
        try:
            return self.province.packs[kind, version]
        except KeyError as missing:
            raise RefusedByProvince("no_such_pack", status=404) from missing

    def _enrolled(self, request: EnrolRequest) -> EnrolAnswer:
        if request.code != "ONCE":
            raise RefusedByProvince("enrolment_code", status=403)
        self.incarnation = self.province.enrol()
        return EnrolAnswer(
            office=Office(AGENCY, "24181", "Xã Ea Kpam"),
            desk_id=new_id(),
            incarnation=self.incarnation,
            province_name="Một cửa tỉnh Đắk Lắk",
            province_key=self.province.public_key,
            ticket_secret=bytes(32),
            public_url="https://motcua.example.vn",
            epoch=self.province.epoch,
            leases=(),
            certificates=(),
            packs=(),
        )

    def _carry(self, what: str, ask: Callable[[], _Answer]) -> _Answer:
        self.asked.append(what)
        fare = self.fares.pop(0) if self.fares else "fair"
        if fare == "lost":
            raise Unreachable("no_connection")
        if fare == "stale" and self._last_push is not None and self._nonce:
            self.province.push(self._last_push, self.province.holds.lanes[self.incarnation].nonce)
        answer = ask()
        if fare == "twice":
            answer = ask()
        if fare == "answer_lost":
            raise Unreachable("cut")
        if fare == "slow":
            raise Unreachable("timeout", retry_after=timedelta(seconds=0))
        return answer


class FakeOutbox:
    """`ports.Outbox` in memory: a journal, a feed and a cursor."""

    def __init__(self, incarnation: str, *, province_key: bytes, private_key: bytes = bytes(32)) -> None:
        self.journal: list[Envelope] = []
        self.acked = 0
        self.epoch = ""
        self.pos = 0
        self.setbacks: dict[int, Verdict] = {}
        self.fed: dict[str, Envelope] = {}
        self.packs: dict[str, int] = {}
        self.troubles: list[tuple[str, datetime, datetime | None]] = []
        self.failures = 0
        self.rounds = 0
        self.counter = 0
        self.answer: HelloAnswer | None = None
        self.verified_at: datetime | None = None
        self.verified: list[tuple[str, ...]] = []
        self._hashes = [GENESIS]
        self._enrolment = Enrolment(incarnation, "http://127.0.0.1", private_key, province_key)

    def write(
        self, *, kind: str = "clerk.added", payload: bytes | None = None, dossier_id: str | None = None
    ) -> Envelope:
        """One more event in the journal; by default each is of a dossier of its own."""
        envelope = an_envelope(
            len(self.journal) + 1,
            incarnation=self._enrolment.incarnation,
            kind=kind,
            payload=payload,
            dossier_id=dossier_id or new_id(),
        )
        self.journal.append(envelope)
        self._hashes.append(envelope.digest(self._hashes[-1]))
        return envelope

    def enrolment(self) -> Enrolment:
        return self._enrolment

    def position(self) -> Position:
        waiting = {read_header(each.header).dossier_id for each in self.journal[self.acked :]}
        return Position(
            head_seq=len(self.journal),
            head_hash=self._hashes[-1],
            acked_seq=self.acked,
            epoch=self.epoch,
            pos=self.pos,
            unsent=len(waiting - {None}),
            packs=tuple(PackNotice(kind, version) for kind, version in sorted(self.packs.items())),
            failures=self.failures,
            verified_at=self.verified_at,
        )

    def after(self, seq: int, *, events: int, octets: int) -> Sequence[Envelope]:
        batch: list[Envelope] = []
        for envelope in self.journal[seq : seq + events]:
            octets -= len(envelope.header) + len(envelope.salt) + len(envelope.payload)
            if batch and octets < 0:
                break
            batch.append(envelope)
        return batch

    def hash_at(self, seq: int) -> bytes:
        return self._hashes[seq]

    def settle(
        self, last_seq: int, verdicts: Sequence[Verdict], *, at: datetime, after: int | None = None
    ) -> None:
        self.acked = last_seq
        for verdict in verdicts:
            if verdict.outcome in {"held", "quarantined"}:
                self.setbacks[verdict.seq] = verdict

    def adopt_hello(self, answer: HelloAnswer) -> None:
        self.answer = answer
        if answer.epoch != self.epoch:
            self.epoch, self.pos = answer.epoch, 0
        self.acked = min(self.acked, answer.last_seq)

    def apply_feed(self, answer: PullAnswer, packs: Sequence[bytes]) -> int:
        read = [read_pack(body, {_issuer(body): self._enrolment.province_key}) for body in packs]
        before = len(self.fed) + len(self.packs)
        for pack in read:
            self.packs[pack.header.kind] = pack.header.version
        for item in answer.items:
            if isinstance(item, FeedEvent):
                self.fed.setdefault(read_header(item.envelope.header).event_id, item.envelope)
        self.epoch, self.pos = answer.epoch, answer.pos
        return len(self.fed) + len(self.packs) - before

    def months(self) -> Holding:
        own = [
            (_month(envelope), after)
            for envelope, after in zip(self.journal[: self.acked], self._hashes[1:], strict=False)
        ]
        begins: dict[str, int] = {}
        for seq, envelope in enumerate(self.journal, start=1):
            begins.setdefault(_month(envelope), seq)
        fed = [(_month(each), header_leaf(each.header)) for each in self.fed.values()]
        return Holding(buckets_of(own), buckets_of(fed), begins)

    def note_verified(self, differing: Sequence[str], *, at: datetime) -> None:
        self.verified_at = at
        self.verified.append(tuple(differing))

    def next_counter(self) -> int:
        self.counter += 1
        return self.counter

    def note_trouble(self, cause: str, *, at: datetime, next_try: datetime | None) -> None:
        self.troubles.append((cause, at, next_try))
        self.failures += 1

    def note_round(self, *, at: datetime) -> None:
        self.rounds += 1
        self.failures = 0


def _month(envelope: Envelope) -> str:
    return read_header(envelope.header).at.isoformat()[:7]


def _issuer(body: bytes) -> str:
    return msgspec.json.decode(body.split(b"\n", 1)[0], type=PackHeader).issuer
