"""Handing many dossiers over to a unit at once: one event a dossier, one list that is signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desk_app.actions.step import moment_of, told_in
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, Refusal
from desk_app.domain.fields import Fields
from desk_app.domain.settling.hand_on import hand_on
from desk_app.domain.steps import Step, refuse_unless_allowed, refuse_unless_may
from desk_app.ports import Catalogue, Clock, Desk, Register
from desk_app.wire.envelope import Actor, new_id

MOST = 200
"""Dossiers on one list; more are several lists."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One list: what is on it in the order given, and what could not go along, by code, with its refusal."""

    list_id: str
    dossiers: tuple[Dossier, ...]
    refused: tuple[tuple[str, Refusal], ...] = ()


def hand_over(
    codes: Sequence[str],
    facts: Mapping[str, object],
    *,
    register: Register,
    catalogue: Catalogue,
    clock: Clock,
    actor: Actor,
    desk: Desk | None = None,
) -> HandedOver:
    """Hands all of them on in one transaction; facts as of `hand_on`: to?, receiver?, note?, back?, ….

    A dossier that may not be handed on stays behind and is named; the rest goes. When none may go, the
    first refusal is raised and nothing is written. The same code twice is on the list once.
    """
    if not codes:
        raise InputRefused("field_missing", field="codes")
    if len(codes) > MOST:
        raise InputRefused("count_range", field="codes", value=len(codes), least=1, limit=MOST)
    list_id, now = new_id(), clock.now()
    handed: list[Dossier] = []
    refused: list[tuple[str, Refusal]] = []
    ids: dict[str, str] = {}
    for code in codes:
        try:
            ids.setdefault(register.dossier(code).id, code)
        except Refusal as refusal:
            refused.append((code, refusal))
    with register.open() as book:
        moment = moment_of(book, now, catalogue, actor, desk)
        for dossier_id, code in ids.items():
            dossier = book.dossier(dossier_id)
            try:
                refuse_unless_allowed(Step.HAND_ON, dossier)
                refuse_unless_may(Step.HAND_ON, moment.role, dossier)
                fact = replace(hand_on(dossier, Fields(facts), moment), list_id=list_id)
            except Refusal as refusal:
                refused.append((code, refusal))
                continue
            handed.append(told_in(book, fact, dossier, moment))
        if not handed:
            raise refused[0][1]
    return HandedOver(list_id, tuple(handed), tuple(refused))
