"""Tokens of other systems: added, found by the name in them, revoked; never taken away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from province.store.token_tables import api_tokens


@dataclass(frozen=True, slots=True)
class Token:
    """One row; a token acts as the account `login` of its agency."""

    agency: str
    id: str
    name: str
    login: str
    scopes: tuple[str, ...]
    secret_hash: bytes
    made_at: datetime
    until: datetime
    revoked_at: datetime | None = None
    used_at: datetime | None = None


def add(tx: Connection, token: Token) -> None:
    values = {each: getattr(token, each) for each in Token.__slots__}
    tx.execute(insert(api_tokens).values(**{**values, "scopes": " ".join(token.scopes)}))


def find(tx: Connection, name: str) -> Token | None:
    """By its id, which does not say its agency: one row by an index of every part."""
    row = tx.execute(select(api_tokens).where(api_tokens.c.id == name)).mappings().first()
    return Token(**{**row, "scopes": tuple(row["scopes"].split())}) if row else None


def every(tx: Connection) -> list[Token]:
    query = select(api_tokens).order_by(api_tokens.c.agency, api_tokens.c.made_at, api_tokens.c.id)
    return [Token(**{**row, "scopes": tuple(row["scopes"].split())}) for row in tx.execute(query).mappings()]


def change(tx: Connection, token: Token, **values: object) -> None:
    tx.execute(
        update(api_tokens)
        .where(api_tokens.c.agency == token.agency, api_tokens.c.id == token.id)
        .values(**values)
    )
