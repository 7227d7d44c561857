"""Handing the result over: to the applicant, or to another with a mandate or a reason."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import ResultReturned, ReturnBy
from desk_app.domain.fields import Fields
from desk_app.domain.words import folded


def return_result(dossier: Dossier, facts: Fields, moment: Moment) -> ResultReturned:
    """Facts: collector? (else the applicant), collector_id?, mandate? or reason? (another person), by?."""
    facts.only({"collector", "collector_id", "mandate", "reason", "by"})
    collector = facts.text("collector", limit=200) or dossier.owner.full_name
    mandate = facts.text("mandate") or facts.text("reason")
    is_applicant = folded(collector) == folded(dossier.owner.full_name)
    if not is_applicant and mandate is None:
        raise InputRefused("mandate_missing", field="mandate")
    return ResultReturned(
        collector=collector,
        is_applicant=is_applicant,
        collector_id=facts.text("collector_id", limit=30),
        mandate=mandate,
        by=facts.choice("by", ReturnBy) or dossier.return_by,
    )
