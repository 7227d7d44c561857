"""Voiding a mistaken number: kept, never reused, with a second person's approval."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import NumberVoided
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import refuse_unless_second


def void(dossier: Dossier, facts: Fields, moment: Moment) -> NumberVoided:
    """Facts: reason, approver (a second person; a clerk needs a supervisor where the name has an account)."""
    facts.only({"reason", "approver"})
    approver = facts.text("approver", required=True, limit=200) or ""
    refuse_unless_second(approver, moment, at="approver")
    return NumberVoided(reason=facts.text("reason", required=True, limit=2000) or "", approver=approver)
