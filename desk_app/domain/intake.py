"""What the clerk has written down before the desk accepts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.applicant import Applicant
from desk_app.domain.events import Channel, Outcome, ReturnBy, SubmittedPaper
from desk_app.domain.fees import PaymentMethod

NOTE_LIMIT = 2000
NAME_LIMIT = 200
LINE_LIMIT = 500
COUNT_LIMIT = 999


@dataclass(frozen=True, slots=True)
class Intake:
    """One reception as asked for.

    `papers` None stands for the required list, complete. `due_at` with `due_reason` is a date of the
    clerk's own; `confirmed` names the fields whose contradiction a person has looked at. `id` is born
    when the form opens, so that a second press of the same form makes no second dossier.
    """

    procedure: str
    owner: Applicant
    submitter: Applicant | None = None
    mandate: str | None = None
    papers: tuple[SubmittedPaper, ...] | None = None
    sets: int = 1
    pages: int = 1
    channel: Channel = Channel.DIRECT
    return_by: ReturnBy = ReturnBy.COUNTER
    note: str | None = None
    received_at: datetime | None = None
    due_at: datetime | None = None
    due_reason: str | None = None
    fee_method: PaymentMethod | None = None
    fee_amount: int | None = None
    outcome: Outcome = Outcome.ACCEPTED
    reason: str | None = None
    confirmed: frozenset[str] = frozenset()
    id: str | None = None
    subject: str | None = None
    competent_agency: str | None = None
