"""A page of oversight as a worksheet (.xlsx): numbers are numbers, dates are dates, every text is only text."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from province.oversight.sheet import Cell, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _FIRST_WIDTH = 14, 34
_ODD = frozenset("[]:*?/\\")  # what the name of a worksheet may not hold


def workbook(sheet: Sheet) -> bytes:
    """The same facts as the page. No cell is ever taken for a formula or a link, whatever a desk wrote."""
    import xlsxwriter

    kept = BytesIO()
    book = xlsxwriter.Workbook(
        kept,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    looks = _Looks(book)
    page = book.add_worksheet("".join(each for each in sheet.title if each not in _ODD)[:31])
    named_first = any(
        table.columns[0].number for table in sheet.tables
    )  # a form has its running number there
    page.set_column(0, 20, _WIDTH)
    page.set_column(int(named_first), int(named_first), _FIRST_WIDTH)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.write_string(0, 0, sheet.title, looks.title)
    page.write_string(1, 0, sheet.subtitle)
    row = 3
    for figure in sheet.figures:
        page.write_string(row, 0, figure.caption)
        _write(page, row, 1, figure.cell, looks)
        row += 1
    for table in sheet.tables:
        row = _table(page, row + 1, table, looks) + 1
    for note in sheet.notes:
        page.write_string(row, 0, note)
        row += 1
    book.close()
    return kept.getvalue()


class _Looks:
    def __init__(self, book: Any) -> None:
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.table = book.add_format({"bold": True, "font_size": 12})
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        self.group = book.add_format({"bold": True, "align": "center", "border": 1})
        self.number = book.add_format({"italic": True, "align": "center", "border": 1})
        self.count = book.add_format({"num_format": "#,##0"})
        self.share = book.add_format({"num_format": "0.0%"})
        self.day = book.add_format({"num_format": "dd/mm/yyyy"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})


def _table(page: Any, row: int, table: Table, looks: _Looks) -> int:
    if table.title:
        page.write_string(row, 0, table.title, looks.table)
        row += 1
    if any(column.group for column in table.columns):
        for first, last in _spans(table):
            if last > first:
                page.merge_range(row, first, row, last, table.columns[first].group, looks.group)
        row += 1
    for place, column in enumerate(table.columns):
        page.write_string(row, place, column.caption, looks.head)
    row += 1
    if any(column.number for column in table.columns):
        for place, column in enumerate(table.columns):
            page.write_string(row, place, column.number, looks.number)
        row += 1
    for cells in table.rows:
        _row(page, row, cells, looks)
        row += 1
    if not table.rows and table.empty:
        page.write_string(row, 0, table.empty)
        row += 1
    return row


def _spans(table: Table) -> list[tuple[int, int]]:
    """The first and last place of each caption that neighbours share."""
    spans: list[tuple[int, int]] = []
    for place, column in enumerate(table.columns):
        if column.group and spans and table.columns[spans[-1][0]].group == column.group:
            spans[-1] = spans[-1][0], place
        else:
            spans.append((place, place))
    return spans


def _row(page: Any, row: int, cells: Sequence[Cell], looks: _Looks) -> None:
    for place, cell in enumerate(cells):
        _write(page, row, place, cell, looks)


def _write(page: Any, row: int, place: int, cell: Cell, looks: _Looks) -> None:
    value = cell.value
    if value is None:
        page.write_blank(row, place, None)
    elif isinstance(value, str):
        page.write_string(row, place, value, looks.text)
    elif isinstance(value, date):
        page.write_datetime(row, place, value, looks.day)
    else:
        page.write_number(row, place, value, looks.share if isinstance(value, float) else looks.count)
