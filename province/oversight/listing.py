"""The dossiers behind a number: codes and days, no names, a page at a time."""

from __future__ import annotations

from province.oversight.asked import SOON, page_mark
from province.oversight.look import Look
from province.oversight.sheet import Cell, Column, Sheet, Table
from province.oversight.words import words
from province.store.oversight_lists import WRONG, Line, Listed, lines

ON_A_PAGE = 50
IN_A_FILE = 10_000
_HELD = frozenset({0, 3, 4, 5})  # the code and the days


def listing(look: Look, *, most: int = ON_A_PAGE) -> Sheet:
    """At most `most` dossiers of the list that was asked for, and the address of those after them."""
    said = words()["list"]
    listed = look.asked.listed or Listed.OPEN_LATE
    found = lines(
        look.tx,
        listed,
        look.asked.scope,
        look.asked.period,
        soon=SOON,
        limit=most + 1,
        after=look.asked.after,
    )
    page = found[:most]
    columns = [*said["columns"], *([said["cause"]] if listed in WRONG else [])]
    rows = [_row(look, each, with_cause=listed in WRONG) for each in page]
    heads = [Column(each, held=place in _HELD) for place, each in enumerate(columns)]
    table = Table("", heads, rows, said["empty"])
    sheet = look.sheet("ho-so", "list", [table])
    onward, notes = None, sheet.notes
    if len(found) > most:
        onward = look.asked.to_list(listed, sau=page_mark(page[-1].place))
        if most == IN_A_FILE:
            notes = (said["cut"].format(count=most), *notes)
    return Sheet(sheet.name, said["names"][listed.value], sheet.subtitle, sheet.tables, notes, onward=onward)


def _row(look: Look, line: Line, *, with_cause: bool) -> list[Cell]:
    cells = [
        Cell(line.code),
        Cell(look.offices.get(line.agency, line.agency)),
        Cell(line.field),
        *(Cell(each) for each in (line.received, line.due, line.settled)),
        Cell(line.requests),
    ]
    if with_cause:
        cells.append(Cell(words()["wrong"]["causes"].get(str(line.wrong), "")))
    return cells
