"""The line to the province in one sentence: on calm ground when it is down, plain when it is up."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Dressed, Tone, colour, look


class StateLine(Dressed, QWidget):
    """Icon and sentence, 28 px high; `tone` None leaves the ground out.

    One that `wraps` takes a second line where the window is too narrow for its words.
    """

    def __init__(self, *, wraps: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._wraps = "", "", wraps
        self._tone: Tone | None = None
        across, down = QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum
        fixed = QSizePolicy.Policy.Fixed
        policy = QSizePolicy(across, down) if wraps else QSizePolicy(fixed, fixed)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self._finish()

    def show_state(self, text: str, icon: str, tone: Tone | None = None) -> None:
        """Say `text` with `icon` before it."""
        self._text, self._icon, self._tone = text, icon, tone
        self.setAccessibleName(text)
        self._dress()

    def text(self) -> str:
        """Return the sentence shown."""
        return self._text

    def _dress(self) -> None:
        self._font = look().font(13, 500 if self._tone is None else 600)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self._text:
            return QSize(0, 0)
        words = ceil(QFontMetricsF(self._font).horizontalAdvance(self._text))
        return QSize(words + look().px(16) + 30, look().px(28))

    def minimumSizeHint(self) -> QSize:
        if self._wraps and self._text:
            return QSize(look().px(120), look().px(28))
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        if not self._text:
            return 0
        room = QRect(0, 0, max(1, width - look().px(16) - 30), 1000)
        words = QFontMetricsF(self._font).boundingRect(
            QRectF(room), Qt.TextFlag.TextWordWrap.value, self._text
        )
        return max(look().px(28), ceil(words.height()) + look().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        ink = t.text2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tone is not None:
            ink = t.tones[self._tone].ink
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(colour(t.tones[self._tone].ground))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        side = look().px(16)
        paint_icon(painter, QRect(10, (self.height() - side) // 2, side, side), self._icon, ink)
        painter.setFont(self._font)
        painter.setPen(colour(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
        if self._wraps:
            painter.drawText(
                self.rect().adjusted(18 + side, 0, -8, 0), flags | Qt.TextFlag.TextWordWrap, self._text
            )
        else:
            painter.drawText(self.rect().adjusted(18 + side, 0, 0, 0), flags, self._text)
        painter.end()
