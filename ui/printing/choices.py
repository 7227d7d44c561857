"""Which printer and paper each form goes to at this counter, how often, and whether it is looked at first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from desk_app.documents.kinds import KINDS, RECEIPTS, SHEET

T = TypeVar("T")

SCREEN = "screen:"
"""Stands for the screen in place of a printer's name (no printer is called so)."""
ROLL = "k80"
MOST_TIMES = 9
_SCOPE, _USUAL = "desk", "print.usual"


class Preferences(Protocol):
    """Where the counter keeps how it likes things."""

    def get(self, scope: str, name: str, default: T) -> T: ...

    def put(self, scope: str, name: str, value: object) -> None: ...


@dataclass(frozen=True, slots=True)
class FormChoice:
    """How one form is printed. Empty `printer`: the counter's usual one; empty `paper`: the form's usual one."""

    printer: str = ""
    paper: str = ""
    times: int = 1
    look_first: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """Where a paper goes now: a printer that is there, or the screen."""

    printer: str
    paper: str
    times: int = 1
    look_first: bool = False

    @property
    def on_screen(self) -> bool:
        return self.printer == SCREEN


def papers_for(form: str, *, together: bool = False) -> tuple[str, ...]:
    """The papers a form exists on; its usual one first."""
    kind = RECEIPTS if together else KINDS[form]
    return tuple(paper for paper in kind.papers if paper != SHEET)


class Choices:
    """The counter's choices, kept among its preferences."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def usual(self) -> str:
        """The counter's usual printer; empty: the system's default."""
        return self._preferences.get(_SCOPE, _USUAL, "")

    def choose_usual(self, printer: str) -> None:
        """Print everything on `printer` that has no printer of its own."""
        self._preferences.put(_SCOPE, _USUAL, printer)

    def of(self, form: str) -> FormChoice:
        """What was chosen for a form; a paper it has no more counts as none."""
        kept = self._preferences.get(_SCOPE, _name(form), FormChoice())
        paper = kept.paper if form in KINDS and kept.paper in papers_for(form) else ""
        return replace(kept, paper=paper, times=min(max(kept.times, 1), MOST_TIMES))

    def every(self) -> Mapping[str, FormChoice]:
        """The choice of every form."""
        return {form: self.of(form) for form in KINDS}

    def choose(self, form: str, choice: FormChoice) -> None:
        """Print `form` so from now on."""
        self._preferences.put(_SCOPE, _name(form), choice)

    def route(self, form: str, names: Sequence[str], default: str, *, together: bool = False) -> Route:
        """Where a form goes, given the printers there are: its own, else the usual, else the default, else the screen.

        A printer that is gone is named all the same: that it is missing must be said, never guessed around.
        """
        choice = self.of(form)
        printer = choice.printer or self.usual() or default or SCREEN
        if not names and not choice.printer and not self.usual():
            printer = SCREEN
        papers = papers_for(form, together=together)
        paper = choice.paper if choice.paper in papers else papers[0]
        return Route(printer, paper, choice.times, choice.look_first)


def _name(form: str) -> str:
    return f"print.form.{form}"
