"""What a key is to a scanner's burst, and what becomes of it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import Enum, auto

from desk_app.domain.scanning import LONGEST

MACHINE_PACE = 30.0  # milliseconds from key to key on average; nobody types 33 keys a second
SURE_AFTER = 6  # keys at that pace


class Sort(Enum):
    """What a key is to a burst."""

    TEXT = auto()
    BACKSPACE = auto()  # an input method takes letters back to put better ones
    END = auto()  # Enter, Tab, Ctrl+J: what a scanner ends with
    QUIET = auto()  # Shift, Alt and the digits typed under it, what an input method only shows
    OTHER = auto()  # an arrow, a function key, a command, a key held down


class Fate(Enum):
    """What becomes of a key now."""

    PASS = auto()
    HOLD = auto()
    DROP = auto()


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key going down or up; `acts` when its END would press a button or send a form off."""

    sort: Sort
    text: str = ""
    key: Hashable = None
    down: bool = True
    acts: bool = True
    carries: object = None


@dataclass(frozen=True, slots=True)
class Answer:
    """First `replay` in order, then the key's own `fate`, then what was read: `scan` is ours, `unknown` is not."""

    fate: Fate = Fate.PASS
    replay: tuple[Stroke, ...] = ()
    scan: str | None = None
    unknown: str | None = None

    def then(self, later: Answer) -> Answer:
        """This one, and what the key that came after it leads to."""
        return Answer(
            later.fate, self.replay + later.replay, self.scan or later.scan, self.unknown or later.unknown
        )


@dataclass
class Run:
    """Keys that came one close upon the other; `before` is what went by until the first that was held."""

    before: str = ""
    text: str = ""
    count: int = 0
    first: float = 0.0
    last: float = 0.0  # when a key last went down
    held: list[Stroke] = field(default_factory=list)

    @property
    def sure(self) -> bool:
        """Whether only a machine can have typed this."""
        pace = (self.last - self.first) / max(1, self.count - 1)
        return self.count >= SURE_AFTER and pace <= MACHINE_PACE

    @property
    def whole(self) -> str:
        return self.before + self.text

    @property
    def foreign(self) -> str | None:
        """What a scanner read that is not ours, where no Enter or Tab ended it; None for anything else.

        Speed alone is not enough: an input method that writes a shorthand out types as fast as a machine.
        """
        digits = sum(letter.isdigit() for letter in self.whole)
        like_a_code = " " not in self.whole and 2 * digits > len(self.whole)
        return self.whole if self.sure and (self.held or like_a_code) else None

    def with_stroke(self, stroke: Stroke) -> str:
        """The text as it will be after `stroke`."""
        if stroke.sort is Sort.BACKSPACE:
            return self.text[:-1]
        return (self.text + stroke.text)[: LONGEST + 1]

    def take(self, stroke: Stroke, at: float) -> None:
        """Count a key that goes down."""
        self.text = self.with_stroke(stroke)
        self.first = self.first if self.count else at
        self.count += 1
        self.last = at

    def unpaired(self) -> tuple[list[Stroke], set[Hashable]]:
        """Of what is held: keys coming up that went down before, and keys that are still down."""
        down: set[Hashable] = set()
        came_up = []
        for stroke in self.held:
            if stroke.down:
                down.add(stroke.key)
            elif stroke.key in down:
                down.discard(stroke.key)
            else:
                came_up.append(stroke)
        return came_up, down - {None}
