"""What papers say of this desk's office, of a dossier's marks and of its owner."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from desk_app.documents.office import Mark, OfficeFacts, PartyFacts
from desk_app.domain.applicant import Applicant, ApplicantKind
from desk_app.domain.dossier import Dossier
from desk_app.domain.procedure import short_procedure_name
from desk_app.domain.ticket import lookup_url
from desk_app.ports import Desk
from desk_app.words import phone_words

_PLACE = re.compile(r"\b(?:xã|phường|đặc khu|thị trấn)\s+(.+)$", re.IGNORECASE)


def office_of(desk: Desk) -> OfficeFacts:
    office = desk.office
    return OfficeFacts(
        superior=office.parent.upper(),
        agency=office.name,
        place=place_of(desk),
        desk=f"{desk.desk_name}, {office.name}",
        phone=phone_words(office.phone),
        hours=office.hours,
        host=urlsplit(desk.public_url).netloc,
        sample=desk.demo,
    )


def place_of(desk: Desk) -> str:
    """The commune an office stands in, as written before a date: "Ea Kpam"."""
    office = desk.office
    return _place(office.parent) or _place(office.name) or office.name


def mark_of(dossier: Dossier, desk: Desk) -> Mark:
    """A dossier newly registered from another channel has no ticket yet."""
    fact = dossier.received
    key = fact.key or None
    return Mark(fact.code, fact.scan_code, key, lookup_url(desk.public_url, dossier.ticket) if key else None)


def party_of(owner: Applicant, procedure_name: str, procedure_code: str) -> PartyFacts:
    return PartyFacts(
        owner=owner.full_name,
        address=owner.address,
        phone=phone_words(owner.phone) if owner.phone else None,
        email=owner.email,
        procedure_name=short_procedure_name(procedure_name),
        procedure_code=procedure_code,
        organisation=owner.kind is not ApplicantKind.PERSON,
    )


def party_of_dossier(dossier: Dossier) -> PartyFacts:
    return party_of(dossier.owner, dossier.received.procedure_name, dossier.received.procedure_code)


def _place(name: str) -> str | None:
    found = _PLACE.search(name)
    return found.group(1).strip() if found else None
