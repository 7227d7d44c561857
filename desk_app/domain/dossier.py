"""A dossier: the fold of its events, and the status list of the national exchange."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import IntEnum
from operator import attrgetter
from typing import Any

from desk_app.domain import codes
from desk_app.domain import events as ev
from desk_app.domain.applicant import Applicant, IdKind, Sex
from desk_app.domain.errors import StepNotAllowed
from desk_app.domain.events import Channel, DuePromise, Event, ReturnBy, SubmittedPaper, WantedPaper
from desk_app.domain.fees import Fee, PaymentMethod


class Status(IntEnum):
    """TrangThaiHoSo; the names citizens read live in resources/words."""

    REGISTERED = 1
    RECEIVED = 2
    NOT_ACCEPTED = 3
    PROCESSING = 4
    PAPERS_REQUESTED = 5
    PAYMENT_REQUESTED = 6
    WITHDRAWN = 7
    STOPPED = 8
    COMPLETED = 9
    RETURNED = 10


LEADS_TO: dict[Status, frozenset[Status]] = {
    Status.REGISTERED: frozenset({Status.RECEIVED, Status.NOT_ACCEPTED, Status.WITHDRAWN}),
    Status.RECEIVED: frozenset(Status(number) for number in (4, 5, 6, 7, 8, 9)),
    Status.PROCESSING: frozenset(Status(number) for number in (5, 6, 7, 8, 9)),
    Status.PAPERS_REQUESTED: frozenset(Status(number) for number in (4, 7, 8)),
    Status.PAYMENT_REQUESTED: frozenset(Status(number) for number in (4, 7, 8)),
    Status.COMPLETED: frozenset({Status.RETURNED, Status.PROCESSING}),
    Status.NOT_ACCEPTED: frozenset(),
    Status.WITHDRAWN: frozenset(),
    Status.STOPPED: frozenset(),
    Status.RETURNED: frozenset(),
}
ENDED = frozenset(status for status, onwards in LEADS_TO.items() if not onwards)
WITHOUT_RESULT = frozenset({Status.NOT_ACCEPTED, Status.WITHDRAWN, Status.STOPPED})
"""Ended, and what was handed in as originals goes back to the citizen."""
PAUSED = frozenset({Status.PAPERS_REQUESTED, Status.PAYMENT_REQUESTED})
_MOVING = (
    ev.PapersRequested,
    ev.SupplementReceived,
    ev.PaymentRequested,
    ev.DossierResumed,
    ev.DossierCompleted,
    ev.DossierStopped,
    ev.DossierWithdrawn,
    ev.DossierRefused,
    ev.ResultReturned,
    ev.DossierReceived,
)
"""Events that lead to another status; handing on within the processing phase does not."""


@dataclass(frozen=True, slots=True)
class FormerNumber:
    """A number that a dossier had, as it stands on a receipt that somebody holds."""

    code: str
    scan_code: str
    key: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The state of one dossier. `received` is the reception as it was recorded; the rest changes.

    `held_by` is the unit (or person) that it was handed to, `holder` who took it there.
    """

    id: str
    received: ev.DossierReceived
    status: Status
    owner: Applicant
    papers: tuple[SubmittedPaper, ...]
    due: DuePromise | None
    fee: Fee
    held_by: str | None = None
    changed_at: datetime | None = None
    first_due: DuePromise | None = None
    wanted: tuple[WantedPaper, ...] = ()
    wanted_reason: str | None = None
    respond_by: date | None = None
    requests: int = 0
    payment_due: int | None = None
    collected: int = 0
    paused_at: datetime | None = None
    extensions: int = 0
    extension_reason: str | None = None
    results: tuple[ev.ResultPaper, ...] = ()
    completed_at: datetime | None = None
    ended_at: datetime | None = None
    end_reason: str | None = None
    collector: str | None = None
    voided: bool = False
    clock_runs: bool = False
    registered_at: datetime | None = None
    unit_due_at: datetime | None = None
    ratings: tuple[ev.CitizenRated, ...] = ()
    unconfirmed: int = 0
    papers_back: tuple[str, ...] = ()
    attachments: tuple[ev.PaperAttached, ...] = ()
    former: tuple[FormerNumber, ...] = ()
    holder: str | None = None

    @property
    def provisional(self) -> bool:
        """Whether the final number is still to come."""
        return codes.is_provisional(self.received.scan_code)

    @property
    def agency(self) -> str:
        return self.received.agency

    @property
    def code(self) -> str:
        return self.received.code

    @property
    def scan_code(self) -> str:
        return self.received.scan_code

    @property
    def ticket(self) -> str:
        return self.received.scan_code + self.received.key

    @property
    def channel(self) -> Channel:
        return self.received.channel

    @property
    def return_by(self) -> ReturnBy:
        return self.received.return_by

    @property
    def owed(self) -> int:
        """What is still to be paid as far as a sum is known: a state of its own, whatever the status.

        A sum asked for in the processing phase comes before what was agreed at reception; a voided number
        owes nothing.
        """
        if self.voided:
            return 0
        return self.payment_due or max(0, (self.fee.amount or 0) - self.collected)

    @property
    def originals_here(self) -> tuple[SubmittedPaper, ...]:
        """The papers handed in as originals that were not given back yet."""
        return tuple(paper for paper in self.papers if paper.originals and paper.name not in self.papers_back)

    def is_late(self, now: datetime) -> bool:
        """Late: the promise has passed, no result is there and the clock does not stand still."""
        stands_still = self.status in PAUSED and not self.clock_runs
        if self.due is None or self.status in ENDED or stands_still:
            return False
        return self.completed_at is None and now > self.due.at


