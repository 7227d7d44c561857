"""The table of papers handed in, each with how many of a kind."""

from collections.abc import Sequence

from desk_app.documents.receipt_facts import PaperLine
from desk_app.documents.sheet import Sheet
from desk_app.documents.table import Columns, Row, Setting, measured_row
from desk_app.documents.table import draw_table as draw_any_table
from desk_app.documents.text import Line, Paragraph, Run, clean, plain
from desk_app.documents.words import RECEIPT

__all__ = ["Columns", "Row", "Setting", "counted", "draw_table", "measured_rows", "paper_names"]

_MOST_LINES = 20
"""A name longer than this ends in an ellipsis: a row never outgrows a page."""


def paper_names(papers: Sequence[PaperLine]) -> list[Paragraph]:
    """The names, their words measured once for every size that is tried."""
    return [Paragraph([Run(clean(paper.name))]) for paper in papers]


def measured_rows(
    papers: Sequence[PaperLine],
    names: Sequence[Paragraph],
    columns: Columns,
    setting: Setting,
    first: int = 0,
) -> list[Row]:
    """The rows from the paper with index `first` on, in the setting given."""
    width = columns.room(1)
    rows = []
    for index in range(first, len(papers)):
        lines = names[index].lines(setting.size, width)
        if len(lines) > _MOST_LINES:
            lines = [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1].clipped()]
        rows.append(measured_row([[plain(str(index + 1))], lines, *counted(papers[index])], setting))
    return rows


def counted(paper: PaperLine) -> list[list[Line]]:
    """How many originals, certified copies and plain copies; nothing is left empty."""
    return [
        [plain(str(count))] if count else [] for count in (paper.originals, paper.certified, paper.copies)
    ]


def draw_table(
    sheet: Sheet, x: float, y: float, *, columns: Columns, setting: Setting, rows: Sequence[Row]
) -> float:
    """Draws head and rows from the top y; gives the bottom."""
    captions = RECEIPT.several("columns")
    return draw_any_table(sheet, x, y, columns=columns, setting=setting, rows=rows, captions=captions)
