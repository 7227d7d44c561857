"""The table of papers handed in: measured row by row first, so that a page knows what it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desk_app.documents.fonts import CAPITAL, Face, mm
from desk_app.documents.receipt_facts import PaperLine
from desk_app.documents.sheet import FRAME, HAIRLINE, Align, Sheet
from desk_app.documents.text import Line, Paragraph, Run, clean
from desk_app.documents.words import RECEIPT

_PAD = 1.0
"""White left and right of a name, in millimetres."""
_ROW_EXTRA = 0.6
"""What a row has beyond its lines, in millimetres."""
_HEAD_SIZE = 8.5
_MOST_LINES = 20
"""A name longer than this ends in an ellipsis: a row never outgrows a page."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in millimetres: number, name, originals, certified, copies."""

    widths: tuple[float, float, float, float, float]

    @property
    def whole(self) -> float:
        return sum(self.widths)


@dataclass(frozen=True, slots=True)
class Row:
    """A measured row."""

    number: int
    lines: tuple[Line, ...]
    counts: tuple[int, int, int]
    height: float


@dataclass(frozen=True, slots=True)
class Setting:
    """Size in points and distance of baselines in millimetres."""

    size: float
    lead: float

    @property
    def head_height(self) -> float:
        """The table's own head: two lines."""
        return 2 * 3.55 + 1.3

    @property
    def ink_above(self) -> float:
        """How far the tallest capitals rise above a baseline."""
        return mm(0.906 * self.size)


def paper_names(papers: Sequence[PaperLine]) -> list[Paragraph]:
    """The names, their words measured once for every size that is tried."""
    return [Paragraph([Run(clean(paper.name))]) for paper in papers]


def measured_rows(
    papers: Sequence[PaperLine],
    names: Sequence[Paragraph],
    columns: Columns,
    setting: Setting,
    first: int = 0,
) -> list[Row]:
    """The rows from the paper with index `first` on, in the setting given."""
    width = columns.widths[1] - 2 * _PAD
    rows = []
    for index in range(first, len(papers)):
        lines = names[index].lines(setting.size, width)
        if len(lines) > _MOST_LINES:
            lines = [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1].clipped()]
        paper = papers[index]
        counts = (paper.originals, paper.certified, paper.copies)
        height = max(1, len(lines)) * setting.lead + _ROW_EXTRA
        rows.append(Row(index + 1, tuple(lines), counts, height))
    return rows


def draw_table(
    sheet: Sheet, x: float, y: float, *, columns: Columns, setting: Setting, rows: Sequence[Row]
) -> float:
    """Draws head and rows from the top y; gives the bottom."""
    edges = [x]
    for width in columns.widths:
        edges.append(edges[-1] + width)
    middles = [(left + right) / 2 for left, right in pairwise(edges)]
    bottom = _draw_head(sheet, y, edges, middles, setting)
    heavy = [(edges[0], bottom, edges[-1], bottom)]
    light = []
    drop = (setting.lead + _ROW_EXTRA + mm(CAPITAL * setting.size)) / 2
    for row in rows:
        baseline = bottom + drop
        sheet.text(middles[0], baseline, str(row.number), setting.size, align=Align.CENTRE)
        sheet.lines(edges[1] + _PAD, baseline, row.lines, setting.size, setting.lead)
        for middle, count in zip(middles[2:], row.counts, strict=True):
            if count:
                sheet.text(middle, baseline, str(count), setting.size, align=Align.CENTRE)
        bottom += row.height
        light.append((edges[0], bottom, edges[-1], bottom))
    light.pop()
    light.extend((edge, y, edge, bottom) for edge in edges[1:-1])
    sheet.strokes(light, HAIRLINE)
    sheet.strokes(heavy, FRAME)
    sheet.box(edges[0] - mm(FRAME / 2), y, columns.whole + mm(FRAME), bottom - y + mm(FRAME / 2), FRAME)
    return bottom


def _draw_head(sheet: Sheet, y: float, edges: list[float], middles: list[float], setting: Setting) -> float:
    height = setting.head_height
    lead = mm(_HEAD_SIZE) * 1.12
    for index, caption in enumerate(RECEIPT.several("columns")):
        width = edges[index + 1] - edges[index] - 1.4
        lines = Paragraph([Run(caption, Face.BOLD)]).lines(_HEAD_SIZE, width)
        block = (len(lines) - 1) * lead
        first = y + (height - block + mm(CAPITAL * _HEAD_SIZE)) / 2
        sheet.lines(middles[index], first, lines, _HEAD_SIZE, lead, align=Align.CENTRE)
    return y + height
