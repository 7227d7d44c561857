"""Tags: a state in one glyph and one word."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Dressed, Tone, colour, look
from ui.widgets.glyphs import GLYPH_OF, paint_glyph

_SIDE, _GLYPH, _GAP = 7, 14, 7


def tag_size(text: str, *, filled: bool = True, size: int = 13) -> QSize:
    """Return the size of a tag with `text` at the clerk's scale."""
    words = ceil(QFontMetricsF(look().font(size, 600)).horizontalAdvance(text))
    edges = 2 * look().px(_SIDE) + 1 if filled else 0
    return QSize(edges + look().px(_GLYPH + _GAP) + words, look().px(24 if size == 13 else 28))


def paint_tag(
    painter: QPainter,
    rect: QRect,
    text: str,
    tone: Tone,
    *,
    filled: bool = True,
    size: int = 13,
    ink: str = "",
    weight: int = 600,
) -> None:
    """Paint glyph and word of `tone` at the left of `rect`, in the middle of its height.

    `filled` lays the tone's ground under them; `ink` (a token) replaces the tone's colour for the word.
    """
    t = look().tokens
    pair = t.tones[tone]
    wanted = tag_size(text, filled=filled, size=size)
    box = QRect(rect.left(), rect.center().y() - wanted.height() // 2 + 1, wanted.width(), wanted.height())
    painter.save()
    x = box.left()
    if filled:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(pair.ground))
        painter.drawRoundedRect(QRectF(box), 4, 4)
        x += look().px(_SIDE)
    side = look().px(_GLYPH)
    hole = pair.ground if filled else t.surface
    paint_glyph(
        painter, QRect(x, box.center().y() - side // 2 + 1, side, side), GLYPH_OF[tone], pair.ink, hole
    )
    x += look().px(_GLYPH + _GAP)
    painter.setFont(look().font(size, weight))
    painter.setPen(colour(t.ink(ink) if ink else pair.ink))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
    painter.drawText(QRect(x, box.top(), box.right() - x + 2, box.height()), flags, text)
    painter.restore()


class Tag(Dressed, QWidget):
    """A state as glyph + word, on the tone's ground unless `filled` is off."""

    def __init__(
        self, text: str, tone: Tone, *, filled: bool = True, size: int = 13, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._filled, self._pixels = text, tone, filled, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def text(self) -> str:
        """Return the word shown."""
        return self._text

    def show_state(self, text: str, tone: Tone) -> None:
        """Show another state."""
        self._text, self._tone = text, tone
        self._dress()

    def _dress(self) -> None:
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return tag_size(self._text, filled=self._filled, size=self._pixels)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tag(painter, self.rect(), self._text, self._tone, filled=self._filled, size=self._pixels)
        painter.end()