_FIELDS = tuple(field.name for field in fields(Dossier))
_as_it_is = attrgetter(*_FIELDS)


def received(dossier_id: str, fact: ev.DossierReceived) -> Dossier:
    """The dossier as it is right after reception."""
    return Dossier(
        id=dossier_id,
        received=fact,
        status=Status.RECEIVED,
        owner=fact.owner,
        papers=fact.papers,
        due=fact.due,
        first_due=fact.due,
        fee=fact.fee,
        changed_at=fact.received_at,
    )


def registered(dossier_id: str, fact: ev.DossierRegistered) -> Dossier:
    """A dossier handed in online that waits to be accepted: a code, and no number or promise of ours yet."""
    reception = ev.DossierReceived(
        agency=fact.agency,
        code=fact.code,
        scan_code="",
        key="",
        procedure_code=fact.procedure_code,
        procedure_name=fact.procedure_name,
        field=fact.field,
        catalogue_version=0,
        owner=fact.owner,
        submitter=fact.submitter,
        mandate=fact.mandate,
        received_at=fact.registered_at,
        papers=fact.papers,
        fee=Fee(PaymentMethod.LATER),
        channel=Channel.ONLINE,
        return_by=fact.return_by,
        note=fact.note,
    )
    waiting = received(dossier_id, reception)
    return replace(waiting, status=Status.REGISTERED, registered_at=fact.registered_at)


def folded(dossier: Dossier, fact: Event, at: datetime) -> Dossier:
    """The dossier after one more event.

    Raises StepNotAllowed when the status table does not know the way; facts that leave the state
    alone (prints) give the same dossier back.
    """
    after = _folded(dossier, fact, at)
    if not _leads(dossier.status, after.status, fact):
        raise StepNotAllowed(type(fact).__name__, int(dossier.status), "no_such_way")
    return after


def _leads(before: Status, after: Status, fact: Event) -> bool:
    """Whether the table knows the way; a number is voided from any status that has not ended."""
    if isinstance(fact, ev.NumberVoided):
        return before not in ENDED
    if isinstance(fact, ev.DossierSentBack) or (before is Status.COMPLETED and after is Status.PROCESSING):
        return isinstance(fact, ev.DossierSentBack) and before is Status.COMPLETED
    if isinstance(fact, ev.ReturnRevoked):
        return before is Status.RETURNED
    if isinstance(fact, ev.PapersHandedBack):
        return before in WITHOUT_RESULT
    moves = after is not before or isinstance(fact, _MOVING)
    return not moves or after in LEADS_TO[before]


