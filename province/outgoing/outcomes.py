"""How sending a message ended, and what a target of messages is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from sqlalchemy import Connection

from desk_app.wire.envelope import Header
from province.store.outgoing import Message, Queued


@dataclass(frozen=True, slots=True)
class Arrived:
    """The other side said that it has the message. `known_as`: under which code it knows the dossier now."""

    known_as: str | None = None


@dataclass(frozen=True, slots=True)
class Declined:
    """The other side, or our own check of its rules, said no: the same message would be refused again."""

    cause: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """It may not have arrived. `everything`: the other side is away, so nothing else would arrive either."""

    cause: str
    words: str = ""
    retry_after: timedelta | None = None
    everything: bool = False


Outcome = Arrived | Declined | Failed


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of an agency's feed, as far as its header tells."""

    pos: int
    header: Header
    dossier_id: str


Reading = Callable[[], AbstractContextManager[Connection]]
"""Opens a short read transaction."""


class Target(Protocol):
    """Another system that is told of what happens."""

    @property
    def name(self) -> str: ...

    def lanes(self, tx: Connection) -> Mapping[str, int]:
        """The agencies whose feeds it is told of, and after which position each begins."""

    def messages(self, tx: Connection, agency: str, events: Sequence[Happened]) -> Sequence[Message]:
        """What it is told of these events; all of them are of the agency's own dossiers."""

    def send(self, reading: Reading, message: Queued) -> Outcome:
        """Sends one message and waits for the answer; never raises for what the other side does."""
