"""Settling a dossier with its result papers."""

from __future__ import annotations

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierCompleted, ResultPaper
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import Circumstances

_PAPER = {"name", "number", "issued_on", "signer"}


def complete(dossier: Dossier, facts: Fields, moment: Circumstances) -> DossierCompleted:
    """Facts: results [{name?, number?, issued_on?, signer?}], or these of one paper at the top; note?."""
    facts.only(_PAPER | {"results", "note"})
    listed = facts.inners("results") or [facts]
    for paper in listed:
        if paper is not facts:
            paper.only(_PAPER)
    results = tuple(
        ResultPaper(
            name=paper.text("name") or dossier.received.procedure_name,
            number=paper.text("number", limit=100),
            issued_on=paper.day("issued_on"),
            signer=paper.text("signer", limit=200),
        )
        for paper in listed
    )
    return DossierCompleted(results=results, note=facts.text("note", limit=2000))