def _folded(dossier: Dossier, fact: Event, at: datetime) -> Dossier:  # noqa: PLR0912  (one case an event)
    def now(**change: object) -> Dossier:
        return _changed(dossier, {"changed_at": at, **change})

    match fact:
        case ev.DossierReceived():
            return replace(
                received(dossier.id, fact),
                registered_at=dossier.registered_at,
                attachments=dossier.attachments,
            )
        case ev.PapersRequested():
            return now(
                status=Status.PAPERS_REQUESTED,
                wanted=fact.papers,
                wanted_reason=fact.reason,
                respond_by=fact.respond_by,
                requests=dossier.requests + 1,
                paused_at=at if fact.stands_still else None,
                clock_runs=not fact.stands_still,
            )
        case ev.SupplementReceived():
            return now(
                status=Status.PROCESSING,
                papers=(*dossier.papers, *fact.papers),
                wanted=(),
                wanted_reason=None,
                respond_by=None,
                paused_at=None,
                due=fact.due or dossier.due,
            )
        case ev.PaymentRequested():
            return now(
                status=Status.PAYMENT_REQUESTED,
                payment_due=fact.amount,
                paused_at=at if fact.stands_still else None,
                clock_runs=not fact.stands_still,
            )
        case ev.FeeCollected():
            return now(**_paid(dossier, fact))
        case ev.PaymentConfirmed():
            return now(unconfirmed=max(0, dossier.unconfirmed - fact.amount))
        case ev.DossierResumed():
            return now(
                status=Status.PROCESSING,
                wanted=(),
                wanted_reason=None,
                respond_by=None,
                payment_due=None,
                paused_at=None,
                due=fact.due or dossier.due,
            )
        case ev.DossierHandedOn():
            unit, person = (None, None) if fact.back else (fact.to, fact.receiver)
            return now(status=Status.PROCESSING, held_by=unit, holder=person, unit_due_at=fact.due_at)
        case ev.DossierSentBack():
            return now(status=Status.PROCESSING, completed_at=None, results=())
        case ev.DossierCompleted():
            return now(status=Status.COMPLETED, results=fact.results, completed_at=at)
        case ev.DeadlineExtended():
            return now(due=fact.due, extensions=dossier.extensions + 1, extension_reason=fact.reason)
        case ev.DossierStopped():
            back = _back(dossier, fact.papers_back)
            return now(
                status=Status.STOPPED, end_reason=fact.reason, ended_at=at, paused_at=None, papers_back=back
            )
        case ev.DossierWithdrawn():
            back = _back(dossier, fact.papers_back)
            return now(
                status=Status.WITHDRAWN, end_reason=fact.reason, ended_at=at, paused_at=None, papers_back=back
            )
        case ev.DossierRefused():
            return now(status=Status.NOT_ACCEPTED, end_reason=fact.reason, ended_at=at)
        case ev.ResultReturned():
            back = _back(dossier, fact.papers_back)
            return now(status=Status.RETURNED, collector=fact.collector, ended_at=at, papers_back=back)
        case ev.ReturnRevoked():
            return now(status=Status.COMPLETED, collector=None, ended_at=None, papers_back=())
        case ev.PapersHandedBack():
            return now(collector=fact.collector, papers_back=_back(dossier, fact.papers))
        case ev.DossierCorrected():
            if not _fits(dossier.owner, fact.changes):
                raise StepNotAllowed("DossierCorrected", int(dossier.status), "changed_meanwhile")
            return now(owner=_corrected(dossier.owner, fact.changes))
        case ev.NumberVoided():
            return now(
                status=Status.STOPPED, voided=True, end_reason=fact.reason, ended_at=at, paused_at=None
            )
        case ev.NumberAssigned():
            return _renumbered(dossier, fact)
        case ev.CitizenRated():
            # The status and the moment it began stay as they are: an opinion is no step.
            others = tuple(each for each in dossier.ratings if each.occasion is not fact.occasion)
            return replace(dossier, ratings=(*others, fact))
        case ev.PaperAttached():
            return _attached(dossier, fact)
        case ev.AttachmentVoided():
            kept = tuple(each for each in dossier.attachments if not _is_scan(each, fact.paper, fact.sha256))
            return replace(dossier, attachments=kept)
        case _:
            return dossier


