"""Asking for papers once, with everything that is missing (NĐ 118/2025/NĐ-CP art. 17.2a)."""

from __future__ import annotations

from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.errors import InputRefused, StepNotAllowed
from desk_app.domain.events import PapersRequested, WantedPaper
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import Circumstances, approval, grounds_of

INTAKE, APPRAISAL = "intake", "appraisal"
_FACTS = {"papers", "reason", "respond_by", "ground", "supervisor", "supervisor_reason"}


def ask_for_papers(dossier: Dossier, facts: Fields, moment: Circumstances) -> PapersRequested:
    """Facts: papers [{name, reason?}], reason, respond_by?, ground?; a further time supervisor?, supervisor_reason.

    The clock stands still only where the procedure or the pack gives the ground for it.
    """
    facts.only(_FACTS)
    approved = approval(facts, moment, needed=dossier.requests >= moment.rules.requests)
    if approved is None:
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
    ground = grounds_of(dossier, moment).papers
    return PapersRequested(
        papers=papers,
        reason=reason or "; ".join(paper.reason or paper.name for paper in papers),
        ground=facts.text("ground") or ground,
        respond_by=respond_by,
        supervisor_reason=approved.reason,
        supervisor=approved.supervisor,
        stage=INTAKE if dossier.status is Status.RECEIVED else APPRAISAL,
        stands_still=ground is not None,
    )


def _wanted(facts: Fields) -> tuple[WantedPaper, ...]:
    wanted = []
    for paper in facts.inners("papers") or ():
        paper.only({"name", "reason"})
        wanted.append(WantedPaper(paper.text("name", required=True, limit=1000) or "", paper.text("reason")))
    return tuple(wanted)
