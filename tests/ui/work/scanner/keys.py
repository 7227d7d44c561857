"""Keys as a person, a scanner and an input method send them, and a field they fall into."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.work.scanner.strokes import Answer, Fate, Sort, Stroke
from ui.work.scanner.wedge import Wedge

FIELD = "field"


@dataclass
class Bench:
    """A wedge with a clock, and the field behind it."""

    wedge: Wedge = field(default_factory=Wedge)
    now: float = 1000.0
    text: str = ""
    ends: int = 0
    scans: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    down: list[object] = field(default_factory=list)
    up: list[object] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)  # how long each letter was held back
    _since: dict[int, float] = field(default_factory=dict)

    def wait(self, milliseconds: float) -> None:
        """Let time pass, with the timer ringing when it is due."""
        until = self.now + milliseconds
        while self.wedge.due is not None and self.wedge.due <= until:
            self.now = max(self.now, self.wedge.due)
            self._take(self.wedge.tick(self.now), None)
        self.now = until

    def send(self, stroke: Stroke) -> None:
        self._since[id(stroke)] = self.now
        self._take(self.wedge.key(stroke, self.now), stroke)

    def letter(self, text: str, dwell: float = 0.0) -> None:
        """A key for `text` goes down, and comes up after `dwell`."""
        sort = {"\b": Sort.BACKSPACE, "\r": Sort.END}.get(text, Sort.TEXT)
        self.send(Stroke(sort, text, key=text.casefold()))
        self.wait(dwell)
        self.send(Stroke(Sort.QUIET, key=text.casefold(), down=False))

    def typed(self, text: str, gap: float) -> None:
        for letter in text:
            self.letter(letter, dwell=gap * 0.6)
            self.wait(gap * 0.4)

    def scanned(self, text: str, end: str = "\r", gap: float = 8.0) -> None:
        self.typed(text + end, gap)

    def interject(self, text: str | None = None) -> None:
        """The input method writes `text` without a key, or (None) the mouse is pressed."""
        stroke = Stroke(Sort.TEXT, text) if text else None
        self._take(self.wedge.interject(self.now, stroke), stroke)

    def _take(self, answer: Answer, stroke: Stroke | None) -> None:
        for each in answer.replay:
            self._deliver(each)
        if stroke is not None and answer.fate is Fate.PASS:
            self._deliver(stroke)
        if answer.scan is not None:
            self.scans.append(answer.scan)
        if answer.unknown is not None:
            self.unknown.append(answer.unknown)

    def _deliver(self, stroke: Stroke) -> None:
        if id(stroke) in self._since:
            self.waits.append(self.now - self._since.pop(id(stroke)))
        if stroke.key is not None:
            (self.down if stroke.down else self.up).append(stroke.key)
        if not stroke.down:
            return
        if stroke.sort is Sort.TEXT:
            self.text += stroke.text
        elif stroke.sort is Sort.BACKSPACE:
            self.text = self.text[:-1]
        elif stroke.sort is Sort.END:
            self.ends += 1
