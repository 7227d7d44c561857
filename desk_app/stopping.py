"""Work that lasts and may be told to stop: it looks up between two pieces, and leaves nothing half done."""

from __future__ import annotations

import threading

from desk_app.domain.errors import HomeRefused

STOPPED = "stopped"
"""The code of the refusal with which stopped work ends."""


class Stop:
    """Asked from one thread, looked at by the work on another."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def ask(self) -> None:
        """Have the work end at its next look."""
        self._asked.set()

    @property
    def asked(self) -> bool:
        """Whether somebody wants the work to end."""
        return self._asked.is_set()

    def look(self) -> None:
        """Between two pieces of the work; raises HomeRefused `stopped` when it was asked to end."""
        if self.asked:
            raise HomeRefused(STOPPED, field="work")


def is_stopped(refusal: Exception) -> bool:
    """Whether work ended because somebody asked for it: nothing is wrong then."""
    return isinstance(refusal, HomeRefused) and refusal.code == STOPPED
