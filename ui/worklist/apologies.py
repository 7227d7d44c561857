"""Apologising for several dossiers in one go: each its own step, and those that may not be named with the reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.documents.kinds import MOST_AT_ONCE
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, Refusal
from desk_app.domain.steps import Step
from desk_app.law import hear_second_person
from ui.worklist.lines import Line

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor

Take = Callable[..., Dossier]
"""`bootstrap.take`: (desk, code, action, facts, *, actor) → the dossier after the step."""

OF_SUPERVISOR = frozenset({"extended_before", "supervisor_missing", "approver_same", "approver_role"})
"""Codes of refusals that the word of a supervisor, or another one's, would lift."""


@dataclass(frozen=True, slots=True)
class Apologies:
    """What became of the dossiers: the ids promised anew, and the refused lines with why."""

    done: tuple[str, ...]
    refused: tuple[tuple[Line, Refusal], ...]

    @property
    def wants_supervisor(self) -> bool:
        """Whether a supervisor's word is what some of them lack."""
        return any(refusal.code in OF_SUPERVISOR for _line, refusal in self.refused)


def apologise(
    desk: OpenDesk, lines: Sequence[Line], facts: Mapping[str, object], *, actor: Actor, take: Take
) -> Apologies:
    """Promise every dossier of `lines` a new date; one that is refused does not hold up the others.

    Refused as a whole, before any step: no reason, more letters than are printed at once, or a supervisor who does
    not say so with the own PIN (`supervisor_pin`, which is no fact of a step).
    """
    facts = dict(facts)
    pin = str(facts.pop("supervisor_pin", ""))
    if not facts.get("reason"):
        raise InputRefused("field_missing", field="reason")
    if len(lines) > MOST_AT_ONCE:
        raise InputRefused("documents_at_once", field="", most=MOST_AT_ONCE, count=len(lines))
    if supervisor := str(facts.get("supervisor") or ""):
        hear_second_person(desk, supervisor, pin, field="supervisor_pin")
    done: list[str] = []
    refused: list[tuple[Line, Refusal]] = []
    for line in lines:
        try:
            done.append(take(desk, line.id, Step.EXTEND.value, facts, actor=actor).id)
        except Refusal as refusal:
            refused.append((line, refusal))
    return Apologies(tuple(done), tuple(refused))
