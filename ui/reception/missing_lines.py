"""The sentences of what is missing: whole and wrapped where there is room, two short lines where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.reception import missing_words
from ui.reception.reading import Missing
from ui.theme import Dressed, look
from ui.widgets.cut_text import CutText
from ui.widgets.text import Text

LINES, LETTERS = 5, 38  # what the card may take: lines, and letters a line
BRIEF = 2  # lines of a low window, one of the missing each


class MissingLines(Dressed, QWidget):
    """What follows the first few is counted in words; nothing of it is lost, Enter goes to each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing: Sequence[Missing] = ()
        self._whole = Text("", 14, 600, wrap=True)
        self._rows = [_BriefLine() for _ in range(BRIEF)]
        self._more = Text("", 13, ink="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._whole, *self._rows, self._more):
            column.addWidget(widget)
        self._finish()

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Say these."""
        self._missing = missing
        lines = [missing_words.short(each) for each in missing]
        fit = min(BRIEF, len(lines)) if look().compact else _how_many_fit(lines)
        more = self.tr("and %n more", None, len(lines) - fit) if fit < len(lines) else ""
        self._whole.setVisible(not look().compact)
        self._whole.setText("\n".join([*lines[:fit], *([more] if more else [])]))
        for place, row in enumerate(self._rows):
            row.setVisible(look().compact and place < fit)
            if place < fit:
                row.say(missing[place])
        self._more.setText(more)
        self._more.setVisible(look().compact and bool(more))

    def _dress(self) -> None:
        self.show_missing(self._missing)


class _BriefLine(QWidget):
    """A long name gives way, never what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self._what, self._lack = CutText("", 14, 600, lines=1), Text("", 14, 600)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._what)
        row.addWidget(self._lack)
        row.addStretch(1)

    def say(self, missing: Missing) -> None:
        self._what.setText(missing_words.what(missing))
        self._lack.setText(f": {missing_words.lack(missing.lack)}")


def _how_many_fit(lines: Sequence[str]) -> int:
    """How many of the sentences fit the card, wrapped; at least one."""
    taken = 0
    for place, line in enumerate(lines):
        taken += -(-len(line) // LETTERS)
        if taken > LINES and place:
            return place
    return len(lines)
