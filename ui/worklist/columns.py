"""The columns of the worklist and the headings between its lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.due_date import Standing
from desk_app.store.queues import Sort
from ui.theme import Tone
from ui.widgets.table_rows import Band, Column, Face
from ui.worklist.lines import ELSEWHERE, Line

translate = QCoreApplication.translate


def columns() -> list[Column[Line]]:
    """The columns in the order of the page."""
    return [
        Column(
            translate("Worklist", "Due"),
            lambda line: line.due,
            order=Sort.DUE,
            face=Face.TAG,
            tone=lambda line: line.due_tone,
            name="due",
        ),
        Column(
            translate("Worklist", "Scan code"),
            lambda line: line.code,
            order=Sort.CODE,
            face=Face.CODE,
            name="code",
        ),
        Column(
            translate("Worklist", "Applicant"),
            lambda line: line.owner,
            order=Sort.OWNER,
            face=Face.NAME,
            name="owner",
        ),
        Column(
            translate("Worklist", "Procedure"),
            lambda line: line.procedure,
            order=Sort.PROCEDURE,
            stretch=True,
            hint=lambda line: line.procedure,
            name="procedure",
        ),
        Column(
            translate("Worklist", "Held by"),
            lambda line: line.holder,
            order=Sort.HOLDER,
            face=Face.HOLDER,
            own=lambda line: line.own,
            hint=lambda line: line.holder_full,
            spare=1,
            name="holder",
        ),
        Column(
            translate("Worklist", "Status"),
            lambda line: line.status,
            order=Sort.STATUS,
            face=Face.TAG,
            tone=lambda line: line.status_tone,
            spare=3,
            name="status",
        ),
        Column(
            translate("Worklist", "Sent"),
            lambda line: line.sent,
            order=Sort.SENT,
            face=Face.STATE,
            tone=lambda line: line.sent_tone,
            spare=2,
            name="sent",
        ),
    ]


def band(name: str) -> Band:
    """The heading called `name`: how near the promises under it are, or that they are of another queue."""
    return {
        Standing.LATE.value: Band("late", translate("Worklist", "Late"), Tone.LATE, 0),
        Standing.TODAY.value: Band("today", translate("Worklist", "Due today"), Tone.TODAY, 1),
        Standing.SOON.value: Band("soon", translate("Worklist", "The next three days"), Tone.SOON, 2),
        ELSEWHERE: Band("elsewhere", translate("Worklist", "Other dossiers"), Tone.CALM, 9),
    }[name]
