"""Keeping how content a citizen was once the result is in their hands, told from the receipt's page."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.events import CitizenRated
from desk_app.domain.survey import Occasion, RatedBy, Satisfaction
from desk_app.wire.envelope import Actor
from province.actions.author import author
from province.actions.written_by_citizen import remark
from province.keys import Keys
from province.store import dossiers, feed

CITIZEN = Actor("", "citizen")
"""Whoever holds the receipt, without a name: a rating is never signed, least of all by a clerk."""
LONGEST_COMMENT = 500  # characters


def rate_return(
    tx: Connection, dossier: Dossier, satisfaction: Satisfaction, comment: str, *, keys: Keys, now: datetime
) -> bool:
    """Writes the rating as an event every desk of the office is told; whether it was the first of this return.

    Sent twice, or touched at the counter before, it is kept once. Without a returned result nothing is kept:
    a dossier that was stopped, withdrawn or refused has no return to speak of, and goes the way of feedback.
    """
    feed.head(tx, dossier.agency, locked=True)
    current = dossiers.dossiers_with(tx, dossier.agency, [dossier.id])[dossier.id]
    if current.status is not Status.RETURNED or is_rated(current):
        return False
    fact = CitizenRated(satisfaction, Occasion.RETURN, RatedBy.PAGE, remark(comment, LONGEST_COMMENT) or None)
    author(tx, current, fact, actor=CITIZEN, keys=keys, now=now)
    return True


def is_rated(dossier: Dossier) -> bool:
    """Whether the return of this dossier's result was rated, on the page or by a finger at the counter."""
    return any(each.occasion is Occasion.RETURN for each in dossier.ratings)
