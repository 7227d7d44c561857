"""A sheet of days off, worked weekend days and sessions, turned into the content of a calendar pack."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from desk_app.domain.calendar import USUAL_SESSIONS, calendar_from
from desk_app.domain.errors import PackRefused
from province.pack_editor.findings import Findings
from province.pack_editor.problems import Problem, Severity
from province.pack_editor.sheets import Row, Sheet

COLUMNS = ("kind", "day", "name")
NEEDED = COLUMNS
ALIASES = {"loai": "kind", "ngay": "day", "ten": "name", "noi dung": "name", "ly do": "name"}
KINDS = ("first_day", "last_day", "session", "holiday", "make_up_day")
_HOURS = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3]):([0-5]\d)")

Content = dict[str, object]


def read_days(sheet: Sheet) -> tuple[Content, Sequence[Problem]]:
    """The content of the pack, and everything that is wrong with it.

    Without first_day and last_day the calendar speaks for the whole years of its days; without a
    session for 07:30–11:30 and 13:30–17:00.
    """
    findings = Findings(sheet)
    days: dict[str, list[tuple[Row, date, str]]] = {kind: [] for kind in KINDS}
    sessions: list[list[str]] = []
    seen: dict[date, int] = {}
    for row in sheet.rows:
        kind = row.get("kind")
        if kind not in KINDS:
            findings.tell(row, "kind", "kind_unknown", value=kind[:40], allowed=", ".join(KINDS))
        elif kind == "session":
            sessions += _session(row, findings)
        else:
            day = _day(row, findings, kind, seen)
            if day is not None:
                days[kind].append((row, day, _name(row, findings, kind)))
    first, last = _span(days)
    for kind in ("holiday", "make_up_day"):
        for row, day, _ in days[kind]:
            if first and last and not first <= day <= last:
                findings.tell(
                    row, "day", "day_outside", value=day.isoformat(), first=str(first), last=str(last)
                )
    content: Content = {
        "first_day": first.isoformat() if first else None,
        "last_day": last.isoformat() if last else None,
        "sessions": sessions or [[f"{s.opens:%H:%M}", f"{s.closes:%H:%M}"] for s in USUAL_SESSIONS],
        "holidays": [{"day": day.isoformat(), "name": name} for _, day, name in days["holiday"]],
        "make_up_days": [{"day": day.isoformat(), "why": name} for _, day, name in days["make_up_day"]],
    }
    if not any(problem.severity is Severity.ERROR for problem in findings.all):
        _check_whole(content, sheet.name)
    return content, findings.all


def _session(row: Row, findings: Findings) -> list[list[str]]:
    match = _HOURS.fullmatch(row.get("name"))
    if match is None:
        findings.tell(row, "name", "hours_form", value=row.get("name")[:40])
        return []
    return [[f"{int(match[1]):02d}:{match[2]}", f"{int(match[3]):02d}:{match[4]}"]]


def _day(row: Row, findings: Findings, kind: str, seen: dict[date, int]) -> date | None:
    if not row.get("day"):
        findings.tell(row, "day", "missing")
        return None
    day = findings.day(row, "day")
    if day is None or kind in ("first_day", "last_day"):
        return day
    if day in seen:
        findings.tell(row, "day", "day_twice", value=day.isoformat(), first=seen[day])
        return None
    seen[day] = row.number
    if kind == "make_up_day" and day.weekday() < 5:
        findings.tell(row, "day", "make_up_weekday", value=day.isoformat())
    return day


def _name(row: Row, findings: Findings, kind: str) -> str:
    return findings.name(row, "name") if kind in ("holiday", "make_up_day") else ""


def _span(days: dict[str, list[tuple[Row, date, str]]]) -> tuple[date | None, date | None]:
    told = [day for kind in ("holiday", "make_up_day") for _, day, _ in days[kind]]
    first = days["first_day"][0][1] if days["first_day"] else None
    last = days["last_day"][-1][1] if days["last_day"] else None
    if told:
        first = first or date(min(told).year, 1, 1)
        last = last or date(max(told).year, 12, 31)
    return first, last


def _check_whole(content: Content, name: str) -> None:
    try:
        calendar_from({**content, "version": 1})
    except ValueError as wrong:
        raise PackRefused("pack_content", field=name, detail=str(wrong)) from wrong
