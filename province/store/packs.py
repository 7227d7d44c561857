"""The published packs, as their bytes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from desk_app.wire.messages import PackNotice
from province.store.tables import packs


def newest(tx: Connection, issuer: str) -> tuple[PackNotice, ...]:
    """The newest version of each kind that `issuer` published."""
    rows = tx.execute(
        select(packs.c.kind, func.max(packs.c.version))
        .where(packs.c.issuer == issuer)
        .group_by(packs.c.kind)
        .order_by(packs.c.kind)
    )
    return tuple(PackNotice(kind, version) for kind, version in rows)


def every(tx: Connection, issuer: str) -> list[tuple[str, int, datetime, bytes]]:
    """(kind, version, when published, bytes) of all that `issuer` published, oldest first in each kind."""
    rows = tx.execute(
        select(packs.c.kind, packs.c.version, packs.c.published_at, packs.c.body)
        .where(packs.c.issuer == issuer)
        .order_by(packs.c.kind, packs.c.version)
    )
    return [(row.kind, row.version, row.published_at, row.body) for row in rows]


def body_of(tx: Connection, issuer: str, kind: str, version: int) -> bytes | None:
    return tx.execute(
        select(packs.c.body).where(packs.c.issuer == issuer, packs.c.kind == kind, packs.c.version == version)
    ).scalar_one_or_none()


def keep(tx: Connection, issuer: str, kind: str, version: int, body: bytes, *, now: datetime) -> None:
    tx.execute(insert(packs).values(issuer=issuer, kind=kind, version=version, body=body, published_at=now))
