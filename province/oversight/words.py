"""The words of oversight, and how it writes days, shares and periods."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from province.oversight.asked import Asked

_FILE = Path(__file__).parent.parent / "web" / "oversight.vi.json"
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """The file as it is, read once."""
    told: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return told


def in_figures(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def span_name(span: str) -> str:
    """A period as people call it: `Tháng 11/2026`, `Quý IV/2026`, `Báo cáo quý IV/2026`."""
    year, _, part = span.partition("-")
    if part.startswith("bc"):
        return str(words()["report"][part[2:]].format(year=year))
    if part.startswith("q"):
        return str(words()["quarter"].format(quarter=_ROMAN[part[1:]], year=year))
    if part:
        return str(words()["month"].format(month=int(part), year=year))
    return str(words()["year"].format(year=year))


def subtitle(asked: Asked, offices: Mapping[str, str], *, of_today: bool = False) -> str:
    """Whose numbers these are and of when: agency, field, the period and its days, or today."""
    scope, period = asked.scope, asked.period
    of = offices.get(scope.agency, scope.agency) if scope.agency else words()["whole_province"]
    when = span_name(asked.span)
    if of_today:
        when = words()["today"].format(day=in_figures(period.today))
    elif "bc" in asked.span:
        when += (
            " (" + words()["days"].format(first=in_figures(period.first), last=in_figures(period.last)) + ")"
        )
    parts = [of, *([scope.field] if scope.field else []), when]
    return ", ".join(parts)
