"""Who took something over the counter, and by what right: shared by results and papers given back."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.domain.applicant import masked
from desk_app.domain.collector import Collector, Taker, taker_of
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import CollectedAs
from desk_app.domain.fields import Fields

COLLECTOR_FACTS = frozenset(
    {
        "collector",
        "collector_id",
        "collector_old_id",
        "collector_born_on",
        "way",
        "mandate",
        "reason",
        "mandate_number",
        "mandate_day",
        "mandate_place",
    }
)


@dataclass(frozen=True, slots=True)
class Collected:
    """The collector as an event keeps it, the number masked."""

    collector: str
    is_applicant: bool
    collector_id: str | None
    mandate: str | None
    way: CollectedAs | None


def collected(dossier: Dossier, facts: Fields) -> Collected:
    """Facts: collector? (else the applicant), collector_id?, collector_old_id?, collector_born_on?, and of another
    person mandate? or reason?, or way? (family, mandate, other) with what it needs: for mandate the paper's
    mandate_number, mandate_day and mandate_place, else the relation or the reason.

    Another number than the applicant's is another person, whatever the name; whoever handed the dossier
    in under a mandate collects under it.
    """
    number = (facts.text("collector_id", limit=30) or "").replace(" ", "").upper() or None
    person = Collector(
        full_name=facts.text("collector", limit=200) or dossier.owner.full_name,
        id_number=number,
        old_id_number=facts.text("collector_old_id", limit=30),
        born_on=facts.day("collector_born_on"),
    )
    taker = taker_of(dossier, person)
    way, mandate = facts.choice("way", CollectedAs), facts.text("mandate") or facts.text("reason")
    if taker is Taker.APPLICANT:
        way = None
    elif taker is Taker.SUBMITTER:
        way, mandate = CollectedAs.SUBMITTER, mandate or dossier.received.mandate
    elif way is CollectedAs.MANDATE and mandate is None:
        mandate = _paper(facts)
    if taker is Taker.OTHER and mandate is None:
        raise InputRefused("mandate_missing", field="mandate")
    return Collected(
        collector=person.full_name,
        is_applicant=taker is Taker.APPLICANT,
        collector_id=masked(number) if number else None,
        mandate=mandate,
        way=way,
    )


def _paper(facts: Fields) -> str:
    """The mandate by its number, day and place of certification: 04/2026/UQ, 20/11/2026, UBND xã Ea Kpam."""
    number = facts.text("mandate_number", limit=60, required=True)
    day = facts.day("mandate_day", required=True)
    place = facts.text("mandate_place", limit=200, required=True)
    return f"{number}, {day:%d/%m/%Y}, {place}"
