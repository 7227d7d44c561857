"""The six steps of setting a counter up, at the left: what is done, skipped, or needs somebody to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desk_app.bootstrap import VERSION
from ui.login.side import WHITE, Words
from ui.theme import Dressed, colour, look
from ui.widgets.glyphs import Glyph, paint_glyph

translate = QCoreApplication.translate

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class StepState(StrEnum):
    """How a step stands, as it is kept among the desk's preferences."""

    OPEN = ""
    DONE = "done"
    SKIPPED = "skipped"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class StepName:
    """A step in the list; `word` is what Ctrl+K finds it by."""

    key: str
    title: str
    word: str


def step_names() -> tuple[StepName, ...]:
    """The steps in their order."""
    return (
        StepName("commune", translate("Login", "Commune and counter"), translate("Login", "commune")),
        StepName("printer", translate("Login", "Printer"), translate("Login", "printer")),
        StepName("scanner", translate("Login", "Scanner"), translate("Login", "scanner")),
        StepName("screen", translate("Login", "Second screen"), translate("Login", "screen")),
        StepName("clerk", translate("Login", "Clerk and PIN"), translate("Login", "clerk")),
        StepName("backup", translate("Login", "Backup place"), translate("Login", "backup")),
    )


def state_word(state: StepState) -> str:
    """The state in a word, under the name of the step."""
    return {
        StepState.OPEN: "",
        StepState.DONE: translate("Login", "done"),
        StepState.SKIPPED: translate("Login", "skipped"),
        StepState.ATTENTION: translate("Login", "needs a look"),
    }[state]


class StepRow(Dressed, QPushButton):
    """One step: its number in a ring, a tick when it is done; pressed it is opened."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        self._number, self._words = str(number), words
        self._here, self.state = False, StepState.OPEN
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._finish()

    def show_state(self, state: StepState, *, here: bool) -> None:
        """Say how the step stands, and whether it is the one in sight."""
        self.state, self._here = state, here
        self._dress()

    def _dress(self) -> None:
        said = [self._words, state_word(self.state)]
        self.setAccessibleName(", ".join(word for word in said if word))
        self.setFixedHeight(look().px(46 if look().compact else 56))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widest = QFontMetricsF(look().font(16, 600)).horizontalAdvance(self._words)
        return QSize(ceil(widest) + look().px(32 + 26 + 14 + 12), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        if self._here:
            painter.fillRect(self.rect(), colour(t.rail_selected))
            painter.fillRect(0, 0, 4, self.height(), colour(WHITE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, half, left = look().px(26), self.height() // 2, look().px(32)
        ring = QRect(left, half - side // 2, side, side)
        ink = WHITE if self._here or self.state is StepState.DONE else t.rail_text
        filled = self._here or self.state is StepState.DONE
        painter.setPen(QPen(colour(ink), 1.5))
        painter.setBrush(colour(ink) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        self._paint_mark(painter, ring, colour(t.rail).name() if filled else ink)
        word = state_word(self.state) if self.state is not StepState.DONE else ""
        painter.setFont(look().font(16, 600 if self._here else 400))
        painter.setPen(colour(ink))
        room = self.rect().adjusted(left + side + 14, 0, 0, 0)
        if word:
            line = look().px(20)
            painter.drawText(QRect(room.left(), half - line, room.width(), line), _MIDDLE, self._words)
            painter.setFont(look().font(13, 400))
            painter.setPen(colour(t.rail_text))
            painter.drawText(QRect(room.left(), half, room.width(), line), _MIDDLE, word)
        else:
            painter.drawText(room, _MIDDLE, self._words)
        if self.hasFocus():
            painter.setPen(QPen(colour(WHITE), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 3, -4, -3), 4, 4)
        painter.end()

    def _paint_mark(self, painter: QPainter, ring: QRect, ink: str) -> None:
        if self.state is StepState.DONE:
            glyph = QRectF(ring).adjusted(5, 5, -5, -5)
            paint_glyph(painter, glyph, Glyph.TICK, ink)
            return
        mark = "!" if self.state is StepState.ATTENTION else self._number
        painter.setFont(look().font(14, 700))
        painter.setPen(colour(ink))
        painter.drawText(ring, _CENTRE, mark)


class StepList(Dressed, QWidget):
    """All steps on the rail's blue; `chosen` tells which was pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        title, hint = Words(22, 700, loud=True), Words(13, 400, loud=False)
        title.setText(translate("Login", "Setting up"))
        hint.setText(translate("Login", "Any step can be skipped"))
        self._margins = [QVBoxLayout(), QVBoxLayout()]
        self._margins[0].addWidget(title)
        self._margins[0].addWidget(hint)
        self._column.addLayout(self._margins[0])
        self._column.addSpacing(16)
        self.rows: list[StepRow] = []
        for number, step in enumerate(step_names(), start=1):
            row = StepRow(number, step.title)
            row.clicked.connect(lambda _on=False, place=number - 1: self.chosen.emit(place))
            self.rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._version = Words(13, 400, loud=False)
        self._version.setText(translate("Login", "Quầy Một Cửa, version {version}").format(version=VERSION))
        self._margins[1].addWidget(self._version)
        self._column.addLayout(self._margins[1])
        self._finish()

    def show_states(self, states: Sequence[StepState], here: int) -> None:
        """Say how every step stands; `here` is the one in sight."""
        for place, (row, state) in enumerate(zip(self.rows, states, strict=True)):
            row.show_state(state, here=place == here)

    def wanted_width(self) -> int:
        """What the longest name of a step needs."""
        return max(row.sizeHint().width() for row in self.rows)

    def _dress(self) -> None:
        low = look().compact
        self._column.setContentsMargins(0, look().px(16 if low else 40), 0, look().px(12 if low else 24))
        self._version.setVisible(not low)
        for layout in self._margins:
            layout.setContentsMargins(look().px(32), 0, 8, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.rail))
        painter.end()
