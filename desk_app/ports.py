"""What the counter needs of the world: books, catalogue, line, clock, vault. Adapters live elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.codes import Number
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import Event, ReturnBy, VisitKept
from desk_app.domain.procedure import Procedure
from desk_app.domain.step_rules import StepRules
from desk_app.domain.turns import TurnQueue
from desk_app.wire.digests import Bucket
from desk_app.wire.envelope import Actor, ClockQuality, Envelope
from desk_app.wire.messages import (
    Certificate,
    EnrolAnswer,
    EnrolRequest,
    FeedEvent,
    HelloAnswer,
    HelloRequest,
    Lease,
    Office,
    PackNotice,
    PullAnswer,
    PushAnswer,
    PushBatch,
    Verdict,
    VerifyAnswer,
    VerifyRequest,
)


class Clock(Protocol):
    """The desk's time: aware, +07:00, with how far it can be trusted."""

    def now(self) -> datetime: ...

    def quality(self) -> ClockQuality: ...


class Catalogue(Protocol):
    """Procedures and working time, by version."""

    @property
    def version(self) -> int: ...

    def procedure(self, code: str, day: date) -> Procedure:
        """The procedure in force that day; refuses unknown and abolished ones, naming the successor."""
        ...

    def procedure_as_received(self, dossier: Dossier) -> Procedure:
        """The procedure in the words of the catalogue it was received under."""
        ...

    def every(self) -> Sequence[Procedure]: ...

    def rules(self) -> StepRules:
        """How often, how early and on what ground: the pack's parameters of the steps."""
        ...

    def search(self, words: str, limit: int = 20) -> Sequence[Procedure]: ...

    def calendar(self, version: int | None = None) -> WorkingCalendar: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Who this desk is, as the province enrolled it."""

    office: Office
    incarnation: str
    desk_name: str
    province_url: str
    public_url: str
    province_name: str
    ticket_secret: bytes
    demo: bool = False


class Book(Protocol):
    """One open write transaction: all of it is kept, or nothing."""

    def next_number(self, day: date) -> Number: ...

    def final_number(self, day: date) -> Number | None:
        """The next leased number of that day; None when there is none."""
        ...

    def provisional(self) -> Sequence[Dossier]:
        """This desk's dossiers that wait for their final number, without those the province was asked for."""
        ...

    def add(self, dossier: Dossier) -> None: ...

    def add_visit(self, visit_id: str, visit: VisitKept) -> bool:
        """False when this visit is there already: a second press of the same form."""
        ...

    def change(self, dossier: Dossier) -> None: ...

    def dossier(self, dossier_id: str) -> Dossier: ...

    def announce(self, fact: Event, *, dossier_id: str | None, at: datetime, actor: Actor) -> int:
        """Writes the fact into the journal; the answer is its sequence number."""
        ...

    def conflicts_of(self, dossier_id: str) -> frozenset[str]:
        """The ids of other desks' steps that do not fit this dossier and were not decided."""
        ...

    def taken_over(self, dossier_id: str, event_id: str) -> Dossier:
        """The dossier as it is when that step stands in place of this desk's own."""
        ...

    def role_of(self, name: str) -> str | None:
        """The role of the account of that name; None when there is none."""
        ...

    def count_print(self, document: str, dossier_id: str) -> int:
        """The copy number that comes next in the print ledger, given out and used up at once (a file)."""
        ...

    def begin_print(self, document: str, dossier_id: str) -> int:
        """The copy number of a print on its way to a printer; the same one until it is settled."""
        ...

    def settle_print(self, document: str, dossier_id: str, copy: int) -> None:
        """A printer took that copy: the next one is a reprint."""
        ...

    def waive_print(self, document: str, dossier_id: str) -> None:
        """Nobody wants this one on paper now: it is not offered again by itself."""
        ...

    def forget_draft(self, draft_id: str) -> None: ...

    def keep_time(self, said: datetime, offset: timedelta) -> None:
        """Remembers what somebody said the time is, and what that adds to the computer's clock."""
        ...


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One event of a dossier as people read it.

    `settled` is waiting, sent, held or quarantined for the desk's own events; for others' sent, conflict
    (it does not fit here and a person must decide) or decided. `settled_at`: when the province confirmed it.
    `erased`: its content was let go at the end of its retention; the chain holds its digest.
    """

    seq: int
    at: datetime
    fact: Event | None
    kind: str
    actor: Actor
    origin: str
    settled: str
    event_id: str = ""
    settled_at: datetime | None = None
    erased: bool = False


@dataclass(frozen=True, slots=True)
class BookLine:
    """A dossier as the book of the desk (form 07) follows it: which unit had it first, when; how it was returned."""

    dossier: Dossier
    unit: str | None = None
    handed_on_at: datetime | None = None
    returned_by: ReturnBy | None = None


class Register(Protocol):
    """The desk's dossiers."""

    def open(self) -> AbstractContextManager[Book]: ...

    def dossier(self, code: str) -> Dossier:
        """By legal code, scan code, ticket, look-up address or id; refuses unknown ones."""
        ...

    def history(self, dossier_id: str) -> Sequence[HistoryLine]: ...


