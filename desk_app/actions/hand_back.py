"""Giving the originals of a dossier that ended without a result back to whoever came for them."""

from __future__ import annotations

from desk_app.actions.collecting import COLLECTOR_FACTS, collected
from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import PapersHandedBack
from desk_app.domain.fields import Fields


def hand_back(dossier: Dossier, facts: Fields, moment: Moment) -> PapersHandedBack:
    """Facts: who takes them (`collecting.collected`), papers? (names; else every original that is still here)."""
    facts.only(COLLECTOR_FACTS | {"papers"})
    here = {paper.name: paper for paper in dossier.originals_here}
    if not here:
        raise InputRefused("nothing_to_hand_back", field="papers")
    names = tuple(facts.texts("papers")) or tuple(here)
    for place, name in enumerate(names):
        if name not in here:
            raise InputRefused("original_unknown", field=f"{facts.path('papers')}[{place}]", name=name[:80])
    who = collected(dossier, facts)
    return PapersHandedBack(
        papers=tuple(here[name] for name in dict.fromkeys(names)),
        collector=who.collector,
        is_applicant=who.is_applicant,
        collector_id=who.collector_id,
        mandate=who.mandate,
        way=who.way,
    )
