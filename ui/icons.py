"""The desk's icons: Lucide outlines in any token's colour, drawn once per size."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"


@lru_cache(maxsize=256)
def _outline(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, size: int, colour: str, dpr: float = 1.0) -> QPixmap:
    """Return icon `name` as a square of `size` logical pixels in `colour` (#RRGGBB).

    Raises FileNotFoundError when resources/icons has no such icon.
    """
    renderer = QSvgRenderer(QByteArray(_outline(name).replace("currentColor", colour).encode()))
    made = QPixmap(round(size * dpr), round(size * dpr))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter)
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made


def icon(name: str, size: int, colour: str) -> QIcon:
    """Return icon `name` for a Qt widget that wants a QIcon, sharp on scaled screens too."""
    made = QIcon(pixmap(name, size, colour))
    made.addPixmap(pixmap(name, size, colour, 2.0))
    return made


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: str) -> None:
    """Paint icon `name` in `colour`, square and centred in `rect`."""
    room = rect.toRect() if isinstance(rect, QRectF) else rect
    size = min(room.width(), room.height())
    device = painter.device()
    dpr = device.devicePixelRatioF() if device is not None else 1.0
    corner = QPoint(room.x() + (room.width() - size) // 2, room.y() + (room.height() - size) // 2)
    painter.drawPixmap(corner, pixmap(name, size, colour, dpr))


def forget() -> None:
    """Drop every drawn icon: the colours have changed."""
    pixmap.cache_clear()
