"""Deciding between two desks' steps that contradict each other: a person says which of them stands."""

from __future__ import annotations

from collections.abc import Collection

from desk_app.domain.dossier import CORRECTABLE, Dossier, folded, written
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Change, ConflictDecided, DossierCorrected
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


def merge(
    code: str,
    event_id: str,
    *,
    ours: Collection[str],
    reason: str,
    register: Register,
    clock: Clock,
    actor: Actor,
) -> Dossier:
    """Two corrections of one dossier, decided field by field: theirs stands but for the fields named in `ours`.

    Their correction is taken over and ours is written once more as a new one on top of it, so that every
    desk comes to the same words; all three stay in the history. Refusals as of `decide`.
    """
    why = tidy(reason)
    if not why:
        raise InputRefused("field_missing", field="reason")
    now = clock.now()
    dossier_id = register.dossier(code).id
    with register.open() as book:
        mine = book.dossier(dossier_id)
        if event_id not in book.conflicts_of(dossier_id):
            raise InputRefused("conflict_unknown", field="event_id")
        dossier = book.taken_over(dossier_id, event_id)
        kept = [
            Change(name, written(getattr(dossier.owner, name)), written(getattr(mine.owner, name)))
            for name in CORRECTABLE
            if name in ours
        ]
        changes = tuple(change for change in kept if change.before != change.after)
        book.change(dossier)
        decided = ConflictDecided(event_id, not changes, why)
        book.announce(decided, dossier_id=dossier_id, at=now, actor=actor)
        if changes:
            again = DossierCorrected(changes, why)
            dossier = folded(dossier, again, now)
            book.change(dossier)
            book.announce(again, dossier_id=dossier_id, at=now, actor=actor)
    return dossier
