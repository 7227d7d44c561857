"""What every step is given: the dossier, the facts as written, and the moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.dossier import Dossier
from desk_app.domain.due_date import Duration, Unit, resumed_due_date
from desk_app.domain.events import DuePromise, Event
from desk_app.domain.fields import Fields
from desk_app.ports import Catalogue
from desk_app.wire.envelope import Actor


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, by whom, and under which catalogue."""

    now: datetime
    catalogue: Catalogue
    actor: Actor


Making = Callable[[Dossier, Fields, Moment], Event]


def due_after_pause(dossier: Dossier, moment: Moment) -> DuePromise | None:
    """The promise laid out again after the clock stood still; None when none was made."""
    due = dossier.due
    if due is None or dossier.paused_at is None:
        return due
    duration = due.duration or Duration(1, Unit.WORKING_DAY)
    calendar = moment.catalogue.calendar()
    again = resumed_due_date(due.at, dossier.paused_at, moment.now, calendar, duration)
    return DuePromise(again.due_at, due.duration, calendar.version, due.reason)
