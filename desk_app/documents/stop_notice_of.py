"""What form 05 says of a dossier that was stopped or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.documents.letter_of import last_step, letter_of, paper_lines
from desk_app.documents.stop_notice import StopNoticeFacts
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierStopped, DossierWithdrawn
from desk_app.ports import Desk, HistoryLine


def stop_notice_of(dossier: Dossier, history: Sequence[HistoryLine], desk: Desk) -> StopNoticeFacts:
    """Why the dossier was stopped, or that its owner withdrew it."""
    step = last_step(
        dossier, history, DossierStopped, DossierWithdrawn, document="stop_notice", step="stop, withdraw"
    )
    fact = step.fact
    assert isinstance(fact, DossierStopped | DossierWithdrawn)  # noqa: S101  (one of the two was looked for)
    return StopNoticeFacts(
        letter=letter_of(dossier, desk, step.line.at),
        received_at=dossier.received.received_at,
        reason=fact.reason,
        basis=fact.basis if isinstance(fact, DossierStopped) else None,
        papers=paper_lines(fact.papers_back or dossier.papers),
        paid=dossier.collected,
        withdrawn=isinstance(fact, DossierWithdrawn),
    )
