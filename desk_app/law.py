"""The law on an open desk: warnings, dates a calendar would move, batches, contradicting steps decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import islice

from desk_app.actions.decide import decide, merge
from desk_app.actions.hand_over import HandedOver, hand_over
from desk_app.actions.moved_by_calendar import Moved, moved_by_calendar
from desk_app.actions.receive_together import ReceivedTogether, receive_together
from desk_app.actions.remind import Reminded, remind
from desk_app.actions.return_together import Handing, return_together, revoke_together
from desk_app.bootstrap import OpenDesk, sign_in
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.intake import Intake
from desk_app.store.engine import reading
from desk_app.store.promises import late_and_soon, standing_promises
from desk_app.wire.envelope import Actor


@dataclass(frozen=True, slots=True)
class Warned:
    """Open dossiers late now, and those due within the furthest warning of the rules (working days)."""

    late: int
    due_soon: int


def due_warnings(desk: OpenDesk) -> Warned:
    """How many dossiers are late, and how many come within the warning days of the pack (3 unless it says so)."""
    now, calendar = desk.clock.now(), desk.catalogue.calendar()
    furthest = max(desk.catalogue.rules().warning_days, default=0)
    last = (
        next(islice(calendar.working_days_after(now.date()), furthest - 1, None)) if furthest else now.date()
    )
    until = datetime.combine(last + timedelta(days=1), time(), now.tzinfo)
    with reading(desk.engine) as connection:
        return Warned(*late_and_soon(connection, now, until))


def calendar_moves(desk: OpenDesk) -> list[Moved]:
    """The dossiers whose printed date the calendar in force would move; nothing is moved."""
    with reading(desk.engine) as connection:
        return moved_by_calendar(standing_promises(connection), desk.catalogue)


def hand_over_together(
    desk: OpenDesk, codes: Sequence[str], facts: Mapping[str, object], *, actor: Actor
) -> HandedOver:
    """Many dossiers to one unit under one list; what may not go along stays behind and is named."""
    return hand_over(
        codes,
        facts,
        register=desk.register,
        catalogue=desk.catalogue,
        clock=desk.clock,
        actor=actor,
        desk=desk.desk,
    )


def hand_over_results(desk: OpenDesk, handings: Sequence[Handing], *, actor: Actor) -> tuple[Dossier, ...]:
    """Everything one person came for, with the fees taken, in one transaction."""
    return return_together(
        handings,
        register=desk.register,
        catalogue=desk.catalogue,
        clock=desk.clock,
        actor=actor,
        desk=desk.desk,
    )


def revoke_results(
    desk: OpenDesk, codes: Sequence[str], facts: Mapping[str, object], *, actor: Actor
) -> tuple[Dossier, ...]:
    """Hand-overs that were written down by mistake, taken back by entries of their own in one transaction."""
    return revoke_together(
        codes,
        facts,
        register=desk.register,
        catalogue=desk.catalogue,
        clock=desk.clock,
        actor=actor,
        desk=desk.desk,
    )


def receive_for_one(desk: OpenDesk, intakes: Sequence[Intake], *, actor: Actor) -> ReceivedTogether:
    """One person's dossiers: each its own number and transaction, for one sheet."""
    return receive_together(
        intakes,
        register=desk.register,
        catalogue=desk.catalogue,
        clock=desk.clock,
        desk=desk.desk,
        actor=actor,
    )


def remind_holders(desk: OpenDesk, ids: Sequence[str], *, note: str | None, actor: Actor) -> Reminded:
    """Whoever holds each dossier is reminded of it: an entry of its history that reaches the province."""
    return remind(ids, note, register=desk.register, clock=desk.clock, actor=actor)


def decide_conflict(
    desk: OpenDesk, code: str, event_id: str, *, theirs: bool, reason: str, actor: Actor
) -> Dossier:
    """Which of two contradicting steps stands, said by a person with a reason."""
    return decide(
        code, event_id, theirs=theirs, reason=reason, register=desk.register, clock=desk.clock, actor=actor
    )


def merge_corrections(
    desk: OpenDesk, code: str, event_id: str, *, ours: Collection[str], reason: str, actor: Actor
) -> Dossier:
    """Two desks corrected the same dossier: which words stand, field by field, with a reason."""
    return merge(
        code, event_id, ours=ours, reason=reason, register=desk.register, clock=desk.clock, actor=actor
    )


def hear_second_person(desk: OpenDesk, name: str, pin: str, *, field: str = "approver_pin") -> None:
    """Refuses, at `field`, unless the second person stands there: whoever has an account says so with the own PIN.

    Nobody else is signed in by that. A head of the office without an account here is taken by name.
    """
    try:
        clerk, _hash = desk.clerks.pin_hash(name)
    except NotFound:
        return
    if not pin:
        raise InputRefused("field_missing", field=field)
    try:
        known = sign_in(desk, clerk.name, pin)
    except InputRefused as refusal:
        raise InputRefused(refusal.code, field=field, **refusal.facts) from refusal
    if known is None:
        raise InputRefused("pin_wrong", field=field)
