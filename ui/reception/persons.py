"""Who stands at the counter, as far as this desk has met them before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import Applicant
from desk_app.domain.dossier import ENDED
from desk_app.domain.errors import NotFound
from desk_app.domain.same_person import differing, lendable, may_be_one, spelt_otherwise
from desk_app.store.mapping import person_key
from desk_app.store.search import Found
from ui.reception.form import Form
from ui.reception.showing import History, Twin

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Known:
    """Dossiers of one person, newest first, and the person as the newest of them tells.

    `sure` when a number says that it is this person; else only name and day of birth do.
    """

    rows: Sequence[Found] = ()
    person: Applicant | None = None
    sure: bool = True


def can_be_known(person: Applicant) -> bool:
    """Whether there is enough to go by: a number, or a name with its day of birth."""
    return bool(person.id_number or person.tax_code or (person.full_name and person.born_on))


def known_person(desk: OpenDesk, person: Applicant) -> Known:
    """Looks the person up in the register: by number, by the number of an earlier card, then by name and day."""
    key = person_key(person)
    for number in (person.id_number or person.tax_code, person.old_id_number):
        rows = desk.search.of_person(id_number=number, person_key=key, limit=SHOWN) if number else []
        if rows:
            return Known(rows, _owner(desk, rows[0]))
    if not (person.full_name and person.born_on):
        return Known()
    alike = desk.search.of_person(id_number=None, person_key=key, limit=SHOWN)
    owners = [(row, _owner(desk, row)) for row in alike]
    found = [(row, owner) for row, owner in owners if owner is not None and may_be_one(person, owner)]
    if not found:
        return Known()
    return Known([row for row, _ in found], found[0][1], sure=False)


def named(desk: OpenDesk, words: str) -> Known:
    """Dossiers that carry these words, when only a name was typed."""
    return Known(desk.search.find(words, limit=SHOWN))


def history(known: Known, owner: Applicant, form: Form) -> History:
    """What of it the clerk must see: an open dossier of the same procedure, another spelling, a likeness."""
    same = next(
        (
            row
            for row in known.rows
            if row.procedure_code == form.procedure
            and row.status not in ENDED
            and double_mark(row) not in form.settled
        ),
        None,
    )
    twin = _twin(known, owner, form)
    if not known.sure and twin is None:
        return History()  # the clerk said that it is somebody else
    return History(known.rows, same, twin)


def twin_mark(person: Applicant) -> str:
    """How a form remembers that the clerk has decided about this likeness."""
    return f"twin:{person.id_number or ''}:{person.full_name}"


def double_mark(found: Found) -> str:
    """How a form remembers that a second dossier is meant."""
    return f"double:{found.id}"


def are_same(one: Applicant, other: Applicant) -> bool:
    """Whether two looks at the form mean the same person; a name still being typed does not matter."""
    return (one.id_number, one.tax_code, one.born_on) == (other.id_number, other.tax_code, other.born_on)


def _twin(known: Known, owner: Applicant, form: Form) -> Twin | None:
    """The earlier record, when it is spelt otherwise, or may be of somebody else."""
    person = known.person
    if person is None or not owner.full_name or twin_mark(person) in form.settled:
        return None
    if known.sure and not spelt_otherwise(owner, person):
        return None
    if not known.sure and not may_be_one(owner, person):
        return None
    seen: datetime = known.rows[0].received_at
    return Twin(person, seen, known.sure, differing(owner, person), lendable(owner, person))


def _owner(desk: OpenDesk, row: Found) -> Applicant | None:
    try:
        return desk.register.dossier(row.id).owner
    except NotFound:
        return None
