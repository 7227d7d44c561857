"""Giving a desk the numbers it may print, and renewing them while it keeps in touch."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from desk_app.wire.messages import Lease
from province import numbering
from province.refused import Refused
from province.store import desks, leases, offices


def lease_numbers(
    tx: Connection, agency: str, incarnation: str, *, today: date, hold: bool = False
) -> tuple[Lease, ...]:
    """The incarnation's leases, renewed to today + 60 days: one primary and, while there are blocks, one
    spare. Refuses when the agency has no block left for a primary.

    `hold`: no block is given out now, what the incarnation has is renewed all the same.
    """
    offices.office_of(tx, agency, locked=True)
    held = leases.leases_of(tx, agency)
    for lease, until_day in numbering.renewable(held, incarnation, today):
        leases.extend_lease(tx, lease, until_day)
    held = leases.leases_of(tx, agency)
    if hold:
        return tuple(each for each in held if each.incarnation == incarnation)
    gone = {each.incarnation for each in desks.incarnations_of(tx, agency) if each.revoked_at}
    for primary in (True, False):
        if any(_serves(each, incarnation, today) and each.primary is primary for each in held):
            continue
        fresh = numbering.next_lease(held, agency, incarnation, today, gone=gone, primary=primary)
        if fresh is not None:
            leases.add_lease(tx, fresh)
            held.append(fresh)
        elif primary:
            raise Refused(409, "numbers_spent", "No block of numbers is left for this office")
    return tuple(each for each in held if each.incarnation == incarnation)


def _serves(lease: Lease, incarnation: str, today: date) -> bool:
    """A lease given while the province's clock was years ahead serves nobody now; one that begins soon does."""
    soon = today + numbering.WINDOW
    return lease.incarnation == incarnation and lease.until_day >= today and lease.from_day <= soon
