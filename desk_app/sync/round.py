"""One round with the province, carried out: the core says what, this does it and never waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom

from desk_app.domain.errors import PackRefused
from desk_app.domain.retrying import Chance, next_delay
from desk_app.ports import Clock, Link, Outbox, Position, SyncReport
from desk_app.sync.ahead import ReadAhead
from desk_app.sync.core import LEFT_ALONE, Round, brief_round
from desk_app.sync.scan_line import ScanLine
from desk_app.sync.sending import Sending
from desk_app.sync.trouble import Trouble
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
    LookForScans,
    NoteVerified,
    OpenUpload,
    PackHeard,
    PackSpoiled,
    Pull,
    PullHeard,
    Push,
    PushHeard,
    SayHello,
    SendPiece,
    Settle,
    Stopped,
    Verify,
    VerifyHeard,
)
from desk_app.wire.envelope import read_header
from desk_app.wire.messages import HelloRequest, PullAnswer, PushAnswer, PushBatch, VerifyRequest

BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the round is: events sent of `total` that waited when it began, feed items received.

    `scans` were sent whole; `scan` is the one under way (its SHA-256), `share` (0–1) how much of it is there.
    `dossiers` are those with an event in the batch that is on the line at this moment; all others only wait.
    """

    sent: int
    total: int
    received: int
    scans: int = 0
    scan: str = ""
    share: float = 0.0
    dossiers: frozenset[str] = frozenset()


@dataclass(slots=True)
class Standing:
    """What the last whole round on a line that is kept open left behind; None where it left nothing to build on."""

    left: Round | None = None


def sync_now(
    link: Link,
    outbox: Outbox,
    clock: Clock,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    chance: Chance | None = None,
    version: str = "",
    scans: ScanLine | None = None,
    standing: Standing | None = None,
    brief: bool = False,
) -> SyncReport:
    """Pushes and pulls until nothing is left; the first trouble on the line ends it.

    `sent` counts events, `pending` dossiers. `version` is the desk's, shown to the province. Between two
    requests `cancelled` is asked. A bug is noted with its next try and raised. Without `scans` none are sent.
    `brief` sends what was just written on the hello that `standing` knows of, and pulls nothing: one request.
    """
    chance = chance or SystemRandom().random
    try:
        with ReadAhead(link, outbox) as journal:
            errands = _Errands(
                link,
                outbox,
                journal,
                clock,
                progress=progress,
                cancelled=cancelled,
                version=version,
                scans=scans,
            )
            left = standing.left if standing is not None and brief else None
            if standing is not None:
                standing.left = None
            finish = errands.run(left)
            if standing is not None and finish.ending == "done":
                standing.left = errands.left
    except Exception:
        at, next_try = _next_try(outbox, clock, Finish("not_understood", BROKEN), chance)
        outbox.note_trouble(BROKEN, at=at, next_try=next_try)
        raise
    return errands.report(finish, chance)


def _next_try(outbox: Outbox, clock: Clock, finish: Finish, chance: Chance) -> tuple[datetime, datetime]:
    now = clock.now()
    return now, now + next_delay(outbox.position().failures + 1, finish.retry_after, chance)


def greeting(incarnation: str, where: Position, version: str, clock: datetime | None = None) -> HelloRequest:
    """What a desk says of itself at the beginning of a round."""
    return HelloRequest(
        incarnation=incarnation,
        head_seq=where.head_seq,
        head_hash=where.head_hash,
        epoch=where.epoch,
        pos=where.pos,
        unsent=where.unsent,
        version=version,
        packs=where.packs,
        acked_seq=where.acked_seq,
        certificates=where.certificates,
        clock=clock,
    )


