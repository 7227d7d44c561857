"""What stands on the citizen's screen, one thing at a time; no number of a person and no address is among it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.survey import Occasion


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody is being served: the number called and the one that comes next ("" where none is called out)."""

    serving: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class Resting:
    """The counter is locked: nothing of anybody is shown."""


@dataclass(frozen=True, slots=True)
class Check:
    """What the citizen is asked to read over while the form is written; `born` is empty for an organisation."""

    name: str
    born: str
    procedure: str
    due: datetime | None = None
    fee: int | None = None


@dataclass(frozen=True, slots=True)
class Pay:
    """What is to be paid, and how; without a `payload` there is no account, and cash is taken at the counter."""

    amount: int
    procedure: str
    content: str
    payload: str = ""
    bank: str = ""
    account: str = ""
    receiver: str = ""
    received: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What the citizen takes along; `occasion` None shows no faces."""

    scan_code: str
    url: str
    due: datetime | None = None
    returned: bool = False
    occasion: Occasion | None = None


@dataclass(frozen=True, slots=True)
class Thanks:
    """The citizen has touched a face."""


Shown = Idle | Resting | Check | Pay | Done | Thanks
