"""Who may speak to the province: desks, their incarnations and the codes that enrol them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from desk_app.wire.envelope import GENESIS
from province.store.tables import desks, enrolment_codes, incarnations

PROVINCE = "province"
"""The desk under which the province's own events of an office stand; it is no computer at a counter."""


@dataclass(frozen=True, slots=True)
class Incarnation:
    """A desk as it was enrolled once; `last_seq` and `last_hash` are what the ledger holds of it."""

    agency: str
    incarnation: str
    desk: str
    public_key: bytes
    version: str
    enrolled_at: datetime
    revoked_at: datetime | None
    seen_at: datetime | None
    unsent: int
    last_seq: int
    last_hash: bytes
    hello_counter: int
    nonce: str
    nonce_counter: int
    backed_up_seq: int = 0
    epoch: str = ""


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    agency: str
    code_hash: bytes
    expires_at: datetime
    used_at: datetime | None
    incarnation: str | None
    desk: str | None = None


def incarnation_of(tx: Connection, incarnation: str, *, locked: bool = False) -> Incarnation | None:
    """One incarnation; `locked` makes its other requests wait until the end of `tx`.

    A signature names no agency: it is looked for everywhere, but locked where it stands (one part of a spread
    database locks its own rows alone).
    """
    query = select(incarnations).where(incarnations.c.incarnation == incarnation)
    row = tx.execute(query).first()
    if row and locked:
        row = tx.execute(
            query.where(incarnations.c.agency == row.agency).with_for_update(key_share=True)
        ).first()
    return Incarnation(*row) if row else None


def incarnations_of(tx: Connection, agency: str) -> list[Incarnation]:
    """Every incarnation of an agency, the newest first."""
    query = select(incarnations).where(incarnations.c.agency == agency, incarnations.c.desk != PROVINCE)
    return [Incarnation(*row) for row in tx.execute(query.order_by(incarnations.c.incarnation.desc()))]


def add_desk(
    tx: Connection,
    agency: str,
    *,
    desk: str,
    name: str,
    incarnation: str,
    public_key: bytes,
    version: str,
    now: datetime,
) -> Incarnation:
    """A new desk with its first incarnation."""
    return add_incarnation(
        tx,
        agency,
        desk=desk,
        name=name,
        incarnation=incarnation,
        public_key=public_key,
        version=version,
        enrolled_at=now,
        now=now,
    )


def add_incarnation(
    tx: Connection,
    agency: str,
    *,
    desk: str,
    name: str,
    incarnation: str,
    public_key: bytes,
    version: str,
    enrolled_at: datetime,
    now: datetime,
    revoked_at: datetime | None = None,
) -> Incarnation:
    """One more incarnation of a desk, which is added where it is not known."""
    known = (desks.c.agency == agency) & (desks.c.desk == desk)
    if tx.execute(select(desks.c.desk).where(known)).first() is None:
        tx.execute(insert(desks).values(agency=agency, desk=desk, name=name, added_at=now))
    fresh = Incarnation(
        agency,
        incarnation,
        desk,
        public_key,
        version,
        enrolled_at,
        revoked_at,
        None,
        0,
        0,
        GENESIS,
        0,
        "",
        0,
    )
    tx.execute(insert(incarnations).values(**{each: getattr(fresh, each) for each in Incarnation.__slots__}))
    return fresh


def province_of(tx: Connection, agency: str, *, public_key: bytes, now: datetime) -> Incarnation:
    """The province itself as a writer of events of that office, added where it never wrote any; locked."""
    name = f"{PROVINCE}:{agency}"
    known = incarnation_of(tx, name, locked=True)
    return known or add_desk(
        tx, agency, desk=PROVINCE, name="", incarnation=name, public_key=public_key, version="", now=now
    )


def name_of(tx: Connection, incarnation: Incarnation) -> str:
    """What the incarnation's desk is called."""
    query = select(desks.c.name).where(desks.c.agency == incarnation.agency, desks.c.desk == incarnation.desk)
    return str(tx.execute(query).scalar_one())


