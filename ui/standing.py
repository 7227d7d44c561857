"""How a dossier stands, in a word and a tone: its status, its promise, its way to the province."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.calendar import CalendarTooShort, WorkingCalendar
from desk_app.domain.dossier import ENDED, PAUSED, Status
from desk_app.domain.due_date import Standing, standing, working_days_left
from ui.theme import Tone
from ui.wording import counted

translate = QCoreApplication.translate

SOON = 3
"""Working days that still count as near."""

_SETTLED = ENDED | PAUSED | {Status.COMPLETED}
_TONE_OF = {Standing.LATE: Tone.LATE, Standing.TODAY: Tone.TODAY, Standing.SOON: Tone.SOON}


@dataclass(frozen=True, slots=True)
class Promise:
    """What the due date means now: a word, its tone (None: nothing to hurry for) and its band."""

    word: str
    tone: Tone | None = None
    standing: Standing | None = None


def promise(due_at: datetime | None, status: Status, *, now: datetime, calendar: WorkingCalendar) -> Promise:
    """How near the promise is, counted in working days left; the bare date where no clock runs."""
    if due_at is None:
        return Promise(translate("Standing", "no date"))
    if status in PAUSED:
        return Promise(translate("Standing", "clock stopped"))
    bare = day_and_month(due_at, now)
    if status in _SETTLED:
        return Promise(bare)
    found = _standing(now, due_at, calendar)
    return Promise(_word(found, now, due_at, calendar) or bare, _TONE_OF.get(found), found)


def _standing(now: datetime, due_at: datetime, calendar: WorkingCalendar) -> Standing:
    try:
        return standing(now, due_at, calendar, soon=SOON)
    except CalendarTooShort:
        return Standing.LATE if now > due_at else Standing.LATER


def _word(found: Standing, now: datetime, due_at: datetime, calendar: WorkingCalendar) -> str:
    if found is Standing.TODAY:
        return translate("Standing", "before {hour}").format(hour=f"{due_at:%H:%M}")
    if found is Standing.LATER:
        return ""
    try:
        left = working_days_left(now, due_at, calendar)
    except CalendarTooShort:
        return translate("Standing", "late") if found is Standing.LATE else ""
    if found is Standing.LATE:
        return counted(
            -left, translate("Standing", "{count} day late"), translate("Standing", "{count} days late")
        )
    return counted(
        left, translate("Standing", "{count} day left"), translate("Standing", "{count} days left")
    )


def day_and_month(at: datetime, now: datetime) -> str:
    """26/11, with the year when it is another one."""
    return f"{at:%d/%m}" if at.year == now.year else f"{at:%d/%m/%Y}"


def status_word(status: Status) -> str:
    """The status as short as a list needs it; the names of the national list stand on paper."""
    return {
        Status.REGISTERED: translate("Standing", "Registered"),
        Status.RECEIVED: translate("Standing", "Received"),
        Status.NOT_ACCEPTED: translate("Standing", "Not accepted"),
        Status.PROCESSING: translate("Standing", "Being processed"),
        Status.PAPERS_REQUESTED: translate("Standing", "Papers wanted"),
        Status.PAYMENT_REQUESTED: translate("Standing", "Payment wanted"),
        Status.WITHDRAWN: translate("Standing", "Withdrawn"),
        Status.STOPPED: translate("Standing", "Stopped"),
        Status.COMPLETED: translate("Standing", "Result ready"),
        Status.RETURNED: translate("Standing", "Returned"),
    }[status]


def status_tone(status: Status) -> Tone | None:
    """Which statuses a list makes loud: a result that waits, a dossier that waits for a person."""
    if status is Status.COMPLETED:
        return Tone.DONE
    return Tone.PERSON if status in PAUSED else None


def sent_word(settled: str) -> tuple[str, Tone]:
    """What the province knows of a dossier or an event, as `Found.settled` and `HistoryLine.settled` say it."""
    if settled == "sent":
        return translate("Standing", "At the province"), Tone.DONE
    if settled == "waiting":
        return translate("Standing", "On this machine"), Tone.CALM
    return translate("Standing", "Needs a person"), Tone.PERSON


def given_name(name: str) -> str:
    """Nguyễn Thị Lan → Lan: how colleagues call each other."""
    words = name.split()
    return words[-1] if words else ""


def short_name(name: str, longest: int = 20) -> str:
    """Trần Văn Hùng → Trần Hùng; the name of a unit stays, cut at a word where it is long."""
    words = name.split()
    if 3 <= len(words) <= 4 and all(word[:1].isupper() for word in words):
        return f"{words[0]} {words[-1]}"
    if len(name) <= longest:
        return name
    kept = name[:longest].rsplit(" ", 1)[0].rstrip(" –-,")
    return f"{kept}…"
