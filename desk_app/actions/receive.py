"""Receiving a dossier: checked, numbered, promised a date, written and announced in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk_app.actions.set_clock import refuse_while_suspect
from desk_app.domain.agreement import Warning, check_party
from desk_app.domain.codes import Number
from desk_app.domain.dossier import Dossier, received
from desk_app.domain.due_date import DueDate
from desk_app.domain.errors import InputRefused, NotFound, Refusal
from desk_app.domain.events import (
    Channel,
    DossierReceived,
    DuePromise,
    Outcome,
    SubmittedPaper,
    VisitKept,
    WantedPaper,
)
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.intake import Intake
from desk_app.domain.procedure import Procedure, Requirement
from desk_app.domain.settling.promising import counted, promise_of
from desk_app.domain.ticket import make_key
from desk_app.ports import Book, Catalogue, Clock, Desk, Register
from desk_app.wire.envelope import Actor, new_id


@dataclass(frozen=True, slots=True)
class Received:
    """A reception as it was kept. `promise` explains the date; None when the clerk set it."""

    dossier: Dossier
    promise: DueDate | None
    warnings: tuple[Warning, ...]


@dataclass(frozen=True, slots=True)
class Visited:
    """An intake that ended in form 02 or 03: kept, counted, without a number."""

    id: str
    visit: VisitKept
    warnings: tuple[Warning, ...]


def receive(
    intake: Intake, *, register: Register, catalogue: Catalogue, clock: Clock, desk: Desk, actor: Actor
) -> Received | Visited:
    """Keeps the intake: all rows, the event and the number in one transaction, or nothing.

    The same intake (same `id`) a second time gives the dossier that is already there.
    """
    refuse_while_suspect(clock)
    now = clock.now()
    at = (intake.received_at or now).replace(microsecond=0)
    procedure = catalogue.procedure(intake.procedure, at.date())
    warnings = _checked(intake, now, at)
    papers = complete_papers(procedure) if intake.papers is None else intake.papers
    dossier_id = intake.id or new_id()
    if intake.outcome is not Outcome.ACCEPTED:
        visit = _visit(intake, procedure, papers, at, desk)
        with register.open() as book:
            if book.add_visit(dossier_id, visit):
                book.announce(visit, dossier_id=dossier_id, at=now, actor=actor)
            book.forget_draft(dossier_id)
        return Visited(dossier_id, visit, warnings)
    promise = promised(intake, procedure, at, catalogue)
    due = written_promise(intake, procedure, promise, catalogue)
    with register.open() as book:
        known = _already_there(intake, book)
        if known is not None:
            return Received(known, promise, warnings)
        number = book.next_number(at.date())
        key = make_key(desk.ticket_secret, number.scan_code, due.at.date() if due else None)
        fact = _fact(intake, procedure, papers, at, due, number, key)
        dossier = received(dossier_id, fact)
        book.add(dossier)
        book.announce(fact, dossier_id=dossier_id, at=now, actor=actor)
        book.forget_draft(dossier_id)
    if number.provisional:
        warnings += (Warning("number_provisional", "code"),)
    return Received(dossier, promise, warnings)


def looked_at(intake: Intake, *, catalogue: Catalogue, clock: Clock, desk: Desk) -> Dossier:
    """The dossier as it would be received now: nothing is kept, no number is taken, what is missing stays empty."""
    at = clock.now().replace(microsecond=0)
    procedure = catalogue.procedure(intake.procedure, at.date())
    papers = complete_papers(procedure) if intake.papers is None else intake.papers
    try:
        due = written_promise(intake, procedure, promised(intake, procedure, at, catalogue), catalogue)
    except Refusal:
        due = None  # the page itself says why there is no date yet
    none = Number(desk.office.agency, desk.office.number, at.date(), 0)  # numbers begin at 1
    key = make_key(desk.ticket_secret, none.scan_code, due.at.date() if due else None)
    return received(intake.id or "", _fact(intake, procedure, papers, at, due, none, key))


def _fact(
    intake: Intake,
    procedure: Procedure,
    papers: tuple[SubmittedPaper, ...],
    at: datetime,
    due: DuePromise | None,
    number: Number,
    key: str,
) -> DossierReceived:
    return DossierReceived(
        agency=number.agency,
        code=number.legal_code,
        scan_code=number.scan_code,
        key=key,
        procedure_code=procedure.code,
        procedure_name=procedure.name,
        field=procedure.field,
        catalogue_version=procedure.catalogue_version,
        owner=intake.owner,
        submitter=intake.submitter,
        mandate=intake.mandate,
        papers=papers,
        sets=intake.sets,
        pages=intake.pages,
        channel=intake.channel,
        return_by=intake.return_by,
        note=intake.note,
        received_at=at,
        due=due,
        fee=agreed_fee(intake, procedure),
        competent_agency=intake.competent_agency,
        subject=intake.subject,
    )


def promised(intake: Intake, procedure: Procedure, at: datetime, catalogue: Catalogue) -> DueDate | None:
    """The date the rules give; None when the clerk's own date stands, refused when there is neither."""
    if intake.due_at is not None:
        if not intake.due_reason:
            raise InputRefused("field_missing", field="due.reason")
        if intake.due_at <= at:
            raise InputRefused("due_before_reception", field="due.at")
        return None
    promise = counted(procedure, at, catalogue.calendar())
    if promise is None:
        raise InputRefused("due_needed", field="due", procedure=procedure.code)
    return promise


