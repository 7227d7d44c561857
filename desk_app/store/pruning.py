"""Erasing what the journal says of dossiers long ended, where the province and its backup have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from desk_app.domain.dossier import ENDED
from desk_app.domain.errors import HomeRefused
from desk_app.store.engine import reading, writing
from desk_app.store.journal import first_wrong
from desk_app.store.meta import read_number
from desk_app.wire.envelope import Envelope

_AT_ONCE = 500
_STATUSES = ", ".join(str(int(status)) for status in sorted(ENDED))
_READ_LATER = "('conflict.decided')"  # the page of a dossier goes on asking what was decided
_RIPE = (
    "SELECT e.seq, e.salt, e.payload FROM event e JOIN dossier d ON d.id = e.dossier_id"
    " WHERE e.seq > ? AND e.seq <= ? AND e.digest IS NULL AND e.at < ? AND d.changed_at < ?"
    f" AND d.status IN ({_STATUSES}) AND e.kind NOT IN {_READ_LATER}"
    " AND NOT EXISTS (SELECT 1 FROM setback s WHERE s.dossier_id = d.id)"
    " AND NOT EXISTS (SELECT 1 FROM event w WHERE w.dossier_id = d.id AND w.seq > ?)"
    f" ORDER BY e.seq LIMIT {_AT_ONCE}"
)
_ERASE = "UPDATE event SET digest = ?, salt = x'', payload = x'' WHERE seq = ? AND digest IS NULL"


@dataclass(frozen=True, slots=True)
class Pruned:
    """`erased` contents went now; `watermark` is the newest event that may go at all, `erased_before` how
    many had gone earlier."""

    erased: int
    erased_before: int
    watermark: int


def prune(engine: Engine, *, before: datetime) -> Pruned:
    """Erases the contents of events written before a moment, of dossiers that ended and rested since then.

    Only up to the province's backup watermark, so that a restored province can still be told everything it
    lacks, and never of a dossier with anything unsent or set aside. Header and chain stay: the salted digest
    stands for the content. Refuses a journal that does not verify, before anything is touched.
    """
    with reading(engine) as connection:
        _, wrong = first_wrong(connection)
        watermark = min(read_number(connection, "watermark"), read_number(connection, "acked_seq"))
        gone = connection.exec_driver_sql("SELECT count(*) FROM event WHERE digest IS NOT NULL").scalar_one()
    if wrong is not None:
        raise HomeRefused("journal_broken", field="home", seq=wrong)
    erased, place, cutoff = 0, 0, before.isoformat()
    while True:
        with writing(engine) as connection:
            asked = (place, watermark, cutoff, cutoff, watermark)
            ripe = connection.exec_driver_sql(_RIPE, asked).all()
            connection.exec_driver_sql(_ERASE, _digests([tuple(row) for row in ripe])) if ripe else None
        if not ripe:
            return Pruned(erased, int(gone), watermark)
        erased, place = erased + len(ripe), ripe[-1][0]


def _digests(rows: Sequence[tuple[int, bytes, bytes]]) -> list[tuple[bytes, int]]:
    return [(Envelope(b"", salt, payload).content_digest(), seq) for seq, salt, payload in rows]
