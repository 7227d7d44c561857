"""How long the desk keeps what its journal says of dossiers that ended."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desk_app.domain.errors import InputRefused
from desk_app.store.preferences import DESK
from desk_app.store.pruning import Pruned, prune

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

KEEP_DAYS = "journal.keep_days"
"""The preference of the desk; a number given with the step goes before it."""
DAYS_AT_FIRST, FEWEST_DAYS = 730, 30


def prune_journal(desk: OpenDesk, *, keep_days: int | None = None) -> Pruned:
    """Erases contents older than the days kept, of dossiers that ended and rested as long.

    Nobody asks for it by himself: it is a step of its own. Refuses fewer than 30 days, and a clock that is not to be
    trusted: a wrong year would make everything old.
    """
    days = keep_days if keep_days is not None else desk.preferences.get(DESK, KEEP_DAYS, DAYS_AT_FIRST)
    if days < FEWEST_DAYS:
        raise InputRefused("keep_days_few", field="keep-days", fewest=FEWEST_DAYS)
    now = desk.clock.now()
    if desk.clock.quality() == "suspect":
        raise InputRefused("clock_suspect", field="keep-days", day=f"{now:%d/%m/%Y}")
    return prune(desk.engine, before=now - timedelta(days=days))
