"""The queue of one office day: numbers called in order, passed over when nobody comes, called again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from desk_app.domain.errors import InputRefused

LAST_TURN = 999
"""Three figures on the screen; an office that calls more in a day begins its paper roll anew."""


class TurnState(StrEnum):
    """A number is being served, was served, or was passed over and may be called again."""

    CALLED = "called"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Turn:
    """One number of one day; `calls` counts how often it was called out."""

    number: int
    state: TurnState
    called_at: datetime
    calls: int = 1


@dataclass(frozen=True, slots=True)
class TurnQueue:
    """The numbers called on one day; at most one of them is being served. Every verb gives a new queue."""

    day: date
    turns: tuple[Turn, ...] = ()

    @property
    def serving(self) -> Turn | None:
        """The number that stands on the citizens' screen; None before the first call."""
        return next((turn for turn in self.turns if turn.state is TurnState.CALLED), None)

    @property
    def next_number(self) -> int:
        """The number that a further call gives: one more than the highest."""
        return max((turn.number for turn in self.turns), default=0) + 1

    @property
    def passed_over(self) -> tuple[Turn, ...]:
        """Those who did not come, lowest number first."""
        waiting = [turn for turn in self.turns if turn.state is TurnState.SKIPPED]
        return tuple(sorted(waiting, key=lambda turn: turn.number))

    def next_called(self, at: datetime) -> TurnQueue:
        """Whoever was served has gone; the next number is called."""
        return self.called(self.next_number, at)

    def called(self, number: int, at: datetime) -> TurnQueue:
        """Call this very number: one passed over, or where a paper roll stands today."""
        if not 1 <= number <= LAST_TURN:
            raise InputRefused("turn_range", field="number", limit=LAST_TURN)
        served = self._settled(TurnState.DONE)
        known = next((turn for turn in served.turns if turn.number == number), None)
        calls = known.calls + 1 if known else 1
        return served._with(Turn(number, TurnState.CALLED, at, calls))

    def recalled(self, at: datetime) -> TurnQueue:
        """Call the number being served once more; refused when none is."""
        serving = self._serving_or_refused()
        return self._with(replace(serving, called_at=at, calls=serving.calls + 1))

    def passed_over_called(self, at: datetime) -> TurnQueue:
        """Call the lowest number that was passed over; refused when there is none."""
        if not self.passed_over:
            raise InputRefused("turn_none_passed_over", field="number")
        return self.called(self.passed_over[0].number, at)

    def skipped(self, at: datetime) -> TurnQueue:
        """Nobody came: pass this number over and call the next; refused when none is being served."""
        self._serving_or_refused()
        return self._settled(TurnState.SKIPPED).next_called(at)

    def _serving_or_refused(self) -> Turn:
        if self.serving is None:
            raise InputRefused("turn_none_called", field="number")
        return self.serving

    def _settled(self, state: TurnState) -> TurnQueue:
        serving = self.serving
        return self if serving is None else self._with(replace(serving, state=state))

    def _with(self, turn: Turn) -> TurnQueue:
        others = tuple(each for each in self.turns if each.number != turn.number)
        return replace(self, turns=(*others, turn))


def turn_text(number: int, prefix: str = "") -> str:
    """047 as it stands on the screen; `prefix` names the counter where an office has several: A047."""
    return f"{prefix}{number:03d}"
