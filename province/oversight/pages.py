"""Requests for papers, satisfaction, the groups of decision 766, form II.06a and wrong dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from province.oversight.asked import Asked
from province.oversight.listing import listing
from province.oversight.look import Look, count_cell, grouped, share
from province.oversight.on_time import late, overview
from province.oversight.sheet import Cell, Column, Sheet, Table
from province.oversight.words import words
from province.store.oversight_counts import Counts, added_up, ahead, counts, whole, wrong_by
from province.store.oversight_lists import Listed

_STEPS = (5, 4, 3, 2, 1)
RATED = tuple(f"rated_{step}" for step in _STEPS)


def requests(look: Look) -> Sheet:
    """How often papers were asked for, of the dossiers received in the period."""
    said = words()["requests"]

    def cells(asked: Asked, told: Counts) -> list[Cell]:
        return [
            count_cell(asked, Listed.RECEIVED, told.received),
            count_cell(asked, Listed.ASKED, told["asked"]),
            Cell(share(told["asked"], told.received)),
            count_cell(asked, Listed.ASKED_AGAIN, told["asked_again"], urgent=True),
            Cell(told["requests"], asked.to_list(Listed.ASKED) if told["requests"] else None),
            Cell(f"{told['requests'] / told.received:.2f}".replace(".", ",") if told.received else None),
            count_cell(asked, Listed.EXTENDED, told["extended"]),
        ]

    names = ("received", "asked", "share", "again", "requests", "per", "extended")
    captions = [said[each] for each in names]
    tables, _ = grouped(look, "bo-sung", captions, cells, ("asked", "asked_again", "requests", "extended"))
    return look.sheet("bo-sung", "requests", tables, said["note"])


def satisfaction(look: Look) -> Sheet:
    """What citizens said: five steps, by agency and field."""
    said = words()["satisfaction"]

    def cells(asked: Asked, told: Counts) -> list[Cell]:
        content = told["rated_4"] + told["rated_5"]
        shown = [count_cell(asked, Listed(f"danh-gia-{step}"), told[f"rated_{step}"]) for step in _STEPS]
        return [count_cell(asked, Listed.RATED, told.rated), *shown, Cell(share(content, told.rated))]

    captions = [said["rated"], *(said["names"][str(step)] for step in _STEPS), said["content"]]
    tables, told = grouped(look, "hai-long", captions, cells, RATED)
    steps = [
        [
            Cell(said["names"][str(step)]),
            count_cell(look.asked, Listed(f"danh-gia-{step}"), told[f"rated_{step}"]),
            Cell(share(told[f"rated_{step}"], told.rated)),
        ]
        for step in _STEPS
    ]
    scale = Table(said["steps"], [Column(said[each]) for each in ("step", "count", "share")], steps)
    return look.sheet("hai-long", "satisfaction", [scale, *tables], said["note"], said["no_criteria"])


def groups(look: Look) -> Sheet:
    """The six groups of decision 766: what our data say of each, and why not more."""
    said = words()["groups"]
    wanted = ("digitised", "with_fee", "paid_by_transfer", *RATED)
    told = whole(look.tx, look.asked.scope, look.asked.period, *wanted)
    every = told.settled + told.open_at_end
    shares: Sequence[tuple[float | None, str]] = (
        (None, "none"),
        (share(told.settled_in_time + told.open_in_time, every), "full"),
        (share(told["received_online"], told.received), "part"),
        (share(told["paid_by_transfer"], told["with_fee"]), "part"),
        (share(told["rated_4"] + told["rated_5"], told.rated), "part"),
        (share(told["digitised"], told.received), "part"),
    )
    lists = (None, Listed.IN_TIME, Listed.ONLINE, Listed.BY_TRANSFER, None, Listed.DIGITISED)
    rows = []
    for row, (known, enough), listed in zip(said["rows"], shares, lists, strict=True):
        href = look.asked.to_list(listed) if listed and known else None
        if row is said["rows"][4] and known is not None:
            href = look.asked.to("hai-long")
        why = row["why"] if known is not None or enough == "none" else said["none_yet"] + " " + row["why"]
        rows.append(
            [
                Cell(row["name"]),
                Cell(row["most"]),
                Cell(row["what"]),
                Cell(known, href),
                Cell(said[enough if known is not None else "none"]),
                Cell(why),
            ]
        )
    columns = [said[each] for each in ("group", "most", "what", "value", "enough", "why")]
    table = Table("", [Column(each) for each in columns], rows)
    return look.sheet("qd-766", "groups", [table], said["note"])


def form(look: Look) -> Sheet:
    """Form II.06a/VPCP/KSTT by field, in its own columns."""
    said = words()["form"]
    by_field = counts(look.tx, look.asked.scope, look.asked.period, "field")
    rows = []
    for number, (name, told) in enumerate(sorted(by_field.items()), start=1):
        head, asked = look.group_cell(name, "field", "ii-06a")
        rows.append([Cell(number), head, *_form_cells(asked, told)])
    total = added_up(by_field.values())
    rows.append([Cell(""), Cell(words()["total"]), *_form_cells(look.asked, total)])
    columns = [
        Column(caption, group, f"({number})", f"({number}) {narrow}" if group else "")
        for number, (caption, group, narrow) in enumerate(
            zip(said["columns"], said["groups"], said["narrow"], strict=True), start=1
        )
    ]
    table = Table(said["table"], columns, rows, total=True)
    return look.sheet("ii-06a", "form", [table], said["note"])


def _form_cells(asked: Asked, told: Counts) -> list[Cell]:
    def listed(which: Listed, count: int) -> Cell:
        return count_cell(asked, which, count, urgent=which is Listed.OPEN_LATE)

    return [
        listed(Listed.ALL, told.carried + told.received),
        listed(Listed.ONLINE, told["received_online"]),
        listed(Listed.NOT_ONLINE, told["received_direct"] + told["received_post"]),
        listed(Listed.CARRIED, told.carried),
        listed(Listed.SETTLED, told.settled),
        listed(Listed.BEFORE, told["settled_before"]),
        listed(Listed.ON, told["settled_on"]),
        listed(Listed.AFTER, told["settled_after"]),
        listed(Listed.OPEN, told.open_at_end),
        listed(Listed.OPEN_IN_TIME, told.open_in_time),
        listed(Listed.OPEN_LATE, told.late_at_end),
    ]


def wrong(look: Look) -> Sheet:
    """Missing and impossible dates, by cause."""
    said = words()["wrong"]
    found = wrong_by(look.tx, look.asked.scope)
    rows = [
        [
            Cell(said["causes"][str(cause)]),
            count_cell(look.asked, Listed(f"sai-ngay-{cause}"), found.get(cause, 0)),
            Cell(said["todo"][str(cause)]),
        ]
        for cause in range(1, 6)
    ]
    to_come = ahead(look.tx, look.asked.scope, look.asked.period.today)
    rows.append(
        [
            Cell(said["causes"]["ahead"]),
            count_cell(look.asked, Listed.AHEAD, to_come),
            Cell(said["todo"]["ahead"]),
        ]
    )
    table = Table(said["table"], [Column(said[each]) for each in ("cause", "count", "do")], rows)
    return look.sheet("du-lieu-sai", "wrong", [table], said["note"])


PAGES: dict[str, Callable[[Look], Sheet]] = {
    "": overview,
    "qua-han": late,
    "bo-sung": requests,
    "hai-long": satisfaction,
    "qd-766": groups,
    "ii-06a": form,
    "du-lieu-sai": wrong,
    "ho-so": listing,
}
"""Every page by the end of its address."""
