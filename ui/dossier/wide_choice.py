"""A choice of too many for one frame: two rows of which one thing is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.choice import SegmentedChoice

MOST_IN_A_ROW = 4


class WideChoice(QWidget):
    """Speaks like a SegmentedChoice; the arrows move in a row, Tab goes to the other one."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._rows: list[SegmentedChoice] = []
        for start in range(0, len(options), MOST_IN_A_ROW):
            row = SegmentedChoice(options[start : start + MOST_IN_A_ROW], name)
            row.chosen.connect(self._take)
            column.addWidget(row)
            self._rows.append(row)
        self.setFocusProxy(self._rows[0])

    @property
    def value(self) -> str:
        """The value chosen, empty when none is."""
        return next((row.value for row in self._rows if row.value), "")

    def choose(self, value: str) -> None:
        """Choose `value` without telling; a value that is not offered clears the choice."""
        for row in self._rows:
            row.choose(value)

    def _take(self, value: str) -> None:
        self.choose(value)
        self.chosen.emit(value)
