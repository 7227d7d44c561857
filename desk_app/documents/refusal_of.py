"""What form 03 says of a dossier that was not accepted, or of an intake that ended in it."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.documents.letter_of import last_step, letter_of, letter_of_visit, visit_of
from desk_app.documents.refusal import RefusalFacts
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import Channel, DossierRefused, Outcome
from desk_app.ports import Desk, HistoryLine


def refusal_of(dossier: Dossier, history: Sequence[HistoryLine], desk: Desk) -> RefusalFacts:
    """Form 03 of a dossier that came from another channel and was not accepted."""
    step = last_step(dossier, history, DossierRefused, document="refusal", step="refuse")
    fact = step.fact
    assert isinstance(fact, DossierRefused)  # noqa: S101  (it was looked for)
    online = dossier.channel is Channel.ONLINE
    return RefusalFacts(
        letter=letter_of(dossier, desk, step.line.at),
        reason=fact.reason,
        clerk=step.line.actor.name,
        papers=0 if online else len(dossier.papers),
        submitted_at=dossier.registered_at or (dossier.received.received_at if online else None),
    )


def refusal_of_visit(line: HistoryLine, desk: Desk) -> RefusalFacts:
    """Form 03 of an intake that ended in it."""
    visit = visit_of(line, Outcome.REFUSAL)
    return RefusalFacts(
        letter=letter_of_visit(visit, desk),
        reason=visit.reason,
        clerk=line.actor.name,
        papers=len(visit.papers),
    )
