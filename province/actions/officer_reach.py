"""What of a dossier an officer may reach: who it is with, in their own hands, their unit's or their agency's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier
from desk_app.domain.words import folded as folded_anew
from province.staff import SETTLING, Officer
from province.store import accounts, offices
from province.store.worklist import Line

# A queue of thousands names a few dozen people and units.
folded = lru_cache(maxsize=4096)(folded_anew)


@dataclass(frozen=True, slots=True)
class Reach:
    """An officer with the names that stand for them: folded, as dossiers say them."""

    officer: Officer
    office: str
    colleagues: frozenset[str]
    """Of their unit, themselves among them; of the whole office where they have no unit."""
    staff: frozenset[str]
    """Of the agency: who is none of them was written by a counter and holds nothing here."""
    units: frozenset[str]

    def is_mine(self, dossier: Dossier | Line) -> bool:
        return bool(dossier.holder) and folded(dossier.holder or "") == folded(self.officer.name)

    def is_my_units(self, dossier: Dossier | Line) -> bool:
        """With the unit, or with somebody of it."""
        if folded(dossier.holder or "") in self.colleagues:
            return True
        return not dossier.holder and folded(dossier.held_by or "") in {
            folded(self.officer.unit or self.office)
        }

    def commands(self, dossier: Dossier) -> bool:
        """A leader's word counts in their unit; without a unit, in the whole agency."""
        return self.officer.leads and (not self.officer.unit or self.is_my_units(dossier))

    def may_act(self, dossier: Dossier) -> bool:
        """Who acts on a dossier holds it; whoever leads there may without."""
        return self.is_mine(dossier) or self.commands(dossier)

    def may_take(self, dossier: Dossier) -> bool:
        """Free: with one's own unit, at the counter, or under a name that is nobody's here. From a colleague, and
        from another unit, only who leads there takes it."""
        if self.is_mine(dossier):
            return False
        with_others = {folded(dossier.held_by or "")} & (self.units - {folded(self.officer.unit)})
        return self.commands(dossier) or not (folded(dossier.holder or "") in self.staff or with_others)

    def taken_as(self, dossier: Dossier) -> str:
        """Under which unit's name they take it: for a dossier of another agency their own agency's, whose right to
        see it hangs on that name."""
        return self.office if dossier.agency != self.officer.agency else self.officer.unit or self.office


def reach_of(tx: Connection, officer: Officer) -> Reach:
    office = offices.office_of(tx, officer.agency)
    there = [
        each
        for each in accounts.accounts_of(tx, officer.agency)
        if each.closed_at is None and each.role in SETTLING
    ]
    unit = folded(officer.unit)
    return Reach(
        officer,
        office.name if office else officer.agency,
        frozenset(folded(each.name) for each in there if not unit or folded(each.unit) == unit),
        frozenset(folded(each.name) for each in there),
        frozenset(folded(each.unit) for each in there if each.unit),
    )


def units_of(tx: Connection, agency: str) -> list[str]:
    """The units that accounts of the agency belong to, by name."""
    there = accounts.accounts_of(tx, agency)
    return sorted({each.unit for each in there if each.unit and each.closed_at is None})


def people_of(tx: Connection, agency: str) -> list[tuple[str, str]]:
    """(name, unit) of those who may hold a dossier there, by name."""
    return [
        (each.name, each.unit)
        for each in accounts.accounts_of(tx, agency)
        if each.closed_at is None and each.role in SETTLING
    ]
