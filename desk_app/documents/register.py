"""Form 07, the book of dossiers, on A4 landscape: as many pages as the days asked for need."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from desk_app.documents.fonts import Face
from desk_app.documents.head import HeadPlace, draw_head
from desk_app.documents.office import OfficeFacts, a_document
from desk_app.documents.sheet import FRAME, HAIRLINE, Align, Sheet
from desk_app.documents.table import ROW_EXTRA, Columns, Setting, draw_caption, draw_grid, set_aside_around
from desk_app.documents.text import Line, Paragraph, Run, clean, fitting_size, held, plain, plain_lines
from desk_app.documents.words import HEAD, Words, at_the_desk, form_title, moment_in_words

WORDS = Words("register")
_SIZE = (297.0, 210.0)
_X, _RIGHT = 10.0, 287.0
_COLUMNS = Columns((8, 34, 34, 9, 32, 32, 21, 17, 17, 17, 17, 17, 12, 10), left=frozenset({1, 2, 4, 5, 6}))
_SETTING = Setting(8.6, 3.4, head_size=8.6)
_ROW = 10.6
_MOST_LINES = 30
_KNOWN_CELLS = 20_000
_FITTING = frozenset({0, 3, 7, 8, 9, 10})
"""Numbers and moments, which have their room."""
_HEAD_TOP, _NAMES, _NUMBERS = 6.0, 22.0, 26.6
"""Drops of the rules inside the table's head: under the groups, the names, the numbers (1)–(14)."""
_FIRST_TOP, _NEXT_TOP, _BOTTOM = 42.0, 24.0, 196.0
_HEAD = HeadPlace(left=(20, 114), right=(180, 274), y=12.3, size=11, number_y=24, lowest=24)


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """Which days of which book, printed where and when."""

    office: OfficeFacts
    book: str
    first: date
    last: date
    printed_at: datetime


class _Row(NamedTuple):
    """What is drawn of a row, around its middle."""

    drawn: str
    height: float


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One dossier of the book; moments are aware."""

    legal_code: str
    procedure: str
    sets: int
    owner: str
    contact: str
    """Address and telephone."""
    unit: str
    received_at: datetime
    due_at: datetime | None
    handed_on_at: datetime | None
    settled_at: datetime | None
    returned_at: datetime | None
    returned_by_post: bool
    note: str


def book_words(facts: RegisterFacts) -> str:
    """Which days of which volume."""
    caption = "book_of_a_day" if facts.first == facts.last else "book"
    return WORDS.text(
        caption, book=clean(facts.book), first=f"{facts.first:%d/%m/%Y}", last=f"{facts.last:%d/%m/%Y}"
    )


def returned_words(line: RegisterLine) -> str:
    """ "27/11, trực tiếp"."""
    if line.returned_at is None:
        return ""
    way = WORDS.text("by_post" if line.returned_by_post else "by_counter")
    return f"{at_the_desk(line.returned_at):%d/%m}, {way}"


def render_register(facts: RegisterFacts, lines: Iterable[RegisterLine]) -> bytes:
    """Form 07 as PDF. `lines` are taken one by one: only what is drawn of them is kept until all are counted."""
    sheet = a_document("register", _SIZE, facts.office, subject=book_words(facts))
    edges = _COLUMNS.edges(_X)
    count, pages = _paged(sheet, lines)
    sheet.stamp("head", lambda: _draw_table_head(sheet, edges, 0))
    if len(pages) > 1:
        sheet.stamp("next", lambda: _draw_next_head(sheet, facts))
    for number, page in enumerate(pages, start=1):
        if number == 1:
            _draw_first_head(sheet, facts)
        else:
            sheet.new_page()
            sheet.press("next")
        top = _FIRST_TOP if number == 1 else _NEXT_TOP
        sheet.press("head", top)
        y = top + _NUMBERS
        for row in page:
            sheet.put(row.drawn, y + row.height / 2)
            y += row.height
        heights = [row.height for row in page]
        bottom = draw_grid(sheet, edges, (top, top + _NUMBERS), heights, ruled_head=False)
        if number == len(pages):
            told = WORDS.text("total", count=count) if count else WORDS.text("empty")
            sheet.text(_X, bottom + 4.4, told, 9.5, face=Face.ITALIC)
        _draw_foot(sheet, facts, number, len(pages))
    return sheet.pdf()


class _Cells:
    """Cells as they are drawn, kept for what comes again and again: procedures, units, ways of returning, notes."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._known: dict[tuple[int, str], tuple[str, int]] = {}

    def row(self, repeated: Iterable[tuple[int, str]], unique: Iterable[tuple[int, str]]) -> _Row | None:
        """A row of the texts of its columns; None when one of them is longer than a page."""
        known = [self._repeated(cell) for cell in repeated if cell[1]]
        once = [(column, _broken(column, text)) for column, text in unique if text]
        tallest = max(*(lines for _, lines in known), *(len(lines) for _, lines in once))
        if tallest > _MOST_LINES:
            return None
        drawn = "\n".join([self.aside(once), *(each for each, _ in known)])
        return _Row(drawn, max(_ROW, tallest * _SETTING.lead + ROW_EXTRA))

    def parts(self, cells: Iterable[tuple[int, str]]) -> Iterator[_Row]:
        """A row that is longer than a page, in parts."""
        broken = [(column, _broken(column, text)) for column, text in cells if text]
        tallest = max(len(lines) for _, lines in broken)
        for at in range(0, tallest, _MOST_LINES):
            part = [(column, lines[at : at + _MOST_LINES]) for column, lines in broken]
            most = max(len(lines) for _, lines in part)
            yield _Row(self.aside(part), max(_ROW, most * _SETTING.lead + ROW_EXTRA))

    def aside(self, cells: Iterable[tuple[int, Sequence[Line]]]) -> str:
        return set_aside_around(self._sheet, _X, cells, columns=_COLUMNS, setting=_SETTING)

    def _repeated(self, cell: tuple[int, str]) -> tuple[str, int]:
        known = self._known.get(cell)
        if known is None:
            if len(self._known) >= _KNOWN_CELLS:
                self._known.clear()
            lines = _broken(*cell)
            known = self._known[cell] = self.aside([(cell[0], lines)]), len(lines)
        return known


