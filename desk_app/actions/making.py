"""What every step is given: the dossier, the facts as written, and the moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from desk_app.domain.codes import Number
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Event, SubmittedPaper
from desk_app.domain.fields import Fields
from desk_app.domain.step_rules import Grounds, StepRules
from desk_app.domain.steps import APPROVING, Role
from desk_app.domain.words import folded
from desk_app.ports import Catalogue, Desk
from desk_app.wire.envelope import Actor


def _nobody(_name: str) -> Role | None:
    return None


def _no_number(day: date) -> Number:
    raise LookupError(f"no numbers were given for {day}")


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, by whom, and under which catalogue.

    `role_of` gives the role of an account of this desk by name (None: no such account), `next_number`
    takes a number out of the open transaction; `desk` is None only where no step needs it.
    """

    now: datetime
    catalogue: Catalogue
    actor: Actor
    role: Role = Role.CLERK
    desk: Desk | None = None
    role_of: Callable[[str], Role | None] = field(default=_nobody)
    next_number: Callable[[date], Number] = field(default=_no_number)

    @property
    def rules(self) -> StepRules:
        return self.catalogue.rules()


Making = Callable[[Dossier, Fields, Moment], Event]


@dataclass(frozen=True, slots=True)
class Approval:
    """Who allowed what a clerk alone may not, and why; both None where nobody was asked."""

    supervisor: str | None
    reason: str | None


def approval(facts: Fields, moment: Moment, *, needed: bool) -> Approval | None:
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


def refuse_unless_second(name: str, moment: Moment, *, at: str) -> None:
    """Refuses one's own name, and the account of somebody who may not approve."""
    if folded(name) == folded(moment.actor.name):
        raise InputRefused("approver_same", field=at)
    role = moment.role_of(name)
    if role is not None and role not in APPROVING and moment.role not in APPROVING:
        raise InputRefused("approver_role", field=at, name=name)


def grounds_of(dossier: Dossier, moment: Moment) -> Grounds:
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
