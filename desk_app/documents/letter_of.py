"""What every letter about a dossier or a visit begins with, and the step it tells of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desk_app.documents.letter import LetterFacts
from desk_app.documents.office_of import mark_of, office_of, party_of, party_of_dossier
from desk_app.documents.receipt_facts import PaperLine
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Event, Outcome, SubmittedPaper, VisitKept
from desk_app.ports import Desk, HistoryLine
from desk_app.wire.national_walk import Walked, walked


def letter_of(dossier: Dossier, desk: Desk, made_at: datetime) -> LetterFacts:
    return LetterFacts(office_of(desk), party_of_dossier(dossier), mark_of(dossier, desk), made_at)


def letter_of_visit(visit: VisitKept, desk: Desk) -> LetterFacts:
    party = party_of(visit.owner, visit.procedure_name, visit.procedure_code)
    return LetterFacts(office_of(desk), party, None, visit.received_at)


def last_step(
    dossier: Dossier, history: Sequence[HistoryLine], *kinds: type[Event], document: str, step: str
) -> Walked:
    """The last step of a kind; refused, naming the step to take, when the dossier has none."""
    found = [walk for walk in walked(dossier.id, history) if isinstance(walk.fact, kinds)]
    if not found:
        raise InputRefused("document_not_yet", field="CODE", document=document, step=step)
    return found[-1]


def visit_of(line: HistoryLine, outcome: Outcome) -> VisitKept:
    visit = line.fact
    assert isinstance(visit, VisitKept)  # noqa: S101  (the caller looked)
    if visit.outcome is not outcome:
        raise InputRefused("visit_other_form", field="CODE", document=str(visit.outcome))
    return visit


def paper_lines(papers: Sequence[SubmittedPaper]) -> tuple[PaperLine, ...]:
    return tuple(PaperLine(paper.name, paper.originals, paper.certified, paper.copies) for paper in papers)
