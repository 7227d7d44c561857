"""Giving a dossier back because the citizen asks for it."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierWithdrawn
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import papers_back


def withdraw(dossier: Dossier, facts: Fields, moment: Moment) -> DossierWithdrawn:
    """Facts: reason, originals_back? (true, or the names of the papers given back)."""
    facts.only({"reason", "originals_back"})
    return DossierWithdrawn(
        reason=facts.text("reason", required=True, limit=2000) or "", papers_back=papers_back(dossier, facts)
    )
