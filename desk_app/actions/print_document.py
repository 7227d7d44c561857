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
    now = clock.now()
    copies = []
    with register.open() as book:
        for dossier in dossiers:
            copy = book.count_print(document, dossier.id)
            book.announce(DocumentPrinted(document, copy, paper), dossier_id=dossier.id, at=now, actor=actor)
            copies.append(copy)
    return copies
