"""Apologising and promising a new date, before the old one has passed and once by default (form 04)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desk_app.domain.dossier import Dossier
from desk_app.domain.due_date import Duration, Unit, due_date, working_days_left
from desk_app.domain.errors import InputRefused, StepNotAllowed
from desk_app.domain.events import DeadlineExtended, DuePromise
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import Circumstances, approval


def extend(dossier: Dossier, facts: Fields, moment: Circumstances) -> DeadlineExtended:
    """Facts: reason; due_at, or working_days counted from the old date; signer?; a further time supervisor?,
    supervisor_reason.

    Proposed with less notice than the rules ask for, or after the date has passed, it is recorded as
    late: whoever is late must still apologise.
    """
    facts.only({"reason", "due_at", "working_days", "signer", "supervisor", "supervisor_reason"})
    reason = facts.text("reason", required=True, limit=2000) or ""
    if dossier.due is None:
        raise StepNotAllowed("extend", int(dossier.status), "nothing_promised")
    approved = approval(facts, moment, needed=dossier.extensions >= moment.rules.extensions)
    if approved is None:
        raise StepNotAllowed("extend", int(dossier.status), "extended_before", times=dossier.extensions)
    left = working_days_left(moment.now, dossier.due.at, moment.catalogue.calendar())
    return DeadlineExtended(
        reason=reason,
        due=_new_due(dossier.due, reason, facts, moment),
        signer=facts.text("signer", limit=200),
        proposed_late=left < moment.rules.notice_days,
        supervisor=approved.supervisor,
        supervisor_reason=approved.reason,
    )


def _new_due(due: DuePromise, reason: str, facts: Fields, moment: Circumstances) -> DuePromise:
    """A date of the clerk's own, or counted on from the old one; the last share of several agencies moves along."""
    calendar = moment.catalogue.calendar()
    due_at, days = facts.moment("due_at"), facts.count("working_days", least=1, limit=365)
    start: datetime | None = None
    if due_at is None:
        start = max(due.at, moment.now)
        length = Duration(days, Unit.WORKING_DAY) if days else due.duration or Duration(1, Unit.WORKING_DAY)
        due_at = due_date(start, length if length.amount else Duration(1, Unit.WORKING_DAY), calendar).due_at
    if due_at <= max(due.at, moment.now):
        raise InputRefused("due_not_later", field="due_at")
    shares = (*due.shares[:-1], replace(due.shares[-1], at=due_at)) if due.shares else ()
    return DuePromise(due_at, due.duration, calendar.version, reason, start, shares)
