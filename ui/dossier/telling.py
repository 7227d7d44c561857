"""The history of a dossier in words: each event as a clerk tells it at the counter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain import events as ev
from desk_app.domain.events import DuePromise, Event
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.survey import Occasion, RatedBy
from desk_app.domain.words import tidy
from desk_app.ports import HistoryLine
from ui import wording
from ui.standing import given_name, sent_word
from ui.theme import Tone
from ui.widgets.timeline import Moment

translate = QCoreApplication.translate

Told = tuple[str, str, Tone]
"""What happened, a line about it ("" for none), and its tone."""


DaysOff = Sequence[tuple[date, str, int]]
"""Holidays that do not count: day, name, version of the calendar."""


def moments_of(history: Sequence[HistoryLine], *, now: datetime, days_off: DaysOff = ()) -> list[Moment]:
    """The history, newest on top; the first receipt is told with the reception it was printed for.

    Each of `days_off` stands where its day was, so that the date explains itself.
    """
    lines = list(history)
    receipt = next((line for line in lines if _is_first_receipt(line.fact)), None)
    with_receipt = receipt is not None and bool(lines) and isinstance(lines[0].fact, ev.DossierReceived)
    told = []
    ahead = sorted(days_off)
    for line in lines:
        if with_receipt and line is receipt:
            continue
        while ahead and ahead[0][0] < line.at.date():
            told.append(_day_off(*ahead.pop(0)))
        told.append(_moment(line, now, printed=with_receipt and line is lines[0]))
    told += [_day_off(*each) for each in ahead]
    return told[::-1]


def _day_off(day: date, name: str, version: int) -> Moment:
    source = translate("Dossier", "working calendar, version {version}").format(version=version)
    said = translate("Dossier", "{name}, not counted").format(name=name)
    return Moment(f"{day:%d/%m}", said, source, Tone.CALM)


def _is_first_receipt(fact: Event | None) -> bool:
    return isinstance(fact, ev.DocumentPrinted) and fact.document == "receipt" and fact.copy == 1


def _moment(line: HistoryLine, now: datetime, *, printed: bool) -> Moment:
    what, detail, tone = _told(line, printed=printed)
    told_of = line.origin == "desk" or line.settled == "conflict"
    stamp, stamp_tone = sent_word(line.settled) if told_of else ("", Tone.DONE)
    if line.settled_at is not None and line.settled == "sent":
        same_day = line.settled_at.date() == line.at.date()
        stamp += f" {line.settled_at:%H:%M}" if same_day else f" {line.settled_at:%d/%m %H:%M}"
    return Moment(
        time=when(line.at, now),
        what=what,
        source=f"{_who(line)} · {_where(line)}",
        tone=tone,
        detail=detail,
        stamp=stamp,
        stamp_tone=stamp_tone,
    )


def when(at: datetime, now: datetime) -> str:
    """Hôm nay 14:02, 23/11 10:05, or 23/11/2025."""
    if at.date() == now.date():
        return translate("Dossier", "Today {hour}").format(hour=f"{at:%H:%M}")
    return f"{at:%d/%m %H:%M}" if at.year == now.year else f"{at:%d/%m/%Y}"


def _who(line: HistoryLine) -> str:
    """Colleagues by their given name, as they call each other; others as the province names them."""
    if line.actor.via == "citizen":
        return translate("Dossier", "the citizen")
    if not line.actor.name:
        return translate("Dossier", "the system")
    return given_name(line.actor.name) if line.actor.via == "window" else line.actor.name


def _where(line: HistoryLine) -> str:
    if isinstance(line.fact, ev.DossierRegistered):
        return translate("Dossier", "online")
    if line.origin != "desk":
        return translate("Dossier", "the province")
    if line.actor.via == "citizen":
        return translate("Dossier", "the citizen's screen")
    if line.actor.via == "cli":
        return translate("Dossier", "this machine, command line")
    return translate("Dossier", "this machine")


def _told(line: HistoryLine, *, printed: bool) -> Told:
    match line.fact:
        case ev.DossierReceived() as fact:
            said = (
                translate("Dossier", "Received, receipt printed")
                if printed
                else translate("Dossier", "Received")
            )
            return said, due_words(fact.due), Tone.DONE
        case ev.PapersRequested() | ev.SupplementReceived() as fact:
            return _papers(fact)
        case ev.PaymentRequested() | ev.FeeCollected() | ev.PaymentConfirmed() as fact:
            return _money(fact)
        case ev.DossierHandedOn() as fact:
            return _handed_on(fact)
        case ev.DossierResumed(due=due, note=note):
            return translate("Dossier", "The clock goes on"), _joined(note, due_words(due)), Tone.DONE
        case ev.DeadlineExtended(reason=reason, due=due):
            return (
                translate("Dossier", "Apologised, new date promised"),
                _joined(reason, due_words(due)),
                Tone.PERSON,
            )
        case ev.DossierCompleted(results=results, note=note):
            return translate("Dossier", "Result ready"), _joined(_results(results), note), Tone.DONE
        case ev.ResultReturned() | ev.PapersHandedBack() as fact:
            return _returned(fact)
        case ev.ReturnRevoked(reason=reason, supervisor=supervisor):
            agreed = translate("Dossier", "Agreed by {name}").format(name=supervisor) if supervisor else ""
            said = translate("Dossier", "Hand-over revoked, the result waits again")
            return said, _joined(reason, agreed), Tone.PERSON
        case ev.DocumentPrinted() as fact:
            return _printed(fact)
        case ev.DossierCorrected(changes=changes, reason=reason):
            fields = ", ".join(_field(change.field) for change in changes)
            return translate("Dossier", "Corrected: {fields}").format(fields=fields), reason, Tone.CALM
        case _:
            return _ended(line)


def _ended(line: HistoryLine) -> Told:  # noqa: PLR0912  (one case an event)
    match line.fact:
        case ev.CitizenRated() as fact:
            said = translate("Dossier", "Citizen's rating: {step}").format(
                step=inside(wording.satisfaction(fact.satisfaction))
            )
            return said, _rated(fact), Tone.CALM
        case ev.HolderReminded(to=to, note=note):
            return translate("Dossier", "{name} reminded").format(name=to), note or "", Tone.TODAY
        case ev.PaperAttached() as fact:
            return _attached(fact)
        case ev.AttachmentVoided(paper=paper, reason=reason):
            return translate("Dossier", "Scan taken off: {paper}").format(paper=paper), reason, Tone.CALM
        case ev.NumberAssigned() | ev.NumberRequested() as fact:
            return _numbered(fact)
        case ev.DossierRegistered():
            return translate("Dossier", "Handed in online"), "", Tone.CALM
        case ev.ConflictDecided(theirs=theirs, reason=reason):
            kept = translate("Dossier", "the other desk's") if theirs else translate("Dossier", "this desk's")
            return (
                translate("Dossier", "Two steps did not fit: {kept} stands").format(kept=kept),
                reason,
                Tone.PERSON,
            )
        case ev.DossierSentBack(reason=reason):
            return translate("Dossier", "Result sent back to be mended"), reason, Tone.PERSON
        case ev.DossierStopped(reason=reason, basis=basis):
            return translate("Dossier", "Stopped"), _joined(reason, basis), Tone.PERSON
        case ev.DossierWithdrawn(reason=reason):
            return translate("Dossier", "Withdrawn by the citizen"), reason, Tone.CALM
        case ev.DossierRefused(reason=reason):
            return translate("Dossier", "Not accepted"), reason, Tone.PERSON
        case ev.NumberVoided(reason=reason, approver=approver):
            said = translate("Dossier", "Number voided, approved by {name}").format(name=approver)
            return said, reason, Tone.PERSON
        case _:
            return _untold(line)


def _untold(line: HistoryLine) -> Told:
    """Of an event without a content that this version reads its kind is all there is to say."""
    if line.erased:
        said = translate("Dossier", "A step whose content was erased after its time ({kind})")
    else:
        said = translate("Dossier", "Something a newer version of the program knows ({kind})")
    return said.format(kind=line.kind), "", Tone.CALM


def _numbered(fact: ev.NumberAssigned | ev.NumberRequested) -> Told:
    if isinstance(fact, ev.NumberRequested):
        said = translate("Dossier", "The province was asked for a number in place of {old}")
        return said.format(old=fact.code), "", Tone.CALM
    said = translate("Dossier", "Old number {old}, now {new}").format(old=fact.instead_of, new=fact.code)
    return said, translate("Dossier", "The old receipt still finds this dossier."), Tone.TODAY


def _attached(fact: ev.PaperAttached) -> Told:
    pages = translate("Dossier", "{count} pages").format(count=fact.pages) if fact.pages > 1 else ""
    if fact.reused_from is not None:
        day = f"{fact.scanned_on:%d/%m/%Y}" if fact.scanned_on else ""
        said = translate("Dossier", "Scan of {day} used again: {paper}").format(day=day, paper=fact.paper)
        return said, pages, Tone.CALM
    return translate("Dossier", "Scan attached: {paper}").format(paper=fact.paper), pages, Tone.CALM


def _rated(fact: ev.CitizenRated) -> str:
    """When it was asked, that it came from the receipt's page, and what was written beside it."""
    parts = [_occasion(fact.occasion)]
    if fact.by is RatedBy.PAGE:
        parts.append(translate("Dossier", "From the receipt's page on the web."))
    if fact.comment:
        parts.append(
            translate("Dossier", "Written beside it: “{comment}”").format(comment=tidy(fact.comment))
        )
    return " ".join(parts)


