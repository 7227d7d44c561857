"""Taking in the papers that were asked for; the clock goes on."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import SubmittedPaper, SupplementReceived
from desk_app.domain.fields import Fields
from desk_app.domain.intake import COUNT_LIMIT
from desk_app.domain.settling.promising import due_after_pause


def supplement(dossier: Dossier, facts: Fields, moment: Moment) -> SupplementReceived:
    """Facts: papers [{name, originals?, certified?, copies?}]; without them, all that were asked for."""
    facts.only({"papers"})
    papers = submitted_papers(facts)
    if papers is None:
        papers = tuple(SubmittedPaper(paper.name, originals=1) for paper in dossier.wanted)
    return SupplementReceived(papers=papers, due=due_after_pause(dossier, moment))


def submitted_papers(facts: Fields) -> tuple[SubmittedPaper, ...] | None:
    """The list under `papers`; None when there is none."""
    listed = facts.inners("papers")
    if listed is None:
        return None
    for paper in listed:
        paper.only({"name", "originals", "certified", "copies"})
    return tuple(
        SubmittedPaper(
            paper.text("name", required=True, limit=1000) or "",
            paper.count("originals", limit=COUNT_LIMIT) or 0,
            paper.count("certified", limit=COUNT_LIMIT) or 0,
            paper.count("copies", limit=COUNT_LIMIT) or 0,
        )
        for paper in listed
    )
