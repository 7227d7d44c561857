"""Documents as they are drawn for a file: refused in words, counted and announced, then drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desk_app.actions.print_document import count_prints, count_subjects
from desk_app.actions.receive import looked_at
from desk_app.bootstrap import OpenDesk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import Intake
from desk_app.store.book_lines import book_lines
from desk_app.wire.envelope import Actor

if TYPE_CHECKING:
    from desk_app.documents.drawing import Job


@dataclass(frozen=True, slots=True)
class Printed:
    """A drawn document. `copy` 1 is the first print; a register as .xlsx has its bytes in `pdf` and no pages."""

    pdf: bytes
    copy: int
    pages: int


def print_receipt(desk: OpenDesk, dossiers: Sequence[Dossier], *, paper: str, actor: Actor) -> list[Printed]:
    """One receipt a dossier: counted and announced first, drawn after the commit."""
    from desk_app.documents.receipt import PaperSize, render_receipt
    from desk_app.documents.receipt_of import receipt_of
    from desk_app.documents.words import wording

    copies = count_prints("receipt", dossiers, paper, register=desk.register, clock=desk.clock, actor=actor)
    printed = []
    with wording(desk.catalogue.wording()):
        for dossier, copy in zip(dossiers, copies, strict=True):
            clerk = desk.search.by_ids([dossier.id])[0].clerk or actor.name
            pdf = render_receipt(receipt_of(dossier, desk.desk, clerk=clerk, copy=copy), PaperSize(paper))
            printed.append(Printed(pdf, copy, page_count(pdf)))
    return printed


def draft_receipt(desk: OpenDesk, intake: Intake, *, actor: Actor) -> bytes:
    """The receipt as it would be printed now, marked as a draft, without a number; nothing is kept or counted."""
    from desk_app.documents.receipt import PaperSize, render_receipt
    from desk_app.documents.receipt_of import receipt_of
    from desk_app.documents.words import wording
    from desk_app.words import draft_words

    dossier = looked_at(intake, catalogue=desk.catalogue, clock=desk.clock, desk=desk.desk)
    facts = receipt_of(dossier, desk.desk, clerk=actor.name)
    with wording(desk.catalogue.wording()):
        return render_receipt(
            replace(facts, draft=draft_words(), key=None, lookup_url=None, lookup_host=None), PaperSize.A5
        )


def print_document(
    desk: OpenDesk,
    kind: str,
    codes: Sequence[str] = (),
    *,
    actor: Actor,
    paper: str | None = None,
    days: tuple[date, date] | None = None,
    archive: bool | None = None,
) -> list[Printed]:
    """The documents of a kind (documents.kinds.KINDS): one a dossier, or one for all where that is its nature.

    `codes` are dossiers, visits (forms 02 and 03) or procedures; `days` the first and last of a register;
    `paper` None is the kind's usual one, `archive` None makes PDF/A-2b of what the kind says is kept.
    Refused in words before anything is counted; counted and announced before anything is drawn.
    """
    from desk_app.documents.archive import archived
    from desk_app.documents.words import wording

    printed = []
    with wording(desk.catalogue.wording()):
        asked = papers_asked(desk, kind, codes, actor=actor, paper=paper, days=days, archive=archive)
        counted = iter(
            count_subjects(
                kind, asked.subjects, asked.paper, register=desk.register, clock=desk.clock, actor=actor
            )
        )
        for job in asked.jobs:
            copies = [next(counted) for _ in job.subjects]
            pdf = job.draw(copies)
            pages = page_count(pdf)
            printed.append(Printed(archived(pdf, job.made_at) if asked.kept else pdf, max(copies), pages))
    return printed


@dataclass(frozen=True, slots=True)
class Asked:
    """Papers that can be drawn: on which paper, and whether they are kept as PDF/A-2b."""

    paper: str
    kept: bool
    jobs: Sequence[Job]

    @property
    def subjects(self) -> list[tuple[str, str | None]]:
        """What the ledger counts, and whose history each belongs to."""
        return [pair for job in self.jobs for pair in zip(job.subjects, job.dossiers, strict=True)]


def papers_asked(
    desk: OpenDesk,
    kind: str,
    codes: Sequence[str],
    *,
    actor: Actor,
    paper: str | None = None,
    days: tuple[date, date] | None = None,
    archive: bool | None = None,
) -> Asked:
    """What there is to draw of a kind; refused in words before anything is counted. Within `documents.words.wording`."""
    from desk_app.documents.drawing import Source, jobs
    from desk_app.documents.kinds import SHEET, kind_of, paper_of

    codes = list(dict.fromkeys(codes))
    asked = kind_of(kind, len(codes))
    chosen = paper_of(asked, paper)
    source = Source(
        desk=desk.desk,
        register=desk.register,
        catalogue=desk.catalogue,
        book=lambda first, last: book_lines(desk.engine, first, last, agency=desk.desk.office.agency),
        clerk_of=lambda dossier: desk.search.by_ids([dossier.id])[0].clerk or actor.name,
        now=desk.clock.now(),
        actor=actor.name,
    )
    kept = (asked.archived if archive is None else archive) and chosen != SHEET
    return Asked(chosen, kept, jobs(asked, chosen, codes, source, days))


def page_count(pdf: bytes) -> int:
    """How many pages a drawn document has."""
    return pdf.count(b"/Type /Page\n") or pdf.count(b"/Type /Page ")
