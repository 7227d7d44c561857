"""What a decision is taken under: the moment, the rules in force, who acts and whose word they need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import SubmittedPaper
from desk_app.domain.fields import Fields
from desk_app.domain.procedure import Procedure
from desk_app.domain.step_rules import Grounds, StepRules
from desk_app.domain.steps import APPROVING, Role
from desk_app.domain.words import folded


class Rulebook(Protocol):
    """Procedures, working time and the rules of the steps, as a decision asks for them."""

    def procedure_as_received(self, dossier: Dossier) -> Procedure:
        """The procedure in the words of the catalogue the dossier was received under."""
        ...

    def rules(self) -> StepRules: ...

    def calendar(self) -> WorkingCalendar: ...


class Named(Protocol):
    @property
    def name(self) -> str: ...


class Circumstances(Protocol):
    """Now, by whom, under which rules.

    `role_of` gives the role of an account by name (None: no such account); `here` is the name of the office to
    which a unit gives a dossier back ("" where nobody asks).
    """

    @property
    def now(self) -> datetime: ...

    @property
    def catalogue(self) -> Rulebook: ...

    @property
    def actor(self) -> Named: ...

    @property
    def role(self) -> Role: ...

    @property
    def role_of(self) -> Callable[[str], Role | None]: ...

    @property
    def rules(self) -> StepRules: ...

    @property
    def here(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Approval:
    """Who allowed what a clerk alone may not, and why; both None where nobody was asked."""

    supervisor: str | None
    reason: str | None


def approval(facts: Fields, moment: Circumstances, *, needed: bool) -> Approval | None:
    """The word of a supervisor: one's own when one is, else `supervisor` by name; always with the reason.

    None when it is `needed` and `supervisor_reason` is missing. A name that has an account here must be
    a supervisor's or an administrator's; a head of the office without one is taken by name.
    """
    reason = facts.text("supervisor_reason", limit=2000)
    name = facts.text("supervisor", limit=200)
    if not needed:
        return Approval(name, reason)
    if reason is None:
        return None
    if moment.role in APPROVING:
        return Approval(name or moment.actor.name, reason)
    if name is None:
        raise InputRefused("supervisor_missing", field=facts.path("supervisor"))
    refuse_unless_second(name, moment, at=facts.path("supervisor"))
    return Approval(name, reason)


def refuse_unless_second(name: str, moment: Circumstances, *, at: str) -> None:
    """Refuses one's own name, and the account of somebody who may not approve."""
    if folded(name) == folded(moment.actor.name):
        raise InputRefused("approver_same", field=at)
    role = moment.role_of(name)
    if role is not None and role not in APPROVING and moment.role not in APPROVING:
        raise InputRefused("approver_role", field=at, name=name)


def grounds_of(dossier: Dossier, moment: Circumstances) -> Grounds:
    """Why the clock may stand still for this dossier: its procedure's own grounds, else the pack's."""
    return moment.catalogue.procedure_as_received(dossier).grounds or moment.rules.grounds


def papers_back(dossier: Dossier, facts: Fields) -> tuple[SubmittedPaper, ...]:
    """`originals_back`: true for every original handed in, or the names of those given back."""
    handed_in = {paper.name: paper.originals for paper in dossier.papers if paper.originals}
    if facts.is_flag("originals_back"):
        names = tuple(handed_in) if facts.flag("originals_back") else ()
    else:
        names = tuple(facts.texts("originals_back"))
    for place, name in enumerate(names):
        if name not in handed_in:
            raise InputRefused(
                "original_unknown", field=f"{facts.path('originals_back')}[{place}]", name=name[:80]
            )
    return tuple(SubmittedPaper(name, originals=handed_in[name]) for name in names)
