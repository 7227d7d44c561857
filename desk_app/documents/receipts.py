"""Form 01 for several dossiers at once: one person, one paper, every dossier with its own code, date and QR."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desk_app.documents import receipt_words
from desk_app.documents.codes import QR_MODULE, QR_QUIET, draw_qr, qr_code
from desk_app.documents.flow import Block, Said, Whole, laid_out
from desk_app.documents.fonts import Face, mm
from desk_app.documents.head import HeadPlace, draw_head
from desk_app.documents.letter import LetterPlace, draw_next_head
from desk_app.documents.letter_foot import (
    Signature,
    draw_sample_mark,
    draw_two_signatures,
    grouped,
    signatures_height,
)
from desk_app.documents.office import OfficeFacts, a_document
from desk_app.documents.receipt_facts import ReceiptFacts
from desk_app.documents.sheet import FRAME, HAIRLINE, Align, Sheet
from desk_app.documents.table import PAD, draw_caption
from desk_app.documents.text import (
    Line,
    Paragraph,
    Run,
    clean,
    fitting_size,
    held,
    held_numbers,
    plain,
)
from desk_app.documents.words import HEAD, Words, at_the_desk, form_title, hour_in_words, weekday_in_words

WORDS = Words("receipts")
MOST = 40
"""Dossiers on one receipt."""
_A4 = LetterPlace(
    paper=(210, 297),
    x=12,
    width=188,
    head=HeadPlace(left=(12, 100), right=(110, 200), y=12, size=11, number_y=27, lowest=28),
    title_y=36,
    title_size=14.5,
    code_drop=5.6,
    size=10.5,
    lead=4.6,
    indent=0,
    foot=None,
    next_y=13,
    bottom=283,
)
_A5 = LetterPlace(
    paper=(210, 148.5),
    x=12,
    width=188,
    head=HeadPlace(left=(12, 100), right=(110, 200), y=9.8, size=10, number_y=20.5, lowest=21.6),
    title_y=27.6,
    title_size=14,
    code_drop=5.2,
    size=10,
    lead=4.3,
    indent=0,
    foot=None,
    next_y=11.8,
    bottom=139,
)
_PLACES = {"a4": _A4, "a5": _A5}
_WIDTHS = (8.0, 56.0, 26.0, 27.0, 18.0, 10.0, 43.0)
_HEAD_HEIGHT = 8.6
_SIZE, _LEAD = 9.5, 4.0
_DUE_SIZE = 13.5
_QR_SPACE = (33 + 2 * QR_QUIET) * QR_MODULE
_ROW = _QR_SPACE + 4.6


@dataclass(frozen=True, slots=True)
class ReceiptsFacts:
    """The receipts of one person's dossiers, in their order; head and submitter are those of the first."""

    receipts: tuple[ReceiptFacts, ...]
    unit: str
    """Who receives them, as written inside a sentence."""


def render_receipts(facts: ReceiptsFacts, paper: str = "a4") -> bytes:
    """One receipt for all as PDF, the same bytes for the same facts."""
    place = _PLACES[paper]
    first = facts.receipts[0]
    office = _office(first)
    blocks: list[Block] = [
        Said(place.x, paragraph.lines(place.size, place.width), place.size, place.lead)
        for paragraph in _fields(first)
    ]
    blocks.append(
        _Several(place.x, [_row(number, each, facts.unit) for number, each in enumerate(facts.receipts, 1)])
    )
    blocks.extend(
        Said(place.x, paragraph.lines(9.5, place.width), 9.5, 4.1, gap=gap, sticks=True)
        for paragraph, gap in _notes(facts.receipts)
    )
    blocks.append(_signatures(first, office, place))
    top = place.title_y + place.code_drop + 2.4
    pages = laid_out(blocks, (top, place.bottom), (place.next_y + 12.5, place.bottom))
    sheet = a_document("receipt", place.paper, office, code=first.legal_code, subject=first.procedure_name)
    for number, page in enumerate(pages, start=1):
        if number == 1:
            _draw_head(sheet, facts, office, place)
            if len(pages) > 1:
                text = HEAD.text("page", page=1, pages=len(pages))
                sheet.text(place.right, place.bottom + 5, text, 9.5, face=Face.ITALIC, align=Align.RIGHT)
        else:
            sheet.new_page()
            title = WORDS.paragraph("continued", title=form_title("receipt"), count=len(facts.receipts))
            draw_next_head(sheet, place, office, title, number=number, pages=len(pages), copy=_copy(facts))
        for placed in page:
            placed.draw(sheet)
    return sheet.pdf()


