"""A box to tick with its key beside it: "Nộp thay Ctrl+U"."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.buttons import key_sequences
from ui.widgets.glyphs import paint_tick_box
from ui.widgets.keycap import keycap_size, paint_keycap

_BOX, _GAP = 20, 8


class KeyTick(Dressed, QCheckBox):
    """A check box that prints and binds its key."""

    def __init__(self, label: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._key = key
        shortcut = QShortcut(self)
        shortcut.setKeys(key_sequences(key))
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.click)
        self.setAccessibleName(f"{label}, {key}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def _dress(self) -> None:
        self.setFont(look().font(13 if look().compact else 14, 600))
        self.updateGeometry()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        words = ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        width = look().px(_BOX) + _GAP + words + _GAP + keycap_size(self._key).width()
        return QSize(width, look().px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        side = look().px(_BOX)
        middle = self.height() // 2
        paint_tick_box(painter, QRect(0, middle - side // 2, side, side), self.isChecked(), t)
        painter.setFont(self.font())
        painter.setPen(colour(t.text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
        painter.drawText(self.rect().adjusted(side + _GAP, 0, 0, 0), flags, self.text())
        cap = keycap_size(self._key)
        paint_keycap(
            painter,
            QRect(self.width() - cap.width(), middle - cap.height() // 2, cap.width(), cap.height()),
            self._key,
        )
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
