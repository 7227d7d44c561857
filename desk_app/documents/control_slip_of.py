"""The lines of the control slip, out of a dossier's history: who gave it to whom, and whether in time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.documents.control_slip import WORDS, ControlSlipFacts, SlipLine
from desk_app.documents.letter import LetterFacts
from desk_app.documents.office_of import mark_of, office_of, party_of_dossier
from desk_app.domain.dossier import ENDED, Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import (
    DossierCompleted,
    DossierHandedOn,
    DossierReceived,
    DossierRefused,
    DossierResumed,
    DossierSentBack,
    DossierStopped,
    DossierWithdrawn,
    PapersRequested,
    PaymentRequested,
    ResultReturned,
    SupplementReceived,
)
from desk_app.domain.timeliness import InTime, in_time
from desk_app.ports import Desk, HistoryLine
from desk_app.wire.national_walk import Walked, walked


def control_slip_of(dossier: Dossier, history: Sequence[HistoryLine], desk: Desk) -> ControlSlipFacts:
    """Form 06 of a dossier as its history stands now; refused for one that was never received."""
    steps = list(walked(dossier.id, history))
    if not any(isinstance(step.fact, DossierReceived) for step in steps):
        raise InputRefused("document_not_yet", field="CODE", document="control_slip", step="receive")
    fact = dossier.received
    slip = _Slip(WORDS.text("desk"), WORDS.text("applicant"))
    lines = tuple(line for step in steps for line in slip.lines(step))
    due, first = dossier.due, dossier.first_due
    moved = first is not None and due is not None and first.at != due.at
    number = str(int(fact.scan_code[11:15])) if fact.scan_code else None
    return ControlSlipFacts(
        letter=LetterFacts(
            office_of(desk),
            party_of_dossier(dossier),
            mark_of(dossier, desk),
            fact.received_at,
            number=number,
        ),
        received_at=fact.received_at,
        due_at=due.at if due else None,
        first_due_at=first.at if first and moved else None,
        settled_by=slip.units[0] if slip.units else fact.competent_agency or fact.field,
        together_with=tuple(slip.units[1:]),
        lines=lines,
        open=dossier.status not in ENDED,
    )


@dataclass(slots=True)
class _Held:
    """Who has the dossier, and how its settlement stood when the result came."""

    unit: str
    settled: InTime | None = None


class _Slip:
    """Follows a dossier from hand to hand."""

    def __init__(self, desk: str, applicant: str) -> None:
        self._desk = desk
        self._applicant = applicant
        self._held = _Held(desk)
        self.units: list[str] = []
        """The units that settle it, in the order in which they had it."""

    def lines(self, step: Walked) -> Iterator[SlipLine]:
        """The line a step makes; most steps that are no hand-over make none."""
        fact, at, actor = step.fact, step.line.at, step.line.actor.name
        held, desk, citizen = self._held, self._desk, self._applicant
        due = _due_then(step)
        match fact:
            case DossierReceived():
                giver = (fact.submitter or fact.owner).full_name
                yield self._line(citizen, desk, fact.received_at, "received", by=giver, to=actor)
            case DossierHandedOn():
                receiver = desk if fact.back else fact.to
                by = None if fact.back else actor
                yield self._line(
                    held.unit,
                    receiver,
                    at,
                    "handed_back" if fact.back else "handed_on",
                    by=by,
                    to=fact.receiver,
                    result=in_time(at, due),
                    more=fact.note,
                )
                self._take(receiver)
            case PapersRequested():
                yield self._line(
                    held.unit, citizen, at, "papers_requested", by=actor, result=in_time(at, due)
                )
            case SupplementReceived():
                yield self._line(citizen, held.unit, at, "supplement_received", to=actor)
            case PaymentRequested():
                yield self._line(
                    held.unit, citizen, at, "payment_requested", by=actor, result=in_time(at, due)
                )
            case DossierResumed():
                yield self._line(citizen, held.unit, at, "resumed", to=actor)
            case DossierCompleted():
                held.settled = in_time(at, due)
                giver = self.units[-1] if held.unit == desk and self.units else held.unit
                yield self._line(giver, desk, at, "completed", by=actor, result=held.settled)
                self._held = _Held(desk, held.settled)
            case DossierSentBack():
                unit = self.units[-1] if self.units else desk
                yield self._line(desk, unit, at, "sent_back", by=actor, more=fact.reason)
                self._held = _Held(unit)
            case ResultReturned():
                yield self._line(
                    desk, citizen, at, "returned", by=actor, to=fact.collector, result=held.settled
                )
            case DossierStopped():
                yield self._line(held.unit, citizen, at, "stopped", by=actor)
            case DossierWithdrawn():
                yield self._line(held.unit, citizen, at, "withdrawn", by=actor)
            case DossierRefused():
                yield self._line(held.unit, citizen, at, "refused", by=actor)

    def _take(self, unit: str) -> None:
        self._held = _Held(unit)
        if unit != self._desk and unit not in self.units:
            self.units.append(unit)

    @staticmethod
    def _line(
        giver: str,
        receiver: str,
        at: datetime,
        note: str,
        *,
        by: str | None = None,
        to: str | None = None,
        result: InTime | None = None,
        more: str | None = None,
    ) -> SlipLine:
        said = WORDS.text(f"note_{note}")
        return SlipLine(giver, receiver, at, by, to, result, f"{said}: {more}" if more else said)


def _due_then(step: Walked) -> datetime | None:
    """What was promised when the step was taken: by the unit that had it, else by the office."""
    before = step.before
    if before is None:
        return None
    if before.unit_due_at is not None and before.held_by is not None:
        return before.unit_due_at
    return before.due.at if before.due else None
