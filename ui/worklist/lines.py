"""One dossier as a line of the worklist: everything a column shows, decided before it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.codes import grouped
from desk_app.domain.procedure import short_procedure_name
from desk_app.domain.steps import FROM, Step
from desk_app.store.search import Found
from ui.standing import given_name, promise, sent_word, short_name, status_tone, status_word
from ui.theme import Tone

ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Line:
    """A dossier in words. `band` names the heading it stands under, "" for none.

    `may_extend`: its status allows an apology with a new date.
    """

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
    band: str = ""
    may_extend: bool = False


def line_of(
    found: Found,
    *,
    now: datetime,
    calendar: WorkingCalendar,
    clerk: str,
    banded: bool = False,
    elsewhere: bool = False,
) -> Line:
    """How `found` reads at `now` for `clerk`, the name of whoever is at the counter.

    `banded` puts it under the heading of its promise; `elsewhere` under the one for other dossiers.
    """
    told = promise(found.due_at, found.status, now=now, calendar=calendar)
    holder = found.held_by or found.clerk
    sent, sent_tone = sent_word(found.settled)
    return Line(
        id=found.id,
        code=grouped(found.scan_code),
        owner=found.owner_name,
        procedure=short_procedure_name(found.procedure_name),
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
        band=ELSEWHERE if elsewhere else told.standing.value if banded and told.standing else "",
        may_extend=found.status in FROM[Step.EXTEND],
    )
