"""Who delivers: one process at a time, by a lease in the database that ends by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from province.store import offices
from province.store.database import Database

FACT = "deliverer"
LASTS = timedelta(seconds=60)
"""Longer than the longest call (`posting.WHOLE_SECONDS` twice over): nobody takes over in the middle of one."""


def hold(database: Database, holder: str, *, now: datetime) -> bool:
    """Takes the lease, or keeps it; False while another has it."""
    mine = f"{holder} {(now + LASTS).isoformat()}"
    try:
        with database.writing() as tx:
            before = offices.fact(tx, FACT)
            if before is None:
                offices.keep_fact(tx, FACT, mine)
                return True
            if not _is_mine(before, holder) and _holds(before, now):
                return False
            return offices.turn_fact(tx, FACT, before=before, after=mine) == mine
    except IntegrityError:
        return False  # another took the first lease at the same moment


def release(database: Database, holder: str, *, now: datetime) -> None:
    """Gives it back, so that another may begin at once."""
    with database.writing() as tx:
        before = offices.fact(tx, FACT)
        if before is not None and _is_mine(before, holder):
            offices.turn_fact(tx, FACT, before=before, after=f"- {now.isoformat()}")


def holder_of(tx: Connection, *, now: datetime) -> str | None:
    """Who delivers now."""
    said = offices.fact(tx, FACT)
    return said.split(" ")[0] if said and _holds(said, now) else None


def _is_mine(said: str, holder: str) -> bool:
    return said.split(" ", maxsplit=1)[0] == holder


def _holds(said: str, now: datetime) -> bool:
    """A lease that ends later than any can was taken under another clock: it holds nobody up."""
    until = datetime.fromisoformat(said.split(" ", 1)[1])
    return now < until <= now + LASTS