def name_of_incarnation(tx: Connection, agency: str, incarnation: str) -> str:
    """What the desk is called that had this incarnation; "" for one that is not known."""
    query = (
        select(desks.c.name)
        .join(incarnations, (incarnations.c.agency == desks.c.agency) & (incarnations.c.desk == desks.c.desk))
        .where(incarnations.c.agency == agency, incarnations.c.incarnation == incarnation)
    )
    return str(tx.execute(query).scalar() or "")


def change_incarnation(tx: Connection, agency: str, incarnation: str, **values: object) -> None:
    tx.execute(
        update(incarnations)
        .where(incarnations.c.agency == agency, incarnations.c.incarnation == incarnation)
        .values(**values)
    )


def find_desks(tx: Connection, name: str) -> list[tuple[str, str]]:
    """(agency, desk) of the desks with that id, incarnation or name."""
    spoken = select(incarnations.c.agency, incarnations.c.desk).where(incarnations.c.incarnation == name)
    named = select(desks.c.agency, desks.c.desk).where((desks.c.desk == name) | (desks.c.name == name))
    return sorted({(row.agency, row.desk) for row in tx.execute(spoken.union(named))})


def every_incarnation(tx: Connection) -> list[tuple[str, str, Incarnation]]:
    """(agency, desk's name, incarnation), by agency."""
    rows = tx.execute(
        select(desks.c.name, *incarnations.c)
        .join_from(
            incarnations,
            desks,
            (desks.c.agency == incarnations.c.agency) & (desks.c.desk == incarnations.c.desk),
        )
        .where(incarnations.c.desk != PROVINCE)
        .order_by(incarnations.c.agency, incarnations.c.incarnation)
    )
    return [(row[1], row[0], Incarnation(*row[1:])) for row in rows]


def counted(tx: Connection) -> dict[str, int]:
    """How many desks each agency ever had."""
    query = select(desks.c.agency, func.count()).where(desks.c.desk != PROVINCE).group_by(desks.c.agency)
    return {agency: int(count) for agency, count in tx.execute(query)}


def revoke_desk(tx: Connection, agency: str, desk: str, *, now: datetime) -> datetime:
    """Revokes every incarnation of a desk; returns when it was first done."""
    ours = (incarnations.c.agency == agency) & (incarnations.c.desk == desk)
    tx.execute(update(incarnations).where(ours, incarnations.c.revoked_at.is_(None)).values(revoked_at=now))
    earliest = tx.execute(
        select(incarnations.c.revoked_at).where(ours).order_by(incarnations.c.revoked_at)
    ).scalars()
    return next(iter(earliest)) or now


def add_code(
    tx: Connection,
    agency: str,
    code_hash: bytes,
    *,
    now: datetime,
    expires_at: datetime,
    desk: str | None = None,
) -> None:
    tx.execute(
        insert(enrolment_codes).values(
            agency=agency, code_hash=code_hash, made_at=now, expires_at=expires_at, desk=desk
        )
    )


def code_of(tx: Connection, agency: str, code_hash: bytes) -> EnrolmentCode | None:
    """An enrolment code, locked until the end of `tx`: only one desk can use it."""
    row = tx.execute(
        select(
            enrolment_codes.c.agency,
            enrolment_codes.c.code_hash,
            enrolment_codes.c.expires_at,
            enrolment_codes.c.used_at,
            enrolment_codes.c.incarnation,
            enrolment_codes.c.desk,
        )
        .where(enrolment_codes.c.agency == agency, enrolment_codes.c.code_hash == code_hash)
        .with_for_update(key_share=True)
    ).first()
    return EnrolmentCode(*row) if row else None


def use_code(tx: Connection, code: EnrolmentCode, incarnation: str, *, now: datetime) -> None:
    tx.execute(
        update(enrolment_codes)
        .where(enrolment_codes.c.agency == code.agency, enrolment_codes.c.code_hash == code.code_hash)
        .values(used_at=now, incarnation=incarnation)
    )