def _occasion(occasion: Occasion) -> str:
    return {
        Occasion.RECEPTION: translate("Dossier", "After the reception."),
        Occasion.RETURN: translate("Dossier", "After the result was handed over."),
    }[occasion]


def _handed_on(fact: ev.DossierHandedOn) -> Told:
    until = ""
    if fact.due_at is not None:
        until = translate("Dossier", "To be done by {moment}").format(
            moment=inside(wording.due_moment(fact.due_at))
        )
    detail = _joined(fact.receiver, until, fact.note)
    if fact.back:
        return translate("Dossier", "Back from {unit}").format(unit=fact.to), detail, Tone.CALM
    return translate("Dossier", "Handed on to {unit}").format(unit=fact.to), detail, Tone.CALM


def _papers(fact: ev.PapersRequested | ev.SupplementReceived) -> Told:
    names = ", ".join(paper.name for paper in fact.papers)
    if isinstance(fact, ev.SupplementReceived):
        said = (
            translate("Dossier", "Papers received: {papers}")
            if names
            else translate("Dossier", "Papers received")
        )
        return said.format(papers=names), due_words(fact.due), Tone.DONE
    until = ""
    if fact.respond_by is not None:
        until = translate("Dossier", "To be brought by {day}.").format(
            day=inside(wording.long_day(fact.respond_by))
        )
    said = (
        translate("Dossier", "Papers asked for: {papers}")
        if names
        else translate("Dossier", "Papers asked for")
    )
    detail = "" if fact.reason == names else fact.reason
    return said.format(papers=names), _joined(detail, until), Tone.PERSON


