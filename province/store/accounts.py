"""Accounts of the staff: added, found by the name they sign in with, closed; never taken away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from province.store.tables import accounts, province_facts


@dataclass(frozen=True, slots=True)
class Account:
    """One row; `closed_at` None: may sign in."""

    agency: str
    login: str
    name: str
    unit: str
    role: str
    password_hash: str
    made_at: datetime
    closed_at: datetime | None = None


def hold_names(tx: Connection) -> None:
    """Lets nobody else add an account until the end of `tx`: a login is alone over all agencies."""
    named = select(province_facts.c.name).where(province_facts.c.name == "epoch")
    tx.execute(named.with_for_update(key_share=True))


def account_of(tx: Connection, login: str) -> Account | None:
    """An account by the name it signs in with, which does not say its agency: looked for everywhere."""
    row = tx.execute(select(accounts).where(accounts.c.login == login)).first()
    return Account(*row) if row else None


def accounts_of(tx: Connection, agency: str) -> list[Account]:
    """The accounts of an agency, closed ones too, by name."""
    query = select(accounts).where(accounts.c.agency == agency).order_by(accounts.c.name, accounts.c.login)
    return [Account(*row) for row in tx.execute(query)]


def every(tx: Connection) -> list[Account]:
    query = select(accounts).order_by(accounts.c.agency, accounts.c.name, accounts.c.login)
    return [Account(*row) for row in tx.execute(query)]


def add(tx: Connection, account: Account) -> None:
    tx.execute(insert(accounts).values(**{each: getattr(account, each) for each in Account.__slots__}))


def change(tx: Connection, account: Account, **values: object) -> None:
    tx.execute(
        update(accounts)
        .where(accounts.c.agency == account.agency, accounts.c.login == account.login)
        .values(**values)
    )
