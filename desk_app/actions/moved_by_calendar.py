"""The dossiers whose printed date a newer calendar would move: listed for a person, never moved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desk_app.domain.calendar import CalendarTooShort, WorkingCalendar
from desk_app.domain.calendar_moves import DateMove, date_move
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import HomeRefused
from desk_app.ports import Catalogue


@dataclass(frozen=True, slots=True)
class Moved:
    """A dossier and what the calendar in force would do to its date."""

    dossier: Dossier
    move: DateMove


def moved_by_calendar(dossiers: Iterable[Dossier], catalogue: Catalogue) -> list[Moved]:
    """Those whose promise was counted under another calendar version and would fall elsewhere now.

    A calendar that this desk was never given, or that does not speak for the days needed, moves nothing.
    """
    newest = catalogue.calendar()
    moved = []
    for dossier in dossiers:
        due = dossier.due
        if due is None or due.calendar_version == newest.version:
            continue
        old = _calendar(catalogue, due.calendar_version)
        if old is None:
            continue
        try:
            move = date_move(due, dossier.received.received_at, old, newest)
        except CalendarTooShort:
            continue
        if move is not None:
            moved.append(Moved(dossier, move))
    return moved


def _calendar(catalogue: Catalogue, version: int | None) -> WorkingCalendar | None:
    if version is None:
        return None
    try:
        return catalogue.calendar(version)
    except HomeRefused as refused:
        if refused.code != "pack_missing":
            raise
        return None