def _copy(facts: ReceiptsFacts) -> int:
    return max(each.copy for each in facts.receipts)


def _office(first: ReceiptFacts) -> OfficeFacts:
    return OfficeFacts(
        superior=first.superior,
        agency=first.agency_name,
        place=first.place,
        desk=first.desk_name,
        phone=first.desk_phone,
        hours="",
        host=first.lookup_host or "",
        sample=first.sample,
    )


def _fields(first: ReceiptFacts) -> list[Paragraph]:
    name = clean(first.submitter)
    submitter = WORDS.paragraph("submitter", submitter=name)
    if first.masked_id:
        shown = held(f"{first.id_label}: {first.masked_id}")
        submitter = WORDS.paragraph("submitter_with_id", submitter=name, id=shown)
    blank = "………………"
    contact = {"phone": held(first.phone or blank), "email": held(first.email or blank)}
    return [
        WORDS.paragraph("desk", desk=held_numbers(first.desk_name)),
        submitter,
        WORDS.paragraph("address", address=held_numbers(first.address or blank)),
        WORDS.paragraph("contact", **contact),
        WORDS.paragraph("return_by", return_by=held_numbers(first.return_by)),
    ]


def _notes(receipts: Sequence[ReceiptFacts]) -> list[tuple[Paragraph, float]]:
    """How those with a key are looked up, that others are provisional, and what to do where the sheet is lost."""
    found = next((each for each in receipts if each.lookup_host is not None), None)
    provisional = next((each for each in receipts if each.provisional), None)
    said = []
    if found is not None and found.lookup_host is not None:
        said.append(WORDS.paragraph("how", host=clean(found.lookup_host)))
    if provisional is not None:
        said.append(receipt_words.no_lookup(provisional))
    said.append(WORDS.paragraph("lost", phone=held(receipts[0].desk_phone)))
    return [(each, 0.0 if place else 2.0) for place, each in enumerate(said)]


@dataclass(frozen=True, slots=True)
class _Row:
    facts: ReceiptFacts
    cells: tuple[tuple[Line, ...], ...]
    height: float


def _row(number: int, facts: ReceiptFacts, receiver: str) -> _Row:
    """Number, what and whose, where, when, how long, how many papers; the QR's cell is drawn by itself."""
    procedure = WORDS.paragraph(
        "content", procedure=clean(facts.procedure_name), procedure_code=held(facts.procedure_code)
    )
    code = WORDS.paragraph("code", legal_code=held(facts.legal_code))
    owner = WORDS.paragraph("owner", owner=clean(facts.owner).upper())
    content = [line for each in (procedure, code, owner) for line in each.lines(_SIZE, _WIDTHS[1] - 2 * PAD)]
    unit = Paragraph([Run(held_numbers(receiver))]).lines(_SIZE, _WIDTHS[2] - 2 * PAD)
    duration = Paragraph([Run(held_numbers(facts.duration))]).lines(_SIZE, _WIDTHS[4] - 2 * PAD)
    cells = (
        (plain(str(number)),),
        tuple(content),
        tuple(unit),
        tuple(_dates(facts)),
        tuple(duration),
        (plain(str(len(facts.papers))),),
    )
    height = max(_ROW, *(len(cell) * _LEAD + 1.6 for cell in cells))
    return _Row(facts, cells, height)


def _dates(facts: ReceiptFacts) -> list[Line]:
    """When it was received; room for the due date, which is drawn larger; the weekday and the hour."""
    width = _WIDTHS[3] - 2 * PAD
    received = at_the_desk(facts.received_at)
    lines = WORDS.paragraph("received", moment=f"{received:%H:%M %d/%m/%Y}").lines(_SIZE, width)
    lines.append(plain(WORDS.text("due_label")))
    if facts.due_at is None:
        return [*lines, *Paragraph([Run(WORDS.text("due_unknown"), Face.BOLD)]).lines(_SIZE, width)]
    due = at_the_desk(facts.due_at)
    weekday = weekday_in_words(due)
    hour = WORDS.text("due_hour", weekday=weekday[:1].upper() + weekday[1:], hour=hour_in_words(due))
    return [*lines, plain(""), *Paragraph([Run(hour)]).lines(_SIZE, width)]


