"""The number so large that it can be read out, or copied by the citizen from the screen, while no paper comes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.digits import code_width, paint_code
from ui.widgets.text import NameLabel, Text

LARGEST, LEAST = 112, 28


class BigCode(Dressed, QWidget):
    """Stands over the window; `left` on Esc."""

    left = Signal()

    def __init__(self, code: str, owner: str, below: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digits = _Digits(code)
        hint = self.tr("Read it out group by group; the citizen may write it down.")
        back = KeyButton(self.tr("Close"), "Esc", Kind.PRIMARY)
        back.set_large(True)
        back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Text(hint, 16, 500, "text2", wrap=True))
        column.addWidget(self.digits)
        column.addWidget(NameLabel(owner, 24))
        column.addWidget(Text(below, 18, 500, wrap=True))
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        column.addLayout(row)
        self.setAccessibleName(f"{code}, {owner}, {below}")
        self._finish()

    def _dress(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.surface))
        painter.end()


class _Digits(Dressed, QWidget):
    """The code as large as there is room across."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self.setAccessibleName(code)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def font_in(self, width: int) -> QFont:
        """The largest letters whose code fits into `width`."""
        size = LARGEST
        while size > LEAST and code_width(self.code, look().font(size, 700)) > width:
            size -= 2
        return look().font(size, 700)

    def sizeHint(self) -> QSize:
        return QSize(look().px(320), round(QFontMetricsF(look().font(LARGEST, 700)).height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_code(painter, self.rect(), self.code, self.font_in(self.width()), look().tokens.text)
        painter.end()
