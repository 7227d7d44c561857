"""Handing over everything one person came for: all of it is written down, with the fees taken, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desk_app.actions.step import moment_of, step_in
from desk_app.domain.dossier import WITHOUT_RESULT, Dossier, Status
from desk_app.domain.errors import InputRefused
from desk_app.domain.fields import Fields
from desk_app.domain.steps import Step
from desk_app.ports import Catalogue, Clock, Desk, Register
from desk_app.wire.envelope import Actor

MOST = 40
"""Dossiers handed over at once: as many as one list is signed for."""


@dataclass(frozen=True, slots=True)
class Handing:
    """One dossier of those handed over.

    `facts` as of `return_result` (or `hand_back`, where it ended without a result); `fee` as of
    `collect_fee`, None when no money is taken. A dossier returned before only has its fee taken.
    """

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    fee: Mapping[str, object] | None = None


def return_together(
    handings: Sequence[Handing],
    *,
    register: Register,
    catalogue: Catalogue,
    clock: Clock,
    actor: Actor,
    desk: Desk | None = None,
) -> tuple[Dossier, ...]:
    """The dossiers after it, in the order given; the first refusal undoes all of them and is raised."""
    if not handings:
        raise InputRefused("field_missing", field="codes")
    if len(handings) > MOST:
        raise InputRefused("count_range", field="codes", value=len(handings), least=1, limit=MOST)
    ids = [register.dossier(handing.code).id for handing in handings]
    now = clock.now()
    with register.open() as book:
        moment = moment_of(book, now, catalogue, actor, desk)
        after = []
        for dossier_id, handing in zip(ids, handings, strict=True):
            dossier = book.dossier(dossier_id)
            if handing.fee is not None:
                dossier = step_in(book, Step.COLLECT_FEE, dossier, Fields(handing.fee), moment)
            if dossier.status in WITHOUT_RESULT:
                dossier = step_in(book, Step.HAND_BACK, dossier, Fields(handing.facts), moment)
            elif dossier.status is not Status.RETURNED or handing.fee is None:
                dossier = step_in(book, Step.RETURN_RESULT, dossier, Fields(handing.facts), moment)
            after.append(dossier)
    return tuple(after)


def revoke_together(
    codes: Sequence[str],
    facts: Mapping[str, object],
    *,
    register: Register,
    catalogue: Catalogue,
    clock: Clock,
    actor: Actor,
    desk: Desk | None = None,
) -> tuple[Dossier, ...]:
    """Takes back what one hand-over wrote down by mistake; facts as of `revoke_return`. Money stays as it is."""
    ids = [register.dossier(code).id for code in codes]
    now = clock.now()
    with register.open() as book:
        moment = moment_of(book, now, catalogue, actor, desk)
        return tuple(
            step_in(book, Step.REVOKE_RETURN, book.dossier(dossier_id), Fields(facts), moment)
            for dossier_id in ids
        )