class Turns(Protocol):
    """The queue numbers of each day; they belong to this desk alone and never leave it."""

    def of(self, day: date) -> TurnQueue: ...

    def change(self, day: date, change: Callable[[TurnQueue], TurnQueue]) -> TurnQueue:
        """Reads, changes and keeps the queue of `day` in one transaction."""
        ...

    def link(self, form_id: str, day: date, number: int) -> None: ...

    def of_form(self, form_id: str) -> int | None:
        """The number a form, or the dossier made of it, was written for."""
        ...


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What sync knows of this desk and its province."""

    incarnation: str
    url: str
    private_key: bytes
    province_key: bytes


@dataclass(frozen=True, slots=True)
class Position:
    """Where the desk stands towards its province. `acked_seq` is a cache: the province's word rules.

    `unsent` counts dossiers; `failures` the troubles noted since the last whole round. `certificates` are
    the enrolment and the newest leases as the province signed them.
    """

    head_seq: int
    head_hash: bytes
    acked_seq: int
    epoch: str
    pos: int
    unsent: int
    packs: tuple[PackNotice, ...] = ()
    failures: int = 0
    certificates: tuple[Certificate, ...] = ()
    verified_at: datetime | None = None
    """When desk and province were last compared, by the province's clock."""
    locked: int = 0
    """The first of its entries that a province which revoked it has locked away, as last heard; 0: none."""


@dataclass(frozen=True, slots=True)
class Holding:
    """Counts and digests by month: own events up to the acked one, events fed; where each month begins in the
    journal; the desk's earlier incarnations, whose events are not counted as fed, and how many events of each the
    desk counts on the province to hold."""

    own: tuple[Bucket, ...] = ()
    fed: tuple[Bucket, ...] = ()
    begins: Mapping[str, int] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    relied: tuple[int, ...] = ()
    fed_whole: tuple[Bucket, ...] = ()
    """The same events as in `fed`, which counts them by their headers, by the whole of each."""


@dataclass(frozen=True, slots=True)
class WaitingScan:
    """A scan of this desk that the province does not hold yet; `sent_octets` is how far it came, as last heard."""

    sha256: str
    size: int
    media: str
    sent_octets: int = 0


class ScanBook(Protocol):
    """The sync side of the desk's scans. Every method is one short transaction."""

    def waiting(self, limit: int, *, without: Collection[str]) -> Sequence[WaitingScan]:
        """Attached scans that lie here and were not sent, the one nearest to its end first, then the oldest."""
        ...

    def piece(self, sha256: str, offset: int, octets: int) -> bytes:
        """Plain bytes of a scan; raises HomeRefused where its file is missing or damaged."""
        ...

    def settle_scans(self, hashes: Sequence[str], *, at: datetime) -> None:
        """The province holds these whole."""
        ...

    def note_sent(self, sha256: str, octets: int) -> None:
        """The province has that much of it."""
        ...

    def note_aside(self, sha256: str, cause: str) -> None:
        """It could not be sent in this round; it is tried again in the next one."""
        ...


