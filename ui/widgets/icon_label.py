"""An icon standing by itself, in a token's colour."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Dressed, look


class IconLabel(Dressed, QWidget):
    """A Lucide icon of `size` design pixels in token or tone `ink`; decoration for screen readers."""

    def __init__(self, name: str, size: int = 16, ink: str = "text2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._pixels, self._ink = name, size, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def set_icon(self, name: str, ink: str | None = None) -> None:
        """Show another icon, in another ink if given; an empty name shows nothing and takes no room."""
        self._name, self._ink = name, ink or self._ink
        self._dress()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = look().px(self._pixels) if self._name else 0
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            paint_icon(painter, self.rect(), self._name, look().tokens.ink(self._ink))
            painter.end()