def _broken(column: int, text: str) -> Sequence[Line]:
    """The lines of a text in its column."""
    if column in _FITTING:
        return (plain(text),)
    return plain_lines(clean(text), _SETTING.size, _COLUMNS.room(column))


def _rows(number: int, line: RegisterLine, cells: _Cells) -> Iterable[_Row]:
    """The rows of a dossier: one, or as many as a text longer than a page needs."""
    repeated = (
        (2, line.procedure),
        (3, str(line.sets)),
        (6, line.unit),
        (11, returned_words(line)),
        (13, line.note),
    )
    unique = (
        (0, str(number)),
        (1, line.legal_code),
        (4, line.owner.upper()),
        (5, line.contact),
        (7, _moment(line.received_at)),
        (8, _moment(line.due_at)),
        (9, _moment(line.handed_on_at)),
        (10, _moment(line.settled_at)),
    )
    row = cells.row(repeated, unique)
    return [row] if row else cells.parts(sorted((*repeated, *unique)))


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return ""
    at = at_the_desk(moment)
    return f"{at.day:02d}/{at.month:02d} {at.hour:02d}:{at.minute:02d}"


def _paged(sheet: Sheet, lines: Iterable[RegisterLine]) -> tuple[int, list[list[_Row]]]:
    """How many dossiers, and the pages with the rows on them."""
    pages: list[list[_Row]] = [[]]
    y = _FIRST_TOP + _NUMBERS
    cells = _Cells(sheet)
    count = 0
    for count, line in enumerate(lines, start=1):
        for row in _rows(count, line, cells):
            if y + row.height > _BOTTOM and pages[-1]:
                pages.append([])
                y = _NEXT_TOP + _NUMBERS
            pages[-1].append(row)
            y += row.height
    return count, pages


def _draw_first_head(sheet: Sheet, facts: RegisterFacts) -> None:
    office = facts.office
    nothing = Paragraph([])
    draw_head(sheet, _HEAD, superior=office.superior, agency=office.agency, number=nothing, place_and_day="")
    sheet.text(148.5, 31, form_title("register"), 16, face=Face.BOLD, align=Align.CENTRE)
    sheet.text(148.5, 37.2, book_words(facts), 11.5, face=Face.ITALIC, align=Align.CENTRE)
    if office.sample:
        sheet.outlined(250, 36, HEAD.text("sample"), 15)


def _draw_next_head(sheet: Sheet, facts: RegisterFacts) -> None:
    words = [HEAD.text("sample")] if facts.office.sample else []
    days = plain(" ".join([*words, book_words(facts)]), Face.ITALIC)
    sheet.line(_RIGHT, 14, days, 10, Align.RIGHT)
    name = clean(facts.office.agency).upper()
    title = Paragraph([Run(f"{name} – {form_title('register')}", Face.BOLD)]).line()
    room = _RIGHT - _X - days.width(10) - 6
    sheet.line(_X, 14, title, fitting_size(title.ems, room, 10.5))
    sheet.rule(_X, 16.4, _RIGHT, 0.5)


def _draw_table_head(sheet: Sheet, edges: Sequence[float], y: float) -> float:
    """Two rows of captions, three columns of dates and two of the return grouped, and the numbers below."""
    captions = WORDS.several("columns")
    grouped = range(7, 13)
    upper, names, bottom = y + _HEAD_TOP, y + _NAMES, y + _NUMBERS
    for column, caption in enumerate(captions):
        top = upper if column in grouped else y
        cell = (edges[column], top, edges[column + 1], names)
        draw_caption(sheet, cell, caption, _SETTING.head_size)
        middle = (edges[column] + edges[column + 1]) / 2
        number = plain(f"({column + 1})", Face.ITALIC)
        sheet.line(middle, bottom - 1.4, number, 8.6, Align.CENTRE)
    for first, last, name in ((7, 11, "days"), (11, 13, "returned")):
        draw_caption(sheet, (edges[first], y, edges[last], upper), WORDS.text(name), _SETTING.head_size)
    strokes = [(edges[7], upper, edges[13], upper), (edges[0], names, edges[-1], names)]
    for place, edge in enumerate(edges[1:-1], start=1):
        strokes.append((edge, upper if place in {8, 9, 10, 12} else y, edge, bottom))
    sheet.strokes(strokes, HAIRLINE)
    sheet.strokes([(edges[0], names, edges[-1], names)], FRAME)
    return bottom


def _draw_foot(sheet: Sheet, facts: RegisterFacts, page: int, pages: int) -> None:
    told = WORDS.text("printed", desk=held(facts.office.desk), moment=moment_in_words(facts.printed_at))
    line = plain(told, Face.ITALIC)
    sheet.line(_X, 204, line, fitting_size(line.ems, 230, 9.5))
    sheet.text(_RIGHT, 204, HEAD.text("page", page=page, pages=pages), 10.5, align=Align.RIGHT)
