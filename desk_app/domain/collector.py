"""Who came for a result: the applicant, whoever handed the dossier in for them, or somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.applicant import Applicant, ApplicantKind
from desk_app.domain.dossier import Dossier
from desk_app.domain.words import folded


class Taker(StrEnum):
    """What the one who stands at the counter is to a dossier."""

    APPLICANT = "applicant"
    SUBMITTER = "submitter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Collector:
    """The one at the counter, off a card or typed; the old number stands on the card beside the new one."""

    full_name: str
    id_number: str | None = None
    old_id_number: str | None = None
    born_on: date | None = None


def taker_of(dossier: Dossier, collector: Collector) -> Taker:
    """Numbers decide where both sides have one of a kind; else the name, and the day of birth if known."""
    if _is(dossier.owner, collector):
        return Taker.APPLICANT
    submitter = dossier.received.submitter
    if submitter is not None and _is(submitter, collector):
        return Taker.SUBMITTER
    return Taker.OTHER


def _is(party: Applicant, collector: Collector) -> bool:
    if party.kind is not ApplicantKind.PERSON:
        names = {folded(party.full_name), folded(party.representative or party.full_name)}
        return folded(collector.full_name) in names
    known = {number for number in (party.id_number, party.old_id_number) if number}
    shown = {number for number in (collector.id_number, collector.old_id_number) if number}
    # An old number of nine figures says nothing about a new one of twelve.
    if {len(number) for number in known} & {len(number) for number in shown}:
        return bool(known & shown)
    if party.born_on and collector.born_on and party.born_on != collector.born_on:
        return False
    return folded(party.full_name) == folded(collector.full_name)
