"""A procedure as the catalogue pack describes it, and the papers it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from desk_app.domain.due_date import Duration
from desk_app.domain.fees import FeeRule

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


@dataclass(frozen=True, slots=True)
class Procedure:
    """One procedure of one catalogue version. `duration` None: the clerk sets the date with a reason."""

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

    def in_force(self, day: date) -> bool:
        started = self.effective_from is None or self.effective_from <= day
        return started and (self.abolished_from is None or day < self.abolished_from)

    @property
    def short_name(self) -> str:
        """The name without the leading "Thủ tục", as shown where room is dear."""
        for lead in ("Thủ tục ", "thủ tục "):
            if self.name.startswith(lead):
                rest = self.name[len(lead) :]
                return rest[:1].upper() + rest[1:]
        return self.name
