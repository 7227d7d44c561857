"""Telling a scanner that types from a person who types: keys with their times in, what becomes of them out.

A burst that can still become one of our codes is held back; as soon as its speed or its letters say that it is
something else, every key goes on to where it was meant, in order. Without Qt: what a stroke carries is handed
back untouched. Times are milliseconds of any one clock.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum, auto

from desk_app.domain.scanning import may_become_scan, scanned_text
from ui.work.scanner.strokes import SURE_AFTER, Answer, Fate, Run, Sort, Stroke

_NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Timing:
    """How long the wedge waits, in milliseconds; `patience` is the longest that anybody who types is kept waiting."""

    patience: float = 35.0  # after a digit nobody is sure about
    letter: float = 30.0  # after an H, which may begin an address and mostly begins a word
    between: float = 90.0  # inside a burst that only a machine can have typed, and at its end
    hush: float = 400.0  # after a burst that ended in a pause, for its late Enter
    dwell: float = 16.0  # a scanner lets a key go at once; whoever holds it longer is a person


class _State(Enum):
    IDLE = auto()
    HELD = auto()  # keys are held back
    RUNNING = auto()  # letters that are not ours go by


class Wedge:
    """`key` for every key, `interject` for what must not overtake keys, `tick` when `due` has come."""

    def __init__(self, timing: Timing | None = None) -> None:
        self._timing = timing or Timing()
        self._state = _State.IDLE
        self._run = Run()
        self._hush_until, self._hush_all = _NEVER, False
        self._owed: set[Hashable] = set()  # keys whose going down was dropped: so is their coming up
        self.due: float | None = None

    @property
    def sure(self) -> bool:
        """Whether a burst is held back that came from a machine beyond doubt."""
        return self._state is _State.HELD and self._run.sure

    def would_take(self, stroke: Stroke, at: float) -> bool:
        """Whether `key` would hold or drop this stroke; nothing changes by asking."""
        over = self.due is not None and at >= self.due
        state = _State.IDLE if over else self._state
        if stroke.sort is Sort.END:
            if self._is_hushed(stroke, at):
                return True
            return (
                stroke.acts and self._run.sure
                if state is _State.RUNNING
                else state is _State.HELD and self.sure
            )
        if state is _State.HELD and self._goes_on(stroke):
            return True
        return self._begins(stroke) and (state is _State.IDLE or not self._run.sure)

    def key(self, stroke: Stroke, at: float) -> Answer:
        """A key goes down or comes up at `at`."""
        late = self.tick(at)
        return late.then(self._down(stroke, at) if stroke.down else self._up(stroke, at))

    def interject(self, at: float, stroke: Stroke | None = None) -> Answer:
        """Something else happens: the input method writes `stroke`, or (None) the mouse, another field.

        Letters of the input method join a burst that is a machine's beyond doubt; all else lets go of what is
        held, so that nothing overtakes anything.
        """
        late = self.tick(at)
        if stroke is None or not self.sure:
            return late.then(Answer(replay=self._let_go(at)))
        return late.then(self._down(stroke, at))

    def tick(self, at: float) -> Answer:
        """Time has passed: a burst that has come to its end is judged."""
        if self.due is None or at < self.due:
            return Answer()
        if self.sure:
            return self._judge(at, None)
        run = self._rest()
        return Answer(replay=tuple(run.held), unknown=run.foreign)

    # A key goes down ------------------------------------------------------------------------------

    def _down(self, stroke: Stroke, at: float) -> Answer:
        self._owed.discard(stroke.key)
        if stroke.sort is Sort.END:
            return self._end(stroke, at)
        if stroke.sort is Sort.QUIET:
            return self._wait(stroke, at)
        self._hush_until = _NEVER
        if self._state is _State.HELD and self._goes_on(stroke):
            return self._hold(stroke, at)
        if stroke.sort is Sort.OTHER or (stroke.sort is Sort.BACKSPACE and not self._run.sure):
            run = self._rest()
            return Answer(replay=tuple(run.held), unknown=run.foreign)
        if self._begins(stroke) and not self._run.sure:
            run = self._rest()
            self._run = Run(before=run.whole)
            self._state = _State.HELD
            return Answer(replay=tuple(run.held)).then(self._hold(stroke, at))
        replay = self._let_go(at)
        self._state = _State.RUNNING
        self._run.take(stroke, at)
        self.due = at + (self._timing.between if self._run.sure else self._timing.patience)
        return Answer(replay=replay)

    def _hold(self, stroke: Stroke, at: float) -> Answer:
        run = self._run
        run.take(stroke, at)
        if run.count >= SURE_AFTER and not run.sure:
            # Fast, yet a person.
            replay = tuple(run.held)
            run.held.clear()
            self._state = _State.RUNNING
            self.due = at + self._timing.patience
            return Answer(replay=replay)
        run.held.append(stroke)
        self.due = at + self._patience()
        return Answer(Fate.HOLD)

    def _wait(self, stroke: Stroke, at: float) -> Answer:
        """A key without letters: it waits where others wait before it."""
        if self._state is not _State.HELD:
            return Answer()
        self._run.held.append(stroke)
        self.due = max(self.due or at, at + self._patience())
        return Answer(Fate.HOLD)

    def _end(self, stroke: Stroke, at: float) -> Answer:
        if self._is_hushed(stroke, at):
            self._hush_until = at + self._timing.patience
            return self._drop(stroke)
        if self.sure:
            return self._judge(at, stroke)
        run = self._rest()
        if not run.sure:
            return Answer(replay=tuple(run.held))
        self._hush(at + self._timing.patience, all_ends=False)
        gone = self._drop(stroke) if stroke.acts else Answer()
        return Answer(gone.fate, unknown=run.whole)

    # A key comes up -------------------------------------------------------------------------------

    def _up(self, stroke: Stroke, at: float) -> Answer:
        if stroke.key in self._owed:
            self._owed.discard(stroke.key)
            return Answer(Fate.DROP)
        if self._state is not _State.HELD:
            return Answer()
        self._run.held.append(stroke)
        if at - self._run.last <= self._timing.dwell:
            self.due = max(self.due or at, at + self._patience())
        return Answer(Fate.HOLD)

    # Judging --------------------------------------------------------------------------------------

    def _judge(self, at: float, end: Stroke | None) -> Answer:
        run = self._rest()
        ours = scanned_text(run.text)
        self._hush(at + (self._timing.patience if end else self._timing.hush), all_ends=ours is not None)
        if ours is None:
            gone = self._drop(end) if end is not None and end.acts else Answer()
            return Answer(gone.fate, tuple(run.held), unknown=run.whole)
        came_up, down = run.unpaired()
        self._owed |= down
        gone = self._drop(end) if end is not None else Answer()
        return Answer(gone.fate, tuple(came_up), scan=ours)

    def _begins(self, stroke: Stroke) -> bool:
        return stroke.sort is Sort.TEXT and may_become_scan(stroke.text)

    def _goes_on(self, stroke: Stroke) -> bool:
        """Whether the stroke belongs to what is held back."""
        if stroke.sort is Sort.BACKSPACE:
            return self._run.sure and len(self._run.text) > 1
        if stroke.sort is Sort.TEXT:
            return may_become_scan(self._run.with_stroke(stroke))
        return stroke.sort is Sort.QUIET

    def _patience(self) -> float:
        if self._run.sure:
            return self._timing.between
        return (
            self._timing.letter
            if self._run.text.isalpha() and len(self._run.text) == 1
            else self._timing.patience
        )

    def _is_hushed(self, stroke: Stroke, at: float) -> bool:
        return at <= self._hush_until and (stroke.acts or self._hush_all)

    def _hush(self, until: float, *, all_ends: bool) -> None:
        self._hush_until, self._hush_all = until, all_ends

    def _drop(self, stroke: Stroke) -> Answer:
        if stroke.key is not None:
            self._owed.add(stroke.key)
        return Answer(Fate.DROP)

    def _let_go(self, at: float) -> tuple[Stroke, ...]:
        """Hand back what is held; what follows of a machine's burst goes by."""
        if self._state is not _State.HELD:
            return ()
        if not self._run.sure:
            return tuple(self._rest().held)
        replay = tuple(self._run.held)
        self._run.held.clear()
        self._state = _State.RUNNING
        self.due = at + self._timing.between
        return replay

    def _rest(self) -> Run:
        run, self._run = self._run, Run()
        self._state, self.due = _State.IDLE, None
        return run
