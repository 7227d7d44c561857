"""One printer to choose from: its name, and a line about it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.printing.choices import SCREEN
from ui.printing.words import printer_name
from ui.theme import Dressed, colour, look

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


class PrinterOption(Dressed, QRadioButton):
    """A real radio button: arrows and screen readers know it. The name may take two lines, never an ellipsis."""

    def __init__(self, printer: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.printer, self.detail = printer, detail
        self.title = printer_name(printer)
        self.setAccessibleName(f"{self.title}, {detail}" if detail else self.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self.update)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _text_left(self) -> int:
        return look().px(88 if self.detail else 70)

    def _title_height(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._text_left() - look().px(12), 40), 1000)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWrapAnywhere)
        return ceil(
            QFontMetricsF(look().font(15, 600)).boundingRect(QRectF(room), flags, self.title).height()
        )

    def heightForWidth(self, width: int) -> int:
        """As high as the name needs at that width."""
        detail = look().px(20) if self.detail else 0
        return max(self._title_height(width) + detail + look().px(16), look().px(60 if self.detail else 44))

    def sizeHint(self) -> QSize:
        width = self._text_left() + look().px(180)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(160), look().px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        t, chosen = look().tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.accent if chosen else t.border), 2 if chosen else 1))
        painter.setBrush(colour(t.tint if chosen else t.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        middle, side = self.height() // 2, look().px(20 if self.detail else 16)
        left = look().px(14)
        painter.setPen(QPen(colour(t.accent if chosen else t.border), 2))
        painter.setBrush(colour(t.surface))
        painter.drawEllipse(left, middle - side // 2, side, side)
        if chosen:
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(colour(t.accent))
            dot = side // 2
            painter.drawEllipse(left + side // 4, middle - dot // 2, dot, dot)
        icon = look().px(24 if self.detail else 18)
        at = QRect(left + side + look().px(12), middle - icon // 2, icon, icon)
        paint_icon(
            painter, at, "file-text" if self.printer == SCREEN else "printer", t.accent if chosen else t.text2
        )
        self._paint_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 4, 4)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        t = look().tokens
        left, width = self._text_left(), self.width() - self._text_left() - look().px(12)
        high = self._title_height(self.width())
        top = (self.height() - high - (look().px(20) if self.detail else 0)) // 2
        painter.setFont(look().font(15, 600))
        painter.setPen(colour(t.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        wrap = int(flags | Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextDontClip)
        painter.drawText(QRect(left, top, width, high), wrap, self.title)
        if self.detail:
            painter.setFont(look().font(13, 400))
            painter.setPen(colour(t.text2))
            painter.drawText(QRect(left, top + high, width, look().px(20)), _LEFT, self.detail)
