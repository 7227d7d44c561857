"""The columns of the worklist and the headings between its lines."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.due_date import Standing
from desk_app.domain.words import folded
from ui.theme import Tone
from ui.widgets.row_model import Band, Column, Face
from ui.worklist.lines import ELSEWHERE, Line

translate = QCoreApplication.translate

SPARED = ("holder", "sent", "status")
"""Columns left out where there is no room, the first of these first."""

_NEVER = datetime.max.replace(tzinfo=UTC)


def columns() -> list[Column[Line]]:
    """The columns in the order of the page."""
    return [
        Column(
            translate("Worklist", "Due"),
            lambda line: line.due,
            sort=lambda line: line.due_at or _NEVER,
            face=Face.TAG,
            tone=lambda line: line.due_tone,
            name="due",
        ),
        Column(
            translate("Worklist", "Scan code"),
            lambda line: line.code,
            sort=lambda line: line.code,
            face=Face.CODE,
            name="code",
        ),
        Column(
            translate("Worklist", "Applicant"),
            lambda line: line.owner,
            sort=lambda line: _by_given_name(line.owner),
            face=Face.NAME,
            name="owner",
        ),
        Column(
            translate("Worklist", "Procedure"),
            lambda line: line.procedure,
            sort=lambda line: folded(line.procedure),
            stretch=True,
            hint=lambda line: line.procedure,
            name="procedure",
        ),
        Column(
            translate("Worklist", "Held by"),
            lambda line: line.holder,
            sort=lambda line: folded(line.holder_full),
            face=Face.HOLDER,
            own=lambda line: line.own,
            hint=lambda line: line.holder_full,
            name="holder",
        ),
        Column(
            translate("Worklist", "Status"),
            lambda line: line.status,
            sort=lambda line: folded(line.status),
            face=Face.TAG,
            tone=lambda line: line.status_tone,
            name="status",
        ),
        Column(
            translate("Worklist", "Sent"),
            lambda line: line.sent,
            sort=lambda line: line.sent,
            face=Face.STATE,
            tone=lambda line: line.sent_tone,
            name="sent",
        ),
    ]


def band_of(line: Line) -> Band | None:
    """The heading a line stands under: how near its promise is, or that it is of another queue."""
    return {
        Standing.LATE: Band("late", translate("Worklist", "Late"), Tone.LATE, 0),
        Standing.TODAY: Band("today", translate("Worklist", "Due today"), Tone.TODAY, 1),
        Standing.SOON: Band("soon", translate("Worklist", "The next three days"), Tone.SOON, 2),
        Standing.LATER: Band("later", translate("Worklist", "Later"), Tone.CALM, 3),
        ELSEWHERE: Band("elsewhere", translate("Worklist", "Other dossiers"), Tone.CALM, 9),
    }.get(line.band)


def _by_given_name(name: str) -> tuple[str, str]:
    """Vietnamese lists go by the given name, which stands last."""
    bare = folded(name)
    return bare.rsplit(" ", 1)[-1], bare
