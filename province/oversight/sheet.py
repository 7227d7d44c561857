"""A page of oversight as facts: figures, tables and notes, shown as HTML or written as a worksheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

Value = int | float | str | date | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One fact. A float is a share of 1; None is "not known"; `listed` is the address of its list or its page."""

    value: Value
    href: str | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A group's dossiers beside each other: in time, at work and late, as parts of the longest bar's 1."""

    in_time: float
    at_work: float
    late: float


@dataclass(frozen=True, slots=True)
class Column:
    """A caption, and the one above it that it shares with its neighbours.

    `number` is an official form's own, `narrow` the caption where it stands beside its value, `held` says that
    its values (codes, dates) stay in one line.
    """

    caption: str
    group: str = ""
    number: str = ""
    narrow: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under captions. With `bars` each row has one, shown after its first cell."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    empty: str = ""
    bars: Sequence[Bar] = ()
    total: bool = False  # whether the last row is the sum of the others


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to be seen from afar."""

    caption: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. `notes` stand beneath it; the definition is among them on every page."""

    name: str
    title: str
    subtitle: str
    tables: Sequence[Table]
    notes: Sequence[str]
    figures: Sequence[Figure] = field(default=())
    onward: str | None = None  # the address of the next page of a list
