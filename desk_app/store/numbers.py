"""The next number of the day, out of the blocks the province leased to this desk."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, text

from desk_app.domain.codes import Number
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.store.meta import read_number
from desk_app.wire.messages import Lease, Office

_BLOCKS = (
    "SELECT l.first, l.last, l.from_day, l.until_day, coalesce(c.next, l.first) FROM lease l"
    " LEFT JOIN counter c ON c.agency = l.agency AND c.day = :day AND c.first = l.first"
    ' WHERE l.agency = :agency ORDER BY l."primary" DESC, l.first'
)
_TAKE = (
    "INSERT INTO counter (agency, day, first, next) VALUES (:agency, :day, :first, :next)"
    " ON CONFLICT (agency, day, first) DO UPDATE SET next = :next"
)
_KEEP = text(
    'INSERT INTO lease (agency, first, last, from_day, until_day, "primary")'
    " VALUES (:agency, :first, :last, :from_day, :until_day, :primary)"
    " ON CONFLICT (agency, first) DO UPDATE SET last = :last, from_day = :from_day,"
    ' until_day = :until_day, "primary" = :primary'
)


def next_number(connection: Connection, office: Office, day: date) -> Number:
    """Takes the next number; never given twice, even when the dossier is voided later.

    Refuses a day outside every leased window and a day whose blocks are used up.
    """
    blocks = connection.exec_driver_sql(_BLOCKS, {"agency": office.agency, "day": day.isoformat()}).all()
    open_blocks = [block for block in blocks if block[2] <= day.isoformat() <= block[3]]
    if not blocks:
        raise HomeRefused(
            "leases_wait" if read_number(connection, "leases_wait") else "no_lease", field="home"
        )
    if not open_blocks:
        raise InputRefused(
            "day_outside_lease",
            field="received_at",
            day=f"{day:%d/%m/%Y}",
            first=_shown(min(block[2] for block in blocks)),
            last=_shown(max(block[3] for block in blocks)),
        )
    for first, last, _, _, sequence in open_blocks:
        if sequence <= last:
            taken = {"agency": office.agency, "day": day.isoformat(), "first": first, "next": sequence + 1}
            connection.exec_driver_sql(_TAKE, taken)
            return Number(agency=office.agency, office=office.number, day=day, sequence=sequence)
    raise HomeRefused("numbers_used_up", field="home", day=f"{day:%d/%m/%Y}")


def keep_lease(connection: Connection, lease: Lease) -> None:
    connection.execute(
        _KEEP,
        {
            "agency": lease.agency,
            "first": lease.first,
            "last": lease.last,
            "from_day": lease.from_day.isoformat(),
            "until_day": lease.until_day.isoformat(),
            "primary": lease.primary,
        },
    )


def _shown(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"
