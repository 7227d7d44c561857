"""Deciding between two desks' steps that contradict each other: a person says which of them stands."""

from __future__ import annotations

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import ConflictDecided
from desk_app.domain.words import tidy
from desk_app.ports import Clock, Register
from desk_app.wire.envelope import Actor


def decide(
    code: str,
    event_id: str,
    *,
    theirs: bool,
    reason: str,
    register: Register,
    clock: Clock,
    actor: Actor,
) -> Dossier:
    """The dossier after the decision: as it is, or with the other desk's step in place of ours.

    Both steps stay in the history; the decision is an event of its own. Refuses an event that is no
    open conflict of this dossier, and a decision without a reason.
    """
    why = tidy(reason)
    if not why:
        raise InputRefused("field_missing", field="reason")
    now = clock.now()
    dossier_id = register.dossier(code).id
    with register.open() as book:
        dossier = book.dossier(dossier_id)
        if event_id not in book.conflicts_of(dossier_id):
            raise InputRefused("conflict_unknown", field="event_id")
        if theirs:
            dossier = book.taken_over(dossier_id, event_id)
            book.change(dossier)
        fact = ConflictDecided(event_id, theirs, why)
        book.announce(fact, dossier_id=dossier_id, at=now, actor=actor)
    return dossier
