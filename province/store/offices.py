"""The offices of the province, and the facts of the province itself."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from desk_app.domain.errors import InputRefused
from desk_app.wire.messages import Office
from province.store.tables import feed_heads, offices, province_facts

_PRINTED = ("name", "parent", "address", "phone", "hours")


def office_of(tx: Connection, agency: str, *, locked: bool = False) -> Office | None:
    """The office of an agency; `locked` keeps others from leasing its numbers until the end of `tx`."""
    query = select(offices).where(offices.c.agency == agency)
    row = tx.execute(query.with_for_update(key_share=True) if locked else query).mappings().first()
    return _office(dict(row)) if row else None


def office_numbered(tx: Connection, number: str) -> Office | None:
    row = tx.execute(select(offices).where(offices.c.number == number)).mappings().first()
    return _office(dict(row)) if row else None


def agencies(tx: Connection) -> list[str]:
    return list(tx.execute(select(offices.c.agency).order_by(offices.c.agency)).scalars())


def every(tx: Connection) -> list[Office]:
    rows = tx.execute(select(offices).order_by(offices.c.agency)).mappings()
    return [_office(dict(row)) for row in rows]


def names(tx: Connection) -> dict[str, str]:
    """The name of every office by its agency, in the order of the names."""
    query = select(offices.c.agency, offices.c.name).order_by(offices.c.name, offices.c.agency)
    return {agency: name for agency, name in tx.execute(query)}


def keep_office(tx: Connection, office: Office, *, now: datetime) -> None:
    """Adds an office, or takes over new words for one; agency and number stay unique to each other."""
    same_agency, same_number = office_of(tx, office.agency, locked=True), office_numbered(tx, office.number)
    if same_agency and same_agency.number != office.number:
        raise InputRefused(
            "agency_has_number", field="number", agency=office.agency, number=same_agency.number
        )
    if same_number and same_number.agency != office.agency:
        raise InputRefused("number_taken", field="number", number=office.number, agency=same_number.agency)
    printed = {name: getattr(office, name) for name in _PRINTED}
    if same_agency:
        tx.execute(update(offices).where(offices.c.agency == office.agency).values(**printed))
        return
    tx.execute(insert(offices).values(agency=office.agency, number=office.number, added_at=now, **printed))
    tx.execute(insert(feed_heads).values(agency=office.agency, pos=0))


def fact(tx: Connection, name: str) -> str | None:
    return tx.execute(
        select(province_facts.c.value).where(province_facts.c.name == name)
    ).scalar_one_or_none()


def keep_fact(tx: Connection, name: str, value: str) -> None:
    changed = tx.execute(update(province_facts).where(province_facts.c.name == name).values(value=value))
    if not changed.rowcount:
        tx.execute(insert(province_facts).values(name=name, value=value))


def turn_fact(tx: Connection, name: str, *, before: str, after: str) -> str:
    """Replaces a fact unless somebody else just did; returns the one that holds."""
    tx.execute(
        update(province_facts)
        .where(province_facts.c.name == name, province_facts.c.value == before)
        .values(value=after)
    )
    return fact(tx, name) or ""


def _office(row: dict[str, str]) -> Office:
    return Office(agency=row["agency"], number=row["number"], **{name: row[name] for name in _PRINTED})
