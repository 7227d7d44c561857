"""The commands that keep the accounts of the staff; passwords come on standard input, never as an argument."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from province.commands import Line, by_command, open_home
from province.settings import Settings

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from province.store.accounts import Account


def add_user(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.accounts import add_account

    password = _password()
    with open_home(settings) as province:
        with province.database.writing() as tx:
            account = add_account(
                tx,
                login=asked.login,
                name=asked.name,
                role=asked.role,
                password=password,
                agency=asked.agency,
                unit=asked.unit,
                now=province.now(),
            )
            _note(tx, "user.add", account, province.now())
        yield {"login": account.login, "name": account.name, "role": account.role, "agency": account.agency}


def list_users(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    from province.store import accounts

    with open_home(settings) as province, province.database.reading() as tx:
        for each in accounts.every(tx):
            told = {name: getattr(each, name) for name in each.__slots__ if name != "password_hash"}
            yield told


def close_user(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.accounts import close_account, known_account

    with open_home(settings) as province:
        with province.database.writing() as tx:
            closed_at = close_account(tx, asked.login, now=province.now())
            _note(tx, "user.close", known_account(tx, asked.login), province.now())
        yield {"login": asked.login, "closed_at": closed_at}


def change_user_password(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.accounts import change_password

    password = _password()
    with open_home(settings) as province:
        with province.database.writing() as tx:
            account = change_password(tx, asked.login, password)
            _note(tx, "user.password", account, province.now())
        yield {"login": account.login}


def _note(tx: Connection, act: str, account: Account, now: datetime) -> None:
    from province.store import acts

    acts.note(tx, by_command(), act, account.login, agency=account.agency, now=now)


def _password() -> str:
    """The first line of standard input; a person at a terminal types it unseen."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass("Mật khẩu: ")
    return sys.stdin.readline().rstrip("\r\n")
