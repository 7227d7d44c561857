"""What a dossier says of itself to whoever holds its receipt: facts out of its state and its events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from desk_app.domain.dossier import WITHOUT_RESULT, Dossier, Status
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import (
    DossierReceived,
    DossierStopped,
    DossierWithdrawn,
    Event,
    PapersHandedBack,
    ResultReturned,
    ReturnBy,
)
from desk_app.domain.survey import Occasion
from desk_app.domain.ticket import Ticket
from desk_app.domain.vietqr import vietqr_payload
from desk_app.wire.envelope import Header, read_header
from desk_app.wire.facts import UnknownFact, decode_fact
from desk_app.wire.messages import Office
from province.actions.citizen_steps import Happening, steps_of
from province.store import bank_accounts, desks, feedback, ledger
from province.web.citizen_facts import CitizenPage, Payment, Said, initials

_COUNTER = "quầy"  # how the name of a desk begins that a citizen can walk to


def awaited(ticket: Ticket, office: Office, province_name: str, now: datetime) -> CitizenPage:
    """What a genuine receipt proves by itself while its dossier is still at the desk."""
    return CitizenPage(
        status=None,
        scan_code=ticket.scan_code,
        as_of=now,
        office_name=office.name,
        office_phone=office.phone or None,
        office_hours=office.hours or None,
        province_name=province_name,
        received_at=ticket.code.day,
        due_at=ticket.due_day,
    )


def page_of(
    tx: Connection, dossier: Dossier, office: Office, province_name: str, now: datetime
) -> CitizenPage:
    """Everything the page says of a dossier that has arrived."""
    history, desk_name = _history(tx, dossier)
    extended = dossier.extensions > 0 and dossier.due is not None
    promised = dossier.first_due if extended else dossier.due
    counter = desk_name if desk_name.lower().startswith(_COUNTER) else None
    stopped = _last(history, DossierStopped)
    return CitizenPage(
        status=int(dossier.status),
        scan_code=dossier.scan_code,
        as_of=now,
        office_name=office.name,
        office_phone=office.phone or None,
        office_hours=office.hours or None,
        province_name=province_name,
        legal_code=dossier.code,
        former_codes=tuple(each.code for each in dossier.former),
        procedure_name=dossier.received.procedure_name,
        initials=initials(dossier.owner.full_name) or None,
        receiver=desk_name or None,
        received_at=dossier.received.received_at,
        due_at=promised.at if promised else None,
        new_due=dossier.due.at if extended and dossier.due else None,
        acted_at=dossier.changed_at,
        late=dossier.is_late(now),
        apology_reason=dossier.extension_reason,
        papers_wanted=tuple((paper.name, paper.reason or "") for paper in dossier.wanted),
        respond_by=dossier.respond_by,
        paused_since=dossier.paused_at,
        desk_place=counter,
        result_place=counter,
        payment=_payment(tx, dossier),
        by_post=dossier.return_by is ReturnBy.POST,
        returned_at=_given_back_at(dossier, history),
        handed_to=_handed_to(history),
        reason=dossier.end_reason or dossier.wanted_reason,
        basis=stopped.fact.basis if stopped and isinstance(stopped.fact, DossierStopped) else None,
        steps=steps_of(dossier, history),
        rated=any(each.occasion is Occasion.RETURN for each in dossier.ratings),
        feedback=tuple(
            Said(each.text, each.sent_at, each.answer, each.answered_at)
            for each in feedback.of_dossier(tx, dossier.agency, dossier.id)
        ),
    )


def _payment(tx: Connection, dossier: Dossier) -> Payment | None:
    """What is to be paid; by bank too where the office's account is known and a bank would take it."""
    if not dossier.payment_due:
        return None
    account = bank_accounts.bank_account_of(tx, dossier.agency)
    if account is None:
        return Payment(amount=dossier.payment_due)
    try:
        payload = vietqr_payload(
            account.bank, account.number, amount=dossier.payment_due, purpose=dossier.scan_code
        )
    except InputRefused:
        return Payment(amount=dossier.payment_due)
    return Payment(
        amount=dossier.payment_due,
        vietqr=payload,
        bank=account.bank_name,
        account=account.number,
        content=dossier.scan_code,
    )


def _given_back_at(dossier: Dossier, history: Sequence[Happening]) -> datetime | None:
    """When the result was handed over, or the last original where there is none."""
    if dossier.status is Status.RETURNED:
        return dossier.ended_at
    if dossier.status not in WITHOUT_RESULT or dossier.originals_here or not dossier.papers_back:
        return None
    back = [each for each in history if _gives_back(each.fact)]
    return back[-1].at if back else None


def _gives_back(fact: Event) -> bool:
    if isinstance(fact, PapersHandedBack):
        return bool(fact.papers)
    return isinstance(fact, DossierStopped | DossierWithdrawn) and bool(fact.papers_back)


def _handed_to(history: Sequence[Happening]) -> Literal["owner", "mandated", "post"] | None:
    handed = _last(history, ResultReturned)
    if handed is None or not isinstance(handed.fact, ResultReturned):
        return None
    if handed.fact.by is ReturnBy.POST:
        return "post"
    return "owner" if handed.fact.is_applicant else "mandated"


def _last(history: Sequence[Happening], kind: type[Event]) -> Happening | None:
    return next((each for each in reversed(history) if isinstance(each.fact, kind)), None)


def _history(tx: Connection, dossier: Dossier) -> tuple[Sequence[Happening], str]:
    """What was applied to the dossier, in the province's order, and the name of the desk that received it."""
    happened, received_by = [], ""
    for line in ledger.lines_of(tx, dossier.agency, dossier.id):
        if line.verdict != "applied":
            continue
        header: Header = read_header(line.header)
        fact = decode_fact(line.kind, header.schema, line.payload)
        if isinstance(fact, UnknownFact):
            continue
        at = header.at
        if isinstance(fact, DossierReceived):
            at, received_by = fact.received_at, line.incarnation
        happened.append(Happening(at, fact))
    return happened, desks.name_of_incarnation(tx, dossier.agency, received_by) if received_by else ""
