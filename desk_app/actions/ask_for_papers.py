"""Asking for papers once, with everything that is missing (NĐ 118/2025/NĐ-CP art. 17.2a)."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, StepNotAllowed
from desk_app.domain.events import PapersRequested, WantedPaper
from desk_app.domain.fields import Fields

USUAL_REQUESTS = 1
"""Requests in the processing phase without a supervisor's reason (a pack parameter later)."""


def ask_for_papers(dossier: Dossier, facts: Fields, moment: Moment) -> PapersRequested:
    """Facts: papers [{name, reason?}], reason, respond_by?, ground?, supervisor_reason? (second time)."""
    facts.only({"papers", "reason", "respond_by", "ground", "supervisor_reason"})
    supervisor_reason = facts.text("supervisor_reason")
    if dossier.requests >= USUAL_REQUESTS and supervisor_reason is None:
        raise StepNotAllowed(
            "ask_for_papers", int(dossier.status), "papers_asked_before", times=dossier.requests
        )
    reason = facts.text("reason", limit=2000)
    papers = _wanted(facts)
    if not papers and reason is None:
        raise InputRefused("field_missing", field="reason")
    respond_by = facts.day("respond_by")
    if respond_by is not None and respond_by < moment.now.date():
        raise InputRefused("day_past", field="respond_by")
    return PapersRequested(
        papers=papers,
        reason=reason or "; ".join(paper.reason or paper.name for paper in papers),
        ground=facts.text("ground"),
        respond_by=respond_by,
        supervisor_reason=supervisor_reason,
    )


def _wanted(facts: Fields) -> tuple[WantedPaper, ...]:
    wanted = []
    for paper in facts.inners("papers") or ():
        paper.only({"name", "reason"})
        wanted.append(WantedPaper(paper.text("name", required=True, limit=1000) or "", paper.text("reason")))
    return tuple(wanted)
