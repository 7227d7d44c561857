"""One dossier as a line of the worklist: everything a column shows, decided before it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk_app.actions.remind import REMINDED_IN
from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.codes import grouped
from desk_app.domain.steps import FROM, Step
from desk_app.store.search import Found
from ui import wording
from ui.standing import given_name, promise, sent_word, short_name, status_tone, status_word
from ui.theme import Tone

ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Line:
    """A dossier in words; `row` is its number in the register.

    `may_extend`: its status allows an apology with a new date; `may_remind`: somebody works on it who can be reminded.
    """

    row: int
    id: str
    code: str
    owner: str
    procedure: str
    due_at: datetime | None
    due: str
    due_tone: Tone | None
    holder: str
    holder_full: str
    own: bool
    status: str
    status_tone: Tone | None
    sent: str
    sent_tone: Tone
    may_extend: bool = False
    may_remind: bool = False


def line_of(found: Found, *, now: datetime, calendar: WorkingCalendar, clerk: str) -> Line:
    """How `found` reads at `now` for `clerk`, the name of whoever is at the counter."""
    told = promise(found.due_at, found.status, now=now, calendar=calendar)
    holder = found.held_by or found.clerk
    sent, sent_tone = sent_word(found.settled)
    return Line(
        row=found.row,
        id=found.id,
        code=grouped(found.scan_code),
        owner=found.owner_name,
        procedure=wording.procedure_name(found.procedure_code, found.procedure_name),
        due_at=found.due_at,
        due=told.word,
        due_tone=told.tone,
        holder=given_name(holder) if holder == clerk else short_name(holder),
        holder_full=holder,
        own=bool(clerk) and holder == clerk,
        status=status_word(found.status),
        status_tone=status_tone(found.status),
        sent=sent,
        sent_tone=sent_tone,
        may_extend=found.status in FROM[Step.EXTEND],
        may_remind=found.status in REMINDED_IN,
    )
