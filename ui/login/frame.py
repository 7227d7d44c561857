"""The frame of everything that stands over the window: the desk at the left, what is asked at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Dressed, colour, look

WIDEST = 460  # design pixels of the column where something is asked


class CoverFrame(Dressed, QWidget):
    """`column` holds what is asked, `foot` the state of the line; low windows scroll the column.

    `share` is the side's part of the width in percent, `least` what its words need; `bar` stands at the foot, beside the side.
    """

    def __init__(
        self,
        side: QWidget,
        *,
        share: int = 38,
        least: Callable[[], int] = lambda: 0,
        bar: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side_panel, self._share, self._least = side, share, least
        inside = QWidget()
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        self._place = QVBoxLayout(inside)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.addStretch(2)
        self._place.addLayout(self.column)
        self._place.addStretch(3)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot = QHBoxLayout()
        self._right = QVBoxLayout()
        self._right.addWidget(scroll, 1)
        self._right.addLayout(self.foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(side)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(self._right, 1)
        if bar is not None:
            beside.addWidget(bar)
        across.addLayout(beside, 1)
        self._finish()

    def _dress(self) -> None:
        self._fit()
        self.update()

    def _fit(self) -> None:
        self._side_panel.setFixedWidth(max(self._least(), self.width() * self._share // 100))
        room = self.width() - self._side_panel.width()
        left = min(look().px(96), max(24, room // 9))
        right = max(24, room - left - look().px(WIDEST) - 24)
        self._right.setContentsMargins(left, 16, 24, 20)
        self._place.setContentsMargins(0, 0, right - 24, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.bg))
        painter.end()
