"""One piece of text painted on a few lines, parts of it in another colour or weight: a name and what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout

from ui.theme import colour

LINE = 0.84  # of the font's line: rows stay low, stacked marks keep their room


@dataclass(frozen=True, slots=True)
class Mark:
    """From `start` to `end` in `ink`; with a font of its own, or underlined."""

    start: int
    end: int
    ink: str
    font: QFont | None = None
    underlined: bool = False


def laid_out(
    text: str, font: QFont, width: int, marks: Sequence[Mark] = (), lines: int | None = None
) -> QTextLayout:
    """The text broken into lines of `width`, at most `lines` of them."""
    layout = QTextLayout(text, font)
    layout.setFormats([_range(mark) for mark in marks])
    height = 0.0
    layout.beginLayout()
    while lines is None or layout.lineCount() < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() * LINE
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> float:
    """How high the lines are together."""
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height()


def paint_laid_out(painter: QPainter, room: QRect, layout: QTextLayout) -> None:
    """Paint it at the left of `room`, in the middle of its height."""
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - height_of(layout)) / 2))


def _range(mark: Mark) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(colour(mark.ink))
    look.setFontUnderline(mark.underlined)
    if mark.font is not None:
        look.setFont(mark.font)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = mark.start, mark.end - mark.start, look
    return found
