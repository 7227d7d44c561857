"""The first thing a clerk sees: a quiet frame in the desk's colours, painted before anything is loaded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

_RAIL_WIDTH = 92
_LIGHT, _DARK = ("#F2F1ED", "#16264D"), ("#13161C", "#0D1017")


class Shell(QWidget):
    """The top-level window. `painted_first` is called once, at the first paint; `furnish` fills it then."""

    def __init__(self, *, dark: bool = False) -> None:
        super().__init__()
        self._ground, self._rail = (QColor(each) for each in (_DARK if dark else _LIGHT))
        self._inside: QWidget | None = None
        self.painted_first: Callable[[], None] | None = None

    def furnish(self, inside: QWidget) -> None:
        """Fill the window with `inside`, which gives it its title and least size."""
        self._inside = inside
        inside.setParent(self)
        self.setWindowTitle(inside.windowTitle())
        self.setMinimumSize(inside.minimumSize())
        inside.setGeometry(self.rect())
        inside.show()
        inside.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._inside is not None:
            self._inside.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.fillRect(0, 0, _RAIL_WIDTH, self.height(), self._rail)
        painter.end()
        told, self.painted_first = self.painted_first, None
        if told is not None:
            told()
