"""Toasts: what just happened, said once over the bar, with the key that takes it back."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.announce import announce
from ui.widgets.keycap import keycap_size, paint_keycap

UNDO_KEY = "Ctrl+Z"
SHORT_STAY, UNDO_STAY = 5_000, 8_000  # milliseconds


class Toast(Dressed, QWidget):
    """One line over the action bar, gone by itself; Ctrl+Z takes the act back while it stands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._undo: Callable[[], None] | None = None
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.timeout.connect(self.hide)
        self._key = QShortcut(QKeySequence(UNDO_KEY), self)
        self._key.setWhatsThis(self.tr("Undo"))
        self._key.setEnabled(False)
        self._key.activated.connect(self._take_back)
        self.hide()
        self._finish()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show `text` in place of what stood there, and announce it to a screen reader."""
        self._text, self._undo = text, undo
        self._key.setEnabled(undo is not None)
        self._dress()
        self.show()
        self.raise_()
        self._stay.start(UNDO_STAY if undo else SHORT_STAY)
        announce(self, text)

    def place(self, room: QRect, above: int) -> None:
        """Stand centred at the foot of `room`, `above` pixels over its lower edge."""
        self.adjustSize()
        self.move(room.center().x() - self.width() // 2, room.bottom() - above - self.height())

    def text(self) -> str:
        """Return what is or was last said."""
        return self._text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Ctrl+Z from a field that has nothing to take back itself: it would swallow the key."""
        if event.type() == QEvent.Type.ShortcutOverride and self._undo is not None and self.isVisible():
            asks = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
            if asks and isinstance(watched, QLineEdit) and not watched.isUndoAvailable():
                event.ignore()
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch(on=False)

    def _watch(self, *, on: bool) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if on:
                app.installEventFilter(self)

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _dress(self) -> None:
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def _undo_label(self) -> str:
        return self.tr("Undo")

    def sizeHint(self) -> QSize:
        width = ceil(QFontMetricsF(look().font(14, 500)).horizontalAdvance(self._text)) + 32
        if self._undo is not None:
            width += ceil(QFontMetricsF(look().font(14, 600)).horizontalAdvance(self._undo_label())) + 24
            width += keycap_size(UNDO_KEY).width()
        return QSize(width, look().px(40))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._take_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(t.text))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setPen(colour(t.surface))
        painter.setFont(look().font(14, 500))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(self.rect().adjusted(16, 0, -16, 0), flags | Qt.AlignmentFlag.AlignLeft, self._text)
        if self._undo is not None:
            cap = keycap_size(UNDO_KEY)
            right = self.width() - 16 - cap.width()
            at = QRect(right, (self.height() - cap.height()) // 2, cap.width(), cap.height())
            paint_keycap(painter, at, UNDO_KEY, "toast")
            painter.setFont(look().font(14, 600))
            painter.setPen(colour(t.surface))
            painter.drawText(
                QRect(0, 0, right - 8, self.height()), flags | Qt.AlignmentFlag.AlignRight, self._undo_label()
            )
        painter.end()
