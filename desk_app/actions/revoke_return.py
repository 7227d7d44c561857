"""Taking back a hand-over that was written down by mistake: an entry of its own, never an erasure."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import ReturnRevoked
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import approval


def revoke_return(dossier: Dossier, facts: Fields, moment: Moment) -> ReturnRevoked:
    """Facts: reason, and from the day after the hand-over on supervisor and supervisor_reason."""
    facts.only({"reason", "supervisor", "supervisor_reason"})
    reason = facts.text("reason", required=True, limit=2000) or ""
    same_day = dossier.ended_at is not None and dossier.ended_at.date() == moment.now.date()
    word = approval(facts, moment, needed=not same_day)
    if word is None:
        raise InputRefused("revoked_late", field="supervisor_reason")
    return ReturnRevoked(reason=reason, supervisor=word.supervisor)
