"""An officer's step: read afresh under the office's lock, made into an event, folded and told in one transaction."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, NotFound, StepNotAllowed
from desk_app.domain.events import DossierHandedOn, Event
from desk_app.domain.fields import Fields
from desk_app.domain.settling.ask_for_papers import ask_for_papers
from desk_app.domain.settling.circumstances import Circumstances
from desk_app.domain.settling.complete import complete
from desk_app.domain.settling.extend import extend
from desk_app.domain.settling.hand_on import hand_on
from desk_app.domain.settling.request_payment import request_payment
from desk_app.domain.settling.resume import resume
from desk_app.domain.settling.stop import stop
from desk_app.domain.step_rules import StepRules
from desk_app.domain.steps import FROM, Role, Step, refuse_unless_allowed, refuse_unless_may
from desk_app.domain.words import folded
from desk_app.wire.envelope import Actor
from province.actions.author import author
from province.actions.officer_reach import Reach, units_of
from province.actions.tell import Told, lock
from province.keys import Keys
from province.rulebook import Rulebook
from province.staff import SETTLING, StaffRole
from province.store import accounts, dossiers, ledger, sight
from province.store.desks import PROVINCE


class OfficerStep(StrEnum):
    """What an officer may do, as its address says it."""

    TAKE = "nhan-xu-ly"
    HAND_ON = "chuyen"
    ASK_FOR_PAPERS = "bo-sung"
    REQUEST_PAYMENT = "thanh-toan"
    RESUME = "tiep-tuc"
    EXTEND = "xin-loi"
    COMPLETE = "giai-quyet-xong"
    STOP = "dung"


IS: dict[OfficerStep, Step] = {
    OfficerStep.TAKE: Step.HAND_ON,
    OfficerStep.HAND_ON: Step.HAND_ON,
    OfficerStep.ASK_FOR_PAPERS: Step.ASK_FOR_PAPERS,
    OfficerStep.REQUEST_PAYMENT: Step.REQUEST_PAYMENT,
    OfficerStep.RESUME: Step.RESUME,
    OfficerStep.EXTEND: Step.EXTEND,
    OfficerStep.COMPLETE: Step.COMPLETE,
    OfficerStep.STOP: Step.STOP,
}
_MAKE: dict[OfficerStep, Callable[[Dossier, Fields, Circumstances], Event]] = {
    OfficerStep.HAND_ON: hand_on,
    OfficerStep.ASK_FOR_PAPERS: ask_for_papers,
    OfficerStep.REQUEST_PAYMENT: request_payment,
    OfficerStep.RESUME: resume,
    OfficerStep.EXTEND: extend,
    OfficerStep.COMPLETE: complete,
    OfficerStep.STOP: stop,
}


class ChangedMeanwhile(Exception):
    """The dossier is not as the officer saw it; nothing was written."""

    def __init__(self, dossier: Dossier) -> None:
        super().__init__(dossier.id)
        self.dossier = dossier


@dataclass(frozen=True, slots=True)
class Wanted:
    """One form: `form_id` (a UUID) makes a second sending of it no second step; `seen` is the fingerprint of the
    dossier as the officer saw it."""

    dossier_id: str
    step: OfficerStep
    facts: Mapping[str, object]
    form_id: str
    seen: str


@dataclass(frozen=True, slots=True)
class _Now:
    now: datetime
    catalogue: Rulebook
    actor: Actor
    role: Role
    role_of: Callable[[str], Role | None]
    here: str = ""

    @property
    def rules(self) -> StepRules:
        return self.catalogue.rules()


def take_officer_step(tx: Connection, reach: Reach, wanted: Wanted, *, keys: Keys, now: datetime) -> Dossier:
    """The dossier after the step, told to every desk that it concerns; sent twice it is taken once.

    Raises NotFound for a dossier the officer may not see, ChangedMeanwhile, StepNotAllowed, InputRefused with
    the field.
    """
    officer = reach.officer
    to = wanted.facts.get("to")
    named = DossierHandedOn(to if isinstance(to, str) else "")
    of_agency = sight.receiving_agency(tx, officer.agency, wanted.dossier_id)
    if of_agency is None:
        raise NotFound("dossier_unknown", field="dossier")
    lock(tx, of_agency, [Told("", 0, wanted.dossier_id, named)])
    dossier = sight.dossier_seen_by(tx, officer.agency, wanted.dossier_id)
    if dossier is None:
        raise NotFound("dossier_unknown", field="dossier")
    event_id = _event_id(wanted)
    if ledger.applied_ids(tx, of_agency, [event_id]):
        return dossier
    if dossiers.fingerprint(dossier) != wanted.seen:
        raise ChangedMeanwhile(dossier)
    refuse_unless_offered(reach, wanted.step, dossier)
    actor = Actor(officer.name, PROVINCE, officer.login)
    fact = _fact(tx, reach, wanted, dossier, Rulebook(tx, keys), actor, now)
    after, _ = author(tx, dossier, fact, actor=actor, keys=keys, now=now, event_id=event_id)
    return after


def offered(reach: Reach, dossier: Dossier) -> list[OfficerStep]:
    """What this officer may do with it now, in the order of the list."""
    return [
        each
        for each in OfficerStep
        if dossier.status in FROM[IS[each]]
        and (reach.may_take(dossier) if each is OfficerStep.TAKE else reach.may_act(dossier))
    ]


def refuse_unless_offered(reach: Reach, step: OfficerStep, dossier: Dossier) -> None:
    """Raises StepNotAllowed where the status, the role or the hands it is in do not allow the step."""
    refuse_unless_allowed(IS[step], dossier)
    refuse_unless_may(IS[step], Role.OFFICER, dossier)
    if step is OfficerStep.TAKE:
        if not reach.may_take(dossier):
            raise StepNotAllowed(
                step.value, int(dossier.status), "held_by_colleague", holder=dossier.holder or dossier.held_by
            )
    elif not reach.may_act(dossier):
        raise StepNotAllowed(step.value, int(dossier.status), "not_in_hand")


def _fact(
    tx: Connection,
    reach: Reach,
    wanted: Wanted,
    dossier: Dossier,
    rulebook: Rulebook,
    actor: Actor,
    now: datetime,
) -> Event:
    if wanted.step is OfficerStep.TAKE:
        return DossierHandedOn(to=reach.taken_as(dossier), receiver=reach.officer.name)

    def role_of(name: str) -> Role | None:
        for each in accounts.accounts_of(tx, reach.officer.agency):
            if each.closed_at is None and each.role in SETTLING and folded(each.name) == folded(name):
                return Role.SUPERVISOR if each.role == StaffRole.LEADER else Role.OFFICER
        return None

    role = Role.SUPERVISOR if reach.officer.leads else Role.OFFICER
    under = _Now(now, rulebook, actor, role, role_of)
    facts = dict(wanted.facts)
    if wanted.step is OfficerStep.HAND_ON and dossier.agency != reach.officer.agency:
        facts = _within(tx, reach, facts)
    day = facts.pop("due_on", None)
    if isinstance(day, str) and day:
        facts["due_at"] = _closing_of(day, rulebook)
    return _MAKE[wanted.step](dossier, Fields(facts), under)


def _within(tx: Connection, reach: Reach, facts: dict[str, object]) -> dict[str, object]:
    """Another agency's dossier stays with ours by our name, on which our right to see it hangs; the unit is noted."""
    to = facts.get("to")
    if to not in units_of(tx, reach.officer.agency):
        return facts
    note = f"{to}. {facts['note']}" if facts.get("note") else to
    return {**facts, "to": reach.office, "note": note}


def _closing_of(day: str, rulebook: Rulebook) -> str:
    """The end of the last session of a day that a form named; a day off is refused."""
    told = Fields({"due_on": day}).day("due_on", required=True)
    calendar = rulebook.calendar()
    if told is None or not calendar.is_working(told):
        raise InputRefused("day_off", field="due_on")
    return calendar.end_of(told).isoformat()


def _event_id(wanted: Wanted) -> str:
    """The same for the same form sent with the same words; with others it is another step, and sees what changed."""
    told = json.dumps(
        [wanted.dossier_id, wanted.step.value, wanted.facts], sort_keys=True, ensure_ascii=False
    )
    try:
        return str(uuid5(UUID(wanted.form_id), told))
    except ValueError as wrong:
        raise InputRefused("form_unknown", field="form_id") from wrong
