"""Reminding whoever holds a dossier: written down here, told to the province, shown in the dossier's history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.errors import Refusal, StepNotAllowed
from desk_app.domain.events import HolderReminded
from desk_app.domain.words import tidy_lines
from desk_app.ports import Clock, Register
from desk_app.wire.envelope import Actor

REMINDED_IN = frozenset({Status.RECEIVED, Status.PROCESSING})
"""Only of a dossier that is being worked on can anybody be reminded."""

_NOTE_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Reminded:
    """The dossiers whose holder was reminded, and those that nobody works on now, with why."""

    done: tuple[Dossier, ...]
    refused: tuple[tuple[str, Refusal], ...]


def remind(
    ids: Sequence[str], note: str | None, *, register: Register, clock: Clock, actor: Actor
) -> Reminded:
    """Remind the holders of `ids`; each dossier is its own entry, and none is held up by another."""
    words = tidy_lines(note or "")[:_NOTE_LIMIT] or None
    done: list[Dossier] = []
    refused: list[tuple[str, Refusal]] = []
    for each in ids:
        try:
            done.append(_remind(each, words, register=register, clock=clock, actor=actor))
        except Refusal as no:
            refused.append((each, no))
    return Reminded(tuple(done), tuple(refused))


def _remind(dossier_id: str, note: str | None, *, register: Register, clock: Clock, actor: Actor) -> Dossier:
    with register.open() as book:
        dossier = book.dossier(dossier_id)
        if dossier.status not in REMINDED_IN:
            raise StepNotAllowed("remind", int(dossier.status), "nobody_to_remind")
        fact = HolderReminded(to=dossier.held_by or actor.name, note=note)
        book.announce(fact, dossier_id=dossier_id, at=clock.now(), actor=actor)
    return dossier
