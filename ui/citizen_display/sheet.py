"""The citizen's screen as a page: text that fits its room, never under 28 pixels and never cut."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui.icons import paint_icon
from ui.theme import LIGHT, Look, colour
from ui.widgets.digits import code_width, paint_code
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.qr import paint_qr
from ui.widgets.text import overhang

SMALLEST = 28
"""Pixels: read from where a citizen stands."""
TOKENS = LIGHT
"""Bright in every office: the clerk's dark look and text size are the clerk's own."""
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_LINE = 1.26  # of the font's pixels
_TIGHT = 1.16  # where a very long text would not fit otherwise
_LOOK = Look(LIGHT)
_DESIGN = (1280, 800)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text broken into lines at the largest size that fits; `fits` says whether even the smallest did."""

    pixels: int
    lines: tuple[str, ...]
    line_height: float
    fits: bool

    @property
    def height(self) -> float:
        return self.line_height * len(self.lines)


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it stands on the page: for the eye of a test."""

    text: str
    rect: QRectF
    pixels: int
    ink: str
    ground: str
    fits: bool


class Sheet:
    """One picture of the screen being painted; `wide` is a monitor, else a television standing upright.

    With `blank` False nothing is wiped first, for whoever only asks where things stand.
    """

    def __init__(self, painter: QPainter, width: int, height: int, *, blank: bool = True) -> None:
        self.painter, self.width, self.height = painter, width, height
        self.wide = width >= height
        across, down = _DESIGN if self.wide else _DESIGN[::-1]
        self.unit = min(width / across, height / down)
        self.margin = self.px(80 if self.wide else 48)
        self.written: list[Written] = []
        if blank:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(0, 0, width, height, colour(TOKENS.bg))

    def px(self, design: float) -> float:
        """Pixels of the drawing (1280×800, or upright) on this screen."""
        return design * self.unit

    def text_px(self, design: float) -> int:
        """A size of text on this screen, never under the smallest."""
        return max(SMALLEST, round(design * self.unit))

    # Text -----------------------------------------------------------------------------------------

    def fitted(self, text: str, width: float, height: float, size: float, weight: int) -> Fitted:
        """`text` in a room of `width` × `height` pixels, at `size` of the drawing where it fits."""
        return _fitted(text, int(width), int(height), self.text_px(size), weight)

    def write(
        self,
        room: QRectF,
        text: str,
        size: float,
        weight: int = 500,
        ink: str = TOKENS.text,
        *,
        ground: str = TOKENS.bg,
        align: Qt.AlignmentFlag = LEFT,
        middle: bool = False,
    ) -> float:
        """Write `text` into `room`, at its top or in its middle; the y under the last line."""
        found = self.fitted(text, room.width(), room.height(), size, weight)
        font = _font(found.pixels, weight)
        if align == CENTRE:
            found = replace(found, lines=tuple(_balanced(found.lines, font)))
        metrics = QFontMetricsF(font)
        top = room.top() + max(0.0, (room.height() - found.height) / 2 if middle else 0.0)
        widest = 0.0
        self.painter.setFont(font)
        self.painter.setPen(colour(ink))
        for place, line in enumerate(found.lines):
            wide = metrics.horizontalAdvance(line)
            widest = max(widest, wide)
            x = _beginning(room, wide, align)
            baseline = top + place * found.line_height + _baseline(found, metrics)
            self.painter.drawText(QPointF(x, baseline), line)
        bottom = top + found.height
        box = QRectF(_beginning(room, widest, align), top, widest, found.height)
        self.written.append(Written(text, box, found.pixels, ink, ground, found.fits))
        return bottom

    def write_code(
        self, room: QRectF, text: str, size: float, ink: str = TOKENS.text, *, ground: str = TOKENS.bg
    ) -> float:
        """Write a code in even digits, smaller where the room is narrow; the y under it."""
        pixels = self.text_px(size)
        while pixels > SMALLEST and code_width(text, _font(pixels, 700)) > room.width():
            pixels -= 1
        font = _font(pixels, 700)
        box = QRectF(room.left(), room.top(), code_width(text, font), pixels * _LINE)
        paint_code(self.painter, box, text, font, ink)
        self.written.append(Written(text, box, pixels, ink, ground, box.width() <= room.width() + 1))
        return box.bottom()

    def write_figure(self, room: QRectF, text: str, size: float, ink: str) -> None:
        """Write figures alone, which hang under no line and rise over none: as large as `room` is wide."""
        pixels = self.text_px(size)
        while pixels > SMALLEST and QFontMetricsF(_font(pixels, 700)).horizontalAdvance(text) > room.width():
            pixels -= 2
        metrics = QFontMetricsF(_font(pixels, 700))
        wide, tall = metrics.horizontalAdvance(text), metrics.capHeight()
        box = QRectF(room.center().x() - wide / 2, room.center().y() - tall / 2, wide, tall)
        self.painter.setFont(_font(pixels, 700))
        self.painter.setPen(colour(ink))
        self.painter.drawText(QPointF(box.left(), box.bottom()), text)
        fits = wide <= room.width() and tall <= room.height()
        self.written.append(Written(text, box, pixels, ink, TOKENS.bg, fits))

    def text_width(self, found: Fitted, weight: int) -> float:
        """How wide the longest line of `found` stands."""
        metrics = QFontMetricsF(_font(found.pixels, weight))
        return max(metrics.horizontalAdvance(line) for line in found.lines)

    # Shapes ---------------------------------------------------------------------------------------

    def card(self, room: QRectF, ground: str = TOKENS.surface, edge: str = TOKENS.line) -> None:
        """A card to write on; without an edge where `edge` is empty."""
        self.painter.setPen(QPen(colour(edge), 1.5) if edge else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(colour(ground))
        self.painter.drawRoundedRect(room, self.px(12), self.px(12))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def disc(self, room: QRectF, ground: str) -> None:
        """A disc for a sign to stand on."""
        self.painter.setPen(QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(colour(ground))
        self.painter.drawEllipse(room)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def icon(self, room: QRectF, name: str, ink: str) -> None:
        """One of the desk's icons."""
        paint_icon(self.painter, room.toRect(), name, ink)

    def tick(self, room: QRectF, ink: str) -> None:
        """A broad tick."""
        paint_glyph(self.painter, room, Glyph.TICK, ink)

    def qr(self, room: QRectF, text: str) -> None:
        """A QR code on a white ground."""
        paint_qr(self.painter, room, text)

    def line(self, y: float) -> None:
        """A hairline from margin to margin."""
        self.painter.fillRect(
            QRectF(self.margin, round(y), self.width - 2 * self.margin, 1), colour(TOKENS.line)
        )


