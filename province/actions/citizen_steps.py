"""A dossier's way as its citizen may follow it: what happened, what happens now, what is to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain import events as ev
from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.events import Event, ReturnBy
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.timeliness import InTime, in_time
from province.web.citizen_facts import TimelineStep

# The name of a step in the pages' words. Requests show only while they are waited for.
_DONE: dict[type[Event], str] = {
    ev.DossierReceived: "received",
    ev.DossierHandedOn: "handed_on",
    ev.SupplementReceived: "papers_brought",
    ev.FeeCollected: "paid",
    ev.PaymentConfirmed: "paid",
    ev.DeadlineExtended: "extended",
    ev.DossierSentBack: "sent_back",
    ev.DossierCompleted: "result",
    ev.ResultReturned: "returned",
    ev.DossierStopped: "stopped",
    ev.NumberVoided: "stopped",
    ev.DossierWithdrawn: "withdrawn",
    ev.DossierRefused: "refused",
}
_IN_TIME = {InTime.BEFORE: "early", InTime.ON: "on_time", InTime.AFTER: "late", None: None}


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of the dossier and when it happened."""

    at: datetime
    fact: Event


def steps_of(dossier: Dossier, history: Sequence[Happening]) -> tuple[TimelineStep, ...]:
    """Done, current and next steps in order; free of names, reasons and amounts."""
    told = _standing(history)
    done = [_done(dossier, each) for each in told if type(each.fact) in _DONE and not _unchecked(each.fact)]
    return (*done, *_ahead(dossier))


def _standing(history: Sequence[Happening]) -> Sequence[Happening]:
    """Without the hand-overs that were revoked: to the citizen they never happened."""
    revoked = [place for place, each in enumerate(history) if isinstance(each.fact, ev.ReturnRevoked)]
    if not revoked:
        return history
    return [
        each
        for place, each in enumerate(history)
        if place > revoked[-1] or not isinstance(each.fact, ev.ResultReturned)
    ]


def _unchecked(fact: Event) -> bool:
    """Money by transfer counts as paid when it was seen on the account, not when the clerk says it was sent."""
    return isinstance(fact, ev.FeeCollected) and fact.method is PaymentMethod.VIETQR and not fact.elsewhere


def _done(dossier: Dossier, happening: Happening) -> TimelineStep:
    detail = None
    if isinstance(happening.fact, ev.ResultReturned):
        detail = _IN_TIME[in_time(happening.at, dossier.due.at if dossier.due else None)]
    return TimelineStep("done", _DONE[type(happening.fact)], happening.at, detail)


def _ahead(dossier: Dossier) -> tuple[TimelineStep, ...]:
    due = dossier.due.at if dossier.due else None
    to_return = TimelineStep("next", "return_due", due)
    after_pause = (TimelineStep("next", "settling_on"), TimelineStep("next", "return_due", None, "new_day"))
    result = TimelineStep("next", "result_due")
    waits_at = "posted" if dossier.return_by is ReturnBy.POST else "waiting_collection"
    match dossier.status:
        case Status.REGISTERED:
            return TimelineStep("current", "waiting_acceptance"), to_return
        case Status.RECEIVED:
            return TimelineStep("current", "waiting_hand_on"), result, to_return
        case Status.PROCESSING:
            return TimelineStep("current", "settling"), result, to_return
        case Status.PAPERS_REQUESTED:
            return TimelineStep("current", "waiting_papers", dossier.paused_at), *after_pause
        case Status.PAYMENT_REQUESTED:
            return TimelineStep("current", "waiting_payment", dossier.paused_at), *after_pause
        case Status.COMPLETED:
            return (TimelineStep("current", waits_at),)
        case Status.WITHDRAWN | Status.STOPPED:
            return (TimelineStep("next", "papers_back_due"),)
        case _:
            return ()
