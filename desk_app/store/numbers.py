"""The next number of the day, out of the blocks the province leased to this desk; else a provisional one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, text

from desk_app.domain.codes import Number
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.store.meta import read_meta, read_number
from desk_app.wire.messages import Lease, Office

_BLOCKS = (
    "SELECT l.first, l.last, l.from_day, l.until_day, coalesce(c.next, l.first) FROM lease l"
    " LEFT JOIN counter c ON c.agency = l.agency AND c.day = :day AND c.first = l.first"
    ' WHERE l.agency = :agency ORDER BY l."primary" DESC, l.first'
)
PROVINCES_OWN = (9751, 9999)
_USED = "SELECT next FROM counter WHERE agency = :agency AND day = :day AND first = :first"
_GIVEN = "SELECT 1 FROM dossier WHERE code = :code"
_DAYS = "SELECT DISTINCT day FROM counter WHERE agency = :agency ORDER BY day"
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


class _Block(NamedTuple):
    """A leased block on one day; days as ISO text."""

    first: int
    last: int
    from_day: str
    until_day: str
    next: int


def next_number(connection: Connection, office: Office, day: date) -> Number:
    """Takes the next number; never given twice, even when the dossier is voided later.

    After every leased window, with the day's blocks used up or while there are none (a restored province, a copied
    desk), it is a provisional one. Refuses a day before every leased window (a slip of the keyboard) and a desk that was
    never leased anything.
    """
    blocks = _blocks(connection, office.agency, day)
    waits = read_number(connection, "leases_wait") or read_meta(connection, "copy")
    if not blocks and not waits:
        raise HomeRefused("no_lease", field="home")
    if blocks and day.isoformat() < min(block.from_day for block in blocks):
        raise InputRefused(
            "day_outside_lease",
            field="received_at",
            day=f"{day:%d/%m/%Y}",
            first=_shown(min(block.from_day for block in blocks)),
            last=_shown(max(block.until_day for block in blocks)),
        )
    final = final_number(connection, office, day)
    return final or _provisional(connection, office, day, blocks)


def final_number(connection: Connection, office: Office, day: date) -> Number | None:
    """The next number that the province leased for that day; None when there is none."""
    for block in _blocks(connection, office.agency, day):
        if not block.from_day <= day.isoformat() <= block.until_day:
            continue
        for sequence in range(block.next, block.last + 1):
            number = Number(office.agency, office.number, day, sequence)
            if not _is_given(connection, number):
                _use(connection, office.agency, day, block.first, sequence)
                return number
    return None


def provisional_days(connection: Connection, agency: str) -> list[date]:
    """The days on which this desk gave provisional numbers."""
    rows = connection.exec_driver_sql(_DAYS, {"agency": f"T {agency}"})
    return [date.fromisoformat(row[0]) for row in rows]


def _provisional(connection: Connection, office: Office, day: date, blocks: Sequence[_Block]) -> Number:
    """Counted beside the final ones in the desk's own blocks, so that two desks of an office never meet; a desk
    without any counts where the province's own numbers are."""
    apart = f"T {office.agency}"
    for first, last in [*((block.first, block.last) for block in blocks), PROVINCES_OWN]:
        used = connection.exec_driver_sql(
            _USED, {"agency": apart, "day": day.isoformat(), "first": first}
        ).scalar()
        for sequence in range(int(used or first), last + 1):
            number = Number(office.agency, office.number, day, sequence, provisional=True)
            if not _is_given(connection, number):
                _use(connection, apart, day, first, sequence)
                return number
    raise HomeRefused("numbers_used_up", field="home", day=f"{day:%d/%m/%Y}")


def _blocks(connection: Connection, agency: str, day: date) -> list[_Block]:
    rows = connection.exec_driver_sql(_BLOCKS, {"agency": agency, "day": day.isoformat()})
    return [_Block(*row) for row in rows]


def _is_given(connection: Connection, number: Number) -> bool:
    """Whether another copy of this desk gave it already, and the province told of that dossier meanwhile."""
    return connection.exec_driver_sql(_GIVEN, {"code": number.legal_code}).first() is not None


def _use(connection: Connection, agency: str, day: date, first: int, sequence: int) -> None:
    taken = {"agency": agency, "day": day.isoformat(), "first": first, "next": sequence + 1}
    connection.exec_driver_sql(_TAKE, taken)


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
