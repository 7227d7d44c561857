"""What form 07 says: the days and volumes, and each dossier as the book follows it."""

from __future__ import annotations

from datetime import date, datetime, time

from desk_app.documents.office_of import office_of
from desk_app.documents.register import WORDS, RegisterFacts, RegisterLine
from desk_app.documents.text import held
from desk_app.domain.dossier import Status
from desk_app.domain.events import ReturnBy
from desk_app.domain.procedure import short_procedure_name
from desk_app.ports import BookLine, Desk
from desk_app.words import book_words, phone_words

_NOTES = {
    Status.NOT_ACCEPTED: "note_refused",
    Status.STOPPED: "note_stopped",
    Status.WITHDRAWN: "note_withdrawn",
}


def register_of(first: date, last: date, desk: Desk, now: datetime) -> RegisterFacts:
    """Which days of which volumes; a volume is a month."""
    books = [book_words(datetime.combine(day, time())) for day in (first, last)]
    book = books[0] if books[0] == books[1] else "–".join(books)
    return RegisterFacts(office_of(desk), book, first, last, now)


def register_line(line: BookLine, desk: Desk) -> RegisterLine:
    """A dossier as the book tells it; the agency that decides is the commune itself where nothing says another."""
    dossier = line.dossier
    fact, owner = dossier.received, dossier.owner
    contact = [
        part for part in (owner.address, held(phone_words(owner.phone)) if owner.phone else None) if part
    ]
    returned = dossier.status is Status.RETURNED
    if dossier.voided:
        note = WORDS.text("note_voided")
    else:
        caption = _NOTES.get(dossier.status)
        note = WORDS.text(caption) if caption else ""
    return RegisterLine(
        legal_code=fact.code,
        procedure=short_procedure_name(fact.procedure_name),
        sets=fact.sets,
        owner=owner.full_name,
        contact="; ".join(contact),
        unit=line.unit or fact.competent_agency or desk.office.parent or desk.office.name,
        received_at=fact.received_at,
        due_at=dossier.due.at if dossier.due else None,
        handed_on_at=line.handed_on_at,
        settled_at=dossier.completed_at,
        returned_at=dossier.ended_at if returned else None,
        returned_by_post=(line.returned_by or fact.return_by) is ReturnBy.POST,
        note=note,
    )
