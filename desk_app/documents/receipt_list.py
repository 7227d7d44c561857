"""The pages after the first: the papers that found no room on it."""

from dataclasses import dataclass

from desk_app.documents.fonts import Face
from desk_app.documents.paper_table import (
    Columns,
    Row,
    Setting,
    draw_table,
    measured_rows,
    paper_names,
)
from desk_app.documents.receipt_facts import ReceiptFacts
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import Line, Paragraph, Run, clean, few_lines, fitting_size
from desk_app.documents.words import HEAD, RECEIPT, form_title

_TABLE_TOP = 28.9
_TOTAL_DROP = 5.0
_AGENCY_SIZE = 9.5
_MARKS_SIZE = 9.5


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Left edge, widths of the columns and the lowest edge of the table, in millimetres."""

    x: float
    columns: tuple[float, float, float, float, float]
    bottom: float
    setting: Setting


def draw_lists(
    sheet: Sheet, facts: ReceiptFacts, left_over: int, place: ListPlace, copy_caption: str | None = None
) -> None:
    """Adds as many pages as the papers left over from page 1 need; the last one counts them all."""
    if not left_over:
        return
    columns = Columns(place.columns)
    first = len(facts.papers) - left_over
    rows = measured_rows(facts.papers, paper_names(facts.papers), columns, place.setting, first)
    pages = _paged(rows, place.bottom - _TABLE_TOP - place.setting.head_height)
    for number, page in enumerate(pages, start=2):
        sheet.new_page()
        marks = _marks(facts, number, len(pages) + 1)
        _draw_head(sheet, facts, place.x, columns.whole, marks=marks, copy_caption=copy_caption)
        bottom = draw_table(sheet, place.x, _TABLE_TOP, columns=columns, setting=place.setting, rows=page)
        if number == len(pages) + 1:
            total = RECEIPT.text("papers_total", count=len(facts.papers))
            sheet.text(place.x, bottom + _TOTAL_DROP, total, place.setting.size, face=Face.ITALIC)


def _paged(rows: list[Row], room: float) -> list[list[Row]]:
    pages: list[list[Row]] = [[]]
    used = 0.0
    for row in rows:
        if pages[-1] and used + row.height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += row.height
    return pages


def _draw_head(
    sheet: Sheet, facts: ReceiptFacts, x: float, width: float, *, marks: Line, copy_caption: str | None
) -> None:
    centre, right = x + width / 2, x + width
    sheet.line(right, 11.8, marks, _MARKS_SIZE, Align.RIGHT)
    size, lines = _agency(facts, width - marks.width(_MARKS_SIZE) - 5)
    lead = 0.4 * size
    sheet.lines(x, 11.8 - lead * (len(lines) - 1), lines, size, lead)
    sheet.rule(x, 14, right, 0.5)
    sheet.text(centre, 20.3, form_title("receipt"), 11.5, face=Face.BOLD, align=Align.CENTRE)
    parts = [RECEIPT.paragraph("papers_continued", legal_code=clean(facts.legal_code))]
    if copy_caption:
        parts.append(RECEIPT.paragraph(copy_caption))
    code = Paragraph.joined(*parts, gap=4).line()
    sheet.line(centre, 25.6, code, fitting_size(code.ems, width, 10.5), Align.CENTRE)


def _marks(facts: ReceiptFacts, page: int, pages: int) -> Line:
    parts = []
    if facts.sample:
        parts.append(Paragraph([Run(HEAD.text("sample"), Face.BOLD)]))
    if facts.copy > 1:
        parts.append(RECEIPT.paragraph("reprint", copy=facts.copy))
    parts.append(HEAD.paragraph("page", page=page, pages=pages))
    return Paragraph.joined(*parts, gap=4).line()


def _agency(facts: ReceiptFacts, width: float) -> tuple[float, list[Line]]:
    """Superior and agency on one line, else the agency alone, on two lines if one would be too small to read."""
    name = clean(facts.agency_name).upper()
    both = HEAD.paragraph("agency_of", superior=clean(facts.superior).upper(), agency=name)
    alone = Paragraph([Run(name, Face.BOLD)])
    for paragraph in (both, alone):
        size = fitting_size(paragraph.ems, width, _AGENCY_SIZE)
        if size >= 7.8:
            return size, [paragraph.line()]
    return few_lines(alone, width, 8, 2)
