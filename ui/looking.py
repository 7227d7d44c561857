"""What the palette looks up off the window's thread: dossiers by words or last digits, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import Applicant
from desk_app.domain.raw_typing import meanings
from desk_app.domain.words import folded
from desk_app.store.mapping import TAIL, person_key
from desk_app.store.search import Found

MOST, MOST_PEOPLE, COUNTED = 5, 3, 20
_LONGEST_INITIALS = 7
_LONGEST_TAIL = 9  # digits; a code typed whole is found by the words


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in this desk's book; `count` of their dossiers here, up to `COUNTED`; the newest names them."""

    owner: Applicant
    latest: str
    count: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found for `words`; `more` when other dossiers were left out."""

    words: str
    dossiers: Sequence[Found] = ()
    more: bool = False
    people: Sequence[Person] = ()


def look(desk: OpenDesk, words: str) -> Looked:
    """Looks words up as they stand, then as Telex or VNI would have made them."""
    found = _dossiers(desk, words)
    people: dict[str, Person] = {}
    for row in found:
        if len(people) == MOST_PEOPLE:
            break
        owner = desk.register.dossier(row.id).owner
        key = owner.id_number or owner.tax_code or person_key(owner)
        if key not in people:
            theirs = dossiers_of(desk, owner, COUNTED)
            people[key] = Person(owner, theirs[0].id if theirs else row.id, len(theirs))
    for row in _by_initials(desk, words) if len(people) < MOST_PEOPLE else ():
        owner = desk.register.dossier(row.id).owner
        key = owner.id_number or owner.tax_code or person_key(owner)
        if key not in people and len(people) < MOST_PEOPLE:
            people[key] = Person(owner, row.id, len(dossiers_of(desk, owner, COUNTED)))
    return Looked(words, found[:MOST], len(found) > MOST, tuple(people.values()))


def _by_initials(desk: OpenDesk, words: str) -> Sequence[Found]:
    """nthp for NGUYỄN THỊ HUỲNH PHƯỢNG, as procedures are found by theirs."""
    letters = folded(words)
    if not (2 <= len(letters) <= _LONGEST_INITIALS and letters.isalpha()):
        return ()
    return desk.search.by_initials(letters, limit=MOST_PEOPLE)


def dossiers_of(desk: OpenDesk, owner: Applicant, limit: int) -> Sequence[Found]:
    """This person's dossiers here, newest first."""
    return desk.search.of_person(
        id_number=owner.id_number or owner.tax_code, person_key=person_key(owner), limit=limit
    )


def _dossiers(desk: OpenDesk, words: str) -> Sequence[Found]:
    digits = "".join(words.split())
    ends: Sequence[Found] = ()
    if digits.isdigit() and TAIL <= len(digits) <= _LONGEST_TAIL:
        ends = desk.search.by_ids([each.id for each in desk.returns.by_tail(digits, limit=MOST)])
    for meaning in meanings(words):
        found = desk.search.find(meaning, limit=MOST + 1)
        if found:
            break
    known = {row.id for row in ends}
    return [*ends, *(row for row in found if row.id not in known)]