class _Errands:
    """Runs the errands of one round between line and database, and counts."""

    def __init__(
        self,
        link: Link,
        outbox: Outbox,
        journal: ReadAhead,
        clock: Clock,
        *,
        progress: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool] | None,
        version: str,
        scans: ScanLine | None,
    ) -> None:
        self._link = link
        self._outbox = outbox
        self._journal = journal
        self._clock = clock
        self._progress = progress
        self._cancelled = cancelled
        self._version = version
        self._scans = scans
        self.left: Round | None = None
        self._incarnation = outbox.enrolment().incarnation
        self._head = self._settled = self._total = self._locked = 0
        self._sent = self._received = self._quarantined = 0
        self._on_line: frozenset[str] = frozenset()

    def run(self, before: Round | None = None) -> Finish:
        """`before`: the whole round that this one only adds to."""
        state = Round(sending=Sending(most_piece=self._scans.most_piece) if self._scans else None)
        if before is not None:
            where = self._outbox.position()
            self._head, self._settled = where.head_seq, where.acked_seq
            self._total = where.head_seq - where.acked_seq
            state = brief_round(before, where.acked_seq)
        intents: tuple[Intent, ...] = (state.asked,)
        while True:
            fact: Fact | None = None
            for intent in intents:
                if isinstance(intent, Finish):
                    self.left = state
                    return intent
                fact = self._carry_out(intent)
                if fact is not None:
                    break
            if fact is None:
                raise AssertionError(f"nothing was heard after {intents}")
            state, intents = state.hear(fact)

    def report(self, finish: Finish, chance: Chance) -> SyncReport:
        next_try = None
        if finish.ending == "done":
            self._outbox.note_round(at=self._clock.now())
        elif finish.ending != "cancelled":
            at, next_try = _next_try(self._outbox, self._clock, finish, chance)
            self._outbox.note_trouble(finish.cause, at=at, next_try=next_try)
        return SyncReport(
            sent=self._sent,
            received=self._received,
            quarantined=self._quarantined,
            pending=self._outbox.position().unsent,
            ending=finish.ending,
            cause=finish.cause,
            next_try=next_try,
            facts={"scans": self._scans.sent, "scan_octets": self._scans.octets} if self._scans else {},
        )

    def _carry_out(self, intent: Intent) -> Fact | None:
        """What was heard; None after something that only the desk itself had to do."""
        match intent:
            case AdoptHello(answer):
                self._outbox.adopt_hello(answer)
                self._settled = min(self._settled, answer.last_seq)
                self._total = self._sent + self._head - self._settled
                return None
            case Settle():
                self._settle(intent)
                return None
            case KeepFeed(answer, packs):
                return self._keep(answer, packs)
            case NoteVerified(differing, at):
                self._outbox.note_verified(differing, at=at)
                return None
        if self._scans is not None and self._scans.write(intent, self._clock):
            self._tell()
            return None
        if self._cancelled is not None and self._cancelled():
            return Stopped()
        try:
            return self._ask(intent)
        except Trouble as trouble:
            return Failed(trouble, self._settled, self._locked)

    def _ask(self, intent: Intent) -> Fact:
        match intent:
            case SayHello():
                return self._hello()
            case Push():
                return self._push(intent)
            case Pull(epoch, pos):
                return PullHeard(self._link.pull(epoch, pos))
            case Verify():
                return self._verify()
            case FetchPack(kind, version):
                return PackHeard(self._link.pack(kind, version))
            case LookForScans() | OpenUpload() | SendPiece() if self._scans is not None:
                return self._scans.ask(intent, grown=self._has_grown)
            case _:
                raise AssertionError(f"{intent} is not for the line")

    def _hello(self) -> HelloHeard:
        where = self._outbox.position()
        self._head, self._settled, self._locked = where.head_seq, where.acked_seq, where.locked
        answer = self._link.hello(greeting(self._incarnation, where, self._version, self._clock.now()))
        return HelloHeard(answer, where, self._hash_at(answer.last_seq))

    def _push(self, intent: Push) -> PushHeard | JournalDry:
        batch = self._journal.batch(intent.after, events=intent.events, octets=intent.octets)
        count = len(batch.events)
        if not count:
            return JournalDry()
        upto = intent.after + count
        if upto < self._head:
            self._journal.expect(upto, events=intent.next_events, octets=intent.octets)
        answer = self._send(batch)
        self._head = max(self._head, upto)
        return PushHeard(count, answer, self._hash_at(answer.last_seq))

    def _send(self, batch: PushBatch) -> PushAnswer:
        """On the line, whoever watches hearing which dossiers go; the answer, or trouble, ends that."""
        if self._progress is None:
            return self._link.push(batch)
        named = (read_header(each.header).dossier_id for each in batch.events)
        self._on_line = frozenset(each for each in named if each is not None)
        if self._on_line:
            self._tell()
        try:
            return self._link.push(batch)
        finally:
            self._on_line = frozenset()

    def _verify(self) -> VerifyHeard:
        ours, where = self._outbox.months(), self._outbox.position()
        request = VerifyRequest(
            self._incarnation, where.acked_seq, where.epoch, where.pos, ours.without, whole=True
        )
        return VerifyHeard(self._link.verify(request), ours)

    def _has_grown(self) -> bool:
        """Whether something was written that the province was not told yet: it goes before any more scans."""
        return bool(self._outbox.after(self._head, events=1, octets=1))

    def _hash_at(self, seq: int) -> bytes | None:
        return self._outbox.hash_at(seq) if 0 <= seq <= self._head else None

    def _settle(self, intent: Settle) -> None:
        self._outbox.settle(intent.upto, intent.verdicts, at=self._clock.now(), after=intent.after)
        self._sent += max(0, intent.upto - self._settled)
        self._settled = max(self._settled, intent.upto)
        self._quarantined += sum(verdict.outcome == "quarantined" for verdict in intent.verdicts)
        self._tell()

    def _keep(self, answer: PullAnswer, packs: tuple[bytes, ...]) -> PackSpoiled | None:
        """Where a pack is not genuine, everything else of the answer is kept without it."""
        try:
            self._received += self._outbox.apply_feed(answer, packs)
        except PackRefused as refusal:
            if not packs:
                raise
            self._received += self._outbox.apply_feed(answer, ())
            if len(packs) == 1:
                return PackSpoiled(refusal.code)
            alone = PullAnswer(answer.epoch, answer.pos, more=False)
            spoiled = [each for each in (self._keep(alone, (pack,)) for pack in packs) if each is not None]
            return next((each for each in spoiled if each.cause not in LEFT_ALONE), None)
        self._tell()
        return None

    def _tell(self) -> None:
        if self._progress is None:
            return
        scans, scan, share = self._scans.standing() if self._scans else (0, "", 0.0)
        total = max(self._total, self._sent)
        self._progress(Progress(self._sent, total, self._received, scans, scan, share, self._on_line))
