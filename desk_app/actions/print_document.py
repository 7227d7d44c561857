"""Printing: to a file, counted before it is drawn; to a printer, counted once the printer took it."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DocumentPrinted
from desk_app.ports import Clock, Register
from desk_app.wire.envelope import Actor

Subject = tuple[str, str | None]
"""What the ledger counts a paper by, and whose history it belongs to (or nobody's).

A dossier and a visit are both their own id; a register is its days, a checklist its procedure.
"""


def count_prints(
    document: str, dossiers: Sequence[Dossier], paper: str, *, register: Register, clock: Clock, actor: Actor
) -> list[int]:
    """The copy number of each dossier's document, kept before anything is drawn."""
    subjects = [(dossier.id, dossier.id) for dossier in dossiers]
    return count_subjects(document, subjects, paper, register=register, clock=clock, actor=actor)


def count_subjects(
    document: str, subjects: Sequence[Subject], paper: str, *, register: Register, clock: Clock, actor: Actor
) -> list[int]:
    """The same for whatever is printed."""
    now = clock.now()
    copies = []
    with register.open() as book:
        for subject, dossier_id in subjects:
            copy = book.count_print(document, subject)
            book.announce(DocumentPrinted(document, copy, paper), dossier_id=dossier_id, at=now, actor=actor)
            copies.append(copy)
    return copies


def begin_subjects(document: str, subjects: Sequence[Subject], *, register: Register) -> list[int]:
    """The copy numbers of papers on their way to a printer; nobody is told of a print yet."""
    with register.open() as book:
        return [book.begin_print(document, subject) for subject, _ in subjects]


def settle_subjects(
    subjects: Sequence[Subject],
    facts: Sequence[DocumentPrinted],
    *,
    register: Register,
    clock: Clock,
    actor: Actor,
) -> None:
    """A printer took them: each fact into the history of its subject."""
    now = clock.now()
    with register.open() as book:
        for (subject, dossier_id), fact in zip(subjects, facts, strict=True):
            book.settle_print(fact.document, subject, fact.copy)
            book.announce(fact, dossier_id=dossier_id, at=now, actor=actor)
