"""Keeping what a citizen said of the service; no clerk gives it, and nothing depends on it."""

from __future__ import annotations

from desk_app.domain.dossier import Dossier, folded
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import CitizenRated
from desk_app.domain.survey import Occasion, RatedBy, Satisfaction
from desk_app.ports import Clock, Register
from desk_app.wire.envelope import Actor

CITIZEN = Actor("", "citizen")
"""Whoever stands at the counter, without a name: a rating is never signed, least of all by a clerk."""


def rate(
    code: str, satisfaction: Satisfaction, occasion: Occasion, *, register: Register, clock: Clock
) -> Dossier:
    """The dossier with the touch of a finger kept; refused when the same occasion was rated before.

    It may be told in any status, also of a dossier that has ended, and changes nothing else of it.
    """
    dossier_id = register.dossier(code).id
    now = clock.now()
    with register.open() as book:
        dossier = book.dossier(dossier_id)
        if any(each.occasion is occasion for each in dossier.ratings):
            raise InputRefused("already_rated", field="satisfaction")
        fact = CitizenRated(satisfaction, occasion, RatedBy.TOUCH)
        after = folded(dossier, fact, now)
        book.change(after)
        book.announce(fact, dossier_id=dossier_id, at=now, actor=CITIZEN)
    return after
