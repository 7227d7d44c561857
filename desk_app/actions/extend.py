"""Apologising and promising a new date, before the old one has passed and once by default (form 04)."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.due_date import Duration, Unit, due_date
from desk_app.domain.errors import InputRefused, StepNotAllowed
from desk_app.domain.events import DeadlineExtended, DuePromise
from desk_app.domain.fields import Fields

USUAL_EXTENSIONS = 1
"""Extensions without a supervisor's reason (NĐ 61/2018 art. 19.10, unverified: a parameter)."""


def extend(dossier: Dossier, facts: Fields, moment: Moment) -> DeadlineExtended:
    """Facts: reason; due_at, or working_days counted from the old date; signer?, supervisor_reason?."""
    facts.only({"reason", "due_at", "working_days", "signer", "supervisor_reason"})
    reason = facts.text("reason", required=True, limit=2000) or ""
    if dossier.due is None:
        raise StepNotAllowed("extend", int(dossier.status), "nothing_promised")
    if dossier.extensions >= USUAL_EXTENSIONS and facts.text("supervisor_reason") is None:
        raise StepNotAllowed("extend", int(dossier.status), "extended_before", times=dossier.extensions)
    calendar = moment.catalogue.calendar()
    due_at, days = facts.moment("due_at"), facts.count("working_days", least=1, limit=365)
    if due_at is None:
        start = max(dossier.due.at, moment.now)
        usual = dossier.due.duration
        length = Duration(days, Unit.WORKING_DAY) if days else usual or Duration(1, Unit.WORKING_DAY)
        due_at = due_date(start, length if length.amount else Duration(1, Unit.WORKING_DAY), calendar).due_at
    if due_at <= max(dossier.due.at, moment.now):
        raise InputRefused("due_not_later", field="due_at")
    return DeadlineExtended(
        reason=reason,
        due=DuePromise(due_at, dossier.due.duration, calendar.version, reason),
        signer=facts.text("signer", limit=200),
    )
