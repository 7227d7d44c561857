"""What form 04 says of a dossier whose promise was moved."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.documents.extension import ExtensionFacts
from desk_app.documents.letter_of import last_step, letter_of
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DeadlineExtended
from desk_app.ports import Desk, HistoryLine


def extension_of(dossier: Dossier, history: Sequence[HistoryLine], desk: Desk) -> ExtensionFacts:
    """The last extension, with what had been promised before it."""
    step = last_step(dossier, history, DeadlineExtended, document="extension", step="extend")
    fact = step.fact
    assert isinstance(fact, DeadlineExtended)  # noqa: S101  (it was looked for)
    before = step.before.due if step.before else None
    return ExtensionFacts(
        letter=letter_of(dossier, desk, step.line.at),
        received_at=dossier.received.received_at,
        promised_at=before.at if before else None,
        due_at=fact.due.at,
        reason=fact.reason,
        signer=fact.signer,
        once=step.after.extensions <= 1,
    )
