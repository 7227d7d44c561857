"""What the hand-over list says of its dossiers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from desk_app.documents.handover import WORDS, HandoverFacts, HandoverLine, result_words
from desk_app.documents.office_of import office_of
from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.events import ReturnBy
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.procedure import short_procedure_name
from desk_app.ports import Desk


def handover_of(dossiers: Sequence[Dossier], desk: Desk, *, giver: str, now: datetime) -> HandoverFacts:
    """One list; of results when every dossier has one, and then whoever took them all signs over their name.

    The receiving unit is named where it is the same for all.
    """
    units = {dossier.held_by or dossier.received.competent_agency for dossier in dossiers}
    results = all(dossier.status in {Status.COMPLETED, Status.RETURNED} for dossier in dossiers)
    takers = {dossier.collector for dossier in dossiers}
    return HandoverFacts(
        office=office_of(desk),
        lines=tuple(_handover_line(dossier) for dossier in dossiers),
        handed_at=now,
        giver=giver,
        receiver=takers.pop() if results and len(takers) == 1 else None,
        unit=None if results or len(units) != 1 else units.pop(),
        results=results,
    )


def _handover_line(dossier: Dossier) -> HandoverLine:
    fact = dossier.received
    name = short_procedure_name(fact.procedure_name)
    results = [
        result_words(
            paper.name, paper.number, datetime.combine(paper.issued_on, time()) if paper.issued_on else None
        )
        for paper in dossier.results
    ]
    owed = dossier.fee.method is not PaymentMethod.EXEMPT and dossier.fee.amount != 0
    return HandoverLine(
        legal_code=fact.code,
        content=WORDS.text("content", procedure=name, procedure_code=fact.procedure_code),
        result="; ".join(results),
        owner=dossier.owner.full_name,
        address=dossier.owner.address,
        due_at=dossier.due.at if dossier.due else None,
        papers=len(dossier.papers),
        has_fee=owed or bool(dossier.payment_due),
        by_post=fact.return_by is ReturnBy.POST,
    )
