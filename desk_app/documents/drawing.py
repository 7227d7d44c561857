"""From what is asked to what is drawn: the facts of each document gathered, refused in words where there are none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from desk_app.documents.checklist import render_checklist
from desk_app.documents.checklist_of import checklist_of
from desk_app.documents.control_slip import render_control_slip
from desk_app.documents.control_slip_of import control_slip_of
from desk_app.documents.extension import render_extension
from desk_app.documents.extension_of import extension_of
from desk_app.documents.fee_receipt import render_fee_receipt
from desk_app.documents.fee_receipt_of import fee_receipt_of
from desk_app.documents.handover import render_handover
from desk_app.documents.handover_of import handover_of
from desk_app.documents.kinds import LABEL, MOST_AT_ONCE, SHEET, About, Kind
from desk_app.documents.label import render_label, render_labels
from desk_app.documents.label_of import label_of
from desk_app.documents.letter import LetterFacts
from desk_app.documents.papers_request import render_papers_request
from desk_app.documents.papers_request_of import papers_request_of, papers_request_of_visit
from desk_app.documents.poster import render_poster
from desk_app.documents.receipt import PaperSize, render_receipt
from desk_app.documents.receipt_of import receipt_of
from desk_app.documents.receipts import ReceiptsFacts, render_receipts
from desk_app.documents.refusal import render_refusal
from desk_app.documents.refusal_of import refusal_of, refusal_of_visit
from desk_app.documents.register import render_register
from desk_app.documents.register_of import register_line, register_of
from desk_app.documents.register_sheet import render_register_sheet
from desk_app.documents.stop_notice import render_stop_notice
from desk_app.documents.stop_notice_of import stop_notice_of
from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.events import VisitKept
from desk_app.domain.procedure import Procedure
from desk_app.ports import BookLine, Catalogue, Desk, HistoryLine, Register

LONGEST = 366
"""Days of one register: exports are limited."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from: this desk, its books, and who asks."""

    desk: Desk
    register: Register
    catalogue: Catalogue
    book: Callable[[date, date], Iterable[BookLine]]
    clerk_of: Callable[[Dossier], str]
    now: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class Job:
    """One paper to draw. `subjects` are counted in the ledger; `dossiers` are told in the journal (None: nobody's)."""

    subjects: tuple[str, ...]
    dossiers: tuple[str | None, ...]
    draw: Callable[[Sequence[int]], bytes]
    """Draws with the copy number of each subject."""
    made_at: datetime


def jobs(
    kind: Kind, paper: str, codes: Sequence[str], source: Source, days: tuple[date, date] | None
) -> list[Job]:
    """What there is to draw; everything that is missing is refused before anything is counted."""
    if kind.about is About.DAYS:
        return [_register(paper, source, days)]
    if not codes:
        raise InputRefused("field_missing", field="PROCEDURE" if kind.about is About.PROCEDURE else "CODE")
    if len(codes) > MOST_AT_ONCE:
        raise InputRefused("documents_at_once", field="CODE", most=MOST_AT_ONCE, count=len(codes))
    if kind.about is About.PROCEDURE:
        return [_of_procedure(kind.name, code, paper, source) for code in codes]
    if kind.name == "label" and paper != LABEL:
        return [_labels([source.register.dossier(code) for code in codes], paper, source)]
    if kind.about is About.DOSSIERS_TOGETHER:
        dossiers = {dossier.id: dossier for dossier in map(source.register.dossier, codes)}
        return [_together(kind.name, list(dossiers.values()), paper, source)]
    if kind.about is About.DOSSIER_OR_VISIT:
        return [_about_either(kind.name, code, paper, source) for code in codes]
    return [_about_dossier(kind.name, source.register.dossier(code), paper, source) for code in codes]


def _about_dossier(name: str, dossier: Dossier, paper: str, source: Source) -> Job:
    def job(draw: Callable[[int], bytes], made_at: datetime) -> Job:
        return Job((dossier.id,), (dossier.id,), lambda copies: draw(copies[0]), made_at)

    desk = source.desk
    if name == "receipt":
        _refuse_unless_received(dossier, name)
        received_at = dossier.received.received_at
        receipt = receipt_of(dossier, desk, clerk=source.clerk_of(dossier))
        return job(lambda copy: render_receipt(replace(receipt, copy=copy), PaperSize(paper)), received_at)
    if name == "label":
        _refuse_unless_received(dossier, name)
        label = label_of(dossier, desk)
        return job(lambda _: render_label(label), dossier.received.received_at)
    history = source.register.history(dossier.id)
    if name == "extension":
        extension = extension_of(dossier, history, desk)
        return job(
            lambda copy: render_extension(replace(extension, letter=_copied(extension.letter, copy)), paper),
            extension.letter.made_at,
        )
    if name == "stop_notice":
        stop = stop_notice_of(dossier, history, desk)
        return job(
            lambda copy: render_stop_notice(replace(stop, letter=_copied(stop.letter, copy)), paper),
            stop.letter.made_at,
        )
    if name == "control_slip":
        slip = control_slip_of(dossier, history, desk)
        return job(
            lambda copy: render_control_slip(replace(slip, letter=_copied(slip.letter, copy))), source.now
        )
    fee = fee_receipt_of(dossier, history, desk)
    return job(lambda copy: render_fee_receipt(replace(fee, copy=copy)), fee.paid_at)


