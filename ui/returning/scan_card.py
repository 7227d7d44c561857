"""The scan line, and the three steps of a hand-over under it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desk_app.domain.codes import grouped
from ui.returning.case import Case, Match
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.card import Card
from ui.widgets.fields import Entry
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate


class Mark(StrEnum):
    """How far a step is."""

    AHEAD = "ahead"
    DONE = "done"
    ASKS = "asks"


class _Dot(Dressed, QWidget):
    """The number of a step, a tick when it is done, an exclamation mark when it asks for something."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._mark = number, Mark.AHEAD
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def show_mark(self, mark: Mark) -> None:
        """Show how far the step is."""
        self._mark = mark
        self.update()

    def _dress(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(look().px(26), look().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        tone = {Mark.AHEAD: Tone.CALM, Mark.DONE: Tone.DONE, Mark.ASKS: Tone.TODAY}[self._mark]
        pair = t.tones[tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(pair.ground))
        painter.drawEllipse(QRectF(self.rect()))
        if self._mark is Mark.DONE:
            side = look().px(14)
            middle = self.rect().center()
            room = QRect(middle.x() - side // 2 + 1, middle.y() - side // 2 + 1, side, side)
            paint_glyph(painter, room, Glyph.TICK, pair.ink, pair.ground)
        else:
            painter.setFont(look().font(13, 700))
            painter.setPen(colour(pair.ink))
            sign = "!" if self._mark is Mark.ASKS else str(self._number)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, sign)
        painter.end()


class _Line(QWidget):
    """The line between two steps."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look().px(36), look().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() // 2, self.width(), 2, colour(look().tokens.line))
        painter.end()


class ScanCard(Card):
    """`scanned` tells what was typed or scanned before Enter."""

    scanned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.entry = Entry(
            translate("Returning", "Scan the receipt or a card, or type the last 4 digits of the code"),
            size=16,
        )
        self.entry.setAccessibleName(translate("Returning", "Scan line"))
        self.entry.installEventFilter(self)
        self.entry.returnPressed.connect(self._enter)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(IconLabel("scan-barcode", 24, "accent"))
        line.addWidget(self.entry, 1)
        self.body.addLayout(line)
        self._dots = [_Dot(number) for number in (1, 2, 3)]
        names = (
            translate("Returning", "Receipt"),
            translate("Returning", "Collector"),
            translate("Returning", "Hand-over"),
        )
        self._names = [Text(name, 14, 600) for name in names]
        self._notes = [Text("", 14, 400, "text2") for _ in names]
        self._lines = [_Line(), _Line()]
        self._trail = QWidget()
        row = QHBoxLayout(self._trail)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        for place in range(3):
            row.addWidget(self._dots[place])
            row.addWidget(self._names[place])
            row.addWidget(self._notes[place])
            if place < 2:
                row.addSpacing(4)
                row.addWidget(self._lines[place])
                row.addSpacing(4)
        row.addStretch(1)
        self._trail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self._trail)

    def show_steps(self, steps: list[tuple[Mark, str]]) -> None:
        """Say of each step how far it is and a word about it."""
        for dot, name, note, (mark, said) in zip(self._dots, self._names, self._notes, steps, strict=True):
            dot.show_mark(mark)
            dot.setAccessibleName(f"{name.text()}: {said or mark.value}")
            name.set_ink("text2" if mark is Mark.AHEAD else "text")
            note.setText(said)
        self._fit()

    def notes(self) -> list[str]:
        """What is said of each step."""
        return [note.text() for note in self._notes]

    def take(self) -> None:
        """Be ready for the next scan."""
        self.entry.set_value("")
        self.entry.setFocus()

    def _enter(self) -> None:
        text = self.entry.value().strip()
        self.entry.set_value("")
        if text:
            self.scanned.emit(text)

    def _fit(self) -> None:
        """On a narrow page the words about each step give way, never its name."""
        for shown in (True, False):
            for each in (*self._notes, *self._lines):
                each.setVisible(shown)
            layout = self._trail.layout()
            if layout is None or layout.sizeHint().width() <= self.width() - 32:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An empty line has nothing to take back: Ctrl+Z is the page's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (
                event.matches(QKeySequence.StandardKey.Undo)
                and isinstance(watched, QLineEdit)
                and not watched.text()
            )
        ):
            event.ignore()
            return True
        return False


def steps_of(case: Case, match: Match) -> list[tuple[Mark, str]]:
    """The three steps of a hand-over as far as they are done."""
    codes = grouped(case.dossiers[0].scan_code)
    who = {
        Match.NOBODY: (Mark.ASKS, translate("Returning", "scan the card")),
        Match.SAME: (Mark.DONE, translate("Returning", "the applicant")),
        Match.KNOWN: (Mark.DONE, translate("Returning", "handed it in")),
        Match.OTHER: (Mark.ASKS, translate("Returning", "another than the applicant")),
    }[match]
    if match is Match.OTHER and not case.missing():
        who = (Mark.DONE, who[1])
    if case.by_post:
        who = (Mark.DONE, translate("Returning", "the post"))
    ready = (Mark.AHEAD, translate("Returning", "signs for it"))
    return [(Mark.DONE, codes), who, ready]
