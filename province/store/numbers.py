"""The province's own numbers, and the numbers dossiers had before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, insert, select

from desk_app.domain.dossier import Dossier
from desk_app.wire.envelope import Envelope
from province.store.ledger import Aside
from province.store.tables import dossiers, former_numbers, ledger, own_numbers, quarantine

FIRST, LAST = 9751, 9999

_decoder = msgspec.json.Decoder(Dossier)


def given_to(tx: Connection, agency: str, dossier_id: str) -> tuple[date, int] | None:
    """(day, sequence) that the province gave to a dossier."""
    row = tx.execute(
        select(own_numbers.c.day, own_numbers.c.sequence).where(
            own_numbers.c.agency == agency, own_numbers.c.dossier_id == dossier_id
        )
    ).first()
    return (row.day, row.sequence) if row else None


def next_free(tx: Connection, agency: str, day: date) -> int | None:
    """The lowest number of that day which was never given; None when all 249 are."""
    used = set(
        tx.execute(
            select(own_numbers.c.sequence).where(own_numbers.c.agency == agency, own_numbers.c.day == day)
        ).scalars()
    )
    return next((number for number in range(FIRST, LAST + 1) if number not in used), None)


def is_free(tx: Connection, agency: str, day: date, sequence: int) -> bool:
    query = select(own_numbers.c.sequence).where(
        own_numbers.c.agency == agency, own_numbers.c.day == day, own_numbers.c.sequence == sequence
    )
    return tx.execute(query).first() is None


def give(tx: Connection, agency: str, day: date, sequence: int, dossier_id: str, *, now: datetime) -> None:
    tx.execute(
        insert(own_numbers).values(
            agency=agency, day=day, sequence=sequence, dossier_id=dossier_id, given_at=now
        )
    )


def keep_former(tx: Connection, changed: Iterable[Dossier]) -> None:
    """Remembers what numbers these dossiers had before."""
    for dossier in changed:
        if not dossier.former:
            continue
        query = select(former_numbers.c.scan_code).where(
            former_numbers.c.agency == dossier.agency, former_numbers.c.dossier_id == dossier.id
        )
        known = set(tx.execute(query).scalars())
        for each in dossier.former:
            if each.scan_code not in known:
                tx.execute(
                    insert(former_numbers).values(
                        agency=dossier.agency,
                        dossier_id=dossier.id,
                        scan_code=each.scan_code,
                        code=each.code,
                        look_up_key=each.key,
                    )
                )


def formerly(
    tx: Connection, *, agency: str = "", scan_code: str = "", code: str = "", key: str | None = None
) -> Dossier | None:
    """The dossier that had that scan code at the agency (with that key, where one is given) or that code.

    None where nobody had it, and where several had: they cannot be told apart.
    """
    named = (
        former_numbers.c.code == code
        if code
        else (former_numbers.c.agency == agency) & (former_numbers.c.scan_code == scan_code)
    )
    if key is not None:
        named &= former_numbers.c.look_up_key == key
    rows = tx.execute(
        select(dossiers.c.state)
        .select_from(
            former_numbers.join(
                dossiers,
                (dossiers.c.agency == former_numbers.c.agency)
                & (dossiers.c.id == former_numbers.c.dossier_id),
            )
        )
        .where(named)
        .limit(2)
    ).all()
    return _decoder.decode(rows[0].state) if len(rows) == 1 else None


def waiting_for_one(tx: Connection) -> list[tuple[str, Aside]]:
    """(agency, reception) of every reception that was set aside for its number, the oldest first."""
    same = (
        (ledger.c.agency == quarantine.c.agency)
        & (ledger.c.incarnation == quarantine.c.incarnation)
        & (ledger.c.seq == quarantine.c.seq)
    )
    rows = tx.execute(
        select(
            quarantine.c.agency,
            quarantine.c.incarnation,
            quarantine.c.seq,
            quarantine.c.dossier_id,
            ledger.c.header,
            ledger.c.salt,
            ledger.c.payload,
            quarantine.c.outcome,
            quarantine.c.code,
        )
        .select_from(quarantine.join(ledger, same))
        .where(
            quarantine.c.outcome == "quarantined",
            quarantine.c.code.in_(("outside_lease", "contested_code")),
            ledger.c.kind == "dossier.received",
        )
        .order_by(quarantine.c.noted_at)
    )
    return [
        (row[0], Aside(row[1], row[2], row[3], Envelope(row[4], row[5], row[6]), row[7], row[8]))
        for row in rows
    ]
