"""Tokens for other systems: made for an account, shown once, looked at with every request, revoked."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection

from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.words import tidy
from province.actions.accounts import known_account
from province.staff import SETTLING, Officer, StaffRole
from province.store import accounts, api_tokens
from province.store.api_tokens import Token
from province.store.database import Database

READ, PERSON, SCAN, STEP = "read", "person", "scan", "step"
STEPS = (*("take", "hand_on", "ask_for_papers", "request_payment", "resume", "extend", "complete", "stop"),)
"""The steps of an officer, as their addresses name them."""
SCOPES = (READ, PERSON, SCAN, STEP, *(f"{STEP}:{each}" for each in STEPS))
LONGEST = timedelta(days=366)
_MARK = "mct"
_LONGEST_NAME = 200
_USED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Caller:
    """Another system with its token, and the account it acts as."""

    token: Token
    officer: Officer

    def may(self, scope: str) -> bool:
        """A step is allowed by its own scope or by that of all steps."""
        held = self.token.scopes
        return scope in held or (scope.startswith(f"{STEP}:") and STEP in held)


def add_token(
    tx: Connection, login: str, *, name: str, scopes: Sequence[str], until: datetime, now: datetime
) -> tuple[Token, str]:
    """(the token as it is kept, its text, which is told this once). Refuses an account that settles nothing."""
    account = known_account(tx, login)
    if account.closed_at is not None or account.role not in SETTLING:
        raise InputRefused("token_account", field="account", login=account.login)
    wanted = [each for each in SCOPES if each in scopes]
    if not wanted or set(scopes) - set(SCOPES):
        raise InputRefused("token_scope", field="scope", allowed=", ".join(SCOPES))
    if not now < until <= now + LONGEST:
        raise InputRefused("token_until", field="until", days=LONGEST.days)
    called = tidy(name)
    if not called or len(called) > _LONGEST_NAME:
        raise InputRefused("text_form", field="name", longest=_LONGEST_NAME)
    name_in_it, secret = secrets.token_hex(8), secrets.token_urlsafe(32)
    token = Token(
        agency=account.agency,
        id=name_in_it,
        name=called,
        login=account.login,
        scopes=tuple(wanted),
        secret_hash=_digest(secret),
        made_at=now,
        until=until,
    )
    api_tokens.add(tx, token)
    return token, f"{_MARK}_{name_in_it}_{secret}"


def revoke_token(tx: Connection, name: str, *, now: datetime) -> Token:
    """Ends it at once; told when it was first revoked."""
    token = api_tokens.find(tx, name.strip())
    if token is None:
        raise NotFound("token_unknown", field="id")
    if token.revoked_at is None:
        api_tokens.change(tx, token, revoked_at=now)
    return api_tokens.find(tx, token.id) or token


def caller_with(database: Database, text: str, *, now: datetime) -> Caller | None:
    """Whose token that is; None for none of ours, one that is over, and one of a closed account."""
    mark, _, rest = text.partition("_")
    name, _, secret = rest.partition("_")
    if mark != _MARK or not secret or not text.isascii():
        return None
    with database.reading() as tx:
        token = api_tokens.find(tx, name)
        account = accounts.account_of(tx, token.login) if token else None
    right = hmac.compare_digest(token.secret_hash if token else bytes(32), _digest(secret))
    if token is None or account is None or not right:
        return None
    if token.revoked_at is not None or now >= token.until or account.closed_at is not None:
        return None
    role = StaffRole(account.role)
    if role not in SETTLING:
        return None
    if token.used_at is None or not timedelta(0) <= now - token.used_at < _USED_EVERY:
        with database.writing() as tx:
            api_tokens.change(tx, token, used_at=now)
    return Caller(token, Officer(account.agency, account.login, account.name, account.unit, role))


def _digest(secret: str) -> bytes:
    """The secret has 256 bits of chance: a plain digest gives nothing away, and every request computes it."""
    return sha256(secret.encode()).digest()
