"""Not accepting a dossier that came registered from another channel (status 1 to 3)."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierRefused
from desk_app.domain.fields import Fields


def refuse(dossier: Dossier, facts: Fields, moment: Moment) -> DossierRefused:
    """Facts: reason."""
    facts.only({"reason"})
    return DossierRefused(reason=facts.text("reason", required=True, limit=2000) or "")