def complete_papers(procedure: Procedure) -> tuple[SubmittedPaper, ...]:
    """The required papers as the catalogue counts them; a paper only shown is not handed in."""
    return tuple(
        SubmittedPaper(name=paper.name, originals=paper.originals, copies=paper.copies)
        for paper in procedure.papers
        if paper.requirement is Requirement.REQUIRED
    )


def agreed_fee(intake: Intake, procedure: Procedure) -> Fee:
    """The clerk's word on the fee, else the catalogue's price, paid later; nothing to pay is exempt."""
    amount = intake.fee_amount
    if amount is None:
        amount = procedure.fee.price(
            pages=intake.pages, sets=intake.sets, online=intake.channel is Channel.ONLINE
        )
    if intake.fee_method is not None:
        return Fee(intake.fee_method, 0 if intake.fee_method is PaymentMethod.EXEMPT else amount)
    return Fee(PaymentMethod.EXEMPT if amount == 0 else PaymentMethod.LATER, amount)


def _checked(intake: Intake, now: datetime, at: datetime) -> tuple[Warning, ...]:
    warnings = list(check_party(intake.owner, at="applicant", today=at.date(), confirmed=intake.confirmed))
    if intake.submitter is not None:
        warnings += check_party(intake.submitter, at="submitter", today=at.date(), confirmed=intake.confirmed)
    if at > now:
        warnings.append(Warning("received_ahead", "received_at"))
    if intake.outcome is not Outcome.ACCEPTED and not intake.reason:
        raise InputRefused("field_missing", field="reason")
    return tuple(warnings)


def written_promise(
    intake: Intake, procedure: Procedure, promise: DueDate | None, catalogue: Catalogue
) -> DuePromise | None:
    """What the dossier keeps of the promise: counted by the rules, or set by the clerk with a reason."""
    if promise is not None:
        return promise_of(promise, procedure, catalogue)
    if intake.due_at is None:
        return None
    return DuePromise(intake.due_at, reason=intake.due_reason)


def _visit(
    intake: Intake, procedure: Procedure, papers: tuple[SubmittedPaper, ...], at: datetime, desk: Desk
) -> VisitKept:
    there = {paper.name for paper in papers} if intake.papers is not None else set()
    wanted = tuple(
        WantedPaper(paper.name)
        for paper in procedure.papers
        if paper.requirement is Requirement.REQUIRED and paper.name not in there
    )
    return VisitKept(
        agency=desk.office.agency,
        outcome=intake.outcome,
        procedure_code=procedure.code,
        procedure_name=procedure.name,
        field=procedure.field,
        catalogue_version=procedure.catalogue_version,
        owner=intake.owner,
        submitter=intake.submitter,
        received_at=at,
        papers=papers if intake.papers is not None else (),
        wanted=wanted if intake.outcome is Outcome.PAPERS_REQUEST else (),
        reason=intake.reason or "",
        channel=intake.channel,
        note=intake.note,
    )


def _already_there(intake: Intake, book: Book) -> Dossier | None:
    if intake.id is None:
        return None
    try:
        return book.dossier(intake.id)
    except NotFound:
        return None
