"""The list that goes with up to forty dossiers from one hand to another, on A4 landscape."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.documents.flow import Block, Said, Tabled, Whole, laid_out
from desk_app.documents.fonts import Face
from desk_app.documents.head import HeadPlace, draw_head
from desk_app.documents.letter import LetterPlace, draw_next_head
from desk_app.documents.letter_foot import (
    Signature,
    draw_sample_mark,
    draw_two_signatures,
    signatures_height,
)
from desk_app.documents.letter_words import counted_in_words
from desk_app.documents.office import OfficeFacts, a_document
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.table import Columns, Row, Setting, parted_rows
from desk_app.documents.text import Line, Paragraph, Run, clean, held, held_numbers, plain
from desk_app.documents.words import HEAD, Words, at_the_desk, day_in_words, form_title, moment_in_words

WORDS = Words("handover")
MOST = 40
"""Dossiers on one list."""
_PLACE = LetterPlace(
    paper=(297, 210),
    x=15,
    width=267,
    head=HeadPlace(left=(20, 120), right=(180, 277), y=13, size=11.5, number_y=30, lowest=31, lift=0),
    title_y=37,
    title_size=14,
    code_drop=5.8,
    size=11,
    lead=4.8,
    indent=0,
    foot=None,
    next_y=14,
    bottom=196,
)
_COLUMNS = Columns((9, 38, 53, 36, 38, 36, 18, 12, 12, 15), left=frozenset({1, 2, 3, 4, 5}))
_SETTING = Setting(9.5, 4.0, head_size=9, head_lines=3)
_MOST_LINES = 30


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One dossier of the list; `result` in words where there is one."""

    legal_code: str
    content: str
    result: str
    owner: str
    address: str | None
    due_at: datetime | None
    papers: int
    has_fee: bool
    by_post: bool


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """Who hands what to whom, and when; `results`: what is handed over are results."""

    office: OfficeFacts
    lines: tuple[HandoverLine, ...]
    handed_at: datetime
    giver: str
    receiver: str | None = None
    unit: str | None = None
    results: bool = False


def result_words(name: str, number: str | None, issued_on: datetime | None) -> str:
    """ "Trích lục số 12/TL ngày 27/11/2026"."""
    if not number:
        return clean(name)
    caption = "result_dated" if issued_on else "result"
    date = f"{issued_on:%d/%m/%Y}" if issued_on else ""
    return WORDS.text(caption, name=clean(name), number=held(number), date=date)


def render_handover(facts: HandoverFacts) -> bytes:
    """The list as PDF, the same bytes for the same facts."""
    form = "handover_results" if facts.results else "handover"
    place = _PLACE
    nobody = WORDS.text("nobody")
    blocks: list[Block] = [
        *(
            Said(place.x, paragraph.lines(place.size, place.width), place.size, place.lead)
            for paragraph in (
                WORDS.paragraph("from", desk=held_numbers(facts.office.desk)),
                WORDS.paragraph("to", unit=held_numbers(facts.unit or nobody)),
            )
        ),
        Tabled(place.x, _COLUMNS, _SETTING, _rows(facts), WORDS.several("columns")),
        _total(facts),
        _signatures(facts),
    ]
    pages = laid_out(blocks, (place.title_y + 9, place.bottom), (place.next_y + 13, place.bottom))
    sheet = a_document(form, place.paper, facts.office)
    for number, page in enumerate(pages, start=1):
        if number == 1:
            _draw_head(sheet, facts, form)
            if len(pages) > 1:
                text = HEAD.text("page", page=1, pages=len(pages))
                sheet.text(place.right, place.bottom + 6, text, 10, face=Face.ITALIC, align=Align.RIGHT)
        else:
            sheet.new_page()
            title = WORDS.paragraph("continued", title=form_title(form), count=len(facts.lines))
            draw_next_head(sheet, place, facts.office, title, number=number, pages=len(pages))
        for placed in page:
            placed.draw(sheet)
    return sheet.pdf()


def _rows(facts: HandoverFacts) -> list[Row]:
    rows: list[Row] = []
    mark = WORDS.text("mark")
    for number, line in enumerate(facts.lines, start=1):
        due = f"{at_the_desk(line.due_at):%d/%m/%Y}" if line.due_at else ""
        cells: list[list[Line]] = [
            [plain(str(number))],
            _broken(line.legal_code, 1),
            _broken(line.content, 2),
            _broken(line.result, 3),
            _broken(line.owner.upper(), 4),
            _broken(line.address or "", 5),
            [plain(due)],
            [plain(str(line.papers))],
            [plain(mark)] if line.has_fee else [],
            [plain(mark)] if line.by_post else [],
        ]
        rows.extend(parted_rows(cells, _SETTING, _MOST_LINES))
    return rows


def _broken(text: str, column: int) -> list[Line]:
    return Paragraph([Run(held_numbers(text))]).lines(_SETTING.size, _COLUMNS.room(column))


def _total(facts: HandoverFacts) -> Said:
    total = WORDS.text("total", count=counted_in_words(len(facts.lines)))
    line = plain(total, Face.ITALIC)
    return Said(_PLACE.x, [line], _PLACE.size, _PLACE.lead, gap=1.6, sticks=True)


def _signatures(facts: HandoverFacts) -> Whole:
    place = _PLACE

    def draw(sheet: Sheet, y: float) -> None:
        pair = (
            Signature(WORDS.text("giver_signs"), facts.giver),
            Signature(WORDS.text("receiver_signs"), facts.receiver),
        )
        draw_two_signatures(sheet, (place.x, y, place.width), 12, pair)
        draw_sample_mark(sheet, facts.office, place.x + place.width / 2, y + 16)

    return Whole(signatures_height(12), draw, gap=2.5)


def _draw_head(sheet: Sheet, facts: HandoverFacts, form: str) -> None:
    place, office = _PLACE, facts.office
    day = day_in_words(at_the_desk(facts.handed_at))
    draw_head(
        sheet,
        place.head,
        superior=office.superior,
        agency=office.agency,
        number=Paragraph([]),
        place_and_day=HEAD.text("place_and_day", place=clean(office.place), day=day),
    )
    centre = place.x + place.width / 2
    sheet.text(centre, place.title_y, form_title(form), place.title_size, face=Face.BOLD, align=Align.CENTRE)
    count = counted_in_words(len(facts.lines))
    period = WORDS.paragraph("period", count=count, moment=moment_in_words(facts.handed_at)).line()
    sheet.line(centre, place.title_y + 5.8, period, 11, Align.CENTRE)
