"""One scan as a small picture; Enter opens it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.scans.keeping import Item
from ui.scans.words import described, whereabouts
from ui.theme import Dressed, Tone, colour, look

WIDTH, HEIGHT = 66, 88  # design pixels
_GLYPHS = {Tone.DONE: "circle-check", Tone.PERSON: "triangle-alert", Tone.SOON: "arrow-up", Tone.CALM: "save"}


class Thumb(Dressed, QAbstractButton):
    """A page with a mark of where it is in its corner; `entered` when the focus comes to it."""

    entered = Signal(object)

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._picture = QPixmap()
        if item.thumbnail is not None:
            self._picture.loadFromData(item.thumbnail)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(described(item))
        self.setToolTip(described(item))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def sizeHint(self) -> QSize:
        return QSize(look().px(WIDTH), look().px(HEIGHT))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setChecked(True)
        self.entered.emit(self.item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(3, 3, -3, -3)
        if self._picture.isNull():
            painter.fillRect(room, colour(t.sunken))
            side = look().px(20)
            at = QRect(room.center().x() - side // 2, room.center().y() - side // 2, side, side)
            paint_icon(painter, at, "file-text", t.text2)
        else:
            size = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            at = QRect(room.topLeft(), size)
            at.moveCenter(room.center())
            painter.drawPixmap(at, self._picture)
            painter.setPen(QPen(colour(t.border), 1))
            painter.drawRect(at.adjusted(0, 0, -1, -1))
        self._paint_mark(painter, room)
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_mark(self, painter: QPainter, room: QRect) -> None:
        tone = whereabouts(self.item.standing)[1]
        pair = look().tokens.tones[tone]
        side = look().px(18)
        at = QRect(room.right() - side - 1, room.bottom() - side - 1, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(look().tokens.surface), 2))
        painter.setBrush(colour(pair.ground))
        painter.drawEllipse(at)
        inside = look().px(12)
        mark = QRect(at.center().x() - inside // 2 + 1, at.center().y() - inside // 2 + 1, inside, inside)
        paint_icon(painter, mark, _GLYPHS[tone], pair.ink)
