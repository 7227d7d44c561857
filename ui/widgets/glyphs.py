"""The small marks that say a state by shape: painted, since the typeface has none of them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import Tokens, Tone, colour, look


class Glyph(StrEnum):
    """A shape that belongs to one tone, readable without its colour."""

    TRIANGLE = "triangle"
    DISC = "disc"
    RING = "ring"
    TICK = "tick"
    BUST = "bust"
    DASH = "dash"


GLYPH_OF = {
    Tone.LATE: Glyph.TRIANGLE,
    Tone.TODAY: Glyph.DISC,
    Tone.SOON: Glyph.RING,
    Tone.DONE: Glyph.TICK,
    Tone.PERSON: Glyph.BUST,
    Tone.CALM: Glyph.DASH,
}


class BoxState(StrEnum):
    """What a clerk knows of one paper: here, not here, not looked at, not needed."""

    HELD = "held"
    MISSING = "missing"
    UNSEEN = "unseen"
    WAIVED = "waived"


def paint_glyph(painter: QPainter, rect: QRect | QRectF, glyph: Glyph, ink: str, hole: str = "") -> None:
    """Paint `glyph` in colour `ink` into the middle of `rect`, on a 16-unit grid.

    `hole` is the colour seen through the triangle's exclamation mark (white when not given).
    """
    room = QRectF(rect)
    unit = min(room.width(), room.height()) / 16
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(room.center().x() - 8 * unit, room.center().y() - 8 * unit)
    painter.scale(unit, unit)
    pen = QPen(colour(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if glyph is Glyph.TRIANGLE:
        painter.setBrush(colour(ink))
        painter.drawPolygon(QPolygonF([QPointF(8, 2.4), QPointF(14.2, 13), QPointF(1.8, 13)]))
        pen.setColor(colour(hole or "#FFFFFF"))
        pen.setWidthF(1.7)
        painter.setPen(pen)
        painter.drawLine(QPointF(8, 6), QPointF(8, 9))
        painter.drawPoint(QPointF(8, 11.7))
    elif glyph is Glyph.DISC:
        _fill(painter, ink)
        painter.drawEllipse(QPointF(8, 8), 5.5, 5.5)
    elif glyph is Glyph.RING:
        painter.drawEllipse(QPointF(8, 8), 4.7, 4.7)
    elif glyph is Glyph.TICK:
        painter.drawPolyline(QPolygonF([QPointF(2.8, 8.6), QPointF(6.3, 12), QPointF(13.2, 4.4)]))
    elif glyph is Glyph.BUST:
        _fill(painter, ink)
        painter.drawEllipse(QPointF(8, 5.2), 3.1, 3.1)
        shoulders = QPainterPath(QPointF(2, 14))
        shoulders.cubicTo(2, 7.6, 14, 7.6, 14, 14)
        shoulders.closeSubpath()
        painter.drawPath(shoulders)
    else:
        painter.drawLine(QPointF(3.5, 8), QPointF(12.5, 8))
    painter.restore()


def paint_tick_box(painter: QPainter, rect: QRect | QRectF, checked: bool, tokens: Tokens) -> None:
    """Paint a box that is ticked or not into the middle of `rect` (18 px as drawn)."""
    box = _square(rect, look().px(18))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if checked:
        _fill(painter, tokens.primary)
        painter.drawRoundedRect(box, 4, 4)
        paint_glyph(painter, _inner(box), Glyph.TICK, tokens.on_primary)
    else:
        painter.setPen(QPen(colour(tokens.border), 1.5))
        painter.setBrush(colour(tokens.surface))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
    painter.restore()


def paint_box(painter: QPainter, rect: QRect | QRectF, state: BoxState, tokens: Tokens) -> None:
    """Paint the box of one paper into the middle of `rect`; the word always stands beside it."""
    if state is BoxState.HELD:
        paint_tick_box(painter, rect, True, tokens)
        return
    box = _square(rect, look().px(18)).adjusted(0.75, 0.75, -0.75, -0.75)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(tokens.surface))
    if state is BoxState.MISSING:
        ink = tokens.tones[Tone.TODAY].ink
        painter.setPen(QPen(colour(ink), 2))
        painter.drawRoundedRect(box, 4, 4)
        paint_glyph(painter, _inner(box), Glyph.DASH, ink)
    elif state is BoxState.UNSEEN:
        pen = QPen(colour(tokens.border), 1.5)
        pen.setDashPattern([3.2, 2.2])
        painter.setPen(pen)
        painter.drawRoundedRect(box, 4, 4)
    else:
        painter.setPen(QPen(colour(tokens.line), 1.5))
        painter.setBrush(colour(tokens.sunken))
        painter.drawRoundedRect(box, 4, 4)
        paint_glyph(painter, _inner(box), Glyph.DASH, tokens.text3)
    painter.restore()


def _fill(painter: QPainter, ink: str) -> None:
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(QColor(ink)))


def _square(rect: QRect | QRectF, side: float) -> QRectF:
    room = QRectF(rect)
    side = min(side, room.width(), room.height())
    # On whole pixels, else the edges blur.
    return QRectF(round(room.center().x() - side / 2), round(room.center().y() - side / 2), side, side)


def _inner(box: QRectF) -> QRectF:
    return box.adjusted(2.5, 2.5, -2.5, -2.5)
