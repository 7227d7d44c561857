"""What the desk remembers of the time, over restarts: the last moment it was sure of, and what was said."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import Connection, text

from desk_app.domain.clock_trust import ClockMemory
from desk_app.store.meta import read_meta, write_meta
from desk_app.wire.envelope import read_header

_SEEN, _OFFSET = "clock.seen", "clock.offset"
_LATER = (
    f"INSERT INTO meta (name, value) VALUES ('{_SEEN}', :at)"
    " ON CONFLICT (name) DO UPDATE SET value = :at WHERE value < :at"
)
_LAST_HEADERS = text("SELECT header FROM event ORDER BY seq DESC LIMIT 20")
_WINDOW = text("SELECT min(from_day), max(until_day) FROM lease")


def read_clock_memory(connection: Connection) -> ClockMemory:
    """What is known; of a journal from before this was kept, its last event that was sure of its time."""
    seen, offset = read_meta(connection, _SEEN), read_meta(connection, _OFFSET)
    first, last = connection.execute(_WINDOW).one()
    return ClockMemory(
        seen=datetime.fromisoformat(seen.decode()) if seen else _of_journal(connection),
        offset=timedelta(seconds=float(offset)) if offset else None,
        first_day=date.fromisoformat(first) if first else None,
        last_day=date.fromisoformat(last) if last else None,
    )


def note_seen(connection: Connection, at: datetime) -> None:
    """Something was written at a moment that is believed; the latest one is kept."""
    connection.exec_driver_sql(_LATER, {"at": at.isoformat().encode()})


def write_said(connection: Connection, said: datetime, offset: timedelta) -> None:
    """Somebody said what the time is: that moment counts from now on, be it earlier than what was seen."""
    write_meta(connection, _SEEN, said.isoformat().encode())
    write_meta(connection, _OFFSET, str(offset.total_seconds()).encode())


def _of_journal(connection: Connection) -> datetime | None:
    headers = (read_header(bytes(raw)) for (raw,) in connection.execute(_LAST_HEADERS))
    return next((header.at for header in headers if header.clock_quality != "suspect"), None)
