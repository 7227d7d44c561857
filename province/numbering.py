"""Sharing an agency's numbers among its desks: blocks of 250 that never serve two desks on one day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from desk_app.wire.messages import Lease

BLOCK = 250
LAST_LEASED = 9750  # 9751–9999 stay with the province
WINDOW = timedelta(days=60)
BLOCKS = tuple((first, first + BLOCK - 1) for first in range(1, LAST_LEASED, BLOCK))


def first_day(today: date) -> date:
    """A block that nobody had yet begins at 1 January of the previous year, for backlogs kept on paper."""
    return date(today.year - 1, 1, 1)


def newest_by_block(leases: Iterable[Lease]) -> dict[int, Lease]:
    """The last lease of each block, by its first number."""
    newest: dict[int, Lease] = {}
    for lease in leases:
        held = newest.get(lease.first)
        if held is None or held.until_day < lease.until_day:
            newest[lease.first] = lease
    return newest


def renewable(leases: Sequence[Lease], incarnation: str, today: date) -> list[tuple[Lease, date]]:
    """(lease, its new last day) of an incarnation: only where no other desk got the block afterwards."""
    until = today + WINDOW
    newest = newest_by_block(leases).values()
    return [(each, until) for each in newest if each.incarnation == incarnation and each.until_day < until]


def next_lease(
    leases: Sequence[Lease], agency: str, incarnation: str, today: date, *, gone: set[str], primary: bool
) -> Lease | None:
    """A block for an incarnation, or None when every block is held.

    Fresh blocks first; then a block whose lease ran out or whose holder is `gone` (revoked), for the days
    after that lease, the soonest usable one first.
    """
    until = today + WINDOW
    newest = newest_by_block(leases)
    for first, last in BLOCKS:
        if first not in newest:
            return Lease(agency, incarnation, first, last, first_day(today), until, primary)
    left = [
        each
        for each in newest.values()
        if each.until_day < until and (each.until_day < today or each.incarnation in gone)
    ]
    if not left:
        return None
    old = min(left, key=lambda each: (each.until_day, each.first))
    return Lease(agency, incarnation, old.first, old.last, old.until_day + timedelta(days=1), until, primary)