def _beginning(room: QRectF, wide: float, align: Qt.AlignmentFlag) -> float:
    if align == CENTRE:
        return room.center().x() - wide / 2
    return room.right() - wide if align == RIGHT else room.left()


def _baseline(found: Fitted, metrics: QFontMetricsF) -> float:
    return (found.line_height + metrics.capHeight()) / 2


@lru_cache(maxsize=64)
def _font(pixels: int, weight: int) -> QFont:
    return _LOOK.font(pixels, weight)


@lru_cache(maxsize=128)
def _fitted(text: str, width: int, height: int, largest: int, weight: int) -> Fitted:
    """The largest size whose lines fit; at the smallest the lines stand closer before anything else gives way."""
    pixels, tried = largest, Fitted(largest, (text,), largest * _LINE, False)
    while True:
        for spacing in (_LINE, _TIGHT) if pixels == SMALLEST else (_LINE,):
            tried = _at(text, pixels, spacing, width, height, weight)
            if tried.fits:
                return tried
        if pixels == SMALLEST:
            return tried
        pixels = max(SMALLEST, pixels - max(1, pixels // 16))


def _at(text: str, pixels: int, spacing: float, width: int, height: int, weight: int) -> Fitted:
    font = _font(pixels, weight)
    lines, whole = broken(text, font, width)
    # Stacked capitals stand over their line: where a name takes two, they keep clear of each other.
    tall = overhang(font, text) if len(lines) > 1 and text.isupper() else 0
    line_height = pixels * spacing + tall
    smallest = pixels == SMALLEST
    return Fitted(
        pixels, tuple(lines), line_height, len(lines) * line_height <= height and (whole or smallest)
    )


def broken(text: str, font: QFont, width: float) -> tuple[list[str], bool]:
    """`text` in lines no wider than `width`, and whether every word stayed whole."""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    line, whole = "", True
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if metrics.horizontalAdvance(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while metrics.horizontalAdvance(line) > width and len(line) > 1:
            whole = False
            fits = partial(_is_within, line, metrics, width)
            room = max(1, bisect_left(range(1, len(line)), True, key=lambda end: not fits(end)))
            lines.append(line[:room])
            line = line[room:]
    return [*lines, line], whole


def _is_within(line: str, metrics: QFontMetricsF, width: float, end: int) -> bool:
    return metrics.horizontalAdvance(line[:end]) <= width


def _balanced(lines: tuple[str, ...], font: QFont) -> list[str]:
    """As many lines, none of them a single word left over."""
    if len(lines) == 1:
        return list(lines)
    text, best = " ".join(lines), list(lines)
    width = max(QFontMetricsF(font).horizontalAdvance(line) for line in lines)
    while True:
        width -= 4
        tried, whole = broken(text, font, width)
        if not whole or len(tried) > len(lines):
            return best
        best = tried
