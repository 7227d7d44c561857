"""What form 01 says of a dossier."""

from __future__ import annotations

from urllib.parse import urlsplit

from desk_app.documents.office_of import place_of
from desk_app.documents.receipt_facts import PaperLine, ReceiptFacts
from desk_app.domain.applicant import Applicant, masked
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierReceived
from desk_app.domain.procedure import short_procedure_name
from desk_app.domain.ticket import lookup_url
from desk_app.ports import Desk
from desk_app.words import book_words, duration_words, fee_words, id_label, phone_words, return_words

PERSONAL_NUMBER = 12


def receipt_of(dossier: Dossier, desk: Desk, *, clerk: str, copy: int = 1) -> ReceiptFacts:
    """The facts of the receipt; `clerk` is who received it, `copy` comes from the print ledger."""
    fact, owner = dossier.received, dossier.owner
    submitter = fact.submitter or owner
    number, label = _identity(submitter)
    office = desk.office
    due = dossier.due
    return ReceiptFacts(
        superior=(office.parent or office.name).upper(),
        agency_name=office.name.upper(),
        place=place_of(desk),
        desk_name=f"{desk.desk_name}, {office.name}",
        book=book_words(fact.received_at),
        ordinal=int(fact.scan_code[11:15]),
        legal_code=fact.code,
        scan_code=fact.scan_code,
        key=fact.key or None,
        lookup_url=lookup_url(desk.public_url, dossier.ticket) if fact.key else None,
        lookup_host=urlsplit(desk.public_url).netloc if fact.key else None,
        owner=owner.full_name,
        submitter=_submitter(submitter),
        id_label=label,
        masked_id=number,
        address=submitter.address,
        phone=_phone(submitter.phone or owner.phone),
        email=submitter.email or owner.email,
        procedure_name=_procedure(fact),
        procedure_code=fact.procedure_code,
        papers=tuple(
            PaperLine(paper.name, paper.originals, paper.certified, paper.copies) for paper in dossier.papers
        ),
        sets=fact.sets,
        duration=duration_words(due.duration, padded=True)
        if due and due.duration
        else (due.reason or "" if due else ""),
        received_at=fact.received_at,
        due_at=due.at if due else None,
        return_by=return_words(fact.return_by),
        fee=fee_words(dossier.fee),
        clerk=clerk,
        desk_phone=phone_words(office.phone),
        copy=copy,
        sample=desk.demo,
        provisional=dossier.provisional,
    )


def _procedure(fact: DossierReceived) -> str:
    """The procedure, and for whom where several of one person look alike."""
    name = short_procedure_name(fact.procedure_name)
    return f"{name} ({fact.subject})" if fact.subject else name


def _identity(party: Applicant) -> tuple[str | None, str]:
    if party.id_number:
        return party.masked_id, id_label(party.id_kind)
    if party.tax_code:
        # an organisation's tax code is public; a household's twelve digits are a person's number
        shown = masked(party.tax_code) if len(party.tax_code) == PERSONAL_NUMBER else party.tax_code
        return shown, id_label("tax")
    return None, ""


def _phone(digits: str | None) -> str | None:
    return phone_words(digits) if digits else None


def _submitter(party: Applicant) -> str:
    return party.representative or party.full_name
