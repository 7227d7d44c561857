"""Signing in and out: a password against guessers, and the session that follows."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from province.keys import Keys
from province.passwords import is_password
from province.settings import WrongKeys
from province.staff import Officer, StaffRole
from province.store import accounts, acts, sessions, wrong_keys
from province.store.accounts import Account
from province.store.database import Database
from province.store.wrong_keys import Subject

IDLE = timedelta(minutes=60)
WHOLE = timedelta(hours=12)
"""A session ends after an hour without a page and after twelve hours in any case."""
_SEEN_EVERY = timedelta(minutes=1)
_BETWEEN = "~"  # in no agency's code and in no token


@dataclass(frozen=True, slots=True)
class SlowDown:
    """Too many wrong passwords: how many seconds to wait."""

    seconds: int


def sign_in(
    database: Database,
    login: str,
    password: str,
    *,
    address: str,
    keys: Keys,
    limits: WrongKeys,
    now: datetime,
) -> tuple[str, Officer] | SlowDown | None:
    """(the cookie's text, who it is), None for a wrong name or password, or how long to wait.

    A try is counted before it is looked at, so that a hundred at once are no more than a hundred in a row;
    a right one forgives the name's count. `address` is already hidden; names are hidden here.
    """
    told = login.strip().lower()[:200]
    subjects: tuple[tuple[Subject, int], ...] = (
        (("", f"sign-in {keys.hidden('login ' + told)}"), limits.per_code),
        (("", f"sign-in from {address}"), limits.per_address),
    )
    with database.writing() as tx:
        wait = wrong_keys.seconds_to_wait(tx, subjects, now=now, window=limits.window)
        if wait is not None:
            return SlowDown(wait)
        for subject, _ in subjects:
            wrong_keys.count(tx, subject, now=now, window=limits.window)
        wrong_keys.forget_before(tx, now - 6 * limits.window)
        sessions.forget_before(tx, now - WHOLE)
        account = accounts.account_of(tx, told)
    if account is not None and account.closed_at is not None:
        account = None
    if not is_password(account.password_hash if account else None, password) or account is None:
        return None
    token = secrets.token_urlsafe(32)
    with database.writing() as tx:
        again = accounts.account_of(tx, told)  # closed or with another password meanwhile: no more
        if again != account:
            return None
        wrong_keys.forgive(tx, subjects[0][0])
        sessions.begin(tx, account, _hash(token), now=now)
        acts.note(tx, acts.Who(account.login), "session.begin", agency=account.agency, now=now)
    return f"{account.agency}{_BETWEEN}{token}", _officer(account, token)


def officer_signed_in(database: Database, cookie: str, *, now: datetime) -> Officer | None:
    """Whose session that is; None for none, one that is over, and a closed account."""
    agency, _, token = cookie.partition(_BETWEEN)
    if not token:
        return None
    with database.reading() as tx:
        found = sessions.session_of(tx, agency, _hash(token))
    if found is None:
        return None
    account, began_at, seen_at = found
    if account.closed_at is not None or now >= began_at + WHOLE or now >= seen_at + IDLE:
        return None
    if now >= seen_at + _SEEN_EVERY:
        with database.writing() as tx:
            sessions.see(tx, agency, _hash(token), now=now)
    return _officer(account, token)


def sign_out(database: Database, cookie: str) -> None:
    """Ends the session of that cookie, if there is one."""
    agency, _, token = cookie.partition(_BETWEEN)
    with database.writing() as tx:
        sessions.end(tx, agency, _hash(token))


def _officer(account: Account, token: str) -> Officer:
    form_key = hmac.digest(token.encode(), b"form", "sha256").hex()[:32]
    return Officer(
        account.agency, account.login, account.name, account.unit, StaffRole(account.role), form_key
    )


def _hash(token: str) -> bytes:
    return sha256(token.encode()).digest()
