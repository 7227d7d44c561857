"""Calling the next citizen: a number of the day's queue, passed over, called again, written for a form."""

from __future__ import annotations

from desk_app.domain.turns import TurnQueue
from desk_app.ports import Clock, Turns


def call_next(*, turns: Turns, clock: Clock) -> TurnQueue:
    """The queue after the next number was called; whoever was served has gone."""
    now = clock.now()
    return turns.change(now.date(), lambda queue: queue.next_called(now))


def call_again(number: int | None = None, *, turns: Turns, clock: Clock) -> TurnQueue:
    """The queue after the number in hand was called once more, or `number`: one passed over, or of a paper roll."""
    now = clock.now()
    if number is None:
        return turns.change(now.date(), lambda queue: queue.recalled(now))
    return turns.change(now.date(), lambda queue: queue.called(number, now))


def call_passed_over(*, turns: Turns, clock: Clock) -> TurnQueue:
    """The queue after the lowest number that was passed over was called once more."""
    now = clock.now()
    return turns.change(now.date(), lambda queue: queue.passed_over_called(now))


def skip_turn(*, turns: Turns, clock: Clock) -> TurnQueue:
    """The queue after nobody came: the number is kept as passed over and the next one called."""
    now = clock.now()
    return turns.change(now.date(), lambda queue: queue.skipped(now))


def write_for_turn(form_id: str, *, turns: Turns, clock: Clock) -> int | None:
    """Link a form to the number being served, once; the number it is written for, None when nobody was called."""
    known = turns.of_form(form_id)
    if known is not None:
        return known
    day = clock.now().date()
    serving = turns.of(day).serving
    if serving is None:
        return None
    turns.link(form_id, day, serving.number)
    return serving.number
