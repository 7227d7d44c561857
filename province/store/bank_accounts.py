"""The bank account of an office, where it has one: fees asked for in the processing phase may go there."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection, insert, select, update

import resources
from province.store.tables import bank_accounts

_BANKS = Path(resources.__file__).resolve().parent / "words" / "banks.json"


@dataclass(frozen=True, slots=True)
class BankAccount:
    """`bank` is the BIN (six digits), as VietQR names a bank."""

    bank: str
    number: str

    @property
    def bank_name(self) -> str:
        """What the bank calls itself; its BIN where the list does not know it."""
        return _bank_names().get(self.bank, self.bank)


def bank_account_of(tx: Connection, agency: str) -> BankAccount | None:
    row = tx.execute(
        select(bank_accounts.c.bank, bank_accounts.c.number).where(bank_accounts.c.agency == agency)
    ).first()
    return BankAccount(row.bank, row.number) if row and row.number else None


def keep_bank_account(tx: Connection, agency: str, account: BankAccount | None) -> None:
    """From now on this account; None: fees are paid at the counter alone."""
    values = {"bank": account.bank, "number": account.number} if account else {"bank": "", "number": ""}
    if account is None and bank_account_of(tx, agency) is None:
        return
    if not tx.execute(
        update(bank_accounts).where(bank_accounts.c.agency == agency).values(**values)
    ).rowcount:
        tx.execute(insert(bank_accounts).values(agency=agency, **values))


@lru_cache(maxsize=1)
def _bank_names() -> dict[str, str]:
    names: dict[str, str] = json.loads(_BANKS.read_text(encoding="utf-8"))
    return names
