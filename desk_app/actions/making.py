"""What every step is given: the dossier, the facts as written, and the moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from desk_app.domain.codes import Number
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import Event
from desk_app.domain.fields import Fields
from desk_app.domain.step_rules import StepRules
from desk_app.domain.steps import Role
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

    @property
    def here(self) -> str:
        """The office's name, for a dossier that comes back to its desk."""
        return self.desk.office.name if self.desk else ""


Making = Callable[[Dossier, Fields, Moment], Event]
