"""A ruled table: measured row by row first, so that a page knows what it holds before anything is drawn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from desk_app.documents.fonts import CAPITAL, Face, mm
from desk_app.documents.sheet import FRAME, HAIRLINE, Align, Sheet
from desk_app.documents.text import Line, Paragraph, Run

_Text = tuple[float, float, Line, Align]

PAD = 1.0
"""White left and right of a text, in millimetres."""
ROW_EXTRA = 0.6
"""What a row has beyond its lines, in millimetres."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in millimetres; `left` names the columns whose texts begin at the left, the others are centred."""

    widths: tuple[float, ...]
    left: frozenset[int] = frozenset({1})

    @property
    def whole(self) -> float:
        return sum(self.widths)

    def room(self, column: int) -> float:
        """What a text has in a column, in millimetres."""
        return self.widths[column] - 2 * PAD

    def edges(self, x: float) -> list[float]:
        """The rules between the columns of a table that begins at x."""
        return list(accumulate(self.widths, initial=x))


@dataclass(frozen=True, slots=True)
class Setting:
    """Sizes in points and distance of baselines in millimetres, of the rows and of the table's own head."""

    size: float
    lead: float
    head_size: float = 8.5
    head_lines: int = 2

    @property
    def head_height(self) -> float:
        return self.head_lines * 0.41765 * self.head_size + 1.3

    @property
    def ink_above(self) -> float:
        """How far the tallest capitals rise above a baseline."""
        return mm(0.906 * self.size)

    @property
    def drop(self) -> float:
        """From the top of a row to its first baseline."""
        return (self.lead + ROW_EXTRA + mm(CAPITAL * self.size)) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """A measured row: the lines of each cell."""

    cells: tuple[tuple[Line, ...], ...]
    height: float


def measured_row(cells: Sequence[Sequence[Line]], setting: Setting, least: float = 0.0) -> Row:
    """A row as high as its highest cell, or `least` millimetres."""
    tallest = max(1, *map(len, cells))
    return Row(tuple(map(tuple, cells)), max(least, tallest * setting.lead + ROW_EXTRA))


def parted_rows(cells: Sequence[Sequence[Line]], setting: Setting, most_lines: int) -> list[Row]:
    """A row whose cells hold more lines than a page may, in as many rows as that takes."""
    tallest = max(1, *map(len, cells))
    return [
        measured_row([cell[at : at + most_lines] for cell in cells], setting)
        for at in range(0, tallest, most_lines)
    ]


def set_aside_around(
    sheet: Sheet,
    x: float,
    cells: Iterable[tuple[int, Sequence[Line]]],
    *,
    columns: Columns,
    setting: Setting,
) -> str:
    """Cells (column, lines) halfway above and below y = 0, set aside until it is known where the row stands."""
    edges = columns.edges(x)
    texts: list[_Text] = []
    above = (setting.lead + mm(CAPITAL * setting.size)) / 2
    for column, lines in cells:
        if column in columns.left:
            at, align = edges[column] + PAD, Align.LEFT
        else:
            at, align = (edges[column] + edges[column + 1]) / 2, Align.CENTRE
        baseline = above - len(lines) * setting.lead / 2
        for line in lines:
            texts.append((at, baseline, line, align))
            baseline += setting.lead
    return sheet.set_aside(lambda: sheet.texts(texts, setting.size))


def draw_table(
    sheet: Sheet,
    x: float,
    y: float,
    *,
    columns: Columns,
    setting: Setting,
    rows: Sequence[Row],
    captions: Sequence[str],
) -> float:
    """Draws head and rows from the top y; gives the bottom."""
    edges = columns.edges(x)
    top = draw_head(sheet, edges, y, captions, setting)
    texts: list[_Text] = []
    bottom = top
    for row in rows:
        texts.extend(_texts(edges, bottom, row, columns, setting))
        bottom += row.height
    if texts:
        sheet.texts(texts, setting.size)
    return draw_grid(sheet, edges, (y, top), [row.height for row in rows], ruled_head=True)


def draw_grid(
    sheet: Sheet,
    edges: Sequence[float],
    tops: tuple[float, float],
    heights: Iterable[float],
    *,
    ruled_head: bool,
) -> float:
    """The rules of a table whose head and rows begin at `tops`, the head's own where it draws none; the bottom."""
    y, top = tops
    bottom = top
    light = []
    for height in heights:
        bottom += height
        light.append((edges[0], bottom, edges[-1], bottom))
    if light:
        light.pop()
    light.extend((edge, y if ruled_head else top, edge, bottom) for edge in edges[1:-1])
    sheet.strokes(light, HAIRLINE)
    sheet.strokes([(edges[0], top, edges[-1], top)], FRAME)
    whole = edges[-1] - edges[0]
    sheet.box(edges[0] - mm(FRAME / 2), y, whole + mm(FRAME), bottom - y + mm(FRAME / 2), FRAME)
    return bottom


def _texts(
    edges: Sequence[float], top: float, row: Row, columns: Columns, setting: Setting
) -> Iterator[_Text]:
    """Where each line of a row stands."""
    for column, lines in enumerate(row.cells):
        baseline = top + setting.drop
        if column in columns.left:
            x, align = edges[column] + PAD, Align.LEFT
        else:
            x, align = (edges[column] + edges[column + 1]) / 2, Align.CENTRE
        for line in lines:
            yield x, baseline, line, align
            baseline += setting.lead


def draw_head(
    sheet: Sheet, edges: Sequence[float], y: float, captions: Sequence[str], setting: Setting
) -> float:
    """The captions in bold, in the middle of their cells; gives the bottom."""
    bottom = y + setting.head_height
    for (left, right), caption in zip(pairwise(edges), captions, strict=True):
        draw_caption(sheet, (left, y, right, bottom), caption, setting.head_size)
    return bottom


def draw_caption(sheet: Sheet, cell: tuple[float, float, float, float], caption: str, size: float) -> None:
    """A caption in bold in the middle of a cell (left, top, right, bottom), smaller where it needs to be."""
    left, top, right, bottom = cell
    paragraph = Paragraph([Run(caption, Face.BOLD)])
    room = right - left - 1.0
    while size > 5 and (
        paragraph.widest(size) > room or len(paragraph.lines(size, room)) * mm(size) * 1.12 > bottom - top
    ):
        size -= 0.25
    lead = mm(size) * 1.12
    lines = paragraph.lines(size, room)
    first = top + (bottom - top - (len(lines) - 1) * lead + mm(CAPITAL * size)) / 2
    sheet.lines((left + right) / 2, first, lines, size, lead, align=Align.CENTRE)
