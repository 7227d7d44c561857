"""Finding dossiers: by words without diacritics, by digits, by person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, text

from desk_app.domain.dossier import Status
from desk_app.store.engine import reading
from desk_app.store.narrowing import match_of, newest_fitting

_COLUMNS = (
    'd."row", d.id, d.code, d.scan_code, d.procedure_code, d.procedure_name, d.owner_name, d.id_number, d.received_at,'
    " d.due_at, d.status, d.held_by, d.changed_at, d.clerk, d.last_seq"
)
AMONG = 3000
"""Dossiers looked through for initials: some months of a commune, in a few hundredths of a second."""
_ORDER = ' ORDER BY d."row" DESC LIMIT :limit OFFSET :offset'


@dataclass(frozen=True, slots=True)
class Found:
    """A dossier as lists show it. `settled`: waiting (only here), sent, or aside (a person must look)."""

    id: str
    code: str
    scan_code: str
    procedure_code: str
    procedure_name: str
    owner_name: str
    id_number: str | None
    received_at: datetime
    due_at: datetime | None
    status: Status
    held_by: str | None
    clerk: str
    settled: str
    row: int = 0


class SqlSearch:
    """Read-only looks at the register for lists."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(self, words: str, *, limit: int = 20, offset: int = 0) -> Sequence[Found]:
        """Newest first; every word must match the start of a word of name, procedure, code or number."""
        if not match_of(words):
            return [] if words.strip() else self._rows("1", {}, limit, offset)
        with reading(self._engine) as connection:
            return rows_of(connection, newest_fitting(connection, words, limit + offset)[offset:])

    def of_person(self, *, id_number: str | None, person_key: str, limit: int = 10) -> Sequence[Found]:
        """This person's dossiers here: same number, or the same folded name and day of birth."""
        where = "d.id_number = :number" if id_number else "d.owner_key = :key"
        return self._rows(where, {"number": id_number, "key": person_key}, limit, 0)

    def by_initials(self, letters: str, *, limit: int, among: int = AMONG) -> Sequence[Found]:
        """Of the newest `among` dossiers one for each person whose name has these initials: nthp, or hp at its end.

        Whole names first, then the newest. `letters` are folded.
        """
        with reading(self._engine) as connection:
            newest = connection.execute(
                text(
                    'SELECT "row", owner_key FROM dossier WHERE "row" > (SELECT max("row") FROM dossier) - :among'
                    ' ORDER BY "row" DESC'
                ),
                {"among": among},
            )
            whole: dict[str, int] = {}
            ends: dict[str, int] = {}
            for row, key in newest:
                initials = "".join(word[0] for word in key.partition("|")[0].split())
                if initials == letters:
                    whole.setdefault(key, int(row))
                elif initials.endswith(letters):
                    ends.setdefault(key, int(row))
            return rows_of(connection, [*whole.values(), *ends.values()][:limit])

    def by_ids(self, ids: Sequence[str]) -> Sequence[Found]:
        marks = ", ".join(f":id{place}" for place in range(len(ids)))
        named = {f"id{place}": each for place, each in enumerate(ids)}
        return self._rows(f"d.id IN ({marks})", named, len(ids), 0) if ids else []

    def _rows(self, where: str, named: Mapping[str, object], limit: int, offset: int) -> Sequence[Found]:
        with reading(self._engine) as connection:
            return rows_where(connection, where, {**named, "limit": limit, "offset": offset}, _ORDER)


def rows_of(connection: Connection, rows: Sequence[int]) -> Sequence[Found]:
    """The dossiers of row numbers, in their order; those that are gone are left out."""
    if not rows:
        return []
    numbers = ", ".join(str(int(row)) for row in rows)
    found = {each.row: each for each in rows_where(connection, f'd."row" IN ({numbers})', {}, "")}
    return [found[row] for row in rows if row in found]


def rows_where(
    connection: Connection, where: str, named: Mapping[str, object], order: str
) -> Sequence[Found]:
    """Dossiers that meet a condition written in this package (never by a person)."""
    rows = connection.execute(
        text(
            f"SELECT {_COLUMNS}, CASE WHEN EXISTS (SELECT 1 FROM setback s WHERE s.dossier_id = d.id) THEN 'aside'"
            " WHEN d.last_seq > (SELECT CAST(coalesce((SELECT value FROM meta WHERE name = 'acked_seq'), '0') AS INTEGER))"
            f" THEN 'waiting' ELSE 'sent' END AS settled FROM dossier d WHERE {where}{order}"
        ),
        named,
    )
    return [
        Found(
            id=row.id,
            code=row.code,
            scan_code=row.scan_code,
            procedure_code=row.procedure_code,
            procedure_name=row.procedure_name,
            owner_name=row.owner_name,
            id_number=row.id_number,
            received_at=datetime.fromisoformat(row.received_at),
            due_at=datetime.fromisoformat(row.due_at) if row.due_at else None,
            status=Status(row.status),
            held_by=row.held_by,
            clerk=row.clerk,
            settled=row.settled,
            row=row.row,
        )
        for row in rows
    ]
