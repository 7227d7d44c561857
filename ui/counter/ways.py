"""From one room of the counter into another with something in hand: a procedure, a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from ui.counter.keys import CATALOGUE, RECEPTION

if TYPE_CHECKING:
    from ui.counter.counter import Counter


@runtime_checkable
class Begins(Protocol):
    """The screen where a dossier is begun."""

    def begin_with(self, procedure: str) -> None: ...

    def begin_for(self, dossier: str) -> None: ...


@runtime_checkable
class OpensProcedures(Protocol):
    """The screen where procedures are read."""

    def open_procedure(self, code: str) -> None: ...


class CounterWays:
    """Where the palette and the catalogue lead to."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def open_dossier(self, dossier: str) -> None:
        """Show one dossier."""
        self._counter.open_dossier(dossier)

    def begin_with(self, procedure: str) -> None:
        """Go to reception with a procedure chosen."""
        screen = self._show(RECEPTION)
        if isinstance(screen, Begins):
            screen.begin_with(procedure)

    def begin_for(self, dossier: str) -> None:
        """Go to reception with the applicant of `dossier` written in."""
        screen = self._show(RECEPTION)
        if isinstance(screen, Begins):
            screen.begin_for(dossier)

    def open_procedure(self, procedure: str) -> None:
        """Show a procedure in the catalogue."""
        screen = self._show(CATALOGUE)
        if isinstance(screen, OpensProcedures):
            screen.open_procedure(procedure)

    def _show(self, key: str) -> object:
        self._counter.window.show_screen(key)
        return self._counter.window.room(key)