@dataclass(frozen=True, slots=True)
class _Several:
    """The table of dossiers; a row stays whole, the head stands on every page."""

    x: float
    rows: Sequence[_Row]
    gap: float = 2.0
    around: float = _HEAD_HEIGHT
    sticks: bool = False
    brings: bool = True
    sinks: float = 0.0

    @property
    def heights(self) -> Sequence[float]:
        return [row.height for row in self.rows]

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        edges = [self.x]
        for width in _WIDTHS:
            edges.append(edges[-1] + width)
        top = y + _HEAD_HEIGHT
        for (left, right), caption in zip(pairwise(edges), WORDS.several("columns"), strict=True):
            draw_caption(sheet, (left, y, right, top), caption, 8.5)
        at = top
        strokes = []
        for row in self.rows[first:last]:
            _draw_row(sheet, edges, at, row)
            at += row.height
            strokes.append((edges[0], at, edges[-1], at))
        strokes.pop()
        strokes.extend((edge, y, edge, at) for edge in edges[1:-1])
        sheet.strokes(strokes, HAIRLINE)
        sheet.strokes([(edges[0], top, edges[-1], top)], FRAME)
        whole = edges[-1] - edges[0]
        sheet.box(edges[0] - mm(FRAME / 2), y, whole + mm(FRAME), at - y + mm(FRAME / 2), FRAME)


def _draw_row(sheet: Sheet, edges: Sequence[float], y: float, row: _Row) -> None:
    centred = (0, 5)
    for column, lines in enumerate(row.cells):
        baseline = y + 4.2
        if column in centred:
            centre = (edges[column] + edges[column + 1]) / 2
            sheet.lines(centre, baseline, lines, _SIZE, _LEAD, align=Align.CENTRE)
        else:
            size = min(fitting_size(line.ems, _WIDTHS[column] - 2 * PAD, _SIZE) for line in lines)
            sheet.lines(edges[column] + PAD, baseline, lines, size, _LEAD)
    if row.facts.due_at is not None:
        blank = next(place for place, line in enumerate(row.cells[3]) if not line.ems)
        due = plain(f"{at_the_desk(row.facts.due_at):%d/%m/%Y}", Face.BOLD)
        sheet.line(edges[3] + PAD, y + 4.6 + blank * _LEAD, due, _DUE_SIZE)
    _draw_lookup(sheet, row.facts, edges[-2], y)


def _draw_lookup(sheet: Sheet, facts: ReceiptFacts, left: float, y: float) -> None:
    """The QR with its quiet zone, the key beside it, the scan code below."""
    width = _WIDTHS[-1]
    if facts.lookup_url is not None:
        code = qr_code(facts.lookup_url)
        module = code.module_inside(_QR_SPACE)
        quiet = QR_QUIET * module
        draw_qr(sheet, code, left + quiet, y + quiet, module)
        if facts.key is not None:
            groups = [plain(group, Face.BOLD) for group in receipt_words.key_groups(facts.key)]
            x = left + _QR_SPACE + (width - _QR_SPACE) / 2 - 0.6
            sheet.lines(x, y + 8.4, groups, 11.5, 5.2, align=Align.CENTRE)
    digits = plain(grouped(facts.scan_code), Face.BOLD)
    sheet.line(
        left + width / 2, y + _QR_SPACE + 2.6, digits, fitting_size(digits.ems, width - 3, 11.5), Align.CENTRE
    )


def _signatures(first: ReceiptFacts, office: OfficeFacts, place: LetterPlace) -> Whole:
    size = place.size

    def draw(sheet: Sheet, y: float) -> None:
        pair = (
            Signature(WORDS.text("submitter_signs")),
            Signature(WORDS.text("clerk_signs"), first.clerk),
        )
        draw_two_signatures(sheet, (place.x, y, place.width), size, pair)
        draw_sample_mark(sheet, office, place.x + place.width / 2, y + 1.5 * size)

    return Whole(signatures_height(size), draw, gap=3)


def _draw_head(sheet: Sheet, facts: ReceiptsFacts, office: OfficeFacts, place: LetterPlace) -> None:
    first = facts.receipts[0]
    draw_head(
        sheet,
        place.head,
        superior=office.superior,
        agency=office.agency,
        number=Paragraph([]),
        place_and_day=receipt_words.place_and_day(first),
    )
    centre = place.x + place.width / 2
    sheet.text(
        centre, place.title_y, form_title("receipt"), place.title_size, face=Face.BOLD, align=Align.CENTRE
    )
    parts = [WORDS.paragraph("count", count=f"{len(facts.receipts):02d}")]
    if _copy(facts) > 1:
        parts.append(WORDS.paragraph("reprint", copy=_copy(facts)))
    line = Paragraph.joined(*parts, gap=4).line()
    sheet.line(centre, place.title_y + place.code_drop, line, 10.5, Align.CENTRE)
