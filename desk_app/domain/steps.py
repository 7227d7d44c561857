"""The steps a dossier can take, and from which status each may be taken (DESIGN: status table)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from desk_app.domain.dossier import ENDED, WITHOUT_RESULT, Dossier, Status
from desk_app.domain.errors import StepNotAllowed


class Step(StrEnum):
    """The actions of the command line and of the dossier page."""

    ACCEPT = "accept"
    ASK_FOR_PAPERS = "ask_for_papers"
    SUPPLEMENT = "supplement"
    REQUEST_PAYMENT = "request_payment"
    COLLECT_FEE = "collect_fee"
    CONFIRM_PAYMENT = "confirm_payment"
    RESUME = "resume"
    HAND_ON = "hand_on"
    SEND_BACK = "send_back"
    COMPLETE = "complete"
    EXTEND = "extend"
    STOP = "stop"
    WITHDRAW = "withdraw"
    RETURN_RESULT = "return_result"
    REVOKE_RETURN = "revoke_return"
    HAND_BACK = "hand_back"
    CORRECT = "correct"
    VOID = "void"
    REFUSE = "refuse"


_IN_HAND = frozenset({Status.RECEIVED, Status.PROCESSING})
_WAITING = frozenset({Status.PAPERS_REQUESTED, Status.PAYMENT_REQUESTED})
_OPEN = _IN_HAND | _WAITING
_MONEY = _OPEN | {Status.COMPLETED, Status.RETURNED, Status.WITHDRAWN, Status.STOPPED}
"""Money is a state of its own: what is owed or must be given back outlives the dossier."""


class Role(StrEnum):
    """Who acts: accounts of the window, the service role of the command line, officers at the province."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    SERVICE = "service"
    OFFICER = "officer"


_COUNTER = frozenset({Role.CLERK, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.SERVICE})
_SETTLING = _COUNTER | {Role.OFFICER}

MAY: dict[Step, frozenset[Role]] = {
    Step.ACCEPT: _COUNTER,
    Step.ASK_FOR_PAPERS: _SETTLING,
    Step.SUPPLEMENT: _COUNTER,
    Step.REQUEST_PAYMENT: _SETTLING,
    Step.COLLECT_FEE: _COUNTER,
    Step.CONFIRM_PAYMENT: _COUNTER,
    Step.RESUME: _SETTLING,
    Step.HAND_ON: _SETTLING,
    Step.SEND_BACK: _COUNTER,
    Step.COMPLETE: _SETTLING,
    Step.EXTEND: _SETTLING,
    Step.STOP: _SETTLING,
    Step.WITHDRAW: _COUNTER,
    Step.RETURN_RESULT: _COUNTER,
    Step.REVOKE_RETURN: _COUNTER,
    Step.HAND_BACK: _COUNTER,
    Step.CORRECT: _COUNTER,
    Step.VOID: _COUNTER,
    Step.REFUSE: _COUNTER,
}
"""Who may take a step: money, papers and results pass over the counter, decisions are the officers' too."""

APPROVING = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
"""Whose word a clerk needs for a further request, a further extension and a voided number."""

FROM: dict[Step, frozenset[Status]] = {
    Step.ACCEPT: frozenset({Status.REGISTERED}),
    Step.ASK_FOR_PAPERS: _IN_HAND,
    Step.SUPPLEMENT: frozenset({Status.PAPERS_REQUESTED}),
    Step.REQUEST_PAYMENT: _IN_HAND,
    Step.COLLECT_FEE: _MONEY,
    Step.CONFIRM_PAYMENT: _MONEY,
    Step.RESUME: _WAITING,
    Step.HAND_ON: _IN_HAND,
    Step.SEND_BACK: frozenset({Status.COMPLETED}),
    Step.COMPLETE: _IN_HAND,
    Step.EXTEND: _IN_HAND,
    Step.STOP: _OPEN,
    Step.WITHDRAW: _OPEN | {Status.REGISTERED},
    Step.RETURN_RESULT: frozenset({Status.COMPLETED}),
    Step.REVOKE_RETURN: frozenset({Status.RETURNED}),
    Step.HAND_BACK: WITHOUT_RESULT,
    Step.CORRECT: _OPEN | {Status.COMPLETED},
    Step.VOID: _OPEN,
    Step.REFUSE: frozenset({Status.REGISTERED}),
}


def refuse_unless_allowed(step: Step, dossier: Dossier) -> None:
    """Raises StepNotAllowed; a dossier that has ended says so in its own words."""
    if dossier.status in FROM[step]:
        return
    code = "dossier_ended" if dossier.status in ENDED else "step_not_allowed"
    offered = ", ".join(each.value for each in offered_steps(dossier))
    raise StepNotAllowed(step.value, int(dossier.status), code, offered=offered)


def refuse_unless_may(step: Step, role: Role, dossier: Dossier) -> None:
    """Raises StepNotAllowed when the step is not for this role."""
    if role not in MAY[step]:
        allowed = ", ".join(each.value for each in Role if each in MAY[step])
        raise StepNotAllowed(
            step.value, int(dossier.status), "role_not_allowed", role=role.value, allowed=allowed
        )


def offered_steps(dossier: Dossier) -> Sequence[Step]:
    """What may be done now, in the order of the list above."""
    return [step for step in Step if dossier.status in FROM[step]]
