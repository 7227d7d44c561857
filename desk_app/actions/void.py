"""Voiding a mistaken number: kept, never reused, with a second person's approval."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import NumberVoided
from desk_app.domain.fields import Fields
from desk_app.domain.words import folded


def void(dossier: Dossier, facts: Fields, moment: Moment) -> NumberVoided:
    """Facts: reason, approver (another person than the one who voids)."""
    facts.only({"reason", "approver"})
    approver = facts.text("approver", required=True, limit=200) or ""
    if folded(approver) == folded(moment.actor.name):
        raise InputRefused("approver_same", field="approver")
    return NumberVoided(reason=facts.text("reason", required=True, limit=2000) or "", approver=approver)
