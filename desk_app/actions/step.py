"""Taking a step: read afresh, made into an event, folded and announced in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from desk_app.actions.accept import accept
from desk_app.actions.collect_fee import collect_fee
from desk_app.actions.confirm_payment import confirm_payment
from desk_app.actions.correct import correct
from desk_app.actions.hand_back import hand_back
from desk_app.actions.making import Making, Moment
from desk_app.actions.refuse import refuse
from desk_app.actions.return_result import return_result
from desk_app.actions.revoke_return import revoke_return
from desk_app.actions.send_back import send_back
from desk_app.actions.set_clock import refuse_while_suspect
from desk_app.actions.supplement import supplement
from desk_app.actions.void import void
from desk_app.actions.withdraw import withdraw
from desk_app.domain.dossier import Dossier, folded
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Event
from desk_app.domain.fields import Fields
from desk_app.domain.settling.ask_for_papers import ask_for_papers
from desk_app.domain.settling.complete import complete
from desk_app.domain.settling.extend import extend
from desk_app.domain.settling.hand_on import hand_on
from desk_app.domain.settling.request_payment import request_payment
from desk_app.domain.settling.resume import resume
from desk_app.domain.settling.stop import stop
from desk_app.domain.steps import Role, Step, refuse_unless_allowed, refuse_unless_may
from desk_app.ports import Book, Catalogue, Clock, Desk, Register
from desk_app.wire.envelope import Actor

MAKE: dict[Step, Making] = {
    Step.ACCEPT: accept,
    Step.ASK_FOR_PAPERS: ask_for_papers,
    Step.SUPPLEMENT: supplement,
    Step.REQUEST_PAYMENT: request_payment,
    Step.COLLECT_FEE: collect_fee,
    Step.CONFIRM_PAYMENT: confirm_payment,
    Step.RESUME: resume,
    Step.HAND_ON: hand_on,
    Step.SEND_BACK: send_back,
    Step.COMPLETE: complete,
    Step.EXTEND: extend,
    Step.STOP: stop,
    Step.WITHDRAW: withdraw,
    Step.RETURN_RESULT: return_result,
    Step.REVOKE_RETURN: revoke_return,
    Step.HAND_BACK: hand_back,
    Step.CORRECT: correct,
    Step.VOID: void,
    Step.REFUSE: refuse,
}
_VIA = {"cli": Role.SERVICE, "province": Role.OFFICER}
"""Doors that have a role of their own; at the window it is the account's."""


def take_step(
    code: str,
    action: str,
    facts: Mapping[str, object],
    *,
    register: Register,
    catalogue: Catalogue,
    clock: Clock,
    actor: Actor,
    desk: Desk | None = None,
) -> Dossier:
    """The dossier after the step; refused in words when status, role or the facts do not allow it."""
    try:
        step = Step(action)
    except ValueError as wrong:
        raise InputRefused("choice", field="action", allowed=", ".join(Step)) from wrong
    refuse_while_suspect(clock)
    dossier_id = register.dossier(code).id
    now = clock.now()
    with register.open() as book:
        dossier = book.dossier(dossier_id)
        return step_in(book, step, dossier, Fields(facts), moment_of(book, now, catalogue, actor, desk))


def step_in(book: Book, step: Step, dossier: Dossier, facts: Fields, moment: Moment) -> Dossier:
    """One step within an open transaction: checked, made into an event, folded, written and announced."""
    refuse_unless_allowed(step, dossier)
    refuse_unless_may(step, moment.role, dossier)
    return told_in(book, MAKE[step](dossier, facts, moment), dossier, moment)


def told_in(book: Book, fact: Event, dossier: Dossier, moment: Moment) -> Dossier:
    """The dossier after an event, written with it."""
    after = folded(dossier, fact, moment.now)
    book.change(after)
    book.announce(fact, dossier_id=dossier.id, at=moment.now, actor=moment.actor)
    return after


def moment_of(book: Book, now: datetime, catalogue: Catalogue, actor: Actor, desk: Desk | None) -> Moment:
    """The moment of a step in an open transaction, with the role of who acts."""

    def role_named(name: str) -> Role | None:
        role = book.role_of(name)
        return Role(role) if role in list(Role) else None

    return Moment(
        now=now,
        catalogue=catalogue,
        actor=actor,
        role=_VIA.get(actor.via) or role_named(actor.name) or Role.CLERK,
        desk=desk,
        role_of=role_named,
        next_number=book.next_number,
    )
