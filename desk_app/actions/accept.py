"""Accepting a dossier that came registered from the portal: its code stays, a scan code stands beside it."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.actions.receive import agreed_fee, complete_papers, promised, written_promise
from desk_app.actions.supplement import submitted_papers
from desk_app.domain.codes import LAST_SEQUENCE, Number, parse_legal_code
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import HomeRefused
from desk_app.domain.events import Channel, DossierReceived, ReturnBy
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.fields import Fields
from desk_app.domain.intake import NOTE_LIMIT, Intake
from desk_app.domain.ticket import make_key
from desk_app.ports import Desk


def accept(dossier: Dossier, facts: Fields, moment: Moment) -> DossierReceived:
    """Facts: papers?, sets?, pages?, return_by?, note?, due? {at, reason}, fee? {method, amount?}.

    Time counts from now: the dossier is received complete and correct (NĐ 118/2025/NĐ-CP art. 17.3). A
    procedure that has ended since is refused with its successor.
    """
    facts.only({"papers", "sets", "pages", "return_by", "note", "due", "fee"})
    if moment.desk is None:
        raise HomeRefused("not_enrolled", field="home")
    at = moment.now.replace(microsecond=0)
    told = dossier.received
    procedure = moment.catalogue.procedure(told.procedure_code, at.date())
    intake = _intake(dossier, facts)
    promise = promised(intake, procedure, at, moment.catalogue)
    due = written_promise(intake, procedure, promise, moment.catalogue)
    scan_code = _scan_code(dossier.code, moment.desk, moment)
    papers = submitted_papers(facts)
    return DossierReceived(
        agency=told.agency,
        code=dossier.code,
        scan_code=scan_code,
        key=make_key(moment.desk.ticket_secret, scan_code, due.at.date() if due else None),
        procedure_code=procedure.code,
        procedure_name=procedure.name,
        field=procedure.field,
        catalogue_version=procedure.catalogue_version,
        owner=dossier.owner,
        submitter=told.submitter,
        mandate=told.mandate,
        papers=papers if papers is not None else told.papers or complete_papers(procedure),
        sets=intake.sets,
        pages=intake.pages,
        channel=Channel.ONLINE,
        return_by=intake.return_by,
        note=intake.note,
        received_at=at,
        due=due,
        fee=agreed_fee(intake, procedure),
    )


def _intake(dossier: Dossier, facts: Fields) -> Intake:
    due, fee = facts.inner("due"), facts.inner("fee")
    if due:
        due.only({"at", "reason"})
    if fee:
        fee.only({"method", "amount"})
    return Intake(
        procedure=dossier.received.procedure_code,
        owner=dossier.owner,
        sets=facts.count("sets", least=1) or 1,
        pages=facts.count("pages", least=1) or 1,
        channel=Channel.ONLINE,
        return_by=facts.choice("return_by", ReturnBy) or dossier.return_by,
        note=facts.lines("note", limit=NOTE_LIMIT) or dossier.received.note,
        due_at=due.moment("at", required=True) if due else None,
        due_reason=due.text("reason", required=True) if due else None,
        fee_method=fee.choice("method", PaymentMethod, required=True) if fee else None,
        fee_amount=fee.count("amount", limit=10**12) if fee else None,
    )


def _scan_code(code: str, desk: Desk, moment: Moment) -> str:
    """The scan code of a number of this office, or one of today's own beside a portal's longer code."""
    agency, day, sequence = parse_legal_code(code)
    if agency == desk.office.agency and sequence <= LAST_SEQUENCE:
        number = Number(agency, desk.office.number, day, sequence)
        if number.legal_code == code:
            return number.scan_code
    return moment.next_number(moment.now.date()).scan_code
