"""A dossier as its page shows it: every line in words, decided before anything is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desk_app.domain.applicant import Applicant, ApplicantKind, masked
from desk_app.domain.calendar import CalendarTooShort, WorkingCalendar
from desk_app.domain.codes import grouped
from desk_app.domain.dossier import ENDED, PAUSED, Dossier, Status
from desk_app.domain.due_date import working_days_left
from desk_app.domain.events import SubmittedPaper
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.procedure import Procedure, Requirement
from desk_app.ports import HistoryLine
from desk_app.words import status_name
from ui import wording
from ui.dossier.differing import Clash
from ui.dossier.telling import DaysOff, inside, moments_of
from ui.scans.keeping import Item
from ui.scans.words import together
from ui.standing import day_and_month, promise
from ui.theme import Tone
from ui.widgets.timeline import Moment

translate = QCoreApplication.translate


class PaperState(StrEnum):
    """What is known of one paper."""

    HELD = "held"
    WANTED = "wanted"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class PaperLine:
    name: str
    detail: str
    state: PaperState
    scans: str = ""
    """How many scans it has and where they are; empty without any."""
    scans_tone: Tone = Tone.CALM
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the page shows of one dossier; `phone` is bare digits for the clipboard."""

    dossier: Dossier
    code: str
    legal_code: str
    status: str
    status_tone: Tone
    procedure: str
    due: str
    due_note: str
    due_tone: Tone | None
    name: str
    facts: tuple[tuple[str, str], ...]
    phone: str
    papers: tuple[PaperLine, ...]
    fee: str
    fee_note: str
    note: str
    moments: tuple[Moment, ...]
    clash: Clash | None = None


def page_of(
    dossier: Dossier,
    history: Sequence[HistoryLine],
    *,
    now: datetime,
    calendar: WorkingCalendar,
    procedure: Procedure | None,
    scans: Sequence[Item] = (),
) -> Page:
    """The page at `now`; `procedure` names the papers asked for, None when the catalogue has it no more."""
    due, note, tone = _due(dossier, now, calendar)
    fee, fee_note = _fee(dossier)
    return Page(
        dossier=dossier,
        code=grouped(dossier.scan_code),
        legal_code=dossier.code,
        status=status_name(int(dossier.status), wording.language()),
        status_tone=_status_tone(dossier),
        procedure=dossier.received.procedure_name,
        due=due,
        due_note=note,
        due_tone=tone,
        name=dossier.owner.full_name,
        facts=_facts(dossier),
        phone=dossier.owner.phone or "",
        papers=tuple(_with_scans(_papers(dossier, procedure), scans)),
        fee=fee,
        fee_note=fee_note,
        note=dossier.received.note or "",
        moments=tuple(moments_of(history, now=now, days_off=_days_off(dossier, now, calendar))),
    )


def _status_tone(dossier: Dossier) -> Tone:
    if dossier.status in PAUSED:
        return Tone.PERSON
    if dossier.status in (Status.COMPLETED, Status.RETURNED):
        return Tone.DONE
    return Tone.CALM if dossier.status in ENDED else Tone.SOON


def _due(dossier: Dossier, now: datetime, calendar: WorkingCalendar) -> tuple[str, str, Tone | None]:
    """The promise, what it means now, and its tone."""
    if dossier.due is None:
        return translate("Dossier", "No date promised"), "", None
    at = dossier.due.at
    said = translate("Dossier", "Due {day}").format(day=inside(wording.long_day(at.date())))
    if dossier.status in PAUSED and dossier.paused_at is not None and not dossier.clock_runs:
        stopped = translate("Dossier", "clock stopped since {day}").format(
            day=day_and_month(dossier.paused_at, now)
        )
        return said, _joined(stopped, _left(dossier.paused_at, at, calendar)), Tone.PERSON
    if dossier.status is Status.COMPLETED and dossier.completed_at is not None:
        ready = translate("Dossier", "result ready on {day}").format(
            day=day_and_month(dossier.completed_at, now)
        )
        return said, ready, None
    if dossier.status in ENDED:
        ended = dossier.ended_at
        return (
            said,
            translate("Dossier", "ended on {day}").format(day=day_and_month(ended, now)) if ended else "",
            None,
        )
    # A clock that was not stopped runs on, whatever is being waited for.
    status = Status.PROCESSING if dossier.status in PAUSED else dossier.status
    told = promise(at, status, now=now, calendar=calendar)
    if told.tone in (Tone.LATE, Tone.TODAY):
        return said, told.word, told.tone
    return said, _joined(wording.hour(at), _left(now, at, calendar)), told.tone


def _days_off(dossier: Dossier, now: datetime, calendar: WorkingCalendar) -> DaysOff:
    """Holidays of a weekday between reception and the promise that have come already."""
    if dossier.due is None or dossier.status is Status.REGISTERED:
        return []
    last = min((dossier.completed_at or now).date(), dossier.due.at.date())
    first = dossier.received.received_at.date()
    return [
        (day, name, calendar.version)
        for day, name in calendar.holidays.items()
        if first < day <= last and day.weekday() not in calendar.weekend
    ]


