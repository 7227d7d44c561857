"""Handing the result over: to the applicant, or to another with a mandate or a reason; at the counter or by post."""

from __future__ import annotations

from desk_app.actions.collecting import COLLECTOR_FACTS, collected
from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import ResultReturned, ReturnBy
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import papers_back

_FACTS = COLLECTOR_FACTS | {"by", "post_reference", "originals_back"}


def return_result(dossier: Dossier, facts: Fields, moment: Moment) -> ResultReturned:
    """Facts: who takes it (`collecting.collected`), by? (counter or post), post_reference (by post),
    originals_back? (true, or names).
    """
    facts.only(_FACTS)
    who = collected(dossier, facts)
    by = facts.choice("by", ReturnBy) or dossier.return_by
    reference = facts.text("post_reference", limit=100)
    if by is ReturnBy.POST and reference is None:
        raise InputRefused("post_reference_missing", field="post_reference")
    return ResultReturned(
        collector=who.collector,
        is_applicant=who.is_applicant,
        collector_id=who.collector_id,
        mandate=who.mandate,
        by=by,
        papers_back=papers_back(dossier, facts),
        post_reference=reference,
        way=who.way,
    )
