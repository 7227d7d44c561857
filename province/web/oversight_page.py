"""A page of oversight as HTML: server-made, no script, no style of its own but one sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup, escape

from province.oversight.asked import ROOT, Asked, page_mark, spans
from province.oversight.look import OF_TODAY
from province.oversight.sheet import Cell, Column, Sheet, Table
from province.oversight.words import in_figures, span_name, words
from province.staff import Officer
from province.web.page import Page
from province.web.staff_page import render_staff


@dataclass(frozen=True, slots=True)
class _Head:
    caption: str
    number: str


@dataclass(frozen=True, slots=True)
class _Table:
    title: str
    columns: Sequence[_Head]
    rows: Sequence[Markup]
    numeric: Sequence[bool]
    with_bars: bool
    spans: Sequence[tuple[str, int]]
    numbered: bool
    total: bool
    empty: str


@dataclass(frozen=True, slots=True)
class _Option:
    value: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class _Choice:
    name: str
    label: str
    options: Sequence[_Option]


@dataclass(frozen=True, slots=True)
class _Link:
    name: str
    href: str
    here: bool


def render_oversight(
    sheet: Sheet,
    asked: Asked,
    officer: Officer,
    *,
    offices: Mapping[str, str],
    fields: Sequence[str],
    province_name: str = "",
) -> Page:
    """The page for whoever looks; `offices` and `fields` are what it can be narrowed to."""
    said = words()
    menu = [_Link(name, asked.to(page), page == sheet.name) for page, name in said["menu"].items()]
    kept = [("so", asked.listed.value)] if asked.listed else []
    after = {"sau": page_mark(asked.after)} if asked.after else {}
    file = asked.to(
        f"{sheet.name or 'tong-quan'}.xlsx", so=asked.listed.value if asked.listed else None, **after
    )
    return render_staff(
        "oversight.html",
        officer,
        f"{sheet.title} · {sheet.subtitle}",
        province_name=province_name,
        here=ROOT,
        sheets=("oversight",),
        sheet=_shown(sheet),
        said=said,
        menu=menu,
        action=asked.to(sheet.name).partition("?")[0],
        kept=kept,
        choices=_choices(sheet, asked, offices, fields),
        file=file,
    )


@dataclass(frozen=True, slots=True)
class _Figure:
    caption: str
    html: Markup
    urgent: bool


@dataclass(frozen=True, slots=True)
class _Shown:
    title: str
    subtitle: str
    figures: Sequence[_Figure]
    tables: Sequence[_Table]
    notes: Sequence[str]
    onward: str | None


def _shown(sheet: Sheet) -> _Shown:
    figures = [_Figure(each.caption, _cell(each.cell), each.cell.urgent) for each in sheet.figures]
    tables = [_table(each) for each in sheet.tables]
    return _Shown(sheet.title, sheet.subtitle, figures, tables, sheet.notes, sheet.onward)


def _table(table: Table) -> _Table:
    grouped = any(each.group for each in table.columns)
    spans_ = [
        (group, len(list(columns))) for group, columns in groupby(table.columns, key=lambda each: each.group)
    ]
    numeric = [_is_numeric(place, table) for place in range(len(table.columns))]
    heads = [_td(column, right) for column, right in zip(table.columns, numeric, strict=True)]
    return _Table(
        table.title,
        [_Head(each.caption, each.number) for each in table.columns],
        [_row(row, heads, _bar(table, place)) for place, row in enumerate(table.rows)],
        numeric,
        bool(table.bars),
        spans_ if grouped else (),
        any(each.number for each in table.columns),
        table.total,
        table.empty,
    )


def _row(row: Sequence[Cell], heads: Sequence[tuple[Markup, Markup]], bar: Markup) -> Markup:
    """The cells of a row, each with its caption for a narrow screen; a page has a thousand of them."""
    parts = []
    for cell, head in zip(row, heads, strict=True):
        parts += [head[cell.urgent], _cell(cell), "</td>"]
        if len(parts) == 3:
            parts.append(bar)
    return Markup("".join(parts))  # noqa: S704 - each part was escaped where it was made


def _td(column: Column, right: bool) -> tuple[Markup, Markup]:
    """The opening tag of a column's cells: plain, and for what is urgent."""
    label = column.narrow or column.caption
    side = "n" if right else "held" if column.held else ""
    tag = Markup('<td class="{}" data-label="{}">')
    return tag.format(side, label), tag.format(f"{side} late".strip(), label)


def _cell(cell: Cell) -> Markup:
    if cell.value is None:
        return Markup('<span class="soft">{}</span>').format(words()["unknown"])
    text = escape(_written(cell))
    if cell.urgent:
        text = Markup("▲ ") + text
    if not cell.href:
        return text
    return Markup(f'<a href="{escape(cell.href)}">{text}</a>')  # noqa: S704 - both escaped just now


_BAR = Markup(
    '<td class="bar" data-label="{}"><svg viewBox="0 0 1000 18" preserveAspectRatio="none" aria-hidden="true">'
    '<rect class="b1" width="{}" height="18"/><rect class="b2" x="{}" width="{}" height="18"/>'
    '<rect class="b3" x="{}" width="{}" height="18"/></svg></td>'
)


def _bar(table: Table, place: int) -> Markup:
    if not table.bars:
        return Markup()
    if place >= len(table.bars):
        return Markup('<td class="bar"></td>')
    bar = table.bars[place]
    first, second, third = (round(part * 990) for part in (bar.in_time, bar.at_work, bar.late))
    return _BAR.format(words()["ask"]["chart"], first, first + 2, second, first + second + 4, third)


def _is_numeric(place: int, table: Table) -> bool:
    return any(isinstance(row[place].value, int | float) for row in table.rows)


def _written(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, float):
        return f"{value * 100:.1f}\u00a0%".replace(".", ",")
    if isinstance(value, date):
        return in_figures(value)
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    return value or ""


def _choices(
    sheet: Sheet, asked: Asked, offices: Mapping[str, str], fields: Sequence[str]
) -> Sequence[_Choice]:
    said = words()
    choices = []
    if sheet.name not in OF_TODAY:
        named = list(spans(asked.period.today))
        named = named if asked.span in named else [asked.span, *named]
        choices.append(
            _Choice(
                "ky",
                said["ask"]["span"],
                [_Option(each, span_name(each), each == asked.span) for each in named],
            )
        )
    if asked.own is None:
        among = [_Option("", said["whole_province"], asked.scope.agency is None)]
        among += [_Option(agency, name, agency == asked.scope.agency) for agency, name in offices.items()]
        choices.append(_Choice("don-vi", said["ask"]["agency"], among))
    among = [_Option("", said["every_field"], asked.scope.field is None)]
    among += [_Option(each, each, each == asked.scope.field) for each in fields]
    choices.append(_Choice("linh-vuc", said["ask"]["field"], among))
    return choices
