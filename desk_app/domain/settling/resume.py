"""Going on after a pause: the remaining working time is laid out again from now."""

from __future__ import annotations

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierResumed
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import Circumstances
from desk_app.domain.settling.promising import due_after_pause


def resume(dossier: Dossier, facts: Fields, moment: Circumstances) -> DossierResumed:
    """Facts: note?."""
    facts.only({"note", "reason"})
    return DossierResumed(
        due=due_after_pause(dossier, moment), note=facts.text("note") or facts.text("reason")
    )
