"""What is ready for whoever stands at the counter, and what became of the rest."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from sqlalchemy import Engine, text

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.words import folded
from desk_app.store.engine import reading
from desk_app.store.mapping import TAIL, dossier_from

_READY = int(Status.COMPLETED)
# Ready before what is still settled, and that before what has ended; the newest first in each.
_ORDER = (
    f" ORDER BY CASE WHEN status = {_READY} THEN 0 WHEN status IN (1, 2, 4, 5, 6) THEN 1 ELSE 2 END,"
    ' received_at DESC, "row" DESC LIMIT :limit OFFSET :offset'
)
_OF_PERSON = (
    'SELECT state FROM dossier WHERE "row" IN (SELECT "row" FROM dossier WHERE id_number IN (:number, :old)'
    ' UNION SELECT "row" FROM dossier WHERE submitter_id IN (:number, :old)'
    ' UNION SELECT "row" FROM dossier WHERE owner_key = :key)'
)
_BY_TAIL = (
    'SELECT state FROM dossier WHERE "row" IN (SELECT "row" FROM dossier WHERE scan_tail = :tail'
    ' AND scan_code LIKE :ending UNION SELECT "row" FROM dossier WHERE code_tail = :tail AND code LIKE :ending)'
)
_TODAY = text(
    "SELECT count(*) FROM event WHERE kind = 'result.returned' AND at >= :start AND seq >"
    " coalesce((SELECT seq FROM event WHERE at < :start ORDER BY seq DESC LIMIT 1), 0)"
)
_LIKE = str.maketrans({"%": "", "_": ""})


class SqlReturns:
    """Read-only looks at the register for handing over; a page at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of_person(
        self,
        *,
        id_number: str | None,
        old_id_number: str | None = None,
        person_key: str = "",
        limit: int = 40,
        offset: int = 0,
    ) -> Sequence[Dossier]:
        """Dossiers this person asked for or handed in: by number, or by folded name and day of birth."""
        named = {"number": id_number or "-", "old": old_id_number or "-", "key": person_key or "-"}
        return self._dossiers(_OF_PERSON + _ORDER, {**named, "limit": limit, "offset": offset})

    def by_tail(self, digits: str, *, limit: int = 40, offset: int = 0) -> Sequence[Dossier]:
        """Dossiers whose scan code or legal code ends in these digits, four at least."""
        if len(digits) < TAIL or not digits.isdigit():
            return []
        named = {"tail": digits[-TAIL:], "ending": f"%{digits}", "limit": limit, "offset": offset}
        return self._dossiers(_BY_TAIL + _ORDER, named)

    def ready_by_name(self, words: str, *, limit: int = 40, offset: int = 0) -> Sequence[Dossier]:
        """Dossiers with a result that waits, whose applicant has all these words in the name."""
        parts = re.findall(r"[^\W_]+", folded(words))
        if not parts:
            return []
        named: dict[str, object] = {
            f"part{at}": f"%{part.translate(_LIKE)}%" for at, part in enumerate(parts)
        }
        where = " AND ".join(f"owner_key LIKE :part{at}" for at in range(len(parts)))
        # The names of what is ready are read off the index alone.
        wanted = (
            f"SELECT state FROM dossier WHERE status = {_READY} AND {where}"
            " ORDER BY owner_key LIMIT :limit OFFSET :offset"
        )
        return self._dossiers(wanted, {**named, "limit": limit, "offset": offset})

    def handed_over_on(self, day: date) -> int:
        """How many results this desk handed over that day."""
        start = datetime.combine(day, time(), tzinfo=VIETNAM).isoformat()
        with reading(self._engine) as connection:
            return int(connection.execute(_TODAY, {"start": start}).scalar_one())

    def _dossiers(self, statement: str, named: Mapping[str, object]) -> Sequence[Dossier]:
        with reading(self._engine) as connection:
            return [dossier_from(bytes(row.state)) for row in connection.execute(text(statement), named)]
