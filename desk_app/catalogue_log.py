"""What the catalogues this desk was given did to each procedure: new, amended, ended, and who took its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from desk_app.bootstrap import OpenDesk
from desk_app.domain.catalogue_versions import CatalogueChanges
from desk_app.domain.procedure import Procedure
from desk_app.store.engine import reading
from desk_app.store.packs import Edition, editions
from desk_app.wire.pack import CATALOGUE

REMEMBERED = 12
"""Catalogues looked back at: a change older than these is no news at the counter."""


class ChangeKind(StrEnum):
    """What became of a procedure; `REPLACED` has ended and names its successor."""

    NEW = "new"
    AMENDED = "amended"
    ABOLISHED = "abolished"
    REPLACED = "replaced"

    @property
    def is_end(self) -> bool:
        return self in (ChangeKind.ABOLISHED, ChangeKind.REPLACED)


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a procedure's log. `fields` are the names of what differs in an amended one."""

    edition: Edition
    kind: ChangeKind
    after: Procedure
    before: Procedure | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CatalogueLog:
    """The editions kept here, newest first; `changes` of each code, newest first; `gone` are in no list any more."""

    editions: tuple[Edition, ...] = ()
    changes: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    gone: tuple[Procedure, ...] = ()

    def since(self, version: int) -> Mapping[str, Change]:
        """The latest change of each procedure that came after the edition `version`; those of the newest for -1."""
        newer = {edition.version for edition in self._after(version)}
        return {code: lines[0] for code, lines in self.changes.items() if lines[0].edition.version in newer}

    def _after(self, version: int) -> Iterator[Edition]:
        for place, edition in enumerate(self.editions):
            if edition.version == version or (version < 0 and place):
                return
            yield edition


def catalogue_log(desk: OpenDesk) -> CatalogueLog:
    """The log of the catalogues kept here; with one catalogue there is nothing to tell."""
    with reading(desk.engine) as connection:
        kept = editions(connection, CATALOGUE)[:REMEMBERED]
    told: dict[str, list[Change]] = {}
    for newer, older in pairwise(kept):
        changes = desk.catalogue.changes_of(newer.version, older.version)
        for code, change in _by_code(changes, newer).items():
            told.setdefault(code, []).append(change)
    listed = {procedure.code for procedure in desk.catalogue.every()}
    gone = [lines[0].after for code, lines in told.items() if code not in listed]
    return CatalogueLog(tuple(kept), {code: tuple(lines) for code, lines in told.items()}, tuple(gone))


def _by_code(changes: CatalogueChanges, edition: Edition) -> dict[str, Change]:
    """One change of each procedure: an end before all, then new, then what was amended."""
    found: dict[str, Change] = {}
    for each in changes.amended:
        found[each.after.code] = Change(edition, ChangeKind.AMENDED, each.after, each.before, each.fields)
    for each in changes.shortened:
        if each.after.code not in found:
            found[each.after.code] = Change(edition, ChangeKind.AMENDED, each.after, each.before, each.fields)
    for kind, procedures in (
        (ChangeKind.NEW, changes.new),
        (ChangeKind.ABOLISHED, changes.abolished),
        (ChangeKind.REPLACED, changes.replaced),
    ):
        for procedure in procedures:
            found[procedure.code] = Change(edition, kind, procedure)
    return found
