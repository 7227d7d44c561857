"""What returning says of a dossier, a collector and a scan, in the words of the counter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.applicant import masked
from desk_app.domain.collector import Collector
from desk_app.domain.dossier import PAUSED, WITHOUT_RESULT, Dossier, Status
from desk_app.domain.events import CollectedAs
from desk_app.words import status_name
from ui import refused, wording
from ui.keymap import told
from ui.returning.case import Match, Missing
from ui.returning.looking import Outcome, Taken, What
from ui.standing import day_and_month, given_name
from ui.theme import Tone

translate = QCoreApplication.translate


def title_of(dossier: Dossier) -> str:
    """What is handed over: the results by name and number, the papers that go back, else the procedure."""
    if dossier.status in WITHOUT_RESULT:
        return ", ".join(paper.name for paper in dossier.originals_here)
    procedure = wording.procedure_name(dossier.received.procedure_code, dossier.received.procedure_name)
    named = [f"{paper.name} {paper.number}" if paper.number else paper.name for paper in dossier.results]
    return ", ".join(named) or procedure


def promise_of(dossier: Dossier, now: datetime) -> tuple[str, Tone | None]:
    """Hẹn 23/11, đúng hạn; late is said of the office, never of the citizen who comes later."""
    if dossier.status in WITHOUT_RESULT:
        return status_name(int(dossier.status), wording.language()), None
    if dossier.due is None:
        return "", None
    due = dossier.due.at
    said = translate("Returning", "Due {day}").format(day=day_and_month(due, now))
    if dossier.completed_at is not None and dossier.completed_at > due:
        days = max(1, (dossier.completed_at.date() - due.date()).days)
        one, many = translate("Returning", "{count} day late"), translate("Returning", "{count} days late")
        late = wording.counted(days, one, many)
        return f"{said}, {late}", Tone.LATE
    early = (due.date() - now.date()).days
    if early > 0:
        one, many = translate("Returning", "{count} day early"), translate("Returning", "{count} days early")
        sooner = wording.counted(early, one, many)
        return f"{said}, {sooner}", None
    kept = translate("Returning", "on time")
    return f"{said}, {kept}", None


def match_words(match: Match) -> tuple[str, str, Tone]:
    """Who stands there, big; a line about it; its tone."""
    return {
        Match.SAME: (
            translate("Returning", "THE SAME as the applicant"),
            told(translate("Returning", "Ctrl+Enter hands it over.")),
            Tone.DONE,
        ),
        Match.KNOWN: (
            translate("Returning", "HANDED IN by this person"),
            told(translate("Returning", "The mandate was kept at reception. Ctrl+Enter hands it over.")),
            Tone.DONE,
        ),
        Match.OTHER: (
            translate("Returning", "ANOTHER person than the applicant"),
            translate(
                "Returning", "Can be handed over with a mandate or a reason. Who takes it is kept by name."
            ),
            Tone.TODAY,
        ),
        Match.NOBODY: ("", "", Tone.CALM),
    }[match]


def person_lines(collector: Collector) -> tuple[str, str]:
    """Sinh 14/02/1990, and the masked number."""
    born = (
        translate("Returning", "Born {day}").format(day=f"{collector.born_on:%d/%m/%Y}")
        if collector.born_on
        else ""
    )
    return born, masked(collector.id_number) if collector.id_number else translate("Returning", "no card")


def missing_words(missing: Missing) -> str:
    """What is missing, as it stands after "Còn thiếu 1:"."""
    return {
        Missing.TICKED: translate("Returning", "which results go along"),
        Missing.COLLECTOR: translate("Returning", "who takes it: scan the card"),
        Missing.WAY: translate("Returning", "by what right another takes it"),
        Missing.RELATION: translate("Returning", "what they are to the applicant"),
        Missing.PAPER: translate("Returning", "number and day of the mandate"),
        Missing.PLACE: translate("Returning", "where the mandate was certified"),
        Missing.REASON: translate("Returning", "the reason"),
        Missing.POST: translate("Returning", "the consignment number"),
        Missing.FEE: translate("Returning", "how the fee was paid"),
    }[missing]


def outcome_words(outcome: Outcome, now: datetime) -> tuple[str, list[str], Tone]:
    """Big words, lines about it, and a tone."""
    dossier = outcome.dossier
    if outcome.what is What.UNKNOWN:
        said = refused.sentence(outcome.refusal) if outcome.refusal else ""
        lines = [shown_text(outcome.text), said or translate("Returning", "No dossier of this desk has it.")]
        return translate("Returning", "NOT KNOWN here"), lines, Tone.PERSON
    if dossier is None:
        said = translate("Returning", "{name} has no dossier at this desk.").format(name=outcome.name)
        return translate("Returning", "NOTHING waits"), [said], Tone.CALM
    if outcome.what is What.RETURNED:
        title = translate("Returning", "HANDED OVER {day}").format(
            day=_moment(outcome.taken.at if outcome.taken else dossier.ended_at, now)
        )
        return title, [_taken(outcome.taken, dossier)], Tone.DONE
    status = status_name(int(dossier.status), wording.language())
    if outcome.what is What.ENDED:
        lines = [line for line in (dossier.end_reason or "", _back(outcome.taken, now)) if line]
        return status.upper(), lines, Tone.CALM
    return _not_ready(dossier, status, now)


def _not_ready(dossier: Dossier, status: str, now: datetime) -> tuple[str, list[str], Tone]:
    due = dossier.due.at if dossier.due else None
    held = translate("Returning", "with {holder}").format(holder=dossier.held_by) if dossier.held_by else ""
    why = dossier.wanted_reason or ""
    papers = ", ".join(paper.name for paper in dossier.wanted)
    lines = [
        " · ".join(part for part in (status, held) if part),
        " ".join(part for part in (why, papers) if part),
    ]
    lines = [line for line in lines if line]
    if due is None:
        return translate("Returning", "NOT YET, no date promised"), lines, Tone.CALM
    if dossier.is_late(now):
        days = max(1, (now.date() - due.date()).days)
        title = translate("Returning", "NOT YET, due {day}, {days} days late")
        return title.format(day=day_and_month(due, now), days=days), lines, Tone.LATE
    if dossier.status in PAUSED:
        lines.append(translate("Returning", "The clock stands still until the citizen has answered."))
        title = translate("Returning", "NOT YET, waits for the citizen")
        return title, lines, Tone.PERSON
    title = translate("Returning", "NOT YET, due {day}").format(day=day_and_month(due, now))
    lines.append(wording.due_moment(due))
    return title, lines, Tone.CALM


def _taken(taken: Taken | None, dossier: Dossier) -> str:
    if taken is None:
        return dossier.collector or ""
    who = taken.fact.collector
    if taken.fact.is_applicant:
        applicant = translate("Returning", "the applicant")
        who += f" ({applicant})"
    elif taken.fact.mandate:
        who += f" ({way_word(taken.fact.way)}{taken.fact.mandate})"
    number = taken.fact.collector_id or ""
    clerk = translate("Returning", "by {clerk}").format(clerk=given_name(taken.clerk))
    return " · ".join(part for part in (who, number, clerk) if part)


def way_word(way: CollectedAs | None) -> str:
    """What stands before the number of a mandate; nothing before a relation or a reason."""
    return translate("Returning", "mandate") + " " if way is CollectedAs.MANDATE else ""


def _back(taken: Taken | None, now: datetime) -> str:
    if taken is None:
        return translate("Returning", "No original is left to be given back.")
    said = translate("Returning", "Papers given back {day} to {name}.")
    return said.format(day=_moment(taken.at, now), name=taken.fact.collector)


def _moment(at: datetime | None, now: datetime) -> str:
    if at is None:
        return ""
    return f"{at:%H:%M}" if at.date() == now.date() else f"{day_and_month(at, now)} {at:%H:%M}"


def shown_text(text: str) -> str:
    """What was scanned, an identity number in it masked."""
    first, *rest = text.split("|")
    number = first.strip()
    if len(number) == 12 and number.isdigit():
        first = masked(number)
    return f"{first}|…" if rest else first


def count_words(dossiers: Sequence[Dossier]) -> str:
    """2 hồ sơ, cùng trả."""
    if len(dossiers) == 1:
        return translate("Returning", "1 dossier")
    return translate("Returning", "{count} dossiers, together").format(count=len(dossiers))


def is_late(dossier: Dossier, now: datetime) -> bool:
    """Whether a letter of apology is owed for it now."""
    return dossier.status in (Status.RECEIVED, Status.PROCESSING) and dossier.is_late(now)
