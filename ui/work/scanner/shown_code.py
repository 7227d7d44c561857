"""A code on the screen for a scanner to read: black on white whatever the look, whole pixels, room around it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.documents.codes import BAR_QUIET, QR_QUIET, code_128, qr_code
from ui.theme import Dressed, look

_PAPER, _INK = QColor("#FFFFFF"), QColor("#000000")


class ShownQr(Dressed, QWidget):
    """A QR code, `pixels` of the screen a module at 100 %."""

    def __init__(self, content: str, name: str, *, pixels: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code, self._pixels = qr_code(content), pixels
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def sizeHint(self) -> QSize:
        side = self._code.whole * look().px(self._pixels)
        return QSize(side, side)

    def _dress(self) -> None:
        self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _PAPER)
        side = look().px(self._pixels)
        for column, row, length in self._code.runs:
            painter.fillRect((column + QR_QUIET) * side, (row + QR_QUIET) * side, length * side, side, _INK)
        painter.end()


class ShownBars(Dressed, QWidget):
    """A bar code of digits, with the digits under it."""

    def __init__(self, digits: str, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits, self._code = digits, code_128(digits)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def sizeHint(self) -> QSize:
        return QSize((self._code.modules + 2 * BAR_QUIET) * self._module(), look().px(64))

    def _module(self) -> int:
        return max(1, look().px(2))

    def _dress(self) -> None:
        self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _PAPER)
        module, foot = self._module(), look().px(20)
        for first, width in self._code.bars:
            painter.fillRect((first + BAR_QUIET) * module, 4, width * module, self.height() - foot - 6, _INK)
        painter.setPen(_INK)
        painter.setFont(look().font(13, 500))
        room = QRect(0, self.height() - foot, self.width(), foot)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._digits)
        painter.end()
