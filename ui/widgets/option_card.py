"""A choice as large as a card: a colleague's name, or one of two doors."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.glyphs import Glyph, paint_glyph

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class OptionCard(Dressed, QRadioButton):
    """A real radio button with a title and a line about it; an icon, or the letter of a name in a disc."""

    def __init__(
        self, title: str, detail: str = "", *, icon: str = "", letter: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title, self.detail = title, detail
        self._icon, self._letter = icon, letter
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.update)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _room_left(self) -> int:
        return look().px(72 if self._letter else 52)

    def sizeHint(self) -> QSize:
        title = QFontMetricsF(look().font(16, 600)).horizontalAdvance(self.title)
        detail = QFontMetricsF(look().font(13, 400)).horizontalAdvance(self.detail)
        return QSize(self._room_left() + ceil(max(title, detail)) + look().px(48), look().px(62))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), look().px(62))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.accent if chosen else t.border), 2 if chosen else 1))
        painter.setBrush(colour(t.tint if chosen else t.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_lead(painter, chosen=chosen)
        left, half = self._room_left(), self.height() // 2
        painter.setFont(look().font(16, 600))
        painter.setPen(colour(t.text))
        wide = self.width() - left - look().px(40)
        if self.detail:
            painter.drawText(QRect(left, look().px(9), wide, half - look().px(9)), _LEFT, self.title)
            font = look().font(13, 400)
            painter.setFont(font)
            painter.setPen(colour(t.text2))
            words = QFontMetricsF(font).elidedText(self.detail, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRect(left, half, wide, half - look().px(8)), _LEFT, words)
        else:
            painter.drawText(QRect(left, 0, wide, self.height()), _LEFT, self.title)
        if chosen:
            side = look().px(22)
            at = QRect(self.width() - side - look().px(16), half - side // 2, side, side)
            paint_glyph(painter, at, Glyph.TICK, t.accent)
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 5, 5)
        painter.end()

    def _paint_lead(self, painter: QPainter, *, chosen: bool) -> None:
        t = look().tokens
        half = self.height() // 2
        if not self._letter:
            side = look().px(24)
            paint_icon(painter, QRect(look().px(16), half - side // 2, side, side), self._icon, t.text)
            return
        side = look().px(40)
        disc = QRect(look().px(16), half - side // 2, side, side)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(t.primary if chosen else t.tones[Tone.CALM].ground))
        painter.drawEllipse(QRectF(disc))
        painter.setFont(look().font(16, 700))
        painter.setPen(colour(t.on_primary if chosen else t.tones[Tone.CALM].ink))
        painter.drawText(disc, _CENTRE, self._letter)
