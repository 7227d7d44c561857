"""Which incarnation may use which numbers of which days."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, insert, select, update

from desk_app.wire.messages import Lease
from province.store.tables import desks, incarnations, leases

_COLUMNS = (
    leases.c.agency,
    leases.c.incarnation,
    leases.c.first,
    leases.c.last,
    leases.c.from_day,
    leases.c.until_day,
    leases.c.is_primary,
)


def leases_of(tx: Connection, agency: str) -> list[Lease]:
    """Every lease an agency ever gave, by block and day."""
    query = select(*_COLUMNS).where(leases.c.agency == agency)
    return [Lease(*row) for row in tx.execute(query.order_by(leases.c.first, leases.c.from_day))]


def leases_of_desk(tx: Connection, agency: str, desk: str) -> list[Lease]:
    """Every lease that a desk ever had, under any of its incarnations."""
    same = (incarnations.c.agency == leases.c.agency) & (incarnations.c.incarnation == leases.c.incarnation)
    query = select(*_COLUMNS).select_from(leases.join(incarnations, same))
    return [
        Lease(*row) for row in tx.execute(query.where(leases.c.agency == agency, incarnations.c.desk == desk))
    ]


def in_force(tx: Connection, today: date) -> list[tuple[str, Lease]]:
    """(desk's name, lease) of every block that may still be used, by agency and number."""
    same = (incarnations.c.agency == leases.c.agency) & (incarnations.c.incarnation == leases.c.incarnation)
    whose = (desks.c.agency == incarnations.c.agency) & (desks.c.desk == incarnations.c.desk)
    rows = tx.execute(
        select(desks.c.name, *_COLUMNS)
        .select_from(leases.join(incarnations, same).join(desks, whose))
        .where(leases.c.until_day >= today, incarnations.c.revoked_at.is_(None))
        .order_by(leases.c.agency, leases.c.first, leases.c.from_day)
    )
    return [(row[0], Lease(*row[1:])) for row in rows]


def add_lease(tx: Connection, lease: Lease) -> None:
    tx.execute(
        insert(leases).values(
            agency=lease.agency,
            incarnation=lease.incarnation,
            first=lease.first,
            last=lease.last,
            from_day=lease.from_day,
            until_day=lease.until_day,
            is_primary=lease.primary,
        )
    )


def extend_lease(tx: Connection, lease: Lease, until_day: date) -> None:
    tx.execute(
        update(leases)
        .where(
            leases.c.agency == lease.agency,
            leases.c.first == lease.first,
            leases.c.from_day == lease.from_day,
        )
        .values(until_day=until_day)
    )
