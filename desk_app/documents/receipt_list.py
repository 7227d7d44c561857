"""The pages after the first: the papers that found no room on it."""

from dataclasses import dataclass

from desk_app.documents import receipt_words
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
from desk_app.documents.text import Paragraph, clean, fitting_size
from desk_app.documents.words import HEAD, RECEIPT, form_title

_SETTING = Setting(10, 4.15)
_TABLE_TOP = 28.9
_TOTAL_DROP = 5.0


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Left edge, widths of the columns and the lowest edge of the table, in millimetres."""

    x: float
    columns: tuple[float, float, float, float, float]
    bottom: float


def draw_lists(
    sheet: Sheet, facts: ReceiptFacts, left_over: int, place: ListPlace, copy_caption: str
) -> None:
    """Adds as many pages as the papers left over from page 1 need; the last one counts them all."""
    if not left_over:
        return
    columns = Columns(place.columns)
    first = len(facts.papers) - left_over
    rows = measured_rows(facts.papers, paper_names(facts.papers), columns, _SETTING, first)
    pages = _paged(rows, place.bottom - _TABLE_TOP - _SETTING.head_height)
    for number, page in enumerate(pages, start=2):
        sheet.new_page()
        _draw_head(sheet, facts, place.x, columns.whole, f"{number}", f"{len(pages) + 1}", copy_caption)
        bottom = draw_table(sheet, place.x, _TABLE_TOP, columns, _SETTING, page)
        if number == len(pages) + 1:
            total = RECEIPT.text("papers_total", count=len(facts.papers))
            sheet.text(place.x, bottom + _TOTAL_DROP, total, _SETTING.size, Face.ITALIC)


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
    sheet: Sheet, facts: ReceiptFacts, x: float, width: float, page: str, pages: str, copy_caption: str
) -> None:
    centre, right = x + width / 2, x + width
    sheet.text(right, 11.8, HEAD.text("page", page=page, pages=pages), 10, align=Align.RIGHT)
    agency = HEAD.paragraph(
        "agency_of", superior=clean(facts.superior).upper(), agency=clean(facts.agency_name).upper()
    ).line()
    sheet.line(x, 11.8, agency, fitting_size(agency.ems, width - 22, 9.5))
    if facts.sample:
        sheet.text(x, 17.6, HEAD.text("sample"), 9, Face.BOLD)
    sheet.rule(x, 14, right, 0.5)
    sheet.text(centre, 20.2, form_title("receipt"), 12, Face.BOLD, Align.CENTRE)
    code = Paragraph.joined(
        RECEIPT.paragraph("papers_continued", legal_code=clean(facts.legal_code)),
        RECEIPT.paragraph(copy_caption),
        gap=4,
    ).line()
    sheet.line(centre, 25.6, code, fitting_size(code.ems, width, 10.5), Align.CENTRE)
