"""Going through a dossier's history for the national exchange: the state before and after every step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desk_app.domain.dossier import Dossier, folded, received, registered
from desk_app.domain.errors import StepNotAllowed
from desk_app.domain.events import (
    AttachmentVoided,
    ConflictDecided,
    DocumentPrinted,
    DossierReceived,
    DossierRegistered,
    Event,
    HolderReminded,
    NumberAssigned,
    NumberRequested,
    PaperAttached,
)
from desk_app.wire.envelope import Actor

_UNSAID = (
    DocumentPrinted,
    NumberRequested,
    NumberAssigned,
    ConflictDecided,
    HolderReminded,
    PaperAttached,
    AttachmentVoided,
)
_NOT_IN_FORCE = ("conflict", "quarantined", "unreadable")


class Line(Protocol):
    """One event of a dossier as the register tells it (`desk_app.ports.HistoryLine`)."""

    @property
    def at(self) -> datetime: ...

    @property
    def fact(self) -> Event | None: ...

    @property
    def kind(self) -> str: ...

    @property
    def actor(self) -> Actor: ...

    @property
    def settled(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Walked:
    """A step that counted, and the dossier before (None at its birth) and after it."""

    line: Line
    fact: Event
    before: Dossier | None
    after: Dossier


def walked(dossier_id: str, history: Sequence[Line]) -> Iterator[Walked]:
    """The steps in their order; what was set aside, does not fit or only was printed is passed over."""
    now: Dossier | None = None
    for line in history:
        fact = line.fact
        if fact is None or line.settled in _NOT_IN_FORCE or isinstance(fact, _UNSAID):
            continue
        before = now
        if now is None:
            if isinstance(fact, DossierReceived):
                now = received(dossier_id, fact)
            elif isinstance(fact, DossierRegistered):
                now = registered(dossier_id, fact)
        else:
            try:
                now = folded(now, fact, line.at)
            except StepNotAllowed:
                continue
        if now is not None:
            yield Walked(line, fact, before, now)