def _left(now: datetime, due_at: datetime, calendar: WorkingCalendar) -> str:
    try:
        left = working_days_left(now, due_at, calendar)
    except CalendarTooShort:
        return ""
    if left < 0:
        late, later = (
            translate("Dossier", "{count} day late then"),
            translate("Dossier", "{count} days late then"),
        )
        return wording.counted(-left, late, later)
    one, many = (
        translate("Dossier", "{count} working day left"),
        translate("Dossier", "{count} working days left"),
    )
    return wording.counted(left, one, many)


def _facts(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Label and value of what is known of the applicant, the ID number masked."""
    owner, fact = dossier.owner, dossier.received
    lines = [
        (translate("Dossier", "ID number"), masked(owner.id_number) if owner.id_number else ""),
        (translate("Dossier", "Tax code"), owner.tax_code or ""),
        (translate("Dossier", "Representative"), owner.representative or ""),
        (translate("Dossier", "Born on"), _born(owner)),
        (translate("Dossier", "Residence"), owner.address or ""),
        (translate("Dossier", "E-mail"), owner.email or ""),
    ]
    if fact.submitter is not None:
        lines.append((translate("Dossier", "Brought by"), _joined(fact.submitter.full_name, fact.mandate)))
    return tuple((label, value) for label, value in lines if value)


def _born(owner: Applicant) -> str:
    if owner.kind is not ApplicantKind.PERSON:
        return ""
    born = f"{owner.born_on:%d/%m/%Y}" if owner.born_on else ""
    return _joined(born, owner.sex.value.lower() if owner.sex else "")


def _papers(dossier: Dossier, procedure: Procedure | None) -> list[PaperLine]:
    """Asked for, then handed in, then still absent of what the procedure requires."""
    wanted = [PaperLine(paper.name, paper.reason or "", PaperState.WANTED) for paper in dossier.wanted]
    known = {paper.name for paper in dossier.wanted}
    held = [
        PaperLine(paper.name, _copies(paper), PaperState.HELD)
        for paper in dossier.papers
        if paper.name not in known
    ]
    known |= {paper.name for paper in dossier.papers}
    required = procedure.papers if procedure is not None and dossier.status not in ENDED else ()
    absent = [
        PaperLine(paper.name, translate("Dossier", "required"), PaperState.ABSENT)
        for paper in required
        if paper.requirement is Requirement.REQUIRED and paper.name not in known
    ]
    return [*wanted, *held, *absent]


def _with_scans(papers: list[PaperLine], scans: Sequence[Item]) -> list[PaperLine]:
    """Each paper with its scans; a scan of a paper that nobody handed in on paper is a line of its own."""
    by_paper: dict[str, list[Item]] = {}
    for item in scans:
        by_paper.setdefault(item.paper, []).append(item)
    only_scanned = [
        PaperLine(name, translate("Dossier", "only as a scan"), PaperState.HELD)
        for name in by_paper
        if name not in {paper.name for paper in papers}
    ]
    return [_scanned(paper, by_paper.get(paper.name, [])) for paper in [*papers, *only_scanned]]


def _scanned(paper: PaperLine, items: Sequence[Item]) -> PaperLine:
    if not items:
        return paper
    where, tone = together([item.standing for item in items])
    count = wording.counted(
        len(items), translate("Dossier", "{count} scan"), translate("Dossier", "{count} scans")
    )
    picture = next((item.thumbnail for item in items if item.thumbnail is not None), None)
    return replace(paper, scans=f"{count}, {where}", scans_tone=tone, picture=picture)


def _copies(paper: SubmittedPaper) -> str:
    counted = (
        (paper.originals, translate("Dossier", "original × {count}")),
        (paper.certified, translate("Dossier", "certified copy × {count}")),
        (paper.copies, translate("Dossier", "copy × {count}")),
    )
    return ", ".join(words.format(count=count) for count, words in counted if count)


def _fee(dossier: Dossier) -> tuple[str, str]:
    """The sum and how it stands; an unknown sum is said in the note."""
    fee = dossier.fee
    owed = dossier.payment_due or fee.amount
    if dossier.unconfirmed:
        return wording.money(dossier.unconfirmed), translate("Dossier", "VietQR, to be checked")
    if owed is None and fee.method is not PaymentMethod.EXEMPT and not dossier.collected:
        return "", translate("Dossier", "the catalogue names no sum; told when it is paid")
    if not dossier.payment_due and not dossier.collected and fee.method is PaymentMethod.EXEMPT:
        return wording.money(0), translate("Dossier", "nothing to pay, agreed at reception")
    if dossier.collected and not dossier.owed:
        return wording.money(dossier.collected), translate("Dossier", "collected")
    if dossier.payment_due:
        return wording.money(owed), translate("Dossier", "asked for, not paid yet")
    said = {
        PaymentMethod.CASH: translate("Dossier", "cash"),
        PaymentMethod.VIETQR: translate("Dossier", "VietQR, to be checked"),
        PaymentMethod.LATER: translate("Dossier", "to be paid later"),
        PaymentMethod.EXEMPT: translate("Dossier", "exempt"),
    }[fee.method]
    return wording.money(owed), said


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