class Outbox(Protocol):
    """The sync side of the desk's journal and feed. Every method is one short transaction."""

    def enrolment(self) -> Enrolment: ...

    def position(self) -> Position: ...

    def after(self, seq: int, *, events: int, octets: int) -> Sequence[Envelope]:
        """Journal entries after `seq` in order, as written; at least one when there is one.

        Raises sync.trouble.NotUnderstood "erased_here" for one whose content was let go: a province restored
        from an older backup than the one it had published.
        """
        ...

    def hash_at(self, seq: int) -> bytes:
        """The chain hash after `seq` (32 zero bytes for 0)."""
        ...

    def settle(
        self, last_seq: int, verdicts: Sequence[Verdict], *, at: datetime, after: int | None = None
    ) -> None:
        """Up to `last_seq` the province holds everything; verdicts name what was not plainly applied.

        They are all there are of the entries that follow `after`: whatever else was set aside of these is not
        any more.
        """
        ...

    def adopt_hello(self, answer: HelloAnswer) -> None:
        """Keeps epoch, watermark, leases and certificates; lowers the acked head where the province knows less.

        It never raises the acked head: that is `settle`'s, which brings the verdicts with it. A new epoch
        starts the feed cursor at 0.
        """
        ...

    def apply_feed(self, answer: PullAnswer, packs: Sequence[bytes]) -> int:
        """Applies pulled events, `packs` and the cursor in one transaction; returns how many were new.

        The bytes of every pack come in `packs`, those of feed items too. Raises PackRefused, nothing kept,
        for one that is not genuine: sync then asks again without packs.
        """
        ...

    def months(self) -> Holding:
        """What the desk holds, month by month, to be compared with the province."""
        ...

    def note_verified(self, differing: Sequence[str], *, at: datetime) -> None:
        """Desk and province were compared; `differing` are the months in which they did not agree."""
        ...

    def next_counter(self) -> int:
        """Grows with every call, across restarts."""
        ...

    def note_trouble(self, cause: str, *, at: datetime, next_try: datetime | None) -> None:
        """Keeps why and when next; counts one more failure."""
        ...

    def note_round(self, *, at: datetime) -> None:
        """A whole round came to its end: no trouble, no failures, no next try."""
        ...


class Link(Protocol):
    """The line to the province. Trouble comes as sync.trouble types, never as a library's own."""

    def hello(self, request: HelloRequest) -> HelloAnswer: ...

    def push(self, batch: PushBatch) -> PushAnswer: ...

    def make_ready(self, batch: PushBatch) -> None:
        """Packs what will probably be pushed next; asked from another thread while a request is on the line."""
        ...

    def pull(self, epoch: str, pos: int) -> PullAnswer: ...

    def verify(self, request: VerifyRequest) -> VerifyAnswer: ...

    def enrol(self, request: EnrolRequest) -> EnrolAnswer: ...

    def pack(self, kind: str, version: int) -> bytes: ...


class Vault(Protocol):
    """Where the key of the desk's database lies: the system's key store, or a file of its owner."""

    @property
    def kind(self) -> str: ...

    def database_key(self) -> bytes | None: ...

    def keep(self, key: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one sync did. `ending` is done, or the kind of trouble; `cause` names it for people."""

    sent: int
    received: int
    quarantined: int
    pending: int
    ending: str
    cause: str = ""
    next_try: datetime | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


__all__ = [
    "Actor",
    "Book",
    "BookLine",
    "Catalogue",
    "Certificate",
    "Clock",
    "Desk",
    "Enrolment",
    "FeedEvent",
    "HistoryLine",
    "Lease",
    "Link",
    "Outbox",
    "Position",
    "Register",
    "ScanBook",
    "SyncReport",
    "Turns",
    "Vault",
    "WaitingScan",
]
