"""What a scan, some digits or a name lead to: things to hand over, a choice, or the reason why there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from desk_app.domain.applicant import Applicant
from desk_app.domain.collector import Collector, Taker, taker_of
from desk_app.domain.dossier import ENDED, WITHOUT_RESULT, Dossier, Status
from desk_app.domain.errors import Refusal
from desk_app.domain.events import PapersHandedBack, ResultReturned
from desk_app.domain.identity_card import IdentityCard
from desk_app.domain.recognise import Kind, Recognised
from desk_app.store.mapping import person_key

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

SHORTEST_ID = 9
MOST_OFFERED = 9
"""Dossiers among which a clerk chooses by one key."""


class What(StrEnum):
    """Why nothing is handed over."""

    NOT_READY = "not_ready"
    RETURNED = "returned"
    ENDED = "ended"
    UNKNOWN = "unknown"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Taken:
    """Who took it, when, and which clerk handed it over."""

    at: datetime
    fact: ResultReturned | PapersHandedBack
    clerk: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """`text` is what was scanned or typed, `name` the person whose card it was; `refusal` what is wrong with it."""

    what: What
    dossier: Dossier | None = None
    taken: Taken | None = None
    text: str = ""
    name: str = ""
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Exactly one of them: a hand-over to make ready, dossiers to choose among (`more`: not all), or an outcome."""

    dossiers: tuple[Dossier, ...] = ()
    choice: tuple[Dossier, ...] = ()
    more: bool = False
    outcome: Outcome | None = None


def look_up(desk: OpenDesk, read: Recognised) -> Answer:
    """The answer to what was scanned or typed; a damaged code is refused before (`recognise`)."""
    if read.kind is Kind.CARD and read.card is not None:
        return of_card(desk, read.card)
    if read.kind is Kind.CODE:
        return of_code(desk, read.text)
    if read.kind is Kind.NUMBER:
        return _of_number(desk, read.text)
    return _of_name(desk, read.text)


def of_code(desk: OpenDesk, code: str) -> Answer:
    """A dossier by any of its codes or its id, with what else waits for the same person."""
    try:
        dossier = desk.register.dossier(code)
    except Refusal as refusal:
        return Answer(outcome=Outcome(What.UNKNOWN, text=code, refusal=refusal))
    if dossier.status is not Status.COMPLETED:
        return _without_result(desk, dossier)
    owner = dossier.owner
    others = desk.returns.of_person(
        id_number=owner.id_number or owner.tax_code,
        old_id_number=owner.old_id_number,
        person_key=person_key(owner),
    )
    same = tuple(each for each in others if _waits(each) and each.id != dossier.id and _same(each, owner))
    return Answer((dossier, *same))


def of_card(desk: OpenDesk, card: IdentityCard) -> Answer:
    """What waits for whoever holds the card: their own, and what they handed in for others."""
    holder = collector_of(card)
    found = desk.returns.of_person(
        id_number=card.id_number,
        old_id_number=card.old_id_number,
        person_key=person_key(Applicant(card.full_name, born_on=card.born_on)),
    )
    theirs = [dossier for dossier in found if taker_of(dossier, holder) is not Taker.OTHER]
    return _of_theirs(desk, theirs, card.full_name)


def collector_of(card: IdentityCard) -> Collector:
    """Whoever holds the card, as a collector."""
    return Collector(card.full_name, card.id_number, card.old_id_number, card.born_on)


def _of_number(desk: OpenDesk, digits: str) -> Answer:
    """An ID number whole, else the last digits of a code."""
    if len(digits) >= SHORTEST_ID:
        theirs = [
            each
            for each in desk.returns.of_person(id_number=digits)
            if digits in (each.owner.id_number, each.owner.tax_code, each.owner.old_id_number)
        ]
        if theirs:
            return _of_theirs(desk, theirs, theirs[0].owner.full_name)
    return _of_several(desk, desk.returns.by_tail(digits, limit=MOST_OFFERED + 1), digits)


def _of_name(desk: OpenDesk, words: str) -> Answer:
    ready = desk.returns.ready_by_name(words, limit=MOST_OFFERED + 1)
    if ready:
        return _of_several(desk, ready, words)
    known = desk.search.find(words, limit=MOST_OFFERED)
    return _of_several(desk, [desk.register.dossier(each.id) for each in known], words)


def _of_theirs(desk: OpenDesk, theirs: Sequence[Dossier], name: str) -> Answer:
    """One person's: all that waits; else papers that go back, what is still settled, what was handed over last."""
    ready = tuple(dossier for dossier in theirs if _waits(dossier))
    if ready:
        return Answer(ready)
    back = [each for each in theirs if each.status in WITHOUT_RESULT and each.originals_here]
    still = [dossier for dossier in theirs if dossier.status not in ENDED]
    for dossier in (*back, *still, *theirs):
        return _without_result(desk, dossier)
    return Answer(outcome=Outcome(What.NOTHING, name=name))


def _of_several(desk: OpenDesk, found: Sequence[Dossier], text: str) -> Answer:
    if not found:
        return Answer(outcome=Outcome(What.UNKNOWN, text=text))
    ready = [dossier for dossier in found if _waits(dossier)]
    wanted = ready or list(found)
    first = wanted[0]
    if len(wanted) == 1 or (ready and all(_same(each, first.owner) for each in wanted)):
        return of_code(desk, first.id)
    return Answer(choice=tuple(wanted[:MOST_OFFERED]), more=len(wanted) > MOST_OFFERED)


def _without_result(desk: OpenDesk, dossier: Dossier) -> Answer:
    if dossier.status in WITHOUT_RESULT and dossier.originals_here:
        return Answer((dossier,))
    if dossier.status is Status.RETURNED:
        outcome = Outcome(What.RETURNED, dossier, _taken(desk, dossier))
        return Answer((dossier,) if dossier.owed else (), outcome=outcome)
    what = What.ENDED if dossier.status in ENDED else What.NOT_READY
    return Answer(outcome=Outcome(what, dossier, _taken(desk, dossier) if what is What.ENDED else None))


def _taken(desk: OpenDesk, dossier: Dossier) -> Taken | None:
    for line in reversed(desk.register.history(dossier.id)):
        if isinstance(line.fact, ResultReturned | PapersHandedBack):
            return Taken(line.at, line.fact, line.actor.name)
    return None


def _waits(dossier: Dossier) -> bool:
    return dossier.status is Status.COMPLETED


def _same(dossier: Dossier, owner: Applicant) -> bool:
    """Whether a dossier is this applicant's own."""
    person = Collector(owner.full_name, owner.id_number, owner.old_id_number, owner.born_on)
    if owner.tax_code or dossier.owner.tax_code:
        return owner.tax_code == dossier.owner.tax_code
    return taker_of(dossier, person) is Taker.APPLICANT
