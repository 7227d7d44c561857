"""On time by agency, field and month; and what is late now, due today and soon."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from province.oversight.asked import SOON, Asked
from province.oversight.look import Look, count_cell, share
from province.oversight.sheet import Bar, Cell, Column, Figure, Sheet, Table
from province.oversight.words import words
from province.store.health import unsent_of
from province.store.oversight_counts import (
    Counts,
    Standing,
    added_up,
    counts,
    flows_by_month,
    standing_by,
    wrong_by,
)
from province.store.oversight_lists import Listed


def overview(look: Look) -> Sheet:
    """On time by agency, field and month."""
    said = words()["overview"]
    asked = look.asked
    groups = {"agency": counts(look.tx, asked.scope, asked.period, "agency")}
    if asked.scope.field is None:
        groups["field"] = counts(look.tx, asked.scope, asked.period, "field")
    told = added_up(groups["agency"].values())
    wrong = sum(wrong_by(look.tx, asked.scope).values())
    figures = [
        Figure(said["figure_received"], count_cell(asked, Listed.RECEIVED, told.received)),
        Figure(
            said["figure_share"],
            Cell(share(told.settled_in_time, told.settled), asked.to_list(Listed.SETTLED)),
        ),
        Figure(said["figure_late"], count_cell(asked, Listed.OPEN_LATE, told.late_at_end, urgent=True)),
        Figure(said["figure_wrong"], Cell(wrong, asked.to("du-lieu-sai"))),
    ]
    if asked.scope.field is None:
        figures.append(Figure(said["figure_unsent"], Cell(unsent_of(look.tx, asked.scope.agency))))
    tables = []
    for by, found in groups.items():
        if getattr(asked.scope, by) is None:
            tables.append(_by_group(look, by, found, told))
    tables.append(_by_month(look))
    note = said["withdrawn"].format(withdrawn=told["withdrawn"], stopped=told["stopped"])
    return look.sheet("", "overview", tables, note, figures=figures)


def _by_group(look: Look, by: str, groups: Mapping[str, Counts], total: Counts) -> Table:
    said = words()["overview"]
    ordered = sorted(groups.items(), key=lambda each: (-each[1].late_at_end, -each[1].received, each[0]))
    longest = max((_length(told) for _, told in ordered), default=0) or 1
    rows, bars = [], []
    for name, told in ordered:
        head, asked = look.group_cell(name, by, "")
        rows.append([head, *_in_time_cells(asked, told)])
        bars.append(
            Bar(told.settled_in_time / longest, told.open_in_time / longest, told.late_at_end / longest)
        )
    if len(rows) > 1:
        rows.append([Cell(words()["total"]), *_in_time_cells(look.asked, total)])
    columns = [said[each] for each in (by, "received", "in_time", "after", "share", "open", "late")]
    return Table(
        said[f"by_{by}"],
        [Column(each) for each in columns],
        rows,
        words()["nothing"],
        bars,
        total=len(rows) > 1,
    )


def _length(told: Counts) -> int:
    return told.settled_in_time + told.open_at_end


def _in_time_cells(asked: Asked, told: Counts) -> list[Cell]:
    return [
        count_cell(asked, Listed.RECEIVED, told.received),
        count_cell(asked, Listed.IN_TIME, told.settled_in_time),
        count_cell(asked, Listed.AFTER, told["settled_after"]),
        Cell(share(told.settled_in_time, told.settled)),
        count_cell(asked, Listed.OPEN, told.open_at_end),
        count_cell(asked, Listed.OPEN_LATE, told.late_at_end, urgent=True),
    ]


def _by_month(look: Look) -> Table:
    said = words()["overview"]
    last = look.asked.period.last
    first = date(last.year, 1, 1) if last.month == 12 else date(last.year - 1, last.month + 1, 1)
    months = flows_by_month(look.tx, look.asked.scope, first, last)
    rows = []
    for month, sums in reversed(months.items()):
        span = f"{month:%Y-%m}"
        in_time = sums["settled_before"] + sums["settled_on"]
        received = sums["received_direct"] + sums["received_online"] + sums["received_post"]

        def listed(which: Listed, count: int, span: str = span) -> Cell:
            return Cell(count, look.asked.to_list(which, ky=span) if count else None)

        rows.append(
            [
                Cell(f"{month:%m/%Y}", look.asked.to("", ky=span)),
                listed(Listed.RECEIVED, received),
                listed(Listed.IN_TIME, in_time),
                listed(Listed.AFTER, sums["settled_after"]),
                Cell(share(in_time, in_time + sums["settled_after"])),
            ]
        )
    columns = [said[each] for each in ("month", "received", "in_time", "after", "share")]
    return Table(said["by_month"], [Column(each) for each in columns], rows, words()["nothing"])


def late(look: Look) -> Sheet:
    """Late now, due today and soon, and whose clock stands still; of today whatever the period."""
    said = words()["late"]
    names = ("late", "today", "soon", "still")
    lists = (Listed.LATE_NOW, Listed.DUE_TODAY, Listed.SOON, Listed.STILL)
    captions = [said[each].format(days=SOON) for each in names]

    def cells(asked: Asked, told: Standing) -> list[Cell]:
        return [
            count_cell(asked, listed, getattr(told, name), urgent=name == "late")
            for name, listed in zip(names, lists, strict=True)
        ]

    def standing(by: str = "") -> dict[str, Standing]:
        return standing_by(look.tx, look.asked.scope, look.asked.period.today, SOON, by)

    total = standing().get("", Standing())
    tables = []
    for by in ("agency", "field"):
        if getattr(look.asked.scope, by) is not None:
            continue
        rows = []
        for name, told in sorted(standing(by).items(), key=lambda each: (-each[1].late, each[0])):
            head, asked = look.group_cell(name, by, "qua-han")
            rows.append([head, *cells(asked, told)])
        columns = [words()["overview"][by], *captions]
        tables.append(
            Table(
                words()["overview"][f"by_{by}"], [Column(each) for each in columns], rows, words()["nothing"]
            )
        )
    figures = [
        Figure(caption, cell) for caption, cell in zip(captions, cells(look.asked, total), strict=True)
    ]
    return look.sheet("qua-han", "late", tables, said["note"], figures=figures)
