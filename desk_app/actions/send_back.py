"""Sending a faulty result back to the unit that made it."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierSentBack
from desk_app.domain.fields import Fields


def send_back(dossier: Dossier, facts: Fields, moment: Moment) -> DossierSentBack:
    """Facts: reason."""
    facts.only({"reason"})
    return DossierSentBack(reason=facts.text("reason", required=True, limit=2000) or "")
