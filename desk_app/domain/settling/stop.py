"""Stopping a dossier with its reason and legal basis (form 05); the papers go back."""

from __future__ import annotations

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierStopped
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import Circumstances, papers_back


def stop(dossier: Dossier, facts: Fields, moment: Circumstances) -> DossierStopped:
    """Facts: reason, basis?, originals_back? (true, or the names of the papers given back)."""
    facts.only({"reason", "basis", "originals_back"})
    return DossierStopped(
        reason=facts.text("reason", required=True, limit=2000) or "",
        basis=facts.text("basis", limit=1000),
        papers_back=papers_back(dossier, facts),
    )
