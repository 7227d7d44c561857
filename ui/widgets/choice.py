"""One of a few, side by side: how a fee is paid, who collects a result."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.leading import lead_focus


class _Segment(Dressed, QRadioButton):
    """One choice; a real radio button, so that arrows and screen readers know it."""

    def __init__(self, value: str, label: str) -> None:
        super().__init__()
        self.value = value
        self.label = label
        self.setAccessibleName(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        width = ceil(QFontMetricsF(look().font(13, 600)).horizontalAdvance(self.label))
        return QSize(width + 16, look().field)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(colour(t.tint))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), 2, 2)
        painter.setFont(look().font(13, 600 if self.isChecked() else 500))
        ink = t.accent if self.isChecked() else t.text2
        painter.setPen(colour(ink if self.isEnabled() else t.text3))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.label)
        painter.end()


class SegmentedChoice(Dressed, QWidget):
    """A row of choices in one frame; the arrow keys move, `chosen` tells the new value.

    `options` are (value, label). Nothing is chosen until `choose` or the clerk.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.value))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._finish()
        self.set_options(options)

    @property
    def value(self) -> str:
        """The value chosen, empty when none is."""
        button = self._group.checkedButton()
        return button.value if isinstance(button, _Segment) else ""

    def choose(self, value: str) -> None:
        """Choose `value` without telling; a value that is not offered clears the choice."""
        # An exclusive group refuses to uncheck its last button.
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(isinstance(button, _Segment) and button.value == value)
        self._group.setExclusive(True)
        # The choice itself takes no keys: they go to what is chosen, else to the first.
        buttons = self._group.buttons()
        if buttons:
            lead_focus(self, self._group.checkedButton() or buttons[0])
        self.update()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other choices, keeping the one chosen when it is still offered."""
        kept = self.value
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for value, label in options:
            segment = _Segment(value, label)
            segment.toggled.connect(self.update)
            self._group.addButton(segment)
            self._row.addWidget(segment, 1)
        self.choose(kept)

    def _dress(self) -> None:
        self.setFixedHeight(look().field)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.border), 1))
        painter.setBrush(colour(t.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        buttons = self._group.buttons()
        for left, right in pairwise(buttons):
            if not left.isChecked() and not right.isChecked():
                painter.fillRect(right.x(), 7, 1, self.height() - 14, colour(t.line))
        painter.end()