def _renumbered(dossier: Dossier, fact: ev.NumberAssigned) -> Dossier:
    """Under its new number, the old one kept; told twice it changes nothing."""
    before = dossier.received
    if (before.code, before.scan_code) == (fact.code, fact.scan_code):
        return dossier
    if before.code != fact.instead_of:
        raise StepNotAllowed("NumberAssigned", int(dossier.status), "changed_meanwhile")
    after = replace(before, code=fact.code, scan_code=fact.scan_code, key=fact.key)
    held = FormerNumber(before.code, before.scan_code, before.key)
    return replace(dossier, received=after, former=(*dossier.former, held))


def _changed(dossier: Dossier, change: Mapping[str, Any]) -> Dossier:
    """As dataclasses.replace, at half its cost: a backlog folds thousands of steps while a desk waits."""
    return Dossier(**dict(zip(_FIELDS, _as_it_is(dossier), strict=True), **change))


def _attached(dossier: Dossier, fact: ev.PaperAttached) -> Dossier:
    """The same scan of the same paper is there once, whoever told it how often."""
    if any(_is_scan(each, fact.paper, fact.sha256) for each in dossier.attachments):
        return dossier
    return replace(dossier, attachments=(*dossier.attachments, fact))


def _is_scan(attached: ev.PaperAttached, paper: str, sha256: str) -> bool:
    return attached.paper == paper and attached.sha256 == sha256


def _paid(dossier: Dossier, fact: ev.FeeCollected) -> dict[str, int | None]:
    """Collected as the desk says; what came by VietQR waits to be checked against the account."""
    by_transfer = fact.amount if fact.method is PaymentMethod.VIETQR and not fact.elsewhere else 0
    asked = dossier.payment_due
    return {
        "collected": dossier.collected + fact.amount,
        "unconfirmed": max(0, dossier.unconfirmed + by_transfer),
        "payment_due": None if asked is None else max(0, asked - fact.amount),
    }


def _back(dossier: Dossier, papers: tuple[SubmittedPaper, ...]) -> tuple[str, ...]:
    return (*dossier.papers_back, *(paper.name for paper in papers))


CORRECTABLE = (
    "full_name",
    "id_kind",
    "id_number",
    "born_on",
    "sex",
    "address",
    "phone",
    "email",
    "tax_code",
    "representative",
)


def written(value: object) -> str | None:
    """A field of the applicant as a correction writes it down."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if value is not None else None


def _fits(owner: Applicant, changes: tuple[ev.Change, ...]) -> bool:
    """Whether every field still reads as it did for whoever corrected it: nobody's words are overwritten unseen."""
    return all(
        written(getattr(owner, change.field)) in (change.before, change.after)
        for change in changes
        if change.field in CORRECTABLE
    )


def _corrected(owner: Applicant, changes: tuple[ev.Change, ...]) -> Applicant:
    told: dict[str, object] = {}
    for change in changes:
        if change.field == "born_on":
            told["born_on"] = date.fromisoformat(change.after) if change.after else None
        elif change.field == "sex":
            told["sex"] = Sex(change.after) if change.after else None
        elif change.field == "id_kind":
            told["id_kind"] = IdKind(change.after) if change.after else IdKind.NONE
        elif change.field in CORRECTABLE:
            told[change.field] = change.after
    return replace(owner, **told)  # type: ignore[arg-type]  # names were checked against CORRECTABLE
