"""Two records that may be of one person: in what they differ, and what one can lend the other."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.domain.applicant import Applicant
from desk_app.domain.words import folded, tidy

IDENTITY = ("full_name", "born_on", "sex")
REST = ("id_number", "address", "phone")


def differing(one: Applicant, other: Applicant) -> Sequence[str]:
    """The names of the fields that both have and that read differently; capitals do not matter, marks do."""
    return tuple(
        name
        for name in (*IDENTITY, *REST)
        if _given(one, name) and _given(other, name) and _given(one, name) != _given(other, name)
    )


def lendable(one: Applicant, other: Applicant) -> Sequence[str]:
    """What `one` lacks and `other` has."""
    return tuple(
        name for name in (*IDENTITY, *REST, "email") if not _given(one, name) and _given(other, name)
    )


def spelt_otherwise(one: Applicant, other: Applicant) -> bool:
    """Whether name, day of birth or sex differ: the facts a card would not change."""
    return any(name in IDENTITY for name in differing(one, other))


def may_be_one(one: Applicant, other: Applicant) -> bool:
    """Same name (marks apart) and day of birth, and no two personal numbers that speak against it."""
    numbers = {each.id_number for each in (one, other) if each.id_number and len(each.id_number) == 12}
    alike = folded(one.full_name) == folded(other.full_name) and one.born_on == other.born_on
    return alike and one.born_on is not None and len(numbers) < 2


def _given(person: Applicant, name: str) -> str:
    value = getattr(person, name)
    return tidy(str(value)).casefold() if value is not None else ""
