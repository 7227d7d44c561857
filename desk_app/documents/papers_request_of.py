"""What form 02 says of a dossier, or of an intake that ended in it."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.documents.letter_of import last_step, letter_of, letter_of_visit, visit_of
from desk_app.documents.papers_request import PapersRequestFacts
from desk_app.documents.receipt_facts import PaperLine
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import Outcome, PapersRequested, WantedPaper
from desk_app.domain.procedure import Procedure
from desk_app.ports import Desk, HistoryLine


def papers_request_of(
    dossier: Dossier, history: Sequence[HistoryLine], desk: Desk, procedure: Procedure | None
) -> PapersRequestFacts:
    """The last request of the dossier; how many of each paper comes from the catalogue."""
    step = last_step(dossier, history, PapersRequested, document="papers_request", step="ask_for_papers")
    fact = step.fact
    assert isinstance(fact, PapersRequested)  # noqa: S101  (it was looked for)
    each = "; ".join(paper.reason or paper.name for paper in fact.papers)
    return PapersRequestFacts(
        letter=letter_of(dossier, desk, step.line.at),
        wanted=_wanted(fact.papers, procedure),
        reason="" if fact.reason == each else fact.reason,
        clerk=step.line.actor.name,
        respond_by=fact.respond_by,
        stands_still=fact.stands_still,
        ground=fact.ground,
    )


def papers_request_of_visit(line: HistoryLine, desk: Desk, procedure: Procedure | None) -> PapersRequestFacts:
    """Form 02 of an intake that ended in it."""
    visit = visit_of(line, Outcome.PAPERS_REQUEST)
    return PapersRequestFacts(
        letter=letter_of_visit(visit, desk),
        wanted=_wanted(visit.wanted, procedure),
        reason=visit.reason,
        clerk=line.actor.name,
        stands_still=False,
    )


def _wanted(
    papers: Sequence[WantedPaper], procedure: Procedure | None
) -> tuple[tuple[PaperLine, str | None], ...]:
    """How many originals and copies the catalogue asks for; a paper it does not know is left without number."""
    known = {paper.name: paper for paper in procedure.papers} if procedure else {}
    return tuple(
        (
            PaperLine(
                paper.name,
                known[paper.name].originals if paper.name in known else 0,
                0,
                known[paper.name].copies if paper.name in known else 0,
            ),
            paper.reason,
        )
        for paper in papers
    )
