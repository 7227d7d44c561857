"""The epoch: it turns when the province was restored, and until its desks have reported no block changes hands."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from desk_app.wire.envelope import new_id
from province.store import desks, offices

REPORTING = timedelta(days=1)
_TURNED_AT = "epoch_turned_at"


def epoch_of(tx: Connection) -> str:
    return offices.fact(tx, "epoch") or ""


def turn_epoch(tx: Connection, before: str, *, now: datetime) -> str:
    """Turns the epoch unless somebody just did; returns the one that holds."""
    fresh = new_id()
    holds = offices.turn_fact(tx, "epoch", before=before, after=fresh)
    if holds == fresh:
        offices.keep_fact(tx, _TURNED_AT, now.isoformat())
    return holds


def waits_for_desks(tx: Connection, agency: str, *, epoch: str, asking: str, now: datetime) -> bool:
    """Whether a desk of the agency that is known has not greeted in this epoch yet, for a day at most.

    It may hold blocks that the backup knows nothing of. `asking` is the incarnation that greets now.
    """
    raw = offices.fact(tx, _TURNED_AT)
    if raw is None:
        return False
    turned_at = datetime.fromisoformat(raw)
    if now < turned_at:  # the clock was ahead when it turned: the day is counted from here
        offices.keep_fact(tx, _TURNED_AT, now.isoformat())
    elif now - turned_at >= REPORTING:
        return False
    return any(
        each.epoch != epoch and each.revoked_at is None and each.incarnation != asking
        for each in desks.incarnations_of(tx, agency)
    )
