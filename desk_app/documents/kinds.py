"""Every paper the desk prints: on which papers, about what, and whether it is kept as an archive copy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desk_app.domain.errors import InputRefused


class About(Enum):
    """What a paper is asked for by."""

    DOSSIER = "CODE"
    DOSSIER_OR_VISIT = "CODE or the id of a visit"
    DOSSIERS_TOGETHER = "CODE…"
    PROCEDURE = "PROCEDURE"
    DAYS = "--from, --to"


@dataclass(frozen=True, slots=True)
class Kind:
    """One document. The first of its `papers` is the usual one; `archived`: PDF/A-2b unless said otherwise."""

    name: str
    about: About
    papers: tuple[str, ...]
    archived: bool = False


SHEET = "xlsx"
LABEL = "100x50"
MOST_AT_ONCE = 40
_ALL = (
    Kind("receipt", About.DOSSIER, ("a5", "a5p", "a4", "k80")),
    Kind("papers_request", About.DOSSIER_OR_VISIT, ("a4", "a5p")),
    Kind("refusal", About.DOSSIER_OR_VISIT, ("a4", "a5p"), archived=True),
    Kind("extension", About.DOSSIER, ("a4", "a5p"), archived=True),
    Kind("stop_notice", About.DOSSIER, ("a4", "a5p"), archived=True),
    Kind("control_slip", About.DOSSIER, ("a4",), archived=True),
    Kind("register", About.DAYS, ("a4", SHEET), archived=True),
    Kind("handover", About.DOSSIERS_TOGETHER, ("a4",)),
    Kind("label", About.DOSSIER, (LABEL, "a4", "a5p", "k80")),
    Kind("fee_receipt", About.DOSSIER, ("a5",)),
    Kind("checklist", About.PROCEDURE, ("a4", "a5p")),
    Kind("poster", About.PROCEDURE, ("a4",)),
)
KINDS = {kind.name: kind for kind in _ALL}
RECEIPTS = Kind("receipt", About.DOSSIERS_TOGETHER, ("a4", "a5"))
"""Form 01 when one person has several dossiers."""


def kind_of(name: str, count: int = 1) -> Kind:
    """The document of that name, for so many dossiers; refuses an unknown one."""
    if name == "receipt" and count > 1:
        return RECEIPTS
    kind = KINDS.get(name)
    if kind is None:
        raise InputRefused("document_unknown", field="kind", allowed=", ".join(KINDS))
    return kind


def paper_of(kind: Kind, asked: str | None) -> str:
    """The paper asked for, or the usual one; refuses one that this document does not have."""
    if asked is None:
        return kind.papers[0]
    if asked not in kind.papers:
        raise InputRefused(
            "paper_not_for", field="--paper", paper=asked, document=kind.name, allowed=", ".join(kind.papers)
        )
    return asked
