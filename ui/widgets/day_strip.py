"""The days behind a due date, one cell each: received, skipped, counted, due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Dressed, colour, look

CELLS = 5


class DayKind(StrEnum):
    """What a day is to the due date."""

    RECEIVED = "received"
    SKIPPED = "skipped"
    COUNTED = "counted"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day: short date ("T4 25"), one word ("Ngày 1") and its kind."""

    day: str
    word: str
    kind: DayKind


def folded(cells: Sequence[DayCell]) -> list[DayCell]:
    """Return at most five cells: the first day, skipped ones, and the last with its count.

    Days counted in between are the ones left out; when there are more skipped days than places, the
    later ones go too (the sentence beside the strip names them all).
    """
    if len(cells) <= CELLS:
        return list(cells)
    first, last = cells[0], cells[-1]
    skipped = [cell for cell in cells[1:-1] if cell.kind is DayKind.SKIPPED][: CELLS - 2]
    return [first, *skipped, last]


class DayStrip(Dressed, QWidget):
    """Up to five cells under the due date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[DayCell] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._finish()

    def show_days(self, cells: Sequence[DayCell]) -> None:
        """Show the days from reception to the due day, oldest first."""
        self._cells = folded(cells)
        self.setAccessibleName(", ".join(f"{cell.day} {cell.word}" for cell in cells))
        self.update()

    def _dress(self) -> None:
        self.setFixedHeight(look().px(56 if look().roomy else 44))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(312), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cells:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = 4
        width = (self.width() - gap * (CELLS - 1)) / CELLS
        for place, cell in enumerate(self._cells):
            left = round(place * (width + gap))
            self._paint_cell(painter, QRect(left, 0, round(width), self.height()), cell)
        painter.end()

    def _paint_cell(self, painter: QPainter, box: QRect, cell: DayCell) -> None:
        t = look().tokens
        edge, ground, ink, strong = QPen(Qt.PenStyle.NoPen), t.surface, t.text2, 500
        if cell.kind is DayKind.RECEIVED:
            edge, ground = QPen(colour(t.line), 1), t.sunken
        elif cell.kind is DayKind.SKIPPED:
            edge = QPen(colour(t.border), 1)
            edge.setDashPattern([3, 2])
        elif cell.kind is DayKind.COUNTED:
            ground, ink, strong = t.tint2, t.text, 600
        else:
            ground, ink, strong = t.primary, t.on_primary, 600
        painter.setPen(edge)
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(colour(ink))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        middle = box.center().y() + 1
        line = look().px(24 if look().roomy else 18)
        painter.setFont(look().font(13, max(strong, 600)))
        painter.drawText(QRect(box.left(), middle - line, box.width(), line), flags, cell.day)
        painter.setFont(look().font(13 if look().roomy else 12, strong))
        painter.drawText(QRect(box.left(), middle, box.width(), line), flags, cell.word)