def _money(fact: ev.PaymentRequested | ev.FeeCollected | ev.PaymentConfirmed) -> Told:
    amount = wording.money(abs(fact.amount))
    if isinstance(fact, ev.PaymentConfirmed):
        said = translate("Dossier", "Transfer seen on the account: {amount}").format(amount=amount)
        return said, fact.reference or "", Tone.DONE
    if isinstance(fact, ev.PaymentRequested):
        return (
            translate("Dossier", "Payment asked for: {amount}").format(amount=amount),
            fact.reason or "",
            Tone.PERSON,
        )
    number = fact.receipt_number
    detail = translate("Dossier", "Fee receipt {number}").format(number=number) if number else ""
    if fact.amount < 0:
        return translate("Dossier", "Fee given back: {amount}").format(amount=amount), detail, Tone.CALM
    if fact.elsewhere:
        return translate("Dossier", "Noted as paid before: {amount}").format(amount=amount), detail, Tone.DONE
    if fact.method is PaymentMethod.VIETQR:
        said = translate("Dossier", "VietQR, to be checked: {amount}").format(amount=amount)
        return said, detail, Tone.PERSON
    return translate("Dossier", "Fee collected: {amount}").format(amount=amount), detail, Tone.DONE


def _returned(fact: ev.ResultReturned | ev.PapersHandedBack) -> Told:
    post = papers = ""
    if isinstance(fact, ev.ResultReturned) and fact.post_reference:
        post = translate("Dossier", "By post, consignment {number}").format(number=fact.post_reference)
    if isinstance(fact, ev.PapersHandedBack):
        papers = ", ".join(paper.name for paper in fact.papers)
        said = translate("Dossier", "Papers given back to {name}").format(name=fact.collector)
    elif fact.is_applicant:
        said = translate("Dossier", "Result handed to the applicant")
    else:
        said = translate("Dossier", "Result handed to {name}").format(name=fact.collector)
    return said, _joined(papers, way_words(fact.way, fact.mandate or ""), post), Tone.DONE


