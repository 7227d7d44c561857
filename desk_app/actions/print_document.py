"""Printing: the ledger and the journal first, the paper after the commit."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DocumentPrinted
from desk_app.ports import Clock, Register
from desk_app.wire.envelope import Actor


def count_prints(
    document: str, dossiers: Sequence[Dossier], paper: str, *, register: Register, clock: Clock, actor: Actor
) -> list[int]:
    """The copy number of each dossier's document, kept before anything is drawn."""
    subjects = [(dossier.id, dossier.id) for dossier in dossiers]
    return count_subjects(document, subjects, paper, register=register, clock=clock, actor=actor)


def count_subjects(
    document: str,
    subjects: Sequence[tuple[str, str | None]],
    paper: str,
    *,
    register: Register,
    clock: Clock,
    actor: Actor,
) -> list[int]:
    """The same for whatever is printed: what the ledger counts it by, and whose history it belongs to (or nobody's).

    A dossier and a visit are both their own id; a register is its days, a checklist its procedure.
    """
    now = clock.now()
    copies = []
    with register.open() as book:
        for subject, dossier_id in subjects:
            copy = book.count_print(document, subject)
            book.announce(DocumentPrinted(document, copy, paper), dossier_id=dossier_id, at=now, actor=actor)
            copies.append(copy)
    return copies
