"""Two desks did different things to one dossier: what differs, side by side, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.applicant import masked
from desk_app.domain.dossier import CORRECTABLE, Dossier
from desk_app.domain.errors import Refusal
from desk_app.domain.events import DocumentPrinted, DossierCorrected
from desk_app.ports import HistoryLine
from desk_app.words import status_name
from ui import wording
from ui.dossier.correction import field_names
from ui.dossier.telling import moments_of
from ui.widgets.timeline import Moment

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Differing:
    """One field: its label and what each side says; empty is said in words."""

    name: str
    label: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Clash:
    """`each`: chosen field by field (two corrections); else one of the two steps stands as a whole.

    `fits` is False where the other step fits nowhere any more: it can only be set aside.
    """

    event_id: str
    each: bool
    ours: Moment | None
    theirs: Moment
    fields: tuple[Differing, ...]
    fits: bool = True


def clash_of(desk: OpenDesk, dossier: Dossier, history: Sequence[HistoryLine], now: datetime) -> Clash | None:
    """The first contradicting step that nobody has decided; None where there is none."""
    against = next((line for line in history if line.settled == "conflict"), None)
    if against is None:
        return None
    own = [line for line in history if line.origin == "desk" and not isinstance(line.fact, DocumentPrinted)]
    each = isinstance(against.fact, DossierCorrected)
    alike = [line for line in own if type(line.fact) is type(against.fact)]
    ours = alike[-1] if alike else own[-1] if own else None
    try:
        theirs: Dossier | None = desk.register.as_theirs(dossier.id, against.event_id)
    except Refusal:
        theirs = None
    return Clash(
        event_id=against.event_id,
        each=each and theirs is not None,
        ours=moments_of([ours], now=now)[0] if ours is not None else None,
        theirs=moments_of([against], now=now)[0],
        fields=tuple(_differing(dossier, theirs, each=each)) if theirs is not None else (),
        fits=theirs is not None,
    )


def _differing(ours: Dossier, theirs: Dossier, *, each: bool) -> list[Differing]:
    names = field_names()
    fields = [
        Differing(name, names.get(name, name), _owner_word(ours, name), _owner_word(theirs, name))
        for name in CORRECTABLE
        if name != "id_kind" and getattr(ours.owner, name) != getattr(theirs.owner, name)
    ]
    if each:
        return fields
    for name, (label, read) in _readers().items():
        mine, other = read(ours), read(theirs)
        if mine != other:
            fields.append(Differing(name, label, mine or _nothing(), other or _nothing()))
    return fields


def _readers() -> dict[str, tuple[str, Callable[[Dossier], str]]]:
    """What of a dossier may differ beside its applicant, and how it reads."""
    return {
        "status": (
            translate("Dossier", "Status"),
            lambda dossier: status_name(int(dossier.status), wording.language()),
        ),
        "due": (
            translate("Dossier", "Due date"),
            lambda dossier: wording.due_moment(dossier.due.at) if dossier.due else "",
        ),
        "held_by": (translate("Dossier", "With"), lambda dossier: dossier.held_by or ""),
        "wanted": (
            translate("Dossier", "Papers wanted"),
            lambda dossier: ", ".join(paper.name for paper in dossier.wanted),
        ),
        "results": (
            translate("Dossier", "Result"),
            lambda dossier: ", ".join(
                f"{paper.name} {paper.number or ''}".strip() for paper in dossier.results
            ),
        ),
        "collector": (translate("Dossier", "Collected by"), lambda dossier: dossier.collector or ""),
        "end_reason": (translate("Dossier", "Reason"), lambda dossier: dossier.end_reason or ""),
        "collected": (
            translate("Dossier", "Fee collected"),
            lambda dossier: wording.money(dossier.collected),
        ),
    }


def _owner_word(dossier: Dossier, name: str) -> str:
    value = getattr(dossier.owner, name)
    if value is None or value == "":
        return _nothing()
    if name == "born_on":
        return f"{value:%d/%m/%Y}"
    return masked(value) if name == "id_number" else str(value)


def _nothing() -> str:
    return translate("Dossier", "nothing")
