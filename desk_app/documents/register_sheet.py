"""The book of dossiers as a worksheet (.xlsx), for whoever counts and filters: dates are dates, texts are texts."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from io import BytesIO, StringIO
from typing import Any
from xml.sax.saxutils import escape

from desk_app.documents.register import WORDS, RegisterFacts, RegisterLine, book_words
from desk_app.documents.text import NO_BREAK, clean
from desk_app.documents.words import at_the_desk, form_title, moment_in_words

_WIDTHS = (6, 23, 36, 7, 30, 36, 24, 16, 16, 16, 16, 22, 9, 18)
_GROUPED = range(7, 13)
_HEAD = 4
"""Rows above the numbers of the columns: title, days, two rows of captions."""
_FIRST_DAY = 693594
"""The ordinal of day 0 of a worksheet, 30 December 1899."""


def render_register_sheet(facts: RegisterFacts, lines: Iterable[RegisterLine]) -> bytes:
    """Form 07 as .xlsx; the rows are written as they come, and the same facts give the same bytes."""
    import xlsxwriter

    kept = BytesIO()
    book = xlsxwriter.Workbook(kept)
    book.set_properties(
        {
            "title": form_title("register"),
            "subject": book_words(facts),
            "author": clean(facts.office.agency),
            "company": clean(facts.office.superior),
            "created": at_the_desk(facts.printed_at).replace(tzinfo=None, microsecond=0),
        }
    )
    looks = _Looks(book)
    rows = StringIO()
    count = 0
    for count, line in enumerate(lines, start=1):
        rows.write(_row(_HEAD + 1 + count, count, line, looks))
    sheet = book.add_worksheet(form_title("register").capitalize()[:31], worksheet_class=_worksheet_class())
    _lay_out(sheet, facts, looks)
    sheet.rows, sheet.dim_rowmax = rows, _HEAD + count
    if count:
        sheet.autofilter(_HEAD, 0, _HEAD + count, len(_WIDTHS) - 1)
    sheet.set_footer(f"&L{_foot(facts, count)}&R&P/&N")
    book.close()
    return kept.getvalue()


@cache
def _worksheet_class() -> type[Any]:
    """A worksheet whose rows below the head were written as text already, five times as fast as cell by cell."""
    from xlsxwriter.worksheet import Worksheet

    class Rows(Worksheet):  # type: ignore[misc]  # the package has no types
        rows: StringIO
        dim_rowmax: int

        def _write_rows(self) -> None:
            last, self.dim_rowmax = self.dim_rowmax, _HEAD
            super()._write_rows()
            self.dim_rowmax = last
            self.fh.write(self.rows.getvalue())

    return Rows


class _Looks:
    """The formats of the sheet; those of the rows by their number in the file."""

    def __init__(self, book: Any) -> None:
        letters = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}
        ruled = {**letters, "border": 1}
        centred = {**ruled, "align": "center"}
        self.plain = book.add_format({**letters, "italic": True})
        self.title = book.add_format({**letters, "bold": True, "font_size": 16})
        self.head = book.add_format({**centred, "bold": True, "text_wrap": True})
        self.number = book.add_format({**centred, "italic": True})
        # a format gets its number at its first use, and the rows are written before the book is
        self.text, self.centre, self.date = (
            book.add_format(look)._get_xf_index()
            for look in (
                {**ruled, "text_wrap": True},
                {**centred, "text_wrap": True},
                {**centred, "num_format": "dd/mm/yyyy hh:mm"},
            )
        )


def _lay_out(sheet: Any, facts: RegisterFacts, looks: _Looks) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2, _HEAD)
    sheet.freeze_panes(_HEAD + 1, 2)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, form_title("register"), looks.title)
    sheet.write_string(1, 0, book_words(facts), looks.plain)
    sheet.set_row(3, 48)
    captions = WORDS.several("columns")
    for column, caption in enumerate(captions):
        if column in _GROUPED:
            sheet.write_string(3, column, caption, looks.head)
        else:
            sheet.merge_range(2, column, 3, column, caption, looks.head)
        sheet.write_string(_HEAD, column, f"({column + 1})", looks.number)
    sheet.merge_range(2, 7, 2, 10, WORDS.text("days"), looks.head)
    sheet.merge_range(2, 11, 2, 12, WORDS.text("returned"), looks.head)


def _row(row: int, number: int, line: RegisterLine, looks: _Looks) -> str:
    return f'<row r="{row}">{"".join(_cells(row, number, line, looks))}</row>'


def _cells(row: int, number: int, line: RegisterLine, looks: _Looks) -> Iterator[str]:
    yield f'<c r="A{row}" s="{looks.centre}"><v>{number}</v></c>'
    for column, text in (("B", line.legal_code), ("C", line.procedure)):
        yield _text(column, row, text, looks.text)
    yield f'<c r="D{row}" s="{looks.centre}"><v>{line.sets}</v></c>'
    for column, text in (("E", line.owner), ("F", line.contact), ("G", line.unit)):
        yield _text(column, row, text, looks.text)
    moments = (line.received_at, line.due_at, line.handed_on_at, line.settled_at)
    for column, moment in zip("HIJK", moments, strict=True):
        yield _moment(column, row, moment, looks.date)
    yield _text("L", row, _returned(line), looks.centre)
    yield f'<c r="M{row}" s="{looks.centre}"/>'
    yield _text("N", row, line.note, looks.text)


def _text(column: str, row: int, text: str, look: int) -> str:
    """A text as a text, whatever it begins with: a name that starts with = is no formula."""
    if not text:
        return f'<c r="{column}{row}" s="{look}"/>'
    return f'<c r="{column}{row}" s="{look}" t="inlineStr"><is><t>{escape(clean(text).replace(NO_BREAK, " "))}</t></is></c>'


def _moment(column: str, row: int, moment: datetime | None, look: int) -> str:
    if moment is None:
        return f'<c r="{column}{row}" s="{look}"/>'
    at = at_the_desk(moment)
    days = at.toordinal() - _FIRST_DAY + (at.hour * 60 + at.minute) / 1440
    return f'<c r="{column}{row}" s="{look}"><v>{days:.9f}</v></c>'


def _returned(line: RegisterLine) -> str:
    if line.returned_at is None:
        return ""
    way = WORDS.text("by_post" if line.returned_by_post else "by_counter")
    return f"{at_the_desk(line.returned_at):%d/%m/%Y}, {way}"


def _foot(facts: RegisterFacts, count: int) -> str:
    """At the foot of each printed page: how many dossiers, printed where and when (at most 255 characters)."""
    told = WORDS.text("total", count=count) if count else WORDS.text("empty")
    printed = WORDS.text("printed", desk=clean(facts.office.desk), moment=moment_in_words(facts.printed_at))
    return f"{told} {printed}".replace(NO_BREAK, " ").replace("&", "&&")[:240]
