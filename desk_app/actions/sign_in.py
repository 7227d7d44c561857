"""Who is at the counter: accounts with a PIN, checked offline."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Protocol

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from desk_app.domain.errors import InputRefused

LONGEST_WAIT = timedelta(minutes=5)
ROLES = ("clerk", "supervisor", "administrator")
_hasher = PasswordHasher()


class Account(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def wait_until(self) -> datetime | None: ...


def hash_pin(pin: str) -> str:
    """Argon2id; refuses what is no PIN of 4 to 12 digits."""
    if not re.fullmatch(r"[0-9]{4,12}", pin):
        raise InputRefused("pin_form", field="pin")
    return _hasher.hash(pin)


def check_pin(account: Account, pin_hash: str | None, pin: str, *, now: datetime) -> bool:
    """Whether the PIN is right; refuses an account that must wait and one without a PIN."""
    # A wait longer than any that is given comes from a clock that was wrong then, or is wrong now.
    if account.wait_until is not None and now < account.wait_until <= now + LONGEST_WAIT:
        raise InputRefused(
            "pin_wait", field="pin", seconds=int((account.wait_until - now).total_seconds()) + 1
        )
    if pin_hash is None:
        raise InputRefused("pin_unset", field="pin", name=account.name)
    try:
        return _hasher.verify(pin_hash, pin)
    except VerificationError:
        return False


def check_role(role: str) -> str:
    if role not in ROLES:
        raise InputRefused("choice", field="role", allowed=", ".join(ROLES))
    return role
