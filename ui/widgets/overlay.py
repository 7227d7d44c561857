"""A card over the window with one line to type in: it comes with a key, goes with Esc, and gives the focus back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.fields import Entry

_OURS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Overlay(Dressed, QWidget):
    """Subclasses lay out `line` and the rest, and answer `press` and `placed`.

    While it stands there the keys of the screen below are held back, save the F keys and `own_key`, which
    brought it. `closed` tells that it is out of sight.
    """

    closed = Signal()
    own_key = ""

    def __init__(self, parent: QWidget, placeholder: str) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.line = Entry(placeholder, size=15)
        self.line.setAccessibleName(placeholder)
        self.line.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; False when it is only typed into the line."""
        raise NotImplementedError

    def placed(self, over: QRect) -> QRect:
        """Return where to stand in `over`."""
        raise NotImplementedError

    def stand(self) -> None:
        """Come into sight, the line empty and with the focus."""
        self._before = self.window().focusWidget()
        self.line.set_value("")
        self.line.clear()
        self.show()
        self.raise_()
        self.place()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Be out of sight, and give the focus back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Stand where it belongs in the window as it is now."""
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(self.placed(over.rect()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.place()
            return False
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and self.isVisible():
            if event.reason() not in _ELSEWHERE:
                self.hide()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and self._is_held_back(event):
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self.press(event)

    def _is_held_back(self, event: QKeyEvent) -> bool:
        """Ctrl+Enter would save the form behind us."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12 or _named(event) == self.own_key:
            return False
        return event.key() in _OURS or bool(
            held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _dress(self) -> None:
        self.place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.border), 1))
        painter.setBrush(colour(t.surface))
        painter.drawRoundedRect(QRect(self.rect()).adjusted(0, 0, -1, -1), 8, 8)
        painter.end()


def _named(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
