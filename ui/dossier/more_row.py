"""A second row over the bar for what is needed rarely: steps, or papers to print, each with a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import colour, look
from ui.widgets.buttons import KeyButton

LEFT, RIGHT, GAP = 16, 12, 8


class MoreRow(QWidget):
    """`chosen` tells the value whose button was pressed; a value without a key has Alt and its place."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, KeyButton] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(LEFT, 6, RIGHT, 6)
        self._lines.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def offer(self, offers: Sequence[tuple[str, str, str]]) -> None:
        """Show these: value, label, and the key that is bound elsewhere or ""."""
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for place, (value, label, key) in enumerate(offers, start=1):
            button = KeyButton(label, key or f"Alt+{place}", binds=not key)
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self.buttons[value] = button
        self._fit(self.width())

    def turn(self) -> None:
        """Show it, the first one focused, or put it away."""
        self._fit(self.width())
        self.setVisible(not self.isVisible())
        for button in self.buttons.values():
            if self.isVisible():
                button.setFocus()
            return

    def _fit(self, width: int) -> None:
        """As many buttons in a line as have room; the next line takes the others."""
        while (item := self._lines.takeAt(0)) is not None:
            kept = item.layout()
            while kept is not None and kept.takeAt(0) is not None:
                pass
        line: QHBoxLayout | None = None
        room = 0
        for button in self.buttons.values():
            needed = button.sizeHint().width() + GAP
            if line is None or needed > room:
                line, room = QHBoxLayout(), width - LEFT - RIGHT + GAP
                line.setSpacing(GAP)
                line.addStretch(1)
                self._lines.addLayout(line)
            line.addWidget(button)
            room -= needed
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.sunken))
        painter.fillRect(0, 0, self.width(), 1, colour(t.line))
        painter.end()
