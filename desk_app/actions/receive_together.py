"""One person with several dossiers: each its own number, date and transaction, one sheet for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.actions.receive import Received, Visited, receive
from desk_app.domain.errors import InputRefused, Refusal
from desk_app.domain.intake import Intake
from desk_app.ports import Catalogue, Clock, Desk, Register
from desk_app.wire.envelope import Actor

MOST = 50


@dataclass(frozen=True, slots=True)
class ReceivedTogether:
    """What was kept, in order, and what was refused, by its place from 0."""

    kept: tuple[Received | Visited, ...]
    refused: tuple[tuple[int, Refusal], ...] = ()


def receive_together(
    intakes: Sequence[Intake],
    *,
    register: Register,
    catalogue: Catalogue,
    clock: Clock,
    desk: Desk,
    actor: Actor,
) -> ReceivedTogether:
    """Receives the intakes of one person one after the other; a refused one keeps no other back.

    When none could be kept, the first refusal is raised.

    Refuses, before anything is written, none, more than 50, and intakes of different people.
    """
    if not intakes:
        raise InputRefused("field_missing", field="intakes")
    if len(intakes) > MOST:
        raise InputRefused("count_range", field="intakes", value=len(intakes), least=1, limit=MOST)
    for place, intake in enumerate(intakes):
        if intake.owner != intakes[0].owner or intake.submitter != intakes[0].submitter:
            raise InputRefused("owners_differ", field=f"intakes[{place}]", place=place + 1)
    kept: list[Received | Visited] = []
    refused: list[tuple[int, Refusal]] = []
    for place, intake in enumerate(intakes):
        try:
            kept.append(
                receive(intake, register=register, catalogue=catalogue, clock=clock, desk=desk, actor=actor)
            )
        except Refusal as refusal:
            refused.append((place, refusal))
    if not kept:
        raise refused[0][1]
    return ReceivedTogether(tuple(kept), tuple(refused))
