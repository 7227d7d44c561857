"""Words that may be long on a few lines at most: what is cut is said whole on hover and to a screen reader."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.shortened import elided
from ui.widgets.text import overhang

_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
LEAST = 60  # design pixels of width that stay legible


class CutText(Dressed, QWidget):
    """Plain text on at most `lines` lines; `size`, `weight` and `ink` as of `Text`."""

    def __init__(
        self,
        text: str = "",
        size: int = 14,
        weight: int = 400,
        ink: str = "text",
        *,
        lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._pixels, self._weight, self._ink, self._lines = text, size, weight, ink, lines
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self._finish()

    def text(self) -> str:
        """The whole of it, also what is not in sight."""
        return self._text

    def setText(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._dress()

    def set_lines(self, lines: int) -> None:
        """Take at most so many lines from now on."""
        if lines != self._lines:
            self._lines = lines
            self._dress()

    def shown(self, width: int) -> list[str]:
        """The lines as they stand in `width` pixels."""
        font = look().font(self._pixels, self._weight)
        layout, found = QTextLayout(self._text, font), list[str]()
        layout.beginLayout()
        while len(found) < self._lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            start = line.textStart()
            if len(found) + 1 < self._lines:
                found.append(self._text[start : start + line.textLength()].rstrip())
                continue
            rest = self._text[start:]
            found.append(elided(rest, font, width, self))
        layout.endLayout()
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(max(1, len(self.shown(width))))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(look().font(self._pixels, self._weight))
        return QSize(ceil(metrics.horizontalAdvance(self._text)) + 1, self._height(1))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), look().px(LEAST)), self._height(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(look().font(self._pixels, self._weight))
        painter.setPen(colour(look().tokens.ink(self._ink)))
        lines = self.shown(self.width())
        lead = self._lead()
        top = (self.height() - lead * len(lines)) / 2
        for place, line in enumerate(lines):
            painter.drawText(QRectF(0, top + place * lead, self.width(), lead), _FLAGS, line)
        painter.end()

    def _lead(self) -> int:
        return ceil(QFontMetricsF(look().font(self._pixels, self._weight)).height())

    def _height(self, lines: int) -> int:
        font = look().font(self._pixels, self._weight)
        return lines * self._lead() + 2 * overhang(font, self._text or "x")

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
