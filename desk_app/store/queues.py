"""The worklist's six queues: what is late, due today, waiting, ready, new, not yet sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import Engine, text

from desk_app.domain.calendar import VIETNAM
from desk_app.store.engine import reading
from desk_app.store.search import Found, match_of, rows_where

_OPEN = "d.status IN (2, 4)"
_UNSENT = (
    "d.last_seq > (SELECT CAST(coalesce((SELECT value FROM meta WHERE name = 'acked_seq'), '0') AS INTEGER))"
)


class Queue(StrEnum):
    TODAY = "today"
    LATE = "late"
    WAITING = "waiting"
    READY = "ready"
    NEW = "new"
    UNSENT = "unsent"


_WHERE = {
    # what a clerk must see today: late first, then today, then the next days
    Queue.TODAY: f"{_OPEN} AND d.due_at < :horizon",
    Queue.LATE: f"{_OPEN} AND d.due_at < :now",
    Queue.WAITING: "d.status IN (5, 6)",
    Queue.READY: "d.status = 9",
    Queue.NEW: "(d.status = 1 OR d.received_at >= :day_start AND d.received_at < :day_end)",
    Queue.UNSENT: f"{_UNSENT}",
}


class SqlQueues:
    """Pages of a queue and the counts on its tab; never the whole register at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(
        self,
        queue: Queue,
        *,
        now: datetime,
        horizon: date,
        words: str = "",
        limit: int = 200,
        offset: int = 0,
    ) -> Sequence[Found]:
        """Dossiers of a queue, the nearest due date first; `horizon` is the last day of "soon"."""
        where, named = _condition(queue, now, horizon)
        match = match_of(words)
        if match:
            where += ' AND d."row" IN (SELECT rowid FROM dossier_fts WHERE dossier_fts MATCH :match)'
        order = ' ORDER BY d.due_at IS NULL, d.due_at, d."row" LIMIT :limit OFFSET :offset'
        with reading(self._engine) as connection:
            return rows_where(
                connection, where, {**named, "match": match, "limit": limit, "offset": offset}, order
            )

    def counts(self, *, now: datetime, horizon: date) -> Mapping[Queue, int]:
        counted: dict[Queue, int] = {}
        with reading(self._engine) as connection:
            for queue in Queue:
                where, named = _condition(queue, now, horizon)
                found = connection.execute(text(f"SELECT count(*) FROM dossier d WHERE {where}"), named)
                counted[queue] = int(found.scalar_one())
        return counted

    def received_on(self, day: date) -> int:
        with reading(self._engine) as connection:
            found = connection.execute(
                text("SELECT count(*) FROM dossier WHERE received_at >= :start AND received_at < :end"),
                {"start": _start(day), "end": _start(day + timedelta(days=1))},
            )
            return int(found.scalar_one())


def _condition(queue: Queue, now: datetime, horizon: date) -> tuple[str, dict[str, object]]:
    today = now.date()
    return _WHERE[queue], {
        "now": now.isoformat(),
        "horizon": _start(horizon + timedelta(days=1)),
        "day_start": _start(today),
        "day_end": _start(today + timedelta(days=1)),
    }


def _start(day: date) -> str:
    return datetime.combine(day, time(), tzinfo=VIETNAM).isoformat()
