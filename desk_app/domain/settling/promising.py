"""Laying a promise out: at reception, phase by phase, and again after the clock stood still."""

from __future__ import annotations

from datetime import datetime

from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.dossier import Dossier
from desk_app.domain.due_date import (
    DueDate,
    Duration,
    Unit,
    due_date,
    in_phases,
    joined_phases,
    resumed_due_date,
)
from desk_app.domain.events import DuePromise, DueShare
from desk_app.domain.procedure import Procedure
from desk_app.domain.settling.circumstances import Circumstances, Rulebook


def counted(procedure: Procedure, at: datetime, calendar: WorkingCalendar) -> DueDate | None:
    """The date the catalogue gives for a reception at `at`, with its reason; None without a duration."""
    if procedure.phases:
        durations = [phase.duration for phase in procedure.phases]
        return joined_phases(in_phases(at, durations, calendar, cut_off=procedure.cut_off))
    if procedure.duration is None:
        return None
    return due_date(at, procedure.duration, calendar, cut_off=procedure.cut_off)


def promise_of(counted_date: DueDate, procedure: Procedure, catalogue: Rulebook) -> DuePromise:
    """What is written down of a counted date: the moment, the calendar's version, each agency's share."""
    calendar = catalogue.calendar()
    shares: tuple[DueShare, ...] = ()
    if procedure.phases:
        durations = [phase.duration for phase in procedure.phases]
        phases = in_phases(counted_date.received_at, durations, calendar, cut_off=procedure.cut_off)
        shares = tuple(
            DueShare(phase.unit, phase.duration, due.due_at)
            for phase, due in zip(procedure.phases, phases, strict=True)
        )
    return DuePromise(counted_date.due_at, counted_date.duration, calendar.version, shares=shares)


def due_after_pause(dossier: Dossier, moment: Circumstances) -> DuePromise | None:
    """The promise laid out again after the clock stood still; the same where it did not, or none was made.

    Of an interlinked dossier the share in hand is laid out again, and the shares after it behind it.
    """
    due = dossier.due
    if due is None or dossier.paused_at is None:
        return due
    calendar = moment.catalogue.calendar()
    if due.shares:
        return _shares_again(due, dossier.paused_at, moment.now, calendar)
    duration = due.duration or Duration(1, Unit.WORKING_DAY)
    cut_off = moment.catalogue.procedure_as_received(dossier).cut_off
    again = resumed_due_date(due.at, dossier.paused_at, moment.now, calendar, duration, cut_off=cut_off)
    return DuePromise(again.due_at, due.duration, calendar.version, due.reason, counted_from=moment.now)


def _shares_again(
    due: DuePromise, paused_at: datetime, now: datetime, calendar: WorkingCalendar
) -> DuePromise:
    in_hand = next(
        (place for place, share in enumerate(due.shares) if share.at >= paused_at), len(due.shares) - 1
    )
    first = due.shares[in_hand]
    resumed = resumed_due_date(first.at, paused_at, now, calendar, first.duration)
    after = due.shares[in_hand + 1 :]
    laid = in_phases(resumed.due_at, [share.duration for share in after], calendar)
    ends = [resumed.due_at, *(phase.due_at for phase in laid)]
    shares = (
        *due.shares[:in_hand],
        *(
            DueShare(share.unit, share.duration, at)
            for share, at in zip(due.shares[in_hand:], ends, strict=True)
        ),
    )
    return DuePromise(ends[-1], due.duration, calendar.version, due.reason, now, shares)
