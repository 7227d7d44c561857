"""Passwords of the staff: Argon2id, and the same time for a name that nobody has."""

from __future__ import annotations

import threading
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from desk_app.domain.errors import InputRefused

SHORTEST, LONGEST = 10, 200  # characters
AT_ONCE = 2  # a check takes 64 MiB: a crowd at the door waits instead of filling the memory
_hasher = PasswordHasher()
_turns = threading.BoundedSemaphore(AT_ONCE)
_nobody: list[str] = []


def hash_password(password: str) -> str:
    """Argon2id with a salt of its own; refuses a password shorter than 10 characters or longer than 200."""
    told = _as_typed(password)
    if not SHORTEST <= len(told) <= LONGEST:
        raise InputRefused("password_form", field="password", shortest=SHORTEST, longest=LONGEST)
    with _turns:
        return _hasher.hash(told)


def is_password(password_hash: str | None, password: str) -> bool:
    """Whether the password is right; None (no such account) takes as long and is never right."""
    told = _as_typed(password[: 2 * LONGEST])
    with _turns:
        if not _nobody:
            _nobody.append(_hasher.hash("khong-phai-mat-khau-cua-ai"))
        try:
            return _hasher.verify(password_hash or _nobody[0], told) and password_hash is not None
        except (VerificationError, InvalidHashError):
            return False


def _as_typed(password: str) -> str:
    """One form for the same letters: keyboards write Vietnamese composed or not."""
    return unicodedata.normalize("NFC", password)
