"""Letters typed over a list: gathered while they come quickly, bare of diacritics, whatever the input method adds."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent

from desk_app.domain.words import folded

PAUSE = 1_000  # ms after which a letter begins anew


class TypeAhead:
    """What was typed so far. An input method's own Backspace takes a letter back, as it means to."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    @property
    def is_over(self) -> bool:
        """Whether the next letter begins anew."""
        return not (self._typed and self._since.isValid() and self._since.elapsed() < PAUSE)

    def take(self, event: QKeyEvent) -> str | None:
        """The beginning to look for after this key; None when the key is not for the list."""
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return None
        going_on = not self.is_over
        if event.key() == Qt.Key.Key_Backspace and going_on:
            self._typed = self._typed[:-1]
        elif event.text().isprintable() and (event.text().strip() or (going_on and event.text() == " ")):
            self._typed = (self._typed if going_on else "") + event.text()
        else:
            return None
        self._since.start()
        return folded(self._typed.lstrip()) + (" " if self._typed.endswith(" ") else "")
