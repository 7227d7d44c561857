"""What the sync panel shows: the line, what waits, what a person must look at, how new the packs are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from desk_app.domain.agreement import FIELD_OF
from desk_app.domain.codes import grouped
from desk_app.line import line_state
from desk_app.store.engine import reading
from desk_app.store.line_state import LineState, Setback
from desk_app.store.packs import taken_up_at
from desk_app.store.queues import Queue
from desk_app.store.scans import UnsentScans
from desk_app.store.search import Found
from desk_app.store.settled import Confirmed, last_confirmed
from ui import wording
from ui.standing import given_name
from ui.sync.line_words import moment, scan_words
from ui.sync.report import report_of, report_of_line
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate

SHOWN_SENT = 5
"""Dossiers shown with the province's answer: what it confirmed last, today."""
LISTED = 30
"""Unsent dossiers shown by name; the rest is counted."""
NOT_BY_CORRECTION = frozenset(
    {"step_not_allowed", "contested_code", "outside_lease", "numbers_spent", "ticket", "received_twice"}
)
"""What is put right on the dossier's page or at the province, not by correcting a field."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dossier that is on this machine alone, or some of whose scans are (`scans`, in words; `hashes`, which).

    `aside`: it waits for a person, not for the line.
    """

    id: str
    code: str
    about: str
    scans: str = ""
    hashes: frozenset[str] = frozenset()
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """A dossier of which the province holds everything; `answer` is what it said, in words."""

    id: str
    code: str
    about: str
    answer: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Something the province set aside: what, whose, when, and why in its own words.

    `held`: the province waits for something before it and may still take it up; else a person decides. `mends`: a
    correction puts it right, `field` is what to correct where the province named it. `report` is what the
    province needs to look it up, without a name.
    """

    dossier_id: str
    code: str
    about: str
    told: str
    why: str
    held: bool
    mends: bool
    field: str
    report: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Everything the panel shows."""

    state: LineState
    now: datetime
    waiting: tuple[Waiting, ...]
    aside: tuple[Aside, ...]
    received_today: int
    at_province: int
    catalogue_version: int
    catalogue_since: datetime | None
    calendar_version: int
    report: str
    sent: tuple[Sent, ...] = ()

    @property
    def unlisted(self) -> int:
        """How many more wait than are shown."""
        return max(0, self.state.unsent - LISTED)


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
    with reading(desk.engine) as connection:
        since = taken_up_at(connection, "catalogue")
        confirmed = [each for each in last_confirmed(connection, SHOWN_SENT) if each.at.date() == now.date()]
    unsent = desk.queues.page(Queue.UNSENT, now=now, horizon=now.date(), limit=LISTED) if state.unsent else []
    scans = desk.scans.unsent_by_dossier(LISTED) if state.scans.count else {}
    only_scans = sorted(scans.keys() - {found.id for found in unsent})
    without = [each for each in confirmed if each.dossier_id not in scans]
    ids = [setback.dossier_id for setback in state.aside if setback.dossier_id is not None]
    about = {found.id: found for found in desk.search.by_ids(sorted(set(ids)))}
    return Panel(
        state=state,
        now=now,
        waiting=tuple(_waiting(found, scans) for found in (*unsent, *desk.search.by_ids(only_scans))),
        aside=tuple(
            _aside(desk, setback, about.get(setback.dossier_id or ""), now) for setback in state.aside
        ),
        received_today=desk.queues.received_on(now.date()),
        at_province=desk.queues.at_province_on(now.date()),
        catalogue_version=desk.catalogue.version,
        catalogue_since=since,
        calendar_version=desk.catalogue.calendar().version,
        report=report_of_line(desk, state, now),
        sent=_sent(desk, without, now),
    )


def _waiting(found: Found, scans: Mapping[str, UnsentScans]) -> Waiting:
    code, about, own = grouped(found.scan_code), _about(found), scans.get(found.id)
    aside = found.settled == "aside"
    if own is None:
        return Waiting(found.id, code, about, aside=aside)
    words = scan_words(own.count, own.octets)
    return Waiting(found.id, code, about, words, own.hashes, aside or own.aside > 0)


def _sent(desk: OpenDesk, confirmed: Sequence[Confirmed], now: datetime) -> tuple[Sent, ...]:
    found = {each.id: each for each in desk.search.by_ids([each.dossier_id for each in confirmed])}
    said = translate("Sync", "Received {moment}, entry {number}")
    return tuple(
        Sent(
            each.dossier_id,
            grouped(found[each.dossier_id].scan_code),
            _about(found[each.dossier_id]),
            said.format(moment=moment(each.at, now), number=each.number),
        )
        for each in confirmed
        if each.dossier_id in found
    )


def _about(found: Found) -> str:
    return ", ".join(part for part in (found.owner_name, given_name(found.clerk)) if part)


def _aside(desk: OpenDesk, setback: Setback, found: Found | None, now: datetime) -> Aside:
    """A setback says why in the province's own words, its code where there are none."""
    told = moment(setback.at, now)
    if found is not None:
        told = ", ".join(part for part in (given_name(found.clerk), told) if part)
    return Aside(
        dossier_id=setback.dossier_id or "",
        code=grouped(found.scan_code) if found else "",
        about=f"{found.owner_name} · {wording.procedure_name(found.procedure_code, found.procedure_name)}"
        if found
        else "",
        told=told,
        why=setback.text or setback.code,
        held=setback.outcome == "held",
        mends=setback.outcome != "held" and setback.code not in NOT_BY_CORRECTION,
        field=FIELD_OF.get(setback.code, ""),
        report=report_of(desk, setback, found.code if found else ""),
    )
