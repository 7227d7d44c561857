"""Codes and money, digit by digit: the typeface has no figures of one width, the eye wants them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Dressed, colour, look

GROUP_GAP = 0.62  # of a digit's cell, between the groups of a code


def _advances(text: str, metrics: QFontMetricsF) -> list[float]:
    cell = metrics.horizontalAdvance("0")
    return [
        cell if sign.isdigit() else cell * GROUP_GAP if sign == " " else metrics.horizontalAdvance(sign)
        for sign in text
    ]


def code_width(text: str, font: QFont) -> int:
    """Return the width in pixels that `paint_code` takes for `text`."""
    return round(sum(_advances(text, QFontMetricsF(font))) + 0.5)


def paint_code(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    ink: str,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint `text` with every digit in a cell as wide as 0 and a gap of 0.62 cell for a blank.

    Vertically in the middle of `rect`; `align` is left or right.
    """
    room = QRectF(rect)
    metrics = QFontMetricsF(font)
    steps = _advances(text, metrics)
    x = room.right() - sum(steps) if align == Qt.AlignmentFlag.AlignRight else room.left()
    baseline = room.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.save()
    painter.setFont(font)
    painter.setPen(colour(ink))
    for sign, step in zip(text, steps, strict=True):
        inset = (step - metrics.horizontalAdvance(sign)) / 2 if sign.isdigit() else 0
        if sign != " ":
            painter.drawText(QPointF(x + inset, baseline), sign)
        x += step
    painter.restore()


class CodeLabel(Dressed, QWidget):
    """A code or a sum of money by itself, in even digits; `size` in design pixels."""

    def __init__(
        self,
        text: str = "",
        size: int = 24,
        weight: int = 700,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._weight, self._ink = size, weight, ink
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()
        self.setText(text)

    def text(self) -> str:
        """Return the code shown."""
        return self._text

    def setText(self, text: str) -> None:
        """Show `text`; a screen reader reads it as the widget's name."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: str) -> None:
        """Paint in token or tone `ink`."""
        self._ink = ink
        self.update()

    def _dress(self) -> None:
        self._font = look().font(self._size, self._weight)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(code_width(self._text, self._font), round(QFontMetricsF(self._font).height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_code(painter, self.rect(), self._text, self._font, look().tokens.ink(self._ink))
        painter.end()
