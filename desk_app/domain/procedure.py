"""A procedure as the catalogue pack describes it, and the papers it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.fees import FeeRule
from desk_app.domain.step_rules import Grounds

_LEAD = "thủ tục "
CODE = re.compile(r"^[0-9]{1,2}\.[0-9]{6}\Z")


class Requirement(StrEnum):
    """Whether a paper must be handed in, may be, or is only shown."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class RequiredPaper:
    name: str
    originals: int
    copies: int
    requirement: Requirement
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """One agency's share of an interlinked procedure, in the order in which they work."""

    unit: str
    duration: Duration


@dataclass(frozen=True, slots=True)
class Procedure:
    """One procedure of one catalogue version. `duration` None: the clerk sets the date with a reason.

    `statutory` is the time the law grants where the province promises a shorter one. `phases` are the
    shares of an interlinked procedure, all in one unit of count (not same-day); they make the whole.
    `grounds` stand before those of the pack. A pack may hold the same code several times, each version
    with the day from which it is in force.
    """

    code: str
    name: str
    field: str
    duration: Duration | None
    fee: FeeRule
    papers: tuple[RequiredPaper, ...]
    cut_off: time = time(15, 0)
    statutory: Duration | None = None
    effective_from: date | None = None
    abolished_from: date | None = None
    successor: str | None = None
    catalogue_version: int = 0
    phases: tuple[Phase, ...] = ()
    grounds: Grounds | None = None
    field_code: str | None = None
    legal_basis: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        units = {phase.duration.unit for phase in self.phases}
        if len(units) > 1 or Unit.SAME_DAY in units:
            raise ValueError(f"{self.code}: phases are counted in one unit, and not in same days")

    @property
    def whole_duration(self) -> Duration | None:
        """The time from reception to result: the phases' sum where there are any."""
        if not self.phases:
            return self.duration
        return Duration(sum(phase.duration.amount for phase in self.phases), self.phases[0].duration.unit)

    def in_force(self, day: date) -> bool:
        started = self.effective_from is None or self.effective_from <= day
        return started and (self.abolished_from is None or day < self.abolished_from)

    @property
    def short_name(self) -> str:
        return short_procedure_name(self.name)


def short_procedure_name(name: str) -> str:
    """A procedure's name without the leading "Thủ tục", as shown where room is dear."""
    rest = name[len(_LEAD) :] if name.casefold().startswith(_LEAD) else name
    return rest[:1].upper() + rest[1:]


@dataclass(frozen=True, slots=True)
class TimeCut:
    """The law's time and the shorter one that the province promises; both are kept, so the cut shows."""

    statutory: Duration
    promised: Duration

    @property
    def saved(self) -> int | None:
        """How much shorter, in the unit of both; None when they are counted in different units."""
        if self.statutory.unit is not self.promised.unit:
            return None
        return self.statutory.amount - self.promised.amount


def time_cut(procedure: Procedure) -> TimeCut | None:
    """The cut of a procedure's time; None when it is promised as the law grants it, or has no time."""
    promised = procedure.whole_duration
    if procedure.statutory is None or promised is None or procedure.statutory == promised:
        return None
    return TimeCut(procedure.statutory, promised)
