"""The receipt for a fee in three copies on A5 landscape: kept, handed over, for the book-keeping."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.documents.amount_in_words import amount_in_words
from desk_app.documents.codes import BAR_MODULE, code_128, draw_bars
from desk_app.documents.due_box import DUE_FRAME
from desk_app.documents.fonts import Face
from desk_app.documents.head import HeadPlace, draw_head
from desk_app.documents.letter_foot import Signature, draw_sample_mark, draw_two_signatures, grouped
from desk_app.documents.office import OfficeFacts, a_document
from desk_app.documents.sheet import HAIRLINE, Align, Sheet
from desk_app.documents.text import Paragraph, Run, clean, few_lines, fitting_size, held_numbers, plain
from desk_app.documents.words import HEAD, Words, at_the_desk, day_in_words, form_title
from desk_app.words import money

WORDS = Words("fee_receipt")
_SIZE = (210.0, 148.5)
_HEAD = HeadPlace(left=(12, 100), right=(110, 200), y=9.8, size=10, number_y=20, lowest=24)
_X, _VALUE_X, _RIGHT = 12.0, 56.0, 198.0
_FIRST, _BOX_LAST, _SIGN_LAST = 45.8, 86.0, 106.5
"""First baseline; lowest tops of the box and of the signatures."""


@dataclass(frozen=True, slots=True)
class FeeReceiptFacts:
    """What was paid, by whom, for which dossier; `amount` in đồng, `number` of the receipt where it has one."""

    office: OfficeFacts
    legal_code: str
    scan_code: str
    fee: str
    payer: str
    address: str | None
    amount: int
    method: str
    """ "cash" or "vietqr"."""
    paid_at: datetime
    taker: str
    number: str | None = None
    copy: int = 1


def render_fee_receipt(facts: FeeReceiptFacts) -> bytes:
    """Three copies, one a page; the same bytes for the same facts."""
    sheet = a_document("fee_receipt", _SIZE, facts.office, code=facts.legal_code, subject=facts.fee)
    for place, whose in enumerate(WORDS.several("copies")):
        if place:
            sheet.new_page()
        _draw_copy(sheet, facts, whose)
    return sheet.pdf()


def _draw_copy(sheet: Sheet, facts: FeeReceiptFacts, whose: str) -> None:
    _draw_head(sheet, facts, whose)
    y = _draw_fields(sheet, facts)
    y = _draw_amount(sheet, facts, min(max(y + 1.6, 76), _BOX_LAST))
    _draw_signatures(sheet, facts, min(max(y + 3.5, 99), _SIGN_LAST))


def _draw_head(sheet: Sheet, facts: FeeReceiptFacts, whose: str) -> None:
    office = facts.office
    draw_head(
        sheet,
        _HEAD,
        superior=office.superior,
        agency=office.agency,
        number=Paragraph([]),
        place_and_day="",
    )
    sheet.text(105, 30.6, form_title("fee_receipt"), 15, face=Face.BOLD, align=Align.CENTRE)
    parts = [Paragraph([Run(f"({whose})", Face.ITALIC)])]
    if facts.copy > 1:
        parts.append(WORDS.paragraph("reprint", copy=facts.copy))
    line = Paragraph.joined(*parts, gap=3).line()
    sheet.line(105, 36.4, line, fitting_size(line.ems, 80, 10.5), Align.CENTRE)
    if facts.scan_code:
        bars = code_128(facts.scan_code)
        draw_bars(sheet, bars, _X, 25.4, 9)
        centre = _X + bars.modules * BAR_MODULE / 2
        sheet.text(centre, 38.2, grouped(facts.scan_code), 10.5, align=Align.CENTRE)
    number = WORDS.text("number_blank") if facts.number is None else clean(facts.number)
    marks = [
        WORDS.paragraph("form_code", form_code=WORDS.text("form_code_value")),
        WORDS.paragraph("series", series=WORDS.text("series_value")),
        WORDS.paragraph("number", number=number),
    ]
    y = 27.8
    for mark in marks:
        line = mark.line()
        sheet.line(158, y, line, fitting_size(line.ems, _RIGHT - 158, 10.5))
        y += 5.4


def _draw_fields(sheet: Sheet, facts: FeeReceiptFacts) -> float:
    """Labels and values over dotted lines; gives the last rule."""
    values = [
        Run(clean(facts.fee)),
        Run(clean(facts.payer).upper(), Face.BOLD),
        Run(held_numbers(facts.address or "")),
        Run(clean(facts.legal_code)),
        Run(WORDS.text(facts.method)),
    ]
    size, lead = 11.0, 4.7
    paragraphs = [Paragraph([value]) for value in values]
    while True:
        broken = [paragraph.lines(size, _RIGHT - _VALUE_X) for paragraph in paragraphs]
        gap = 1.76 if size > 8 else 1.2
        height = sum(max(1, len(lines)) * lead + gap for lines in broken)
        if _FIRST - 4 + height <= _BOX_LAST or size <= 5:
            break
        size, lead = size - 0.5, lead * (size - 0.5) / size
    y = _FIRST
    for label, lines in zip(WORDS.several("labels"), broken, strict=True):
        sheet.text(_X, y, label, size)
        y = sheet.lines(_VALUE_X, y, lines or [plain("")], size, lead)
        sheet.rule(_VALUE_X, y - lead + 1.5, _RIGHT, HAIRLINE, (0.6, 1.6))
        y += gap
    return y - gap - lead + 1.5


def _draw_amount(sheet: Sheet, facts: FeeReceiptFacts, top: float) -> float:
    height = 17.5
    sheet.box(_X, top, _RIGHT - _X, height, DUE_FRAME)
    sheet.text(_X + 4, top + 6, WORDS.text("amount_label"), 10)
    amount = plain(WORDS.text("amount", amount=money(facts.amount)), Face.BOLD)
    sheet.line(_X + 4, top + 13.4, amount, fitting_size(amount.ems, 60, 20))
    sheet.text(_X + 70, top + 6, WORDS.text("words_label"), 10)
    words = WORDS.text("words", words=amount_in_words(facts.amount))
    size, lines = few_lines(Paragraph([Run(words, Face.BOLD_ITALIC)]), _RIGHT - _X - 74, 13, 2)
    lead = 0.42 * size
    sheet.lines(_X + 70, top + 13 - lead * (len(lines) - 1) / 2, lines, size, lead)
    return top + height


def _draw_signatures(sheet: Sheet, facts: FeeReceiptFacts, top: float) -> None:
    place = clean(facts.office.place)
    day = HEAD.text("place_and_day", place=place, day=day_in_words(at_the_desk(facts.paid_at)))
    width = _RIGHT - _X
    line = plain(day, Face.ITALIC)
    sheet.line(_X + 0.75 * width, top + 1, line, fitting_size(line.ems, width / 2, 11), Align.CENTRE)
    pair = (
        Signature(WORDS.text("payer_signs")),
        Signature(WORDS.text("taker_signs"), facts.taker),
    )
    draw_two_signatures(sheet, (_X, top + 3, width), 11, pair)
    draw_sample_mark(sheet, facts.office, _X + width / 2, top + 19)
