"""What every page of oversight is made with: one look at the database, and cells that open their lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from province.oversight.asked import Asked, narrowed
from province.oversight.sheet import Cell, Column, Figure, Sheet, Table
from province.oversight.words import in_figures, subtitle, words
from province.store.oversight_counts import Counts, added_up, counts
from province.store.oversight_lists import Listed

OF_TODAY = frozenset({"qua-han", "du-lieu-sai"})
"""Pages that tell of today whatever the period."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look: the transaction, the question, and the names of the offices by agency."""

    tx: Connection
    asked: Asked
    offices: Mapping[str, str] = field(default_factory=dict)

    def sheet(
        self, name: str, part: str, tables: Sequence[Table], *notes: str, figures: Sequence[Figure] = ()
    ) -> Sheet:
        as_of = words()["as_of"].format(day=in_figures(self.asked.period.as_of))
        return Sheet(
            name,
            words()[part]["title"],
            subtitle(self.asked, self.offices, of_today=name in OF_TODAY),
            tables,
            (*notes, words()["definition"], as_of),
            figures,
        )

    def group_cell(self, name: str, by: str, page: str) -> tuple[Cell, Asked]:
        """The head of a row, which narrows the page to it, and the question of that row."""
        if by == "agency":
            asked = narrowed(self.asked, agency=name)
            return Cell(self.offices.get(name, name), asked.to(page)), asked
        asked = narrowed(self.asked, field=name)
        return Cell(name, asked.to(page)), asked


def grouped(
    look: Look,
    page: str,
    captions: Sequence[str],
    cells: Callable[[Asked, Counts], list[Cell]],
    also: Sequence[str],
) -> tuple[list[Table], Counts]:
    """The same columns by agency and by field, where the question does not name one, the total last; and the total.

    `also` are the sums that the columns need beside what comes in and goes out.
    """
    tables = []
    scope, period = look.asked.scope, look.asked.period
    by_agency = counts(look.tx, scope, period, "agency", *also)
    total = added_up(by_agency.values())
    for by in ("agency", "field"):
        if getattr(scope, by) is not None:
            continue
        found = by_agency if by == "agency" else counts(look.tx, scope, period, by, *also)
        rows = []
        for name, told in sorted(found.items()):
            head, asked = look.group_cell(name, by, page)
            rows.append([head, *cells(asked, told)])
        rows.append([Cell(words()["total"]), *cells(look.asked, total)])
        heading = words()["overview"][by]
        tables.append(
            Table(words()["by"][by], [Column(each) for each in (heading, *captions)], rows, total=True)
        )
    if not tables:
        rows = [[Cell(words()["total"]), *cells(look.asked, total)]]
        tables.append(Table("", [Column(each) for each in ("", *captions)], rows))
    return tables, total


def count_cell(asked: Asked, listed: Listed, count: int, *, urgent: bool = False) -> Cell:
    """A number that opens its list; nothing opens nothing."""
    return Cell(count, asked.to_list(listed) if count else None, urgent and count > 0)


def share(part: int, of: int) -> float | None:
    return part / of if of else None
