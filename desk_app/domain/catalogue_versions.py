"""One procedure over time: which of its versions is in force on a day, and what changed between catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from desk_app.domain.due_date import Duration
from desk_app.domain.errors import InputRefused
from desk_app.domain.procedure import Procedure

Versions = tuple[Procedure, ...]
"""All versions of one code, the earliest first; never empty."""


def by_code(procedures: Iterable[Procedure]) -> dict[str, Versions]:
    """The versions of every code, in the order in which they come into force."""
    grouped: dict[str, list[Procedure]] = {}
    for procedure in procedures:
        grouped.setdefault(procedure.code, []).append(procedure)
    return {code: tuple(sorted(versions, key=_start)) for code, versions in grouped.items()}


def in_force_on(versions: Versions, day: date) -> Procedure:
    """The version of `day`; of two the one that came into force later.

    Refuses a day before the first version, and one after the last has ended, naming the successor.
    """
    found = _of_day(versions, day)
    if found is not None:
        return found
    code = versions[0].code
    ended = [each for each in versions if each.abolished_from is not None and each.abolished_from <= day]
    if not ended:
        start = _start(versions[0])
        raise InputRefused("procedure_not_yet", field="procedure", procedure=code, day=f"{start:%d/%m/%Y}")
    last = ended[-1]
    raise InputRefused(
        "procedure_abolished" if last.successor else "procedure_ended",
        field="procedure",
        procedure=code,
        day=f"{last.abolished_from:%d/%m/%Y}",
        successor=last.successor or "",
    )


def shown_on(versions: Versions, day: date | None) -> Procedure:
    """The version for a list of `day`: the one in force, else the next to come, else the last that was.

    Without a day, the last.
    """
    if day is None:
        return versions[-1]
    found = _of_day(versions, day)
    coming = (each for each in versions if _start(each) > day)
    return found or next(coming, versions[-1])


@dataclass(frozen=True, slots=True)
class Amended:
    """A procedure whose text changed: before, after, and the names of the fields that differ."""

    before: Procedure
    after: Procedure
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CatalogueChanges:
    """What a newer catalogue does to procedures; one that is amended and quicker stands in both lists.

    `abolished` have no successor or none is named; `replaced` are those ended with a successor.
    """

    new: tuple[Procedure, ...] = ()
    amended: tuple[Amended, ...] = ()
    shortened: tuple[Amended, ...] = ()
    abolished: tuple[Procedure, ...] = ()
    replaced: tuple[Procedure, ...] = ()

    @property
    def count(self) -> int:
        """Procedures concerned, each once."""
        told = [*self.new, *self.abolished, *self.replaced]
        changed = [each.after for each in (*self.amended, *self.shortened)]
        return len({procedure.code for procedure in (*told, *changed)})


def changes_between(old: Iterable[Procedure], new: Iterable[Procedure]) -> CatalogueChanges:
    """From one catalogue to the next, by the last version of each code.

    A code that is gone altogether counts as abolished. An end that both name is no change any more.
    """
    before, after = _last(old), _last(new)
    told: dict[str, list[Procedure]] = {"new": [], "abolished": [], "replaced": []}
    amended, shortened = [], []
    for code, procedure in after.items():
        known = before.get(code)
        if known is None:
            told["new"].append(procedure)
            continue
        if procedure.abolished_from is not None and known.abolished_from is None:
            told["replaced" if procedure.successor else "abolished"].append(procedure)
        names = _differing(known, procedure)
        if names:
            amended.append(Amended(known, procedure, names))
        if is_shorter(procedure.whole_duration, known.whole_duration):
            shortened.append(Amended(known, procedure, ("duration",)))
    told["abolished"] += [known for code, known in before.items() if code not in after]
    return CatalogueChanges(
        new=tuple(told["new"]),
        amended=tuple(amended),
        shortened=tuple(shortened),
        abolished=tuple(told["abolished"]),
        replaced=tuple(told["replaced"]),
    )


def is_shorter(now: Duration | None, before: Duration | None) -> bool:
    """Whether a duration is shorter; of different units it cannot be told, and is not."""
    if now is None or before is None:
        return False
    return now.unit is before.unit and now.amount < before.amount


_BY_ITSELF = frozenset({"catalogue_version", "abolished_from", "successor", "effective_from"})


def _differing(before: Procedure, after: Procedure) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(Procedure)
        if field.name not in _BY_ITSELF and getattr(before, field.name) != getattr(after, field.name)
    )


def _last(procedures: Iterable[Procedure]) -> Mapping[str, Procedure]:
    return {code: versions[-1] for code, versions in by_code(procedures).items()}


def _of_day(versions: Sequence[Procedure], day: date) -> Procedure | None:
    return next((each for each in reversed(versions) if each.in_force(day)), None)


def _start(procedure: Procedure) -> date:
    return procedure.effective_from or date.min
