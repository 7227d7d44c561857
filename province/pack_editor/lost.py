"""What a new pack would take away from every counter, beside the one in force: told before nobody can take it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desk_app.domain.errors import PackRefused
from desk_app.wire.pack import CALENDAR, CATALOGUE, Pack, PackHeader, read_calendar, read_catalogue
from province.pack_editor.problems import Problem, Severity

_SHOWN = 10  # codes that are named


def lost_by(kind: str, content: bytes, before: bytes | None) -> Sequence[Problem]:
    """Warnings of what the content in force (`before`, None: there is none) has and `content` lacks.

    A procedure goes with a day on which it is abolished, not by its absence: dossiers under way still need it.
    Content with errors of its own is not compared.
    """
    if kind == CATALOGUE and before is not None:
        return _procedures(content, before)
    return _days(content, before) if kind == CALENDAR else ()


def _procedures(content: bytes, before: bytes) -> Sequence[Problem]:
    try:
        kept = {each.code for each in read_catalogue(_pack(CATALOGUE, content))}
    except PackRefused:
        return ()
    gone = sorted({each.code for each in read_catalogue(_pack(CATALOGUE, before))} - kept)
    if not gone:
        return ()
    named = ", ".join(gone[:_SHOWN]) + (", …" if len(gone) > _SHOWN else "")
    return [_warning("code", "procedures_vanish", count=len(gone), codes=named)]


def _days(content: bytes, before: bytes | None) -> Sequence[Problem]:
    try:
        fresh = read_calendar(_pack(CALENDAR, content))
    except PackRefused:
        return ()
    found = []
    if before is not None:
        last = read_calendar(_pack(CALENDAR, before)).last_day
        if fresh.last_day < last:
            found.append(
                _warning(
                    "last_day",
                    "calendar_shorter",
                    last=f"{fresh.last_day:%d/%m/%Y}",
                    before=f"{last:%d/%m/%Y}",
                )
            )
    years = range(fresh.first_day.year, fresh.last_day.year + 1)
    bare = [str(year) for year in years if not any(day.year == year for day in fresh.holidays)]
    if bare:
        found.append(_warning("day", "year_without_holidays", years=", ".join(bare)))
    return found


def _warning(column: str, code: str, **facts: object) -> Problem:
    return Problem(1, column, "A1", code, Severity.WARNING, facts)


def _pack(kind: str, content: bytes) -> Pack:
    return Pack(PackHeader(kind=kind, issuer="", version=1, published_at=datetime.min), content)  # noqa: DTZ901  (not signed, never shown)
