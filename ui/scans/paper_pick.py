"""Which paper a scan is of: one line a paper, the arrows move, how many scans it has at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.shortened import elided

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip


class PaperPick(Dressed, QRadioButton):
    """A real radio button, so that arrows and screen readers know it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self._said = name, ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say("")
        self._finish()

    def say(self, words: str) -> None:
        """What is said at the right: how many scans, and where they are."""
        self._said = words
        self.setAccessibleName(f"{self.name}, {words}" if words else self.name)
        self.setToolTip(f"{self.name}\n{words}" if words else self.name)
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(look().px(240), look().px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(80), look().px(28))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.fillRect(self.rect(), colour(t.tint))
            painter.fillRect(0, 0, 4, self.height(), colour(t.accent))
        room = self.rect().adjusted(12, 0, -8, 0)
        painter.setFont(look().font(13, 500))
        painter.setPen(colour(t.text2))
        said = elided(self._said, painter.font(), room.width() // 2, self)
        painter.drawText(room, _RIGHT, said)
        left = QRect(room)
        left.setRight(room.right() - round(QFontMetricsF(painter.font()).horizontalAdvance(said)) - 10)
        painter.setFont(look().font(14, 600 if self.isChecked() else 500))
        painter.setPen(colour(t.text))
        painter.drawText(left, _LEFT, elided(self.name, painter.font(), left.width(), self))
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
