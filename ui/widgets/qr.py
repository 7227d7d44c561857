"""A QR code on the screen: whole pixels a module, on white, with the quiet zone a phone needs."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

QUIET_ZONE = 4  # modules, ISO/IEC 18004


@lru_cache(maxsize=16)
def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of `text` at level M, rows of dark and light, without the quiet zone."""
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make()
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def paint_qr(painter: QPainter, room: QRect | QRectF, text: str) -> QRect:
    """Paint `text` as large as whole pixels a module allow into the middle of `room`; the square of its modules.

    The ground around it must be white for four modules: `room` counts them.
    """
    rows = qr_modules(text)
    place = QRectF(room)
    module = max(1, int(min(place.width(), place.height()) // (len(rows) + 2 * QUIET_ZONE)))
    side = module * len(rows)
    left = round(place.center().x() - side / 2)
    top = round(place.center().y() - side / 2)
    painter.save()
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(left + x * module, top + y * module, module, module, QColor("#000000"))
    painter.restore()
    return QRect(left, top, side, side)
