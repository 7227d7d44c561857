"""A procedure on the wall of the counter: its name as large as it can be, its papers, and a code to scan."""

from dataclasses import dataclass, replace

from desk_app.documents.checklist_facts import WORDS, ChecklistFacts, NeededPaper
from desk_app.documents.codes import QR_QUIET, draw_qr, qr_code
from desk_app.documents.flow import Block, Said, Whole, laid_out
from desk_app.documents.fonts import CAPITAL, Face, mm
from desk_app.documents.office import a_document
from desk_app.documents.sheet import FRAME, Align, Sheet
from desk_app.documents.text import (
    Line,
    Paragraph,
    Run,
    clean,
    few_lines,
    fitting_size,
    held,
    held_numbers,
    plain,
)
from desk_app.documents.words import HEAD
from desk_app.words import money


@dataclass(frozen=True, slots=True)
class _Place:
    """A4 in millimetres and points; A5 is the same at 1/√2."""

    scale: float

    def __call__(self, length: float) -> float:
        return length * self.scale


_PAPERS = {"a4": _Place(1.0), "a5p": _Place(148 / 210)}
_X, _WIDTH, _RIGHT = 20.0, 170.0, 190.0
_FOOT, _BOTTOM = 192.0, 276.0
_LIST, _LIST_LEAD = 18.0, 7.6
_TITLES = ((44.0, 30.0, 2), (30.0, 24.0, 3), (24.0, 18.0, 5))
"""Of the name: the largest and smallest size and the most lines of each way to set it."""
_TITLE_ROOM = 71.0
"""Millimetres; what is left below still holds the first paper."""
_HOW, _HOW_WIDTH = 15.0, 45.0


def render_poster(facts: ChecklistFacts) -> bytes:
    """The poster for the wall (A4) as PDF, the same bytes for the same facts."""
    return hung(facts, "a4")


def hung(facts: ChecklistFacts, paper: str) -> bytes:
    """A procedure as it hangs on the wall, at the size of `paper`."""
    place = _PAPERS[paper]
    size = (210.0, 297.0) if paper == "a4" else (148.0, 210.0)
    sheet = a_document(
        "checklist", size, facts.office, code=facts.procedure_code, subject=facts.procedure_name
    )
    top = _top_of_list(facts)
    pages = laid_out(_blocks(facts, place), (place(top), place(_FOOT - 5)), (place(45), place(_BOTTOM)))
    for number, page in enumerate(pages, start=1):
        if number == 1:
            _draw_top(sheet, facts, place)
            _draw_foot(sheet, facts, place)
        else:
            sheet.new_page()
            _draw_next_top(sheet, facts, place)
        if len(pages) > 1:
            text = HEAD.text("page", page=number, pages=len(pages))
            sheet.text(place(_RIGHT), place(283), text, place(12), face=Face.ITALIC, align=Align.RIGHT)
        for placed in page:
            placed.draw(sheet)
    return sheet.pdf()


def _title(facts: ChecklistFacts) -> tuple[float, list[Line]]:
    """The name as large as its lines can be: 44 points in two lines, less in more, never out of its room."""
    name = Paragraph([Run(held_numbers(facts.procedure_name), Face.BOLD)])
    for largest, smallest, most in _TITLES:
        size, lines = few_lines(name, _WIDTH, largest, most)
        if size >= smallest:
            return size, lines
    size = _TITLES[-1][0]
    while (lines := name.lines(size, _WIDTH)) and len(lines) * 0.41 * size > _TITLE_ROOM:
        size -= 0.25
    return size, lines


def _top_of_facts(facts: ChecklistFacts) -> float:
    size, lines = _title(facts)
    return 33 + mm(0.9 * size) + (len(lines) - 1) * 0.41 * size + 14.5


def _top_of_list(facts: ChecklistFacts) -> float:
    return _top_of_facts(facts) + 23.5


def _draw_top(sheet: Sheet, facts: ChecklistFacts, place: _Place) -> None:
    _draw_line_above(sheet, facts, place)
    size, lines = _title(facts)
    y = 33 + mm(0.9 * size)
    sheet.lines(place(_X), place(y), lines, place(size), place(0.41 * size))
    y = _top_of_facts(facts)
    captions = (("duration", facts.duration), ("fee", facts.fee), ("where", facts.desk))
    for (caption, value), x, room in zip(captions, (_X, 100.0, 150.0), (76.0, 46.0, 40.0), strict=True):
        sheet.text(place(x), place(y), WORDS.text(caption), place(15))
        size, lines = few_lines(Paragraph([Run(clean(value), Face.BOLD)]), room, 24, 1)
        if size < 14:
            size, lines = few_lines(Paragraph([Run(clean(value), Face.BOLD)]), room, 14, 2)
        drop = 10.2 if len(lines) == 1 else 7.0
        sheet.lines(place(x), place(y + drop), lines, place(size), place(0.4 * size))
    sheet.rule(place(_X), place(y + 17.5), place(_RIGHT), FRAME)


