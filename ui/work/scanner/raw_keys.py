"""A place that takes every key as it comes and when it came, to find out how a scanner types."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.domain.scanner_check import Read
from ui.theme import Dressed, colour, look
from ui.work.scanner.key_filter import RAW

PAUSE = 500  # milliseconds without a key: the scanner has come to its end
_ENDS = {Qt.Key.Key_Return: "Enter", Qt.Key.Key_Enter: "Enter", Qt.Key.Key_Tab: "Tab"}
_Key = Qt.Key


class RawKeys(Dressed, QWidget):
    """`read` tells what was scanned here while it had the focus; the scanner's Enter presses nothing."""

    read = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._end = "", ""
        self._count, self._first, self._last = 0, 0.0, 0.0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setProperty(RAW, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Place to scan into"))
        self._finish()

    def event(self, event: QEvent) -> bool:
        """Keys of a burst are the scanner's, also those that are commands of the screen."""
        if isinstance(event, QKeyEvent) and self._is_scanned(event):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._add(event.commitString())
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return query == Qt.InputMethodQuery.ImEnabled or super().inputMethodQuery(query)

    def _is_scanned(self, event: QKeyEvent) -> bool:
        if event.key() in _ENDS or self._is_line_feed(event):
            return self._pause.isActive()
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        return bool(event.text()) and (event.text().isprintable() or event.key() == _Key.Key_Backspace)

    def _is_line_feed(self, event: QKeyEvent) -> bool:
        return event.key() == _Key.Key_J and event.modifiers() == Qt.KeyboardModifier.ControlModifier

    def _take(self, event: QKeyEvent) -> None:
        end = "Ctrl+J" if self._is_line_feed(event) else _ENDS.get(_Key(event.key()), "")
        if end:
            self._end = end
        elif event.key() == _Key.Key_Backspace:
            self._text = self._text[:-1]
        else:
            self._add(event.text())

    def _add(self, text: str) -> None:
        now = perf_counter() * 1000
        self._first = self._first if self._count else now
        self._count, self._last = self._count + 1, now
        self._text += text
        self._pause.start()
        self.update()

    def _tell(self) -> None:
        pace = (self._last - self._first) / max(1, self._count - 1)
        read = Read(self._text, pace, self._end)
        self._text, self._end, self._count = "", "", 0
        self.update()
        self.read.emit(read)

    def _dress(self) -> None:
        self.setFixedHeight(look().px(48))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: object) -> None:
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour(t.accent if self.hasFocus() else t.border), 2 if self.hasFocus() else 1)
        pen.setStyle(Qt.PenStyle.SolidLine if self.hasFocus() else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour(t.sunken))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(colour(t.text if self.hasFocus() else t.text2))
        painter.setFont(look().font(14, 600))
        if self._count:
            words = self.tr("Reading… {count} letters").format(count=len(self._text))
        elif self.hasFocus():
            words = self.tr("Ready: scan the code")
        else:
            words = self.tr("Click here, then scan")
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(self.rect().adjusted(12, 0, -12, 0), flags, words)
        painter.end()
