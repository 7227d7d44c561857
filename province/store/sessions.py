"""Who is signed in: sessions by the hash of their token, ended by time, by hand or with their account."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from province.store.accounts import Account
from province.store.tables import accounts, sessions


def begin(tx: Connection, account: Account, token_hash: bytes, *, now: datetime) -> None:
    tx.execute(
        insert(sessions).values(
            agency=account.agency, token_hash=token_hash, login=account.login, began_at=now, seen_at=now
        )
    )


def session_of(tx: Connection, agency: str, token_hash: bytes) -> tuple[Account, datetime, datetime] | None:
    """(account, when it began, when last seen) of a session."""
    row = tx.execute(
        select(*accounts.c, sessions.c.began_at, sessions.c.seen_at)
        .join_from(
            sessions,
            accounts,
            (accounts.c.agency == sessions.c.agency) & (accounts.c.login == sessions.c.login),
        )
        .where(sessions.c.agency == agency, sessions.c.token_hash == token_hash)
    ).first()
    return (Account(*row[:-2]), row.began_at, row.seen_at) if row else None


def see(tx: Connection, agency: str, token_hash: bytes, *, now: datetime) -> None:
    tx.execute(
        update(sessions)
        .where(sessions.c.agency == agency, sessions.c.token_hash == token_hash)
        .values(seen_at=now)
    )


def end(tx: Connection, agency: str, token_hash: bytes) -> None:
    tx.execute(delete(sessions).where(sessions.c.agency == agency, sessions.c.token_hash == token_hash))


def end_all_of(tx: Connection, account: Account) -> None:
    tx.execute(delete(sessions).where(sessions.c.agency == account.agency, sessions.c.login == account.login))


def forget_before(tx: Connection, moment: datetime) -> None:
    """Sessions that began before `moment` are over in any case."""
    tx.execute(delete(sessions).where(sessions.c.began_at < moment))
