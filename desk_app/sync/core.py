"""What the desk says next to the province: facts in, intents out, no line, no disk, no clock.

``Round.hear`` answers a fact with intents to carry out in order. The local ones come first; the last one
brings the next fact, or is ``Finish``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from desk_app.ports import Holding, Position
from desk_app.sync.sending import NO_SCANS_YET, Sending, Step
from desk_app.sync.trouble import CALL_AGAIN, SPLIT_ON, RefusedByProvince, Trouble
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
    PieceSent,
    Pull,
    PullHeard,
    Push,
    PushHeard,
    SayHello,
    ScansDry,
    ScansHeard,
    ScanUnreadable,
    SendPiece,
    Settle,
    Stopped,
    UploadOpened,
    Verify,
    VerifyHeard,
)
from desk_app.wire.digests import Bucket, differing
from desk_app.wire.frames import MAX_BATCH_BYTES, MAX_BATCH_EVENTS
from desk_app.wire.messages import (
    OLDEST_WIRE_VERSION,
    FeedPack,
    HelloAnswer,
    PackNotice,
    PullAnswer,
    VerifyAnswer,
)

USUAL_PACKING = 4
"""How much smaller a batch usually gets on the line: limits count packed bytes, the journal plain ones.
A batch that packs worse is refused as too large and halved."""
FIRST_BATCH = 32
GROWTH = 4
"""How much larger the next batch is after one that went well."""
HELLOS_WITHOUT_PROGRESS = 2
REVOKED = "revoked"
LOCKED = "locked_inbox"
"""The verdict's code by which a round under way hears that its desk was revoked."""
EARLIER_LOST = "earlier_lost"
"""A restored province lacks what an earlier incarnation had brought; it goes under a new one."""
VERIFY_EVERY = timedelta(days=1)
NOT_THERE_YET = frozenset({404, 405})
"""An older province cannot compare."""
OF_THE_DESK = frozenset({401, 403})
"""Statuses that say no to the desk itself, not to one scan of it."""
# Nothing is wrong with these: the desk has a newer one, or is too old to know what it is for.
LEFT_ALONE = frozenset({"pack_older", "pack_kind"})

Turn = tuple["Round", tuple[Intent, ...]]