def _draw_line_above(sheet: Sheet, facts: ChecklistFacts, place: _Place) -> None:
    code = plain(WORDS.text("code", procedure_code=held(facts.procedure_code)))
    sheet.line(place(_RIGHT), place(24), code, place(13), Align.RIGHT)
    words = clean(facts.office.agency).upper()
    if facts.office.sample:
        words = f"{HEAD.text('sample')} – {words}"
    name = Paragraph([Run(words, Face.BOLD)])
    room = _WIDTH - code.width(13) - 6
    size = fitting_size(name.ems, room, 13)
    size, lines = (size, [name.line()]) if size >= 9 else few_lines(name, room, 10, 2)
    lead = 0.4 * size
    sheet.lines(place(_X), place(24 - lead * (len(lines) - 1)), lines, place(size), place(lead))
    sheet.rule(place(_X), place(28), place(_RIGHT), 1.4)


def _draw_next_top(sheet: Sheet, facts: ChecklistFacts, place: _Place) -> None:
    _draw_line_above(sheet, facts, place)
    title = WORDS.paragraph("continued", procedure=clean(facts.procedure_name))
    size, lines = few_lines(title, _WIDTH, 14, 2)
    if size < 11:
        size, lines = 11, title.lines(11, _WIDTH)[:2]
        lines[1] = lines[1].clipped()
    sheet.lines(place(_X), place(35), lines, place(size), place(5))


def _blocks(facts: ChecklistFacts, place: _Place) -> list[Block]:
    you = WORDS.text("you")
    head = Paragraph([Run(WORDS.text("bring", You=you), Face.BOLD)])
    lines = head.lines(place(22), place(_WIDTH))
    blocks: list[Block] = [Said(place(_X), lines, place(22), place(10), sticks=True)]
    if not facts.papers:
        nothing = WORDS.paragraph("nothing").lines(place(_LIST), place(_WIDTH))
        blocks.append(Said(place(_X), nothing, place(_LIST), place(_LIST_LEAD), gap=place(4)))
    blocks.extend(_needed(paper, place) for paper in _fitting(facts))
    return blocks


def _fitting(facts: ChecklistFacts) -> tuple[NeededPaper, ...]:
    return tuple(replace(paper, name=held_numbers(paper.name)) for paper in facts.papers)


def _needed(paper: NeededPaper, place: _Place) -> Whole:
    """A box to tick, the name, how it is wanted."""
    counts = ", ".join(held(count) for count in paper.how.split(", "))
    how = Paragraph([Run(counts, Face.ITALIC)])
    how_size, how_lines = few_lines(how, _HOW_WIDTH, _HOW, 2)
    beside = max((line.width(how_size) for line in how_lines), default=0.0)
    lines = Paragraph([Run(paper.name)]).lines(_LIST, _RIGHT - 31 - beside - 5)
    height = max(len(lines), len(how_lines)) * _LIST_LEAD

    def draw(sheet: Sheet, y: float) -> None:
        baseline = y + place((_LIST_LEAD + mm(CAPITAL * _LIST)) / 2)
        middle = baseline - place(mm(CAPITAL * _LIST) / 2)
        sheet.box(place(_X), middle - place(3.1), place(6.2), place(6.2), 1.0)
        sheet.lines(place(31), baseline, lines, place(_LIST), place(_LIST_LEAD))
        sheet.lines(place(_RIGHT), baseline, how_lines, place(how_size), place(_LIST_LEAD), align=Align.RIGHT)

    return Whole(place(height), draw, gap=place(4))


def _draw_foot(sheet: Sheet, facts: ChecklistFacts, place: _Place) -> None:
    sheet.rule(place(_X), place(_FOOT), place(_RIGHT), FRAME)
    code = qr_code(facts.url)
    module = min(2.0, 66 / code.modules)
    quiet = QR_QUIET * module
    side = code.modules * module
    draw_qr(sheet, code, place(_X), place(_FOOT + max(quiet, 9)), place(module))
    x = _X + side + max(quiet, 9)
    width = _RIGHT - x
    scan = Paragraph([Run(WORDS.text("scan"), Face.BOLD)]).lines(20, width)
    y = sheet.lines(place(x), place(_FOOT + 20), scan, place(20), place(8.4)) / place.scale
    online = "online" if facts.online_fee is None else "online_fee"
    told = WORDS.paragraph(online, amount=money(facts.online_fee or 0)).lines(15, width)
    y = sheet.lines(place(x), place(y + 3), told, place(15), place(6.5)) / place.scale
    ask = plain(WORDS.text("ask", phone=held(facts.office.phone)), Face.BOLD)
    sheet.line(place(x), place(y + 7), ask, place(fitting_size(ask.ems, width, 20)))
    caption = "in_force" if facts.in_force_from else "only_these"
    day = f"{facts.in_force_from:%d/%m/%Y}" if facts.in_force_from else ""
    note = plain(WORDS.text(caption, day=day), Face.ITALIC)
    sheet.line(place(_X), place(283), note, place(fitting_size(note.ems, 145, 12)))
