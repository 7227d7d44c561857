"""One paper on its way: what it is, where it goes, how far it came."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import count

from desk_app.domain.errors import Refusal
from desk_app.printing import Drawn
from desk_app.wire.envelope import Actor

_numbers = count(1)


class State(StrEnum):
    """How far a paper came."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A form of these dossiers (visits, procedures). `together`: one paper for all; `days`: those of a register."""

    form: str
    codes: tuple[str, ...] = ()
    together: bool = False
    days: tuple[date, date] | None = None


@dataclass(eq=False)
class Job:
    """A paper and its printer. Kept with its bytes until it came out: sent again, it is the same copy.

    `drawn` is None for paper that no ledger counts (a test slip, a poster), `pdf` then its bytes.
    """

    pdf: bytes
    printer: str
    words: str
    drawn: Drawn | None = None
    number: str = ""
    times: int = 1
    roll: bool = False
    by: Actor | None = None
    """Who wanted it."""
    wanted: Wanted | None = None
    """What it was drawn from: on another paper it can be drawn anew."""
    state: State = State.WAITING
    trouble: Refusal | None = None
    slow: bool = False
    again: bool = False
    """Sent once more because a person saw that no paper had come out."""
    noted: bool = False
    """Whether the ledger knows that a printer took it."""
    place: int = field(default_factory=lambda: next(_numbers))

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for this paper."""
        return self.state in (State.WAITING, State.SENDING, State.FAILED)

    def is_of(self, document: str, ids: tuple[str, ...]) -> bool:
        """Whether this is that document of those dossiers."""
        return self.drawn is not None and self.drawn.document == document and self.drawn.ids == ids
