"""What a paper says laid out over as many pages as it needs, before anything is drawn.

Places are in millimetres from the top of the page; a block is drawn in slices, one a page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from desk_app.documents.fonts import CAPITAL, mm
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.table import Columns, Row, Setting, draw_table
from desk_app.documents.text import Line

_DEEPEST = 16.0
"""Millimetres of white above what sinks, at most."""


class Block(Protocol):
    """A part of a paper. `gap` is the white above it, left out at the top of a page."""

    @property
    def gap(self) -> float: ...

    @property
    def around(self) -> float:
        """What it needs on every page besides its pieces: a head that is repeated, a frame."""
        ...

    @property
    def heights(self) -> Sequence[float]:
        """Of the pieces that may stand on different pages."""
        ...

    @property
    def sticks(self) -> bool:
        """Whether it must not be the last thing on a page: the next block begins beside it."""
        ...

    @property
    def brings(self) -> bool:
        """Whether its last piece goes along when what follows turns the page (the rows over a signature)."""
        ...

    @property
    def sinks(self) -> float:
        """The part of the white left on the page that goes above it (signatures)."""
        ...

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draws the pieces [first, last) from the top y."""
        ...


@dataclass(frozen=True, slots=True)
class Said:
    """Lines of text; at least two stand together where there are more."""

    x: float
    lines: Sequence[Line]
    size: float
    lead: float
    gap: float = 0.0
    indent: float = 0.0
    align: Align = Align.LEFT
    sticks: bool = False
    brings: bool = False
    sinks: float = 0.0
    around: float = 0.0

    @property
    def heights(self) -> Sequence[float]:
        heights = [self.lead] * len(self.lines)
        if len(heights) > 3:  # first two and last two are pieces of one
            return [2 * self.lead, *heights[4:], 2 * self.lead]
        return [sum(heights)]

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        begin, end = self._line(first), self._line(last)
        baseline = y + (self.lead + mm(CAPITAL * self.size)) / 2
        for number, line in enumerate(self.lines[begin:end], start=begin):
            x = self.x + (self.indent if number == 0 else 0)
            sheet.line(x, baseline, line, self.size, self.align)
            baseline += self.lead

    def _line(self, piece: int) -> int:
        if piece == 0:
            return 0
        return len(self.lines) if piece == len(self.heights) else piece + 1


@dataclass(frozen=True, slots=True)
class Tabled:
    """A table whose head stands on every page."""

    x: float
    columns: Columns
    setting: Setting
    rows: Sequence[Row]
    captions: Sequence[str]
    gap: float = 1.9
    sticks: bool = False
    brings: bool = True
    sinks: float = 0.0

    @property
    def around(self) -> float:
        return self.setting.head_height

    @property
    def heights(self) -> Sequence[float]:
        return [row.height for row in self.rows]

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        draw_table(
            sheet,
            self.x,
            y,
            columns=self.columns,
            setting=self.setting,
            rows=self.rows[first:last],
            captions=self.captions,
        )


@dataclass(frozen=True, slots=True)
class Framed:
    """Texts inside a frame, which is closed on every page."""

    x: float
    width: float
    inner: Sequence[Said]
    weight: float
    gap: float = 2.0
    pad: float = 2.2
    sticks: bool = False
    brings: bool = False
    sinks: float = 0.0

    @property
    def around(self) -> float:
        return 2 * self.pad

    @property
    def heights(self) -> Sequence[float]:
        return [piece.height for piece in self._pieces()]

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        pieces = self._pieces()[first:last]
        at = y + self.pad
        for place, piece in enumerate(pieces):
            gap = piece.gap if place else 0.0
            piece.block.draw(sheet, at + gap, piece.number, piece.number + 1)
            at += piece.height - piece.gap + gap
        sheet.box(self.x, y, self.width, at + self.pad - y, self.weight)

    def _pieces(self) -> "list[_Inner]":
        pieces = []
        for place, block in enumerate(self.inner):
            for number, height in enumerate(block.heights):
                gap = block.gap if place and not number else 0.0
                pieces.append(_Inner(block, number, height + gap, gap))
        return pieces


class _Inner(NamedTuple):
    block: Said
    number: int
    height: float
    gap: float


@dataclass(frozen=True, slots=True)
class Whole:
    """Something that stands on one page: it draws itself from its top."""

    height: float
    drawn: Callable[[Sheet, float], object]
    gap: float = 0.0
    sticks: bool = False
    brings: bool = False
    sinks: float = 0.0
    around: float = 0.0

    @property
    def heights(self) -> Sequence[float]:
        return [self.height]

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        self.drawn(sheet, y)


class Placed(NamedTuple):
    """Pieces [first, last) of a block, from the top y of their page."""

    block: Block
    y: float
    first: int
    last: int

    def draw(self, sheet: Sheet) -> None:
        self.block.draw(sheet, self.y, self.first, self.last)


@dataclass(slots=True)
class _Pages:
    """Pages that fill up: (top, bottom) of the first and of every other one."""

    first: tuple[float, float]
    other: tuple[float, float]
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def __post_init__(self) -> None:
        self.y = self.first[0]

    @property
    def bottom(self) -> float:
        return (self.first if len(self.pages) == 1 else self.other)[1]

    def turn(self) -> None:
        self.pages.append([])
        self.y = self.other[0]

    def gap(self, block: Block) -> float:
        return block.gap if self.pages[-1] else 0.0

    def fits(self, *blocks: Block) -> bool:
        """Whether all of the blocks but the last fit, and the first piece of that."""
        needed = sum(block.gap + block.around + sum(block.heights) for block in blocks[:-1])
        last = blocks[-1]
        needed += self.gap(last) + last.around + last.heights[0]
        return self.y + needed <= self.bottom + 1e-6

    def bring(self) -> None:
        """Turns the page and takes the last piece of what stood before along."""
        last = self.pages[-1][-1]
        end = last.last - 1
        self.pages[-1][-1] = Placed(last.block, last.y, last.first, end)
        self.turn()
        self.pages[-1].append(Placed(last.block, self.y, end, last.last))
        self.y += last.block.around + last.block.heights[end]

    def put(self, block: Block) -> None:
        heights = block.heights
        at = 0
        while at < len(heights):
            top = self.y + self.gap(block)
            end, y = at, top + block.around
            while end < len(heights) and y + heights[end] <= self.bottom + 1e-6:
                y += heights[end]
                end += 1
            if end == at and self.pages[-1]:
                self.turn()
                continue
            if end == at:  # higher than a page: nothing of the desk's is, and it is still not left out
                y, end = y + heights[end], end + 1
            if block.sinks:
                white = min(_DEEPEST, block.sinks * max(0.0, self.bottom - y))
                top, y = top + white, y + white
            self.pages[-1].append(Placed(block, top, at, end))
            self.y, at = y, end
            if at < len(heights):
                self.turn()


def laid_out(
    blocks: Sequence[Block], first: tuple[float, float], other: tuple[float, float]
) -> list[list[Placed]]:
    """The pages, each with what stands on it; `first` and `other` are (top, bottom) of the text on them."""
    pages = _Pages(first, other)
    for number, block in enumerate(blocks):
        chain = [block]
        while chain[-1].sticks and number + len(chain) < len(blocks):
            chain.append(blocks[number + len(chain)])
        if pages.pages[-1] and not (len(chain) == 1 and len(block.heights) > 1) and not pages.fits(*chain):
            before = pages.pages[-1][-1]
            if before.block.brings and before.last - before.first > 1:
                pages.bring()
            else:
                pages.turn()
        pages.put(block)
    return pages.pages
