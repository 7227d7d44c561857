"""One line over the page: what to press next, what is done already."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.keymap import told
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.glyphs import Glyph, paint_glyph

translate = QCoreApplication.translate

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


def step_words() -> tuple[str, ...]:
    """The four steps, as the front page says them."""
    return (
        translate("Coach", "Press Ctrl+J: a card is scanned"),
        translate("Coach", "Type ks (birth), Enter"),
        translate("Coach", "Ctrl+A: all papers"),
        told(translate("Coach", "Ctrl+Enter: save, print")),
    )


def end_words() -> str:
    """What is said once all four are done."""
    return translate("Coach", "Done: the receipt is there. Ctrl+J for the next citizen.")


class _Steps(Dressed, QWidget):
    """The steps side by side; the next one alone where the line is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.done = [False] * len(step_words())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._finish()

    def next(self) -> int:
        """The first step not done; 4 when all are."""
        return next((place for place, done in enumerate(self.done) if not done), len(self.done))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def shown(self) -> list[int]:
        """Which steps fit: all, or from the next one on as many as there is room for."""
        every = list(range(len(self.done)))
        first = 0
        while first < min(self.next(), len(every) - 1) and self._width(every[first:]) > self.width():
            first += 1
        kept = every[first:]
        while len(kept) > 1 and self._width(kept) > self.width():
            kept.pop()
        return kept

    def _width(self, places: list[int]) -> int:
        words = step_words()
        return sum(self._step_width(f"{place + 1} {words[place]}") for place in places)

    def _step_width(self, words: str) -> int:
        return ceil(QFontMetricsF(look().font(14, 600)).horizontalAdvance(words)) + look().px(20) + 28

    def sizeHint(self) -> QSize:
        return QSize(self._width(list(range(len(self.done)))), look().px(32))

    def minimumSizeHint(self) -> QSize:
        widest = max(self._step_width(f"{place + 1} {words}") for place, words in enumerate(step_words()))
        return QSize(widest, look().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, here = 0, self.next()
        if here == len(self.done):
            self._paint_end(painter)
        for place in self.shown() if here < len(self.done) else ():
            words = step_words()[place]
            side = look().px(20)
            ring = QRect(x, (self.height() - side) // 2, side, side)
            done, now = self.done[place], place == here
            painter.setPen(QPen(colour(t.tones[Tone.DONE].ink if done else t.accent), 1.5))
            painter.setBrush(colour(t.primary) if now else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            if done:
                paint_glyph(painter, QRectF(ring).adjusted(4, 4, -4, -4), Glyph.TICK, t.tones[Tone.DONE].ink)
            else:
                painter.setFont(look().font(12, 700))
                painter.setPen(colour(t.on_primary if now else t.accent))
                painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(place + 1))
            painter.setFont(look().font(14, 600 if now else 500))
            painter.setPen(colour(t.text if now else t.text2))
            width = self._step_width(f"{place + 1} {words}")
            painter.drawText(QRect(x + side + 8, 0, width, self.height()), _LEFT, words)
            x += width
        painter.end()

    def _paint_end(self, painter: QPainter) -> None:
        ink, side = look().tokens.tones[Tone.DONE].ink, look().px(20)
        paint_glyph(painter, QRectF(0, (self.height() - side) / 2, side, side), Glyph.TICK, ink)
        painter.setFont(look().font(14, 600))
        painter.setPen(colour(ink))
        painter.drawText(QRect(side + 8, 0, self.width() - side - 8, self.height()), _LEFT, end_words())


class CoachBar(Dressed, QWidget):
    """`closed` tells that the clerk wants no coach."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = _Steps()
        self._close = KeyButton(translate("Coach", "Hide the guide"), "Alt+U", Kind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 12, 2)
        row.setSpacing(12)
        row.addWidget(self.steps, 1)
        row.addWidget(self._close)
        self._close.clicked.connect(self.closed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._finish()

    def begin(self) -> None:
        """Nothing is done yet."""
        self.steps.done = [False] * len(self.steps.done)
        self._say()

    def rest(self) -> None:
        """An empty form: what was done with the one before stays ticked once it was saved."""
        if not self.steps.done[-1]:
            self.begin()

    def tick(self, place: int, *, on: bool = True) -> None:
        """A step is done, or not any more."""
        if self.steps.done[-1] and place < len(self.steps.done) - 1 and on:
            # The next citizen: the steps begin again.
            self.steps.done = [False] * len(self.steps.done)
        if self.steps.done[place] != on:
            self.steps.done[place] = on
            if on and place == len(self.steps.done) - 1:
                self.steps.done = [True] * len(self.steps.done)
            self._say()

    def words(self) -> str:
        """What to press next, as it is read out."""
        here = self.steps.next()
        if here == len(self.steps.done):
            return end_words()
        return f"{here + 1} {step_words()[here]}"

    def _say(self) -> None:
        self.steps.update()
        self.setAccessibleName(self.words())
        announce(self, self.words())

    def _dress(self) -> None:
        self.setAccessibleName(self.words())
        self.setFixedHeight(look().px(36))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.steps.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.tint))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(t.line))
        painter.end()
