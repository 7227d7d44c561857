"""The province's staff: who works on dossiers, who leads a unit, who administers, who looks on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class StaffRole(StrEnum):
    """What an account may do. A leader is an officer whose word allows what one officer alone may not."""

    OFFICER = "officer"
    LEADER = "leader"
    ADMINISTRATOR = "administrator"
    OVERSIGHT = "oversight"


SETTLING = (StaffRole.OFFICER, StaffRole.LEADER)
"""Who works on dossiers: both belong to an agency."""


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who is signed in. `agency` is empty for the province itself.

    `form_key` stands in every form of this session; who forges a request for the browser does not know it.
    """

    agency: str
    login: str
    name: str
    unit: str
    role: StaffRole
    form_key: str = field(default="", repr=False)

    @property
    def leads(self) -> bool:
        return self.role is StaffRole.LEADER
