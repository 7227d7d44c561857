"""What the counter needs of printers; the real ones hang on this computer's spooler."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Trouble(StrEnum):
    """What keeps a printer from printing, as far as its spooler knows."""

    NO_PAPER = "no_paper"
    JAM = "jam"
    OPEN = "open"
    NO_INK = "no_ink"
    OFFLINE = "offline"
    PAUSED = "paused"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Told:
    """A spooler's complaint: the kind of trouble, and its own words when it has any."""

    trouble: Trouble
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sheets:
    """One job for a printer: a PDF, how often, and whether it goes on a roll (80 mm) or a cut sheet."""

    pdf: bytes
    times: int = 1
    roll: bool = False
    title: str = ""


class Printers(Protocol):
    """The printers of this computer. Every method may block: never call one on the window's thread.

    A printer that does not take a job raises HomeRefused("printer_refused", printer=…). A printer that says
    nothing wrong may still be switched off: many spoolers do not know.
    """

    def names(self) -> Sequence[str]:
        """Every printer, in the system's order; empty when there is none."""
        ...

    def default(self) -> str:
        """The system's default; empty when there is none."""
        ...

    def complaint(self, name: str) -> Told | None:
        """What the spooler complains of now; None when it is content or knows nothing."""
        ...

    def send(self, name: str, sheets: Sheets) -> int:
        """Hand the pages to the spooler; how many (copies counted)."""
        ...

    def give_up(self) -> None:
        """Wait no longer for a driver that hangs; what was asked ends in HomeRefused("printer_silent").

        The one method that never blocks and is called from another thread than the others.
        """
        ...

    def close(self) -> None:
        """The desk closes: nothing is asked any more."""
        ...
