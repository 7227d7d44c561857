"""The two columns of a hand-over, one under the other where two have no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import look

FOLDS_AT = 880  # design pixels of width under which there is one column


class Sides:
    """`across` holds both columns, `below` what comes last in one column.

    What stands at the foot of the left column (`last`) goes under who takes it where there is one column.
    """

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget], last: Sequence[QWidget]) -> None:
        self._last, self._before = last, len(left)
        self._left, self._right, self.below = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._folded: bool | None = None
        for layout, cards in ((self._left, (*left, *last)), (self._right, right)):
            for card in cards:
                layout.addWidget(card)
            layout.addStretch(1)
        self.across.addLayout(self._left, 10)
        self.across.addLayout(self._right, 11)

    def fold(self, width: int) -> None:
        """One column where the page is too narrow for two; the gaps are the look's."""
        for layout in (self._left, self._right, self.across, self.below):
            layout.setSpacing(look().gap)
        folded = width < look().px(FOLDS_AT)
        if folded == self._folded:
            return
        self._folded = folded
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.across.setDirection(down if folded else across)
        place, first = (self.below, 0) if folded else (self._left, self._before)
        for at, card in enumerate(self._last):
            self.below.removeWidget(card)
            self._left.removeWidget(card)
            place.insertWidget(first + at, card)
