"""Cards: the groups a page is made of, numbered where the keyboard jumps to them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Dressed, Tone, colour, look, mixed
from ui.widgets.text import Text


class NumberChip(Dressed, QWidget):
    """The number of a step, on a tinted square."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(22), look().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(t.tint2))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setFont(look().font(13, 700))
        painter.setPen(colour(t.accent))
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, str(self._number)
        )
        painter.end()


class Card(Dressed, QWidget):
    """A white card: a title row (number, title, a slot at the right) and a body.

    Put widgets in `body` and, in the title row, in `right`. With `tone` the card takes the tone's ground
    and line (not more than one amber card a page). A small title (`small=True`) is the label of what the
    card shows, as over the due date.
    """

    def __init__(
        self,
        title: str = "",
        number: int | None = None,
        *,
        tone: Tone | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._column = QVBoxLayout(self)
        self.right = QHBoxLayout()
        self.right.setSpacing(8)
        self.body = QVBoxLayout()
        self._title = Text(title, 13, 600, "text2") if small else Text(title, 15, 600)
        head = QHBoxLayout()
        head.setSpacing(8)
        if number is not None:
            head.addWidget(NumberChip(number))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addLayout(self.right)
        self._head = head
        self._column.addLayout(head)
        self._column.addLayout(self.body)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._finish()

    def lead_with(self, widget: QWidget) -> None:
        """Put a mark before the title."""
        self._head.insertWidget(0, widget)

    def set_title(self, title: str) -> None:
        """Write another title."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def tone(self) -> Tone | None:
        """Return the ground it has now."""
        return self._tone

    def set_tone(self, tone: Tone | None) -> None:
        """Take the ground of `tone`, or be white again."""
        self._tone = tone
        self._dress()

    def _dress(self) -> None:
        pad, top = look().pad, 7 if look().compact else 10
        self._column.setContentsMargins(pad, top, pad, top + 1)
        self._column.setSpacing(4 if look().compact else 6)
        self.body.setSpacing(4 if look().compact else 8)
        self._title.set_ink(self._tone.value if self._tone else "text2" if self._small() else "text")
        self.update()

    def _small(self) -> bool:
        return self._title.font().pixelSize() == look().px(13)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, ground = colour(t.line), colour(t.surface)
        if self._tone is not None:
            ink = t.tones[self._tone]
            edge, ground = mixed(ink.ground, ink.ink, 0.45), colour(ink.ground)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
