"""What the sync panel shows: the line, what waits, what a person must look at, how new the packs are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from desk_app.bootstrap import line_state
from desk_app.domain.codes import grouped
from desk_app.store.line_state import LineState, Setback
from desk_app.store.queues import Queue
from desk_app.store.search import Found
from ui.standing import given_name
from ui.sync.line_words import moment
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

LISTED = 30
"""Unsent dossiers shown by name; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dossier that is on this machine alone."""

    id: str
    code: str
    about: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Something the province set aside: what, whose, when, and why in its own words."""

    dossier_id: str
    code: str
    about: str
    told: str
    why: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Everything the panel shows."""

    state: LineState
    now: datetime
    waiting: tuple[Waiting, ...]
    aside: tuple[Aside, ...]
    received_today: int
    catalogue_version: int
    calendar_version: int

    @property
    def unlisted(self) -> int:
        """How many more wait than are shown."""
        return max(0, self.state.unsent - len(self.waiting))


class SyncView(Protocol):
    """What the panel shows."""

    def show_panel(self, panel: Panel) -> None: ...

    def show_trouble(self, trouble: Exception) -> None: ...


class SyncPresenter:
    """Reads the line and its list afresh whenever something changed."""

    def __init__(self, desk: OpenDesk, view: SyncView, *, run: Asking) -> None:
        self._desk, self._view, self._run = desk, view, run

    def refresh(self) -> None:
        """Read again: after a round, a press or a reception."""
        self._run(lambda: read_panel(self._desk), done=self._view.show_panel, failed=self._view.show_trouble)


def read_panel(desk: OpenDesk) -> Panel:
    """The panel as it stands now."""
    now, state = desk.clock.now(), line_state(desk)
    unsent = desk.queues.page(Queue.UNSENT, now=now, horizon=now.date(), limit=LISTED) if state.unsent else []
    ids = [setback.dossier_id for setback in state.aside if setback.dossier_id is not None]
    about = {found.id: found for found in desk.search.by_ids(sorted(set(ids)))}
    return Panel(
        state=state,
        now=now,
        waiting=tuple(_waiting(found) for found in unsent),
        aside=tuple(_aside(setback, about.get(setback.dossier_id or ""), now) for setback in state.aside),
        received_today=desk.queues.received_on(now.date()),
        catalogue_version=desk.catalogue.version,
        calendar_version=desk.catalogue.calendar().version,
    )


def _waiting(found: Found) -> Waiting:
    about = ", ".join(part for part in (found.owner_name, given_name(found.clerk)) if part)
    return Waiting(found.id, grouped(found.scan_code), about)


def _aside(setback: Setback, found: Found | None, now: datetime) -> Aside:
    """A setback says why in the province's own words, its code where there are none."""
    if found is None:
        return Aside(setback.dossier_id or "", "", "", moment(setback.at, now), setback.text or setback.code)
    return Aside(
        dossier_id=found.id,
        code=grouped(found.scan_code),
        about=f"{found.owner_name} · {found.procedure_name}",
        told=", ".join(part for part in (given_name(found.clerk), moment(setback.at, now)) if part),
        why=setback.text or setback.code,
    )
