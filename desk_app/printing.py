"""Paper for a printer: drawn with the copy number it will bear, entered in the ledger once a printer took it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from desk_app.actions.print_document import Subject, begin_subjects, settle_subjects
from desk_app.bootstrap import OpenDesk
from desk_app.domain.events import DocumentPrinted
from desk_app.papers import page_count, papers_asked
from desk_app.store.engine import reading
from desk_app.store.prints import last_receipt_since, owed_since
from desk_app.wire.envelope import Actor


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper ready for a printer. Kept until it came out: sent again it is the same copy."""

    document: str
    paper: str
    subjects: tuple[Subject, ...]
    copies: tuple[int, ...]
    pdf: bytes
    pages: int
    made_at: datetime
    kept: bool = False
    """Whether a file of it is made for archives (PDF/A-2b)."""

    @property
    def copy(self) -> int:
        """The highest copy number on it; over 1 it says that it is a reprint."""
        return max(self.copies, default=1)

    @property
    def ids(self) -> tuple[str, ...]:
        """The dossiers or visits it is about."""
        return tuple(subject for subject, _ in self.subjects)


@dataclass(frozen=True, slots=True)
class Owed:
    """A paper promised to somebody today and taken by no printer yet."""

    document: str
    id: str


def draw(
    desk: OpenDesk,
    document: str,
    codes: Sequence[str],
    *,
    actor: Actor,
    paper: str | None = None,
    days: tuple[date, date] | None = None,
    together: bool = False,
) -> list[Drawn]:
    """Draws a document of each of `codes`, with the copy numbers that come next; nothing is counted as printed.

    `together`: one receipt for all. A copy number stays the paper's own until `note_printed`: drawn anew
    before that, it is the same copy.
    """
    from desk_app.documents.words import wording

    wanted = list(dict.fromkeys(codes))
    asked_for = [wanted] if together or document != "receipt" else [[code] for code in wanted]
    drawn = []
    with wording(desk.catalogue.wording()):
        for some in asked_for:
            asked = papers_asked(desk, document, some, actor=actor, paper=paper, days=days)
            numbers = iter(begin_subjects(document, asked.subjects, register=desk.register))
            for job in asked.jobs:
                subjects = tuple(zip(job.subjects, job.dossiers, strict=True))
                copies = tuple(next(numbers) for _ in subjects)
                pdf = job.draw(copies)
                pages = page_count(pdf)
                drawn.append(
                    Drawn(document, asked.paper, subjects, copies, pdf, pages, job.made_at, asked.kept)
                )
    return drawn


def file_of(drawn: Drawn) -> bytes:
    """The paper as a file to keep: PDF/A-2b where the law wants it kept."""
    from desk_app.documents.archive import archived

    return archived(drawn.pdf, drawn.made_at) if drawn.kept else drawn.pdf


def note_printed(desk: OpenDesk, drawn: Drawn, *, actor: Actor, again: bool = False) -> None:
    """A printer took it: the ledger and the journal say so, in one transaction."""
    facts = [DocumentPrinted(drawn.document, copy, drawn.paper, again) for copy in drawn.copies]
    settle_subjects(drawn.subjects, facts, register=desk.register, clock=desk.clock, actor=actor)


def waive(desk: OpenDesk, document: str, subject: str) -> None:
    """Kept without a print on purpose: not offered at the next start."""
    with desk.register.open() as book:
        book.waive_print(document, subject)


def owed_today(desk: OpenDesk) -> list[Owed]:
    """What was received today in this window and never reached a printer (a power cut, a printer that failed)."""
    with reading(desk.engine) as connection:
        return [Owed(document, subject) for document, subject in owed_since(connection, _morning(desk))]


def last_receipt_today(desk: OpenDesk) -> tuple[str, ...]:
    """The dossiers on the receipt printed last at this desk today; none when there was none."""
    with reading(desk.engine) as connection:
        return last_receipt_since(connection, _morning(desk))


def _morning(desk: OpenDesk) -> datetime:
    now = desk.clock.now()
    return datetime.combine(now.date(), time(), now.tzinfo)