def _about_either(name: str, code: str, paper: str, source: Source) -> Job:
    """Forms 02 and 03: of a dossier, or of a visit by its id."""
    subject, dossier, history = _found(code, source)
    desk = source.desk
    if name == "papers_request":
        if dossier is None:
            visit = history[0].fact
            code = visit.procedure_code if isinstance(visit, VisitKept) else ""
            asked = papers_request_of_visit(history[0], desk, _procedure(code, source))
        else:
            procedure = _procedure(dossier.received.procedure_code, source)
            asked = papers_request_of(dossier, history, desk, procedure)
        return Job(
            (subject,),
            (subject,),
            lambda copies: render_papers_request(
                replace(asked, letter=_copied(asked.letter, copies[0])), paper
            ),
            asked.letter.made_at,
        )
    refused = refusal_of_visit(history[0], desk) if dossier is None else refusal_of(dossier, history, desk)
    return Job(
        (subject,),
        (subject,),
        lambda copies: render_refusal(replace(refused, letter=_copied(refused.letter, copies[0])), paper),
        refused.letter.made_at,
    )


def _found(code: str, source: Source) -> tuple[str, Dossier | None, list[HistoryLine]]:
    """A dossier with its history, or no dossier and the one line of a visit."""
    try:
        dossier = source.register.dossier(code)
    except NotFound:
        subject = code.strip().lower()
        kept = [line for line in source.register.history(subject) if isinstance(line.fact, VisitKept)]
        if not kept:
            raise
        return subject, None, kept[:1]
    return dossier.id, dossier, list(source.register.history(dossier.id))


def _together(name: str, dossiers: Sequence[Dossier], paper: str, source: Source) -> Job:
    ids = tuple(dossier.id for dossier in dossiers)
    for dossier in dossiers:
        _refuse_unless_received(dossier, name)
    if name == "receipt":
        receipts = [receipt_of(each, source.desk, clerk=source.clerk_of(each)) for each in dossiers]

        def draw(copies: Sequence[int]) -> bytes:
            copied = [replace(each, copy=copy) for each, copy in zip(receipts, copies, strict=True)]
            return render_receipts(ReceiptsFacts(tuple(copied), source.desk.office.name), paper)

        return Job(ids, ids, draw, dossiers[0].received.received_at)
    handover = handover_of(dossiers, source.desk, giver=source.actor, now=source.now)
    return Job(ids, ids, lambda _: render_handover(handover), source.now)


def _labels(dossiers: Sequence[Dossier], paper: str, source: Source) -> Job:
    """Labels on common sheets."""
    for dossier in dossiers:
        _refuse_unless_received(dossier, "label")
    ids = tuple(dossier.id for dossier in dossiers)
    labels = [label_of(dossier, source.desk) for dossier in dossiers]
    return Job(ids, ids, lambda _: render_labels(labels, paper), dossiers[0].received.received_at)


def _of_procedure(name: str, code: str, paper: str, source: Source) -> Job:
    facts = checklist_of(source.catalogue.procedure(code, source.now.date()), source.desk)

    def draw(_copies: Sequence[int]) -> bytes:
        return render_poster(facts) if name == "poster" else render_checklist(facts, paper)

    return Job((facts.procedure_code,), (None,), draw, source.now)


def _register(paper: str, source: Source, days: tuple[date, date] | None) -> Job:
    if days is None:
        raise InputRefused("field_missing", field="--from")
    first, last = days
    if last < first:
        raise InputRefused("days_reversed", field="--to")
    if (last - first).days >= LONGEST:
        raise InputRefused("days_many", field="--to", most=LONGEST)
    facts = register_of(first, last, source.desk, source.now)
    render = render_register_sheet if paper == SHEET else render_register
    return Job(
        (f"{first:%Y-%m-%d}/{last:%Y-%m-%d}",),
        (None,),
        lambda _: render(facts, (register_line(each, source.desk) for each in source.book(first, last))),
        source.now,
    )


def _refuse_unless_received(dossier: Dossier, name: str) -> None:
    if dossier.status is Status.REGISTERED or not dossier.received.scan_code:
        raise InputRefused("document_not_yet", field="CODE", document=name, step="receive")


def _procedure(code: str, source: Source) -> Procedure | None:
    return next((each for each in source.catalogue.every() if each.code == code), None)


def _copied(letter: LetterFacts, copy: int) -> LetterFacts:
    return replace(letter, copy=copy)
