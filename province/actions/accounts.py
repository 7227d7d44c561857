"""Keeping the accounts of the staff: an account, its password, its end."""

from __future__ import annotations

import re
from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.codes import check_agency
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.words import folded, tidy
from province.passwords import hash_password
from province.staff import SETTLING, StaffRole
from province.store import accounts, offices, sessions
from province.store.accounts import Account

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._@-]{2,59}")
_LONGEST = 200  # characters of a name or a unit


def add_account(
    tx: Connection,
    *,
    login: str,
    name: str,
    role: str,
    password: str,
    now: datetime,
    agency: str = "",
    unit: str = "",
) -> Account:
    """A new account. Officers and leaders belong to an agency, oversight and administrators may do without.

    Refuses a login that somebody has, in whatever agency, and a second one of that name in the same unit:
    a dossier is held by a name.
    """
    kind = check_staff_role(role)
    account = Account(
        agency=check_agency(agency) if agency or kind in SETTLING else "",
        login=_login(login),
        name=_line(name, "name"),
        unit=_line(unit, "unit") if unit else "",
        role=kind.value,
        password_hash=hash_password(password),
        made_at=now,
    )
    accounts.hold_names(tx)
    if account.agency and offices.office_of(tx, account.agency) is None:
        raise InputRefused("agency_unknown", field="agency", agency=account.agency)
    if accounts.account_of(tx, account.login) is not None:
        raise InputRefused("login_taken", field="login", login=account.login)
    for other in accounts.accounts_of(tx, account.agency):
        same = folded(other.name) == folded(account.name) and folded(other.unit) == folded(account.unit)
        if same and other.closed_at is None:
            raise InputRefused("name_taken", field="name")
    accounts.add(tx, account)
    return account


def change_password(tx: Connection, login: str, password: str) -> Account:
    """A new password; whoever was signed in with the old one is signed in no more."""
    account = known_account(tx, login)
    accounts.change(tx, account, password_hash=hash_password(password))
    sessions.end_all_of(tx, account)
    return account


def close_account(tx: Connection, login: str, *, now: datetime) -> datetime:
    """Ends an account at once, sessions too (withdrawn on transfer); returns when it was first closed."""
    account = known_account(tx, login)
    sessions.end_all_of(tx, account)
    if account.closed_at is None:
        accounts.change(tx, account, closed_at=now)
    return account.closed_at or now


def known_account(tx: Connection, login: str) -> Account:
    account = accounts.account_of(tx, login.strip().lower())
    if account is None:
        raise NotFound("login_unknown", field="login")
    return account


def check_staff_role(role: str) -> StaffRole:
    try:
        return StaffRole(role.strip().lower())
    except ValueError as wrong:
        raise InputRefused("choice", field="role", allowed=", ".join(StaffRole)) from wrong


def _login(text: str) -> str:
    login = text.strip().lower()
    if not _LOGIN.fullmatch(login):
        raise InputRefused("login_form", field="login")
    return login


def _line(text: str, field: str) -> str:
    told = tidy(text)
    if not 1 <= len(told) <= _LONGEST:
        raise InputRefused("text_form", field=field, longest=_LONGEST)
    return told
