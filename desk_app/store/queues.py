"""The worklist's six queues: what is late, due today, waiting, ready, new, not yet sent."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import Connection, Engine, text

from desk_app.domain.calendar import VIETNAM
from desk_app.store.engine import reading
from desk_app.store.narrowing import Narrowed, narrowed_to
from desk_app.store.search import Found, rows_of

LISTED = 10_000
"""The longest list: a queue beyond it is narrowed by words, not leafed through."""

OTHERS = 50
"""Dossiers outside a queue that are shown below it."""

COUNTED = 99_999
"""No count goes further, so that none takes long."""

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


class Sort(StrEnum):
    """What a list may be put in order by; the order of the queue itself is none of them."""

    DUE = "due"
    CODE = "code"
    OWNER = "owner"
    PROCEDURE = "procedure"
    HOLDER = "holder"
    STATUS = "status"
    SENT = "sent"


_WHERE: dict[Queue, str] = {
    # what a clerk must see today: late first, then today, then the next days
    Queue.TODAY: f"{_OPEN} AND d.due_at < :horizon",
    Queue.LATE: f"{_OPEN} AND d.due_at < :now",
    Queue.WAITING: "d.status IN (5, 6)",
    Queue.READY: "d.status IN (9)",
    Queue.NEW: "(d.status = 1 OR d.received_at >= :day_start AND d.received_at < :day_end)",
    Queue.UNSENT: _UNSENT,
}
BANDED = frozenset({Queue.TODAY, Queue.LATE})
_BAND = "(d.due_at >= :now) + (d.due_at >= :day_end)"  # 0 late, 1 today, 2 in the next days
_COUNT_BANDS = (
    "count(*) FILTER (WHERE band = 0), count(*) FILTER (WHERE band = 1), count(*) FILTER (WHERE band = 2)"
)
_DUE = "d.due_at NULLS LAST"
_OWN_ORDER = {Queue.NEW: 'd.received_at DESC, d."row" DESC', Queue.UNSENT: "d.last_seq"}
_BY: dict[Sort, str] = {
    Sort.DUE: "d.due_at",
    Sort.CODE: "d.scan_code",
    Sort.OWNER: "given_first(d.owner_key)",
    Sort.PROCEDURE: "folded(d.procedure_name)",
    Sort.HOLDER: "folded(coalesce(d.held_by, d.clerk))",
    Sort.STATUS: "d.status",
    Sort.SENT: f"(NOT EXISTS (SELECT 1 FROM setback s WHERE s.dossier_id = d.id)) + (NOT ({_UNSENT}))",
}
_LETTERS: dict[Sort, str] = {sort: _BY[sort] for sort in (Sort.CODE, Sort.OWNER, Sort.PROCEDURE, Sort.HOLDER)}
# A list walks an index that holds its words and nothing of other queues; a count a narrower one still.
_LIST_INDEX: dict[Queue, str] = {
    Queue.TODAY: " INDEXED BY dossier_at_work",
    Queue.LATE: " INDEXED BY dossier_at_work",
    Queue.WAITING: " INDEXED BY dossier_waiting",
    Queue.READY: " INDEXED BY dossier_ready",
    Queue.NEW: "",
    Queue.UNSENT: " INDEXED BY ix_dossier_last_seq",
}
_BY_STATUS = "SELECT 1 FROM dossier d INDEXED BY dossier_by_status_due WHERE"
_COUNT: dict[Queue, str] = {
    **{queue: f"{_BY_STATUS} {_WHERE[queue]}" for queue in Queue if queue not in (Queue.NEW, Queue.UNSENT)},
    Queue.NEW: f"SELECT 1 FROM dossier d WHERE {_WHERE[Queue.NEW]}",
    Queue.UNSENT: f"SELECT 1 FROM dossier d INDEXED BY ix_dossier_last_seq WHERE {_UNSENT}",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a clerk looks at: a queue now, `horizon` the last day of "soon"; narrowed by words or holder; in an order."""

    queue: Queue
    now: datetime
    horizon: date
    words: str = ""
    holder: str = ""
    sort: Sort | None = None
    descending: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether the list may be less than the queue."""
        return bool(self.words.strip() or self.holder)


@dataclass(frozen=True, slots=True)
class InOrder:
    """Row numbers in the order of the list, `bands` the number of late, today's and near ones among them.

    `others`: dossiers outside it that fit the words, the newest first.
    """

    rows: tuple[int, ...]
    bands: tuple[int, int, int] = (0, 0, 0)
    others: tuple[int, ...] = ()


class SqlQueues:
    """A queue as an ordered list of row numbers, its rows a page at a time, and the counts on its tab."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def in_order(self, asked: Asked, *, limit: int = LISTED) -> InOrder:
        """The list without its rows: read from a small index, never from the register."""
        with reading(self._engine) as connection:
            return _in_order(connection, asked, limit)

    def rows(self, rows: Sequence[int]) -> Sequence[Found]:
        """The dossiers of a page, in the order asked; those that are gone are left out."""
        with reading(self._engine) as connection:
            return rows_of(connection, rows)

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
        """Dossiers of a queue in its own order; `horizon` is the last day of "soon"."""
        with reading(self._engine) as connection:
            found = _in_order(connection, Asked(queue, now, horizon, words), limit + offset)
            return rows_of(connection, found.rows[offset:])

    def place_of(self, asked: Asked, beginning: str, *, after: int = -1) -> int:
        """Where in the list the next dossier stands whose sorted column begins with these letters; -1: none does.

        The search goes on from the top once it is through. A list in its own order is searched by name.
        """
        letters = _LETTERS.get(asked.sort, "d.owner_key") if asked.sort else "d.owner_key"
        with reading(self._engine) as connection:
            where, named = _condition(asked, narrowed_to(connection, asked.words))
            found = connection.execute(
                text(
                    f"SELECT place FROM (SELECT row_number() OVER (ORDER BY {_order(asked)}) - 1 AS place,"
                    f" {letters} AS letters FROM {_lists(asked)} WHERE {where} ORDER BY place LIMIT :limit)"
                    " WHERE substr(letters, 1, :length) = :beginning ORDER BY place <= :after, place LIMIT 1"
                ),
                {**named, "limit": LISTED, "beginning": beginning, "length": len(beginning), "after": after},
            ).scalar()
        return -1 if found is None else int(found)

    def counts(self, *, now: datetime, horizon: date) -> Mapping[Queue, int]:
        """How many wait in each queue, none counted beyond COUNTED."""
        with reading(self._engine) as connection:
            return {queue: _count(connection, Asked(queue, now, horizon)) for queue in Queue}

    def due_before(self, days: Sequence[date]) -> Sequence[int]:
        """How many at work are promised until the end of each of `days`, late ones included."""
        with reading(self._engine) as connection:
            return [
                _count(connection, Asked(Queue.TODAY, datetime.combine(day, time(), VIETNAM), day))
                for day in days
            ]

    def at_province_on(self, day: date) -> int:
        """How many of the receptions of a day the province has by now."""
        with reading(self._engine) as connection:
            found = connection.execute(
                text(
                    "SELECT count(*) FROM dossier d WHERE d.received_at >= :start AND d.received_at < :end"
                    f" AND NOT ({_UNSENT})"
                ),
                {"start": _start(day), "end": _start(day + timedelta(days=1))},
            )
            return int(found.scalar_one())

    def received_on(self, day: date) -> int:
        with reading(self._engine) as connection:
            found = connection.execute(
                text("SELECT count(*) FROM dossier WHERE received_at >= :start AND received_at < :end"),
                {"start": _start(day), "end": _start(day + timedelta(days=1))},
            )
            return int(found.scalar_one())


