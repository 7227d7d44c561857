"""The PIN: one box a digit, hidden, pasteable, and never in any log."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.theme import Dressed, colour, look

LEAST, MOST = 4, 12  # digits of a PIN
BOX, GAP, HEIGHT = 52, 8, 56


class PinEntry(Dressed, QLineEdit):
    """A hidden line edit painted as boxes. `moved` tells that another name is wanted (-1 up, 1 down)."""

    submitted = Signal()
    moved = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(MOST)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,12}"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self._finish()

    def set_wrong(self, wrong: bool) -> None:
        """Paint the boxes as to be filled again."""
        self._wrong = wrong
        self.update()

    def _changed(self, _text: str) -> None:
        self.set_wrong(False)
        self.updateGeometry()

    def _boxes(self) -> int:
        """At least four; one more than was typed, while there is room for one."""
        typed = len(self.text())
        return min(MOST, max(LEAST, typed + 1 if typed >= LEAST else LEAST))

    def _box(self) -> tuple[int, int]:
        """Width of a box and the gap after it; many boxes are narrower."""
        narrow = self._boxes() > 7
        return look().px(34 if narrow else BOX), look().px(5 if narrow else GAP)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        box, gap = self._box()
        return QSize(self._boxes() * (box + gap), look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        typed, at = len(self.text()), self.cursorPosition()
        box, gap = self._box()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(self._boxes()):
            frame = QRectF(place * (box + gap) + 1, 1, box - 2, self.height() - 2)
            here = self.hasFocus() and place == at
            edge = t.accent if here else t.ink("today") if self._wrong else t.border
            painter.setPen(QPen(colour(edge), 2 if here or self._wrong else 1))
            painter.setBrush(colour(t.surface if self.isEnabled() else t.sunken))
            painter.drawRoundedRect(frame, 6, 6)
            if place < typed:
                painter.setPen(QPen(Qt.PenStyle.NoPen))
                painter.setBrush(colour(t.text))
                painter.drawEllipse(frame.center(), look().px(6), look().px(6))
            elif here:
                half = look().px(12)
                painter.fillRect(
                    QRectF(frame.center().x() - 1, frame.center().y() - half, 2, 2 * half), colour(t.text)
                )
        painter.end()
