"""A face to touch: reached by a finger alone, so that neither the keyboard nor the clerk's mouse can answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTouchEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.survey import Satisfaction
from ui import wording
from ui.citizen_display.sheet import CENTRE, TOKENS, Sheet
from ui.theme import colour

_MOUTHS = {
    Satisfaction.VERY_DISSATISFIED: -5.0,
    Satisfaction.DISSATISFIED: -3.0,
    Satisfaction.NEUTRAL: 0.0,
    Satisfaction.SATISFIED: 4.0,
}
"""How far the middle of the mouth hangs under its ends, on a face of 36; the happiest one laughs."""


class Face(QWidget):
    """One of the five; `touched` when a finger was lifted from it.

    `mouse_is_finger` is for touch screens that report themselves as a mouse.
    """

    touched = Signal(int)

    def __init__(self, satisfaction: Satisfaction, parent: QWidget) -> None:
        super().__init__(parent)
        self.satisfaction = satisfaction
        self.mouse_is_finger = False
        self.zoom = 1.0
        self._down = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAccessibleName(wording.satisfaction(satisfaction))

    def _press(self, down: bool) -> None:
        self._down = down
        self.update()

    def _lift(self, at: QPointF) -> None:
        was_down = self._down
        self._press(False)
        if was_down and QRectF(self.rect()).contains(at):
            self.touched.emit(int(self.satisfaction))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            if event.type() == QEvent.Type.TouchBegin:
                self._press(True)
            elif event.type() == QEvent.Type.TouchEnd:
                self._lift(event.points()[0].position())
            elif event.type() == QEvent.Type.TouchCancel:
                self._press(False)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.mouse_is_finger:
            self._press(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.mouse_is_finger:
            self._lift(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        screen = self.window().size() / self.zoom
        painter = QPainter(self)
        painter.scale(self.zoom, self.zoom)
        room = QRectF(0, 0, self.width() / self.zoom, self.height() / self.zoom)
        paint_face(painter, room, self.satisfaction, screen.width(), screen.height(), down=self._down)
        painter.end()


def paint_face(
    painter: QPainter,
    room: QRectF,
    satisfaction: Satisfaction,
    width: int,
    height: int,
    *,
    down: bool = False,
) -> Sheet:
    """Paint one face with its words into `room` of a screen of `width` × `height`; the sheet it was written on."""
    sheet = Sheet(painter, width, height, blank=False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = TOKENS.tint2 if down else TOKENS.surface
    painter.fillRect(room, colour(TOKENS.bg))
    sheet.card(room.adjusted(1, 1, -1, -1), ground, TOKENS.accent if down else TOKENS.border)
    across = sheet.px(72)
    top = room.top() + sheet.px(20)
    _paint_signs(painter, QRectF(room.center().x() - across / 2, top, across, across), satisfaction)
    words = QRectF(
        room.left() + sheet.px(10),
        top + across + sheet.px(6),
        room.width() - sheet.px(20),
        room.bottom() - top - across - sheet.px(10),
    )
    sheet.write(words, wording.satisfaction(satisfaction), 28, 600, ground=ground, align=CENTRE)
    return sheet


def _paint_signs(painter: QPainter, room: QRectF, satisfaction: Satisfaction) -> None:
    painter.save()
    painter.translate(room.left(), room.top())
    painter.scale(room.width() / 36, room.height() / 36)
    pen = QPen(
        colour(TOKENS.accent), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.5, 1.5, 33, 33))
    for x in (13.0, 23.0):
        painter.drawLine(QPointF(x, 13), QPointF(x, 15))
    if satisfaction is Satisfaction.VERY_DISSATISFIED:
        painter.drawLine(QPointF(9.5, 10.5), QPointF(14, 13))
        painter.drawLine(QPointF(26.5, 10.5), QPointF(22, 13))
    painter.drawPath(_mouth(satisfaction))
    painter.restore()


def _mouth(satisfaction: Satisfaction) -> QPainterPath:
    if satisfaction is Satisfaction.VERY_SATISFIED:
        laughing = QPainterPath(QPointF(10, 20.5))
        laughing.lineTo(26, 20.5)
        laughing.cubicTo(26, 30, 10, 30, 10, 20.5)
        laughing.closeSubpath()
        return laughing
    hangs = _MOUTHS[satisfaction]
    middle = 23.5 + (-hangs / 4 if hangs < 0 else 0)
    mouth = QPainterPath(QPointF(12, middle))
    mouth.quadTo(18, middle + hangs * 1.4, 24, middle)
    return mouth
