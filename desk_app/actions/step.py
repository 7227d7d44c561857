"""Taking a step: read afresh, made into an event, folded and announced in one transaction."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.actions.ask_for_papers import ask_for_papers
from desk_app.actions.collect_fee import collect_fee
from desk_app.actions.complete import complete
from desk_app.actions.correct import correct
from desk_app.actions.extend import extend
from desk_app.actions.hand_on import hand_on
from desk_app.actions.making import Making, Moment
from desk_app.actions.refuse import refuse
from desk_app.actions.request_payment import request_payment
from desk_app.actions.resume import resume
from desk_app.actions.return_result import return_result
from desk_app.actions.send_back import send_back
from desk_app.actions.stop import stop
from desk_app.actions.supplement import supplement
from desk_app.actions.void import void
from desk_app.actions.withdraw import withdraw
from desk_app.domain.dossier import Dossier, folded
from desk_app.domain.errors import InputRefused
from desk_app.domain.fields import Fields
from desk_app.domain.steps import Step, refuse_unless_allowed
from desk_app.ports import Catalogue, Clock, Register
from desk_app.wire.envelope import Actor

MAKE: dict[Step, Making] = {
    Step.ASK_FOR_PAPERS: ask_for_papers,
    Step.SUPPLEMENT: supplement,
    Step.REQUEST_PAYMENT: request_payment,
    Step.COLLECT_FEE: collect_fee,
    Step.RESUME: resume,
    Step.HAND_ON: hand_on,
    Step.SEND_BACK: send_back,
    Step.COMPLETE: complete,
    Step.EXTEND: extend,
    Step.STOP: stop,
    Step.WITHDRAW: withdraw,
    Step.RETURN_RESULT: return_result,
    Step.CORRECT: correct,
    Step.VOID: void,
    Step.REFUSE: refuse,
}


def take_step(
    code: str,
    action: str,
    facts: Mapping[str, object],
    *,
    register: Register,
    catalogue: Catalogue,
    clock: Clock,
    actor: Actor,
) -> Dossier:
    """The dossier after the step; refused in words when its status or the facts do not allow it."""
    try:
        step = Step(action)
    except ValueError as wrong:
        raise InputRefused("choice", field="action", allowed=", ".join(Step)) from wrong
    dossier_id = register.dossier(code).id
    now = clock.now()
    with register.open() as book:
        dossier = book.dossier(dossier_id)
        refuse_unless_allowed(step, dossier)
        fact = MAKE[step](dossier, Fields(facts), Moment(now=now, catalogue=catalogue, actor=actor))
        after = folded(dossier, fact, now)
        book.change(after)
        book.announce(fact, dossier_id=dossier_id, at=now, actor=actor)
    return after
