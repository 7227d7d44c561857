"""The procedures as the public sees them: those in force today of the newest catalogue that was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from desk_app.domain.procedure import Procedure
from desk_app.domain.procedure_search import ProcedureIndex
from desk_app.domain.words import folded
from desk_app.wire.pack import CATALOGUE, read_catalogue, read_pack
from province.keys import Keys
from province.store import packs


@dataclass(frozen=True, slots=True)
class Shelf:
    """One day's procedures; `replaced` maps a code that is no longer in force to its successor ("" for none)."""

    version: int
    index: ProcedureIndex
    procedures: dict[str, Procedure]
    replaced: dict[str, str]
    fields: dict[str, int]

    def search(self, words: str) -> Sequence[Procedure]:
        """All that answer to the words, the best first; every one in order of its name for none."""
        if not words.strip():
            return sorted(self.procedures.values(), key=lambda each: folded(each.short_name))
        return self.index.search(words, limit=len(self.procedures))

    def of_field(self, field: str) -> Sequence[Procedure]:
        """The procedures of one field (lĩnh vực), in order of their names."""
        found = (each for each in self.procedures.values() if each.field == field)
        return sorted(found, key=lambda each: folded(each.short_name))


def public_catalogue(tx: Connection, keys: Keys, *, now: datetime) -> Shelf | None:
    """The catalogue in force; None before one was published. Read once a version and day."""
    newest = {each.kind: each.version for each in packs.newest(tx, keys.issuer)}
    version = newest.get(CATALOGUE)
    if version is None:
        return None
    known = _known(keys.issuer, version, now.date())
    if known is not None:
        return known
    body = packs.body_of(tx, keys.issuer, CATALOGUE, version)
    if body is None:
        raise RuntimeError("a published pack without its bytes")
    return _keep(keys.issuer, version, now.date(), body, keys.public_key)


_SHELVES: dict[tuple[str, int, date], Shelf] = {}


def _known(issuer: str, version: int, day: date) -> Shelf | None:
    return _SHELVES.get((issuer, version, day))


def _keep(issuer: str, version: int, day: date, body: bytes, public_key: bytes) -> Shelf:
    shelf = _shelf(read_catalogue(read_pack(body, {issuer: public_key})), version, day)
    while len(_SHELVES) > 3:  # a server that runs for months keeps a few days, not all
        _SHELVES.pop(next(iter(_SHELVES)))
    _SHELVES[(issuer, version, day)] = shelf
    return shelf


def _shelf(every: Sequence[Procedure], version: int, day: date) -> Shelf:
    in_force = {each.code: each for each in every if each.in_force(day)}
    replaced = {each.code: each.successor or "" for each in every if each.code not in in_force}
    fields: dict[str, int] = {}
    for each in sorted(in_force.values(), key=lambda each: folded(each.field)):
        fields[each.field] = fields.get(each.field, 0) + 1
    return Shelf(version, ProcedureIndex(in_force.values()), in_force, replaced, fields)
