"""Who stands at the counter, as far as this desk has met them before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import Applicant
from desk_app.domain.dossier import ENDED
from desk_app.domain.errors import NotFound
from desk_app.domain.words import folded
from desk_app.store.mapping import person_key
from desk_app.store.search import Found
from ui.reception.showing import History

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Known:
    """Dossiers of one person, newest first, and the person as the newest of them tells."""

    rows: Sequence[Found] = ()
    person: Applicant | None = None


def can_be_known(person: Applicant) -> bool:
    """Whether there is enough to go by: a number, or a name with its day of birth."""
    return bool(person.id_number or person.tax_code or (person.full_name and person.born_on))


def known_person(desk: OpenDesk, person: Applicant) -> Known:
    """Looks the person up in the register; same number, or same folded name and day of birth."""
    number = person.id_number or person.tax_code
    rows = desk.search.of_person(id_number=number, person_key=person_key(person), limit=SHOWN)
    if not rows:
        return Known()
    try:
        return Known(rows, desk.register.dossier(rows[0].id).owner)
    except NotFound:
        return Known(rows)


def named(desk: OpenDesk, words: str) -> Known:
    """Dossiers that carry these words, when only a name was typed."""
    return Known(desk.search.find(words, limit=SHOWN))


def history(known: Known, *, full_name: str, procedure: str) -> History:
    """What of it the clerk must see: an open dossier of the same procedure, another spelling of the name."""
    same = next(
        (row for row in known.rows if row.procedure_code == procedure and row.status not in ENDED), None
    )
    other = ""
    if known.person is not None and full_name and folded(known.person.full_name) != folded(full_name):
        other = known.person.full_name
    return History(known.rows, same, other)


def are_same(one: Applicant, other: Applicant) -> bool:
    """Whether two looks at the form mean the same person; a name still being typed does not matter."""
    return (one.id_number, one.tax_code, one.born_on) == (other.id_number, other.tax_code, other.born_on)