@dataclass(frozen=True, slots=True)
class Round:
    """How far this round has come. `asked` is what the next fact answers."""

    asked: Intent = field(default_factory=SayHello)
    hellos: int = 1
    batch: int = FIRST_BATCH
    most_events: int = MAX_BATCH_EVENTS
    most_octets: int = MAX_BATCH_BYTES
    epoch: str = ""
    pos: int = 0
    best_seq: int = 0
    best_pos: int = 0
    packs: Mapping[str, int] = field(default_factory=dict)
    wanted: tuple[PackNotice, ...] = ()
    spoiled: str = ""
    sending: Sending | None = None
    """None: no scans go in this round."""
    pushed: int = 0
    greeted_at: datetime | None = None
    verify: bool = False
    """Desk and province compare what they hold before this round ends."""
    late: bool = False
    """The desk was revoked: what it still has goes into the province's locked inbox, nothing comes back."""
    brief: bool = False
    """Only what was just written goes, on the hello of a round before; where that no longer holds, a whole round."""

    def hear(self, fact: Fact) -> Turn:
        match fact, self.asked:
            case Failed(), _:
                return self._failed(fact)
            case Stopped(), _:
                return self._turn(Finish("cancelled"))
            case PackSpoiled(cause), _:
                return self._pack_spoiled(cause)
            case HelloHeard(), SayHello():
                return self._hello_heard(fact)
            case PushHeard(), Push() as asked:
                return self._push_heard(fact, asked)
            case JournalDry(), Push():
                return self._dry()
            case PullHeard(answer), Pull():
                return self._pull_heard(answer)
            case VerifyHeard(), Verify():
                return self._verified(fact)
            case PackHeard(body), FetchPack():
                keep = KeepFeed(PullAnswer(self.epoch, self.pos, more=False), (body,))
                return self._turn(self._next_pack(), before=(keep,))
            case _, LookForScans() | OpenUpload() | SendPiece() if self.sending is not None:
                return self._scan_heard(fact, self.sending)
            case _:
                raise AssertionError(f"{type(fact).__name__} does not answer {self.asked}")

    def _dry(self) -> Turn:
        """Everything of the journal is at the province: what this kind of round does next."""
        if self.late:
            return self._turn(Finish("refused", REVOKED))
        return self._turn(Finish("done") if self.brief else Pull(self.epoch, self.pos))

    def _hello_heard(self, fact: HelloHeard) -> Turn:
        answer, position = fact.answer, fact.position
        if answer.wire < OLDEST_WIRE_VERSION:
            return self._turn(Finish("not_understood", "wire_version"))
        if fact.our_hash is None:
            return self._turn(Finish("refused", "old_copy"))
        if fact.our_hash != answer.last_hash:
            return self._turn(Finish("refused", "fork"))
        same_feed = answer.epoch == position.epoch and position.pos <= answer.pos
        most = _within(answer.limits.events, MAX_BATCH_EVENTS)
        known = replace(
            self,
            brief=False,
            most_events=most,
            most_octets=_within(answer.limits.bytes, MAX_BATCH_BYTES),
            batch=min(first_batch(position.failures), most),
            epoch=answer.epoch,
            pos=position.pos if same_feed else 0,
            packs={each.kind: each.version for each in position.packs},
            wanted=answer.packs,
            greeted_at=answer.server_time,
            verify=self.verify or is_verify_due(position, answer),
            sending=self.sending and self.sending.begun(position.failures),
        )
        # From where the desk has verdicts: an answer that was lost on the way is asked for once more.
        return known._push(min(position.acked_seq, answer.last_seq), before=(AdoptHello(answer),))

    def _push_heard(self, fact: PushHeard, asked: Push) -> Turn:
        answer = fact.answer
        if fact.our_hash is None or fact.our_hash != answer.last_hash:
            return self._turn(Finish("refused", "fork"))
        upto = min(answer.last_seq, asked.after + fact.count)
        if upto <= asked.after:
            return self._call_again(Finish("not_understood", "nothing_settled"))
        moved = self._progressed(upto > self.best_seq)
        late = self.late or any(each.code == LOCKED for each in answer.verdicts)
        moved = replace(moved, best_seq=max(upto, self.best_seq), batch=self._larger(), late=late)
        return moved._push(upto, before=(Settle(upto, answer.verdicts, asked.after),))

    def _pull_heard(self, answer: PullAnswer) -> Turn:
        if answer.epoch != self.epoch:
            # Whether the province was restored is decided at hello, never from a late answer.
            return self._call_again(Finish("not_understood", "nothing_settled"))
        if answer.pos < self.pos or (answer.more and answer.pos == self.pos):
            return self._turn(Finish("not_understood", "nothing_settled"))
        fed = [item for item in answer.items if isinstance(item, FeedPack)]
        fresh = [item for item in fed if item.version > self.packs.get(item.kind, 0)]
        bodies = tuple(item.body for item in fresh if item.body)
        moved = self._progressed(answer.pos > self.best_pos)
        moved = replace(
            moved,
            pos=answer.pos,
            best_pos=max(answer.pos, self.best_pos),
            packs={**self.packs, **{item.kind: item.version for item in fresh if item.body}},
            wanted=self.wanted
            + tuple(PackNotice(item.kind, item.version) for item in fresh if not item.body),
        )
        if not answer.more:
            moved = replace(moved, wanted=moved._still_wanted())
        next_intent = Pull(self.epoch, answer.pos) if answer.more else moved._after_feed()
        return moved._turn(next_intent, before=(KeepFeed(answer, bodies),))

    def _after_feed(self) -> Intent:
        return Verify() if self.verify else self._next_pack()

    def _verified(self, heard: VerifyHeard) -> Turn:
        """A month that differs is sent or fed again, whole; nobody is asked which side to lose."""
        answer, ours = heard.answer, heard.ours
        if answer.epoch != self.epoch:
            return self._call_again(Finish("not_understood", "nothing_settled"))
        if any(held < count for held, count in zip(answer.earlier or (), ours.relied, strict=False)):
            return self._turn(Finish("refused", EARLIER_LOST))
        own, fed = differing(ours.own, answer.own), differing(_fed(ours, answer), answer.fed)
        done = replace(self, verify=False, pos=0 if fed else self.pos)
        note = (done._note(tuple(sorted({*own, *fed}))),)
        starts = [ours.begins[month] for month in own if month in ours.begins]
        if starts:
            return done._push(min(starts) - 1, before=note)
        return done._turn(Pull(done.epoch, 0) if fed else done._next_pack(), before=note)

    def _note(self, months: tuple[str, ...]) -> NoteVerified:
        assert self.greeted_at is not None  # noqa: S101  (nothing is compared before the hello)
        return NoteVerified(months, self.greeted_at)

    def _failed(self, failed: Failed) -> Turn:
        trouble = failed.trouble
        end = Finish(trouble.ending, trouble.cause, trouble.retry_after)
        held = self._held_of_revoked(trouble)
        if held is not None:
            return replace(self, late=True)._push(_of_revoked(failed, held))
        if not isinstance(trouble, RefusedByProvince) or isinstance(self.asked, SayHello):
            return self._turn(end)
        if isinstance(self.asked, Push) and _has_lost_rows(trouble, self.asked):
            return self._push(0)
        if trouble.code in CALL_AGAIN:
            return self._call_again(end)
        if isinstance(self.asked, Push) and trouble.status in SPLIT_ON and self.asked.events > 1:
            return replace(self, batch=self.asked.events // 2)._push(self.asked.after)
        if isinstance(self.asked, Verify) and trouble.status in NOT_THERE_YET:
            done = replace(self, verify=False)
            return done._turn(done._next_pack(), before=(done._note(()),))
        if isinstance(self.asked, FetchPack):
            spoiled = replace(self, spoiled=trouble.code)
            return spoiled._turn(spoiled._next_pack())
        if self.sending is not None and isinstance(self.asked, LookForScans | OpenUpload | SendPiece):
            return self._scan_failed(trouble, self.sending, end)
        return self._turn(end)

    def _scan_heard(self, fact: Fact, sending: Sending) -> Turn:
        match fact, self.asked:
            case ScansDry(), _:
                return self._turn(self._ending())
            case ScansHeard(), LookForScans():
                return self._scan_step(sending.heard(fact))
            case UploadOpened(), OpenUpload():
                return self._scan_step(sending.opened(fact))
            case ScanUnreadable(cause), SendPiece():
                return self._scan_step(sending.refused(cause))
            case PieceSent(offset, grown), SendPiece() as asked:
                moved, intents = self._progressed(offset > asked.offset)._scan_step(sending.sent(fact, asked))
                return moved._push(moved.pushed, before=intents[:-1]) if grown else (moved, intents)
            case _:
                raise AssertionError(f"{type(fact).__name__} does not answer {self.asked}")

    def _scan_failed(self, no: RefusedByProvince, sending: Sending, end: Finish) -> Turn:
        """One scan's trouble is its own; a province that knows no scans yet is none."""
        if isinstance(self.asked, LookForScans):
            return self._turn(self._ending() if no.status in NO_SCANS_YET else end)
        if no.status in OF_THE_DESK:
            return self._turn(end)
        return self._scan_step(sending.failed(no, self.asked))

    def _scan_step(self, step: Step) -> Turn:
        sending, intents = step
        return replace(self, sending=sending)._turn(intents[-1], before=intents[:-1])

    def _held_of_revoked(self, trouble: Trouble) -> int | None:
        """How far the province holds the journal of this desk that it revoked; None: go on as with any other no."""
        if not isinstance(trouble, RefusedByProvince) or not isinstance(self.asked, SayHello) or self.late:
            return None
        return trouble.last_seq if trouble.code == REVOKED else None

    def _pack_spoiled(self, cause: str) -> Turn:
        """The round goes on as it was going, and ends with that cause."""
        marked = self if cause in LEFT_ALONE else replace(self, spoiled=cause)
        if self.asked == Finish("done"):
            return marked._turn(marked._next_pack())
        return marked, (self.asked,)

    def _call_again(self, otherwise: Finish) -> Turn:
        if self.hellos >= HELLOS_WITHOUT_PROGRESS:
            return self._turn(otherwise)
        return replace(self, hellos=self.hellos + 1)._turn(SayHello())

    def _progressed(self, really: bool) -> Round:
        return replace(self, hellos=0) if really else self

    def _push(self, after: int, *, before: tuple[Intent, ...] = ()) -> Turn:
        octets = self.most_octets * USUAL_PACKING
        moved = replace(self, pushed=after)
        return moved._turn(Push(after, self.batch, octets, self._larger()), before=before)

    def _larger(self) -> int:
        return min(self.batch * GROWTH, self.most_events)

    def _still_wanted(self) -> tuple[PackNotice, ...]:
        return tuple(each for each in self.wanted if each.version > self.packs.get(each.kind, 0))

    def _next_pack(self) -> Intent:
        """The first pack that is still wanted (`_turn` takes it off the list), then the scans."""
        if self.wanted:
            return FetchPack(self.wanted[0].kind, self.wanted[0].version)
        return LookForScans(self.sending.aside) if self.sending is not None else self._ending()

    def _ending(self) -> Finish:
        if self.spoiled:
            return Finish("not_understood", self.spoiled)
        return Finish("done")

    def _turn(self, intent: Intent, *, before: tuple[Intent, ...] = ()) -> Turn:
        wanted = self.wanted[1:] if isinstance(intent, FetchPack) else self.wanted
        return replace(self, asked=intent, wanted=wanted), (*before, intent)


def brief_round(left: Round, acked_seq: int) -> Round:
    """A round that sends what follows `acked_seq` and asks for nothing, where `left` ended well on the same line."""
    octets = left.most_octets * USUAL_PACKING
    return Round(
        asked=Push(acked_seq, FIRST_BATCH, octets),
        hellos=0,
        most_events=left.most_events,
        most_octets=left.most_octets,
        epoch=left.epoch,
        pos=left.pos,
        best_seq=acked_seq,
        best_pos=left.best_pos,
        sending=left.sending,
        brief=True,
    )


def _fed(ours: Holding, answer: VerifyAnswer) -> tuple[Bucket, ...]:
    """What the desk was fed, counted as the province counted it."""
    return ours.fed_whole if answer.whole else ours.fed


def _has_lost_rows(no: RefusedByProvince, asked: Push) -> bool:
    """A gap where the province says it holds what came before: rows of its ledger are gone, and the journal from its
    beginning puts them back."""
    return no.code == "gap" and no.last_seq is not None and 0 < asked.after <= no.last_seq


def _of_revoked(failed: Failed, held: int) -> int:
    """After which entry a revoked desk goes on: what was locked away and is in the books now it brings once more,
    and hears what became of it."""
    start, trouble = min(failed.acked_seq, held), failed.trouble
    applied = trouble.applied_seq if isinstance(trouble, RefusedByProvince) else None
    released = applied is not None and 0 < failed.locked <= applied
    return min(start, failed.locked - 1) if released else start


def is_verify_due(position: Position, answer: HelloAnswer) -> bool:
    """A day after the last time by the province's clock, and whenever the province was restored."""
    if position.epoch and position.epoch != answer.epoch:
        return True
    last = position.verified_at
    return last is not None and not timedelta(0) <= answer.server_time - last < VERIFY_EVERY


def first_batch(failures: int) -> int:
    """How many events go first: 32, halved with each trouble since the last whole round."""
    return max(1, FIRST_BATCH >> min(failures, 16))


def _within(offered: int, most: int) -> int:
    return max(1, min(offered, most))
