"""Handing the result over: to the applicant, or to another with a mandate or a reason; at the counter or by post."""

from __future__ import annotations

from desk_app.actions.making import Moment, papers_back
from desk_app.domain.applicant import masked
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import ResultReturned, ReturnBy
from desk_app.domain.fields import Fields
from desk_app.domain.words import folded

_FACTS = {"collector", "collector_id", "mandate", "reason", "by", "post_reference", "originals_back"}


def return_result(dossier: Dossier, facts: Fields, moment: Moment) -> ResultReturned:
    """Facts: collector? (else the applicant), collector_id? (kept masked), mandate? or reason? (another person),
    by? (counter or post), post_reference (by post), originals_back? (true, or names).

    Another number than the applicant's is another person, whatever the name; whoever handed the dossier
    in under a mandate collects under it.
    """
    facts.only(_FACTS)
    owner, fact = dossier.owner, dossier.received
    collector = facts.text("collector", limit=200) or owner.full_name
    number = (facts.text("collector_id", limit=30) or "").replace(" ", "").upper() or None
    same_name = folded(collector) == folded(owner.full_name)
    is_applicant = number == owner.id_number if number and owner.id_number else same_name
    mandate = facts.text("mandate") or facts.text("reason")
    if fact.submitter is not None and folded(collector) == folded(fact.submitter.full_name):
        mandate = mandate or fact.mandate
    if not is_applicant and mandate is None:
        raise InputRefused("mandate_missing", field="mandate")
    by = facts.choice("by", ReturnBy) or dossier.return_by
    reference = facts.text("post_reference", limit=100)
    if by is ReturnBy.POST and reference is None:
        raise InputRefused("post_reference_missing", field="post_reference")
    return ResultReturned(
        collector=collector,
        is_applicant=is_applicant,
        collector_id=masked(number) if number else None,
        mandate=mandate,
        by=by,
        papers_back=papers_back(dossier, facts),
        post_reference=reference,
    )
