"""What a benchmark found, as a line of the table and of results.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import msgspec


class Result(msgspec.Struct, frozen=True):
    """One measured thing.

    `ours` and `against` are medians in `unit` (None: not measured, `note` says why), `ratio` is ours to
    against. `goal` speaks of the ratio when it ends in ×, of `ours` otherwise; None: shown for knowledge only.
    """

    name: str
    ours: float | None
    unit: str
    against: float | None = None
    ratio: float | None = None
    goal: str | None = None
    met: bool | None = None
    note: str = ""


def compared(
    name: str,
    ours: float,
    unit: str,
    against: float,
    *,
    at_most: float | None = None,
    at_least: float | None = None,
    note: str,
) -> Result:
    """A result whose goal, if it has one, is a bound on the ratio."""
    ratio = ours / against
    if at_most is not None:
        goal, met = f"≤ {at_most:g}×", ratio <= at_most
    elif at_least is not None:
        goal, met = f"≥ {at_least:g}×", ratio >= at_least
    else:
        goal, met = None, None
    return Result(name, round(ours, 3), unit, round(against, 3), round(ratio, 3), goal, met, note)


def not_measured(name: str, unit: str, why: str) -> Result:
    """A line that says plainly what was missing."""
    return Result(name, None, unit, note=f"not measured: {why}")


def write_results(results: Sequence[Result], file: Path) -> None:
    """All results as one JSON list, a result an object."""
    file.write_text(json.dumps(msgspec.to_builtins(results), ensure_ascii=False, indent=2) + "\n", "utf-8")


def table(results: Sequence[Result]) -> str:
    """The results in columns for a terminal, what stands against us and how under each line."""
    heads = ("", "ours", "against", "unit", "ratio", "goal", "met")
    rows = [heads, *(_cells(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    lines = []
    for row, result in zip(rows, (None, *results), strict=True):
        lines.append("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        if result is not None and result.note:
            lines.append(f"    {result.note}")
    return "\n".join(lines)


def _cells(result: Result) -> tuple[str, ...]:
    met = {True: "yes", False: "NO", None: "–"}[result.met]
    ratio = f"{result.ratio:.2f}×" if result.ratio is not None else "–"
    return (
        result.name,
        _number(result.ours),
        _number(result.against),
        result.unit,
        ratio,
        result.goal or "–",
        met,
    )


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"
