"""Words cut to the room they are painted in, in one place: what was cut is known, and whether the whole is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

Place = QWidget | QModelIndex | QPersistentModelIndex | str
"""Where words stand, or what the tooltip there tells."""


@dataclass(frozen=True, slots=True)
class Cut:
    """`whole` was painted as `shown`; `told` is what the tooltip of the place says."""

    whole: str
    shown: str
    told: str

    @property
    def is_told_whole(self) -> bool:
        """Whether the rest can be read somewhere; a short name may begin with a capital of its own."""
        return self.whole.casefold() in self.told.casefold()


_watching: list[list[Cut]] = []
"""Who wants to know of every cut: the checks of the screens; nobody at a counter."""


def elided(words: str, font: QFont, room: float, place: Place) -> str:
    """Return `words`, cut with … to `room` pixels in `font`; the tooltip of `place` is to tell them whole."""
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
    if shown != words:
        for cuts in _watching:
            cuts.append(Cut(words, shown, _tooltip(place)))
    return shown


@contextmanager
def watched() -> Iterator[list[Cut]]:
    """Gather every cut that is painted meanwhile."""
    cuts: list[Cut] = []
    _watching.append(cuts)
    try:
        yield cuts
    finally:
        _watching.remove(cuts)


def _tooltip(place: Place) -> str:
    if isinstance(place, str):
        return place
    if isinstance(place, QWidget):
        return place.toolTip()
    return str(place.data(Qt.ItemDataRole.ToolTipRole) or "")