def way_words(way: ev.CollectedAs | None, mandate: str) -> str:
    """By what right somebody else took it: Giấy ủy quyền 04/2026/UQ, 20/11/2026, UBND xã Ea Kpam."""
    if way is ev.CollectedAs.SUBMITTER:
        said = translate("Dossier", "Handed the dossier in")
        return f"{said}: {mandate}" if mandate else said
    if way is ev.CollectedAs.MANDATE:
        return translate("Dossier", "Mandate {paper}").format(paper=mandate)
    return mandate


def _printed(fact: ev.DocumentPrinted) -> Told:
    names = {
        "receipt": translate("Dossier", "receipt"),
        "papers_request": translate("Dossier", "request for papers"),
        "extension": translate("Dossier", "letter of apology"),
        "stop_notice": translate("Dossier", "notice of stopping"),
        "control_slip": translate("Dossier", "control slip"),
    }
    said = translate("Dossier", "Printed: {document}, copy {copy}")
    return said.format(document=names.get(fact.document, fact.document), copy=fact.copy), "", Tone.CALM


def _results(results: Sequence[ev.ResultPaper]) -> str:
    return ", ".join(f"{paper.name} {paper.number}" if paper.number else paper.name for paper in results)


def _field(name: str) -> str:
    return {
        "full_name": translate("Dossier", "name"),
        "id_number": translate("Dossier", "ID number"),
        "born_on": translate("Dossier", "date of birth"),
        "sex": translate("Dossier", "sex"),
        "address": translate("Dossier", "residence"),
        "phone": translate("Dossier", "phone"),
        "email": translate("Dossier", "e-mail"),
        "tax_code": translate("Dossier", "tax code"),
        "representative": translate("Dossier", "representative"),
    }.get(name, name)


def due_words(due: DuePromise | None) -> str:
    """Hẹn thứ Sáu 27/11/2026, trước 17:00."""
    if due is None:
        return ""
    return translate("Dossier", "Due {moment}.").format(moment=inside(wording.due_moment(due.at)))


def inside(words: str) -> str:
    """As it stands inside a sentence: Thứ Sáu → thứ Sáu."""
    return words[:1].lower() + words[1:] if wording.language() == "vi" else words


def _joined(*parts: str | None) -> str:
    """Sentences one after the other, each with its full stop."""
    kept = [part.strip() for part in parts if part and part.strip()]
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in kept)