def _in_order(connection: Connection, asked: Asked, limit: int) -> InOrder:
    narrowed = narrowed_to(connection, asked.words)
    where, named = _condition(asked, narrowed)
    banded = asked.queue in BANDED
    # One row that holds them all: thousands of rows would be made one by one while the clerk waits.
    listed_rows, *bands = connection.execute(
        text(
            f"SELECT json_group_array(place), {_COUNT_BANDS} FROM"
            f' (SELECT d."row" AS place, {_BAND if banded else "NULL"} AS band FROM {_lists(asked)} WHERE {where}'
            f" ORDER BY {_order(asked)} LIMIT :limit)"
        ),
        {**named, "limit": limit},
    ).one()
    rows = tuple(json.loads(listed_rows))
    late, today, near = (int(band) for band in bands)
    listed = set(rows)
    others = [row for row in narrowed.newest if row not in listed]
    return InOrder(rows, (late, today, near), tuple(others[:OTHERS]))


def _condition(asked: Asked, narrowed: Narrowed) -> tuple[str, dict[str, object]]:
    where = f"{_WHERE[asked.queue]} AND {narrowed.where}"
    if asked.holder:
        where += " AND coalesce(d.held_by, d.clerk) = :holder"
    return where, {**_days(asked), **narrowed.named, "holder": asked.holder}


def _order(asked: Asked) -> str:
    """Bands stand above each other however the dossiers in them are sorted."""
    if asked.sort is None:
        return _OWN_ORDER.get(asked.queue, _DUE)
    way = "DESC" if asked.descending else "ASC"
    band = f"{_BAND}, " if asked.queue in BANDED else ""
    return f"{band}{_BY[asked.sort]} {way} NULLS LAST, d.row"


def _lists(asked: Asked) -> str:
    return f"dossier d{_LIST_INDEX[asked.queue]}"


def _count(connection: Connection, asked: Asked) -> int:
    found = connection.execute(
        text(f"SELECT count(*) FROM ({_COUNT[asked.queue]} LIMIT :most)"), {**_days(asked), "most": COUNTED}
    )
    return int(found.scalar_one())


def _days(asked: Asked) -> dict[str, object]:
    today = asked.now.date()
    return {
        "now": asked.now.isoformat(),
        "horizon": _start(asked.horizon + timedelta(days=1)),
        "day_start": _start(today),
        "day_end": _start(today + timedelta(days=1)),
    }


def _start(day: date) -> str:
    return datetime.combine(day, time(), tzinfo=VIETNAM).isoformat()
