"""The keys of the counter on one sheet beside the screen: what to press, and what it does."""

from dataclasses import dataclass

from desk_app.documents.flow import Block, Said, Whole, laid_out
from desk_app.documents.fonts import CAPITAL, Face, mm
from desk_app.documents.sheet import FRAME, HAIRLINE, Align, Sheet
from desk_app.documents.text import Paragraph, Run, clean, few_lines, plain

_WIDTH, _X, _RIGHT, _TOP, _BOTTOM = 170.0, 20.0, 190.0, 38.0, 280.0
_SIZE, _LEAD, _KEYS = 12.0, 5.6, 46.0


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys as they are printed on the buttons, and what they do."""

    keys: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class KeyCardFacts:
    """The card: its title, a line under it, and groups of keys by title."""

    title: str
    about: str
    groups: tuple[tuple[str, tuple[KeyLine, ...]], ...]


def render_key_card(facts: KeyCardFacts) -> bytes:
    """The card as PDF (A4), over as many pages as it needs; the same bytes for the same facts."""
    sheet = Sheet(210.0, 297.0, title=facts.title, author="", subject=facts.about)
    pages = laid_out(_blocks(facts), (_TOP, _BOTTOM), (_TOP, _BOTTOM))
    for number, page in enumerate(pages, start=1):
        if number > 1:
            sheet.new_page()
        sheet.text(_X, 26, facts.title, 20, face=Face.BOLD)
        about = f"{facts.about} · {number}/{len(pages)}" if len(pages) > 1 else facts.about
        sheet.text(_RIGHT, 26, about, 11, face=Face.ITALIC, align=Align.RIGHT)
        sheet.rule(_X, 30, _RIGHT, FRAME)
        for placed in page:
            placed.draw(sheet)
    return sheet.pdf()


def _blocks(facts: KeyCardFacts) -> list[Block]:
    blocks: list[Block] = []
    for title, lines in facts.groups:
        head = Paragraph([Run(clean(title), Face.BOLD)]).lines(14, _WIDTH)
        blocks.append(Said(_X, head, 14, 7.0, gap=5.0 if blocks else 0.0, sticks=True))
        blocks.extend(_line(line) for line in lines)
    return blocks


def _line(line: KeyLine) -> Whole:
    """The keys in a box each, the words beside them."""
    words = Paragraph([Run(clean(line.words))]).lines(_SIZE, _WIDTH - _KEYS - 4)
    height = max(1, len(words)) * _LEAD + 2.0

    def draw(sheet: Sheet, y: float) -> None:
        baseline = y + 1 + (_LEAD + mm(CAPITAL * _SIZE)) / 2
        x = _X
        for key in line.keys:
            size, (cap, *_) = few_lines(Paragraph([Run(key, Face.BOLD)]), _KEYS - 4, 10.5, 1)
            width = cap.width(size) + 3.0
            if key == "…":
                sheet.line(x, baseline, plain(key), _SIZE)
            else:
                sheet.box(x, y + 0.9, width, _LEAD - 0.2, HAIRLINE)
                sheet.line(x + 1.5, baseline - 0.2, cap, size)
            x += width + 1.5
        sheet.lines(_X + _KEYS, baseline, words, _SIZE, _LEAD)

    return Whole(height, draw)
