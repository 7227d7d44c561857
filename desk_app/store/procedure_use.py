"""How often this counter took each procedure in the last thirty days: what it offers first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from threading import Lock

from sqlalchemy import Connection, Engine, text

from desk_app.domain.calendar import VIETNAM
from desk_app.store.engine import reading

WINDOW = timedelta(days=30)

# Only what this desk received itself: dossiers of other desks come in by the feed, without an event here.
_COUNTED = (
    "SELECT d.procedure_code, count(*) FROM dossier d WHERE {where} AND EXISTS"
    " (SELECT 1 FROM event e WHERE e.dossier_id = d.id AND e.kind = 'dossier.received')"
    " GROUP BY d.procedure_code"
)


class ProcedureUse:
    """Counts anew on a new day; in between it adds what was received since, so that a key press may ask."""

    def __init__(self, engine: Engine, today: Callable[[], date]) -> None:
        self._engine, self._today = engine, today
        self._lock = Lock()
        self._day: date | None = None
        self._last = 0
        self._counts: Counter[str] = Counter()

    def counts(self) -> Mapping[str, int]:
        """By procedure code. The window and its background lanes may ask at once."""
        today = self._today()
        with self._lock, reading(self._engine) as connection:
            last = int(connection.execute(text('SELECT coalesce(max("row"), 0) FROM dossier')).scalar_one())
            if today != self._day:
                since = datetime.combine(today - WINDOW, time(), VIETNAM).isoformat()
                found = self._read(connection, "d.received_at >= :since", {"since": since})
                self._counts, self._day = found, today
            elif last != self._last:
                self._counts = self._counts + self._read(connection, 'd."row" > :last', {"last": self._last})
            self._last = last
            return self._counts

    def _read(self, connection: Connection, where: str, named: Mapping[str, object]) -> Counter[str]:
        rows = connection.execute(text(_COUNTED.format(where=where)), named)
        return Counter({code: count for code, count in rows})
