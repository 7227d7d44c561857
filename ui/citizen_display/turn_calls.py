"""The clerk's calls: the next number, the same once more, one passed over; kept before anybody hears them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from desk_app.actions.call_turn import (
    call_again,
    call_next,
    call_passed_over,
    skip_turn,
    write_for_turn,
)
from desk_app.domain.turns import TurnQueue, turn_text
from desk_app.store.preferences import DESK
from ui.citizen_display.showing import Idle
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk


class CallsShown(Protocol):
    """Where a call is seen and heard."""

    def call(self, idle: Idle) -> None: ...

    def stand_by(self, idle: Idle) -> None: ...

    def called_out(self, turn: str) -> None: ...

    def not_called(self, refusal: Exception) -> None: ...


class TurnCalls:
    """The queue of today as this desk calls it."""

    def __init__(self, desk: OpenDesk, shown: CallsShown, *, run: Asking) -> None:
        self._desk, self._shown, self._run = desk, shown, run

    def begin(self) -> None:
        """Show where the queue stands, also after a restart."""
        day = self._desk.clock.now().date()
        self._ask(lambda: self._desk.turns.of(day), self._shown.stand_by)

    def call_next(self) -> None:
        """The next number."""
        desk = self._desk
        self._ask(lambda: call_next(turns=desk.turns, clock=desk.clock), self._called)

    def call_again(self) -> None:
        """The number being served, once more."""
        desk = self._desk
        self._ask(lambda: call_again(turns=desk.turns, clock=desk.clock), self._called)

    def skip(self) -> None:
        """Nobody came: the next number; this one can be called later."""
        desk = self._desk
        self._ask(lambda: skip_turn(turns=desk.turns, clock=desk.clock), self._called)

    def call_passed_over(self) -> None:
        """The lowest number that was passed over."""
        desk = self._desk
        self._ask(lambda: call_passed_over(turns=desk.turns, clock=desk.clock), self._called)

    def write_for(self, form_id: str, done: Callable[[str], None]) -> None:
        """Link a form to the number being served; `done` gets it as it is shown, empty without one."""
        desk = self._desk

        def job() -> str:
            number = write_for_turn(form_id, turns=desk.turns, clock=desk.clock)
            return "" if number is None else turn_text(number, self._prefix())

        self._run(job, done=done, failed=self._shown.not_called)

    def _ask(self, job: Callable[[], TurnQueue], done: Callable[[Idle], None]) -> None:
        def idle() -> Idle:
            queue, prefix = job(), self._prefix()
            if queue.serving is None:
                return Idle()
            return Idle(turn_text(queue.serving.number, prefix), turn_text(queue.next_number, prefix))

        self._run(idle, done=done, failed=self._shown.not_called)

    def _called(self, idle: Idle) -> None:
        self._shown.call(idle)
        self._shown.called_out(idle.serving)

    def _prefix(self) -> str:
        return self._desk.preferences.get(DESK, "queue.prefix", "")
