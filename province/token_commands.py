"""The commands that keep the tokens of other systems."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import InputRefused
from province.commands import Line, by_command, open_home
from province.settings import Settings

if TYPE_CHECKING:
    from province.store.api_tokens import Token


def add_commands(admin: Any, command: Callable[..., ArgumentParser]) -> None:
    """`command` adds one: among which, its name, what it does, what is said of it."""
    among = admin.add_parser("token", help="khóa REST cho hệ thống khác: thêm, xem, thu hồi").add_subparsers(
        required=True, metavar="COMMAND"
    )
    adding = command(among, "add", add, "khóa mới, in đúng lần này")
    adding.add_argument("--account", required=True, help="tài khoản công chức mà hệ thống ấy làm thay")
    adding.add_argument("--name", required=True, help="hệ thống nào, để nhận ra")
    adding.add_argument(
        "--scope", action="append", default=[], help="read, person, scan, step, step:complete …"
    )
    adding.add_argument("--until", required=True, help="ngày cuối dùng được, như 2027-06-30")
    command(among, "list", listing, "các khóa, lần dùng cuối")
    command(among, "revoke", revoke, "thu hồi một khóa").add_argument("id", metavar="ID")


def add(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.tokens import add_token
    from province.store import acts

    until = _end_of(asked.until)
    with open_home(settings) as province:
        with province.database.writing() as tx:
            token, text = add_token(
                tx, asked.account, name=asked.name, scopes=asked.scope, until=until, now=province.now()
            )
            acts.note(tx, by_command(), "token.add", token.id, agency=token.agency, now=province.now())
        yield {**_told(token), "token": text}


def listing(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    from province.store import api_tokens

    with open_home(settings) as province, province.database.reading() as tx:
        for each in api_tokens.every(tx):
            yield _told(each)


def revoke(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.tokens import revoke_token
    from province.store import acts

    with open_home(settings) as province:
        with province.database.writing() as tx:
            token = revoke_token(tx, asked.id, now=province.now())
            acts.note(tx, by_command(), "token.revoke", token.id, agency=token.agency, now=province.now())
        yield _told(token)


def _end_of(text: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(text.strip()), time(23, 59, 59), VIETNAM)
    except ValueError as wrong:
        raise InputRefused("day_form", field="until") from wrong


def _told(token: Token) -> Line:
    return {
        "id": token.id,
        "name": token.name,
        "account": token.login,
        "agency": token.agency,
        "scopes": list(token.scopes),
        "made_at": token.made_at,
        "until": token.until,
        "revoked_at": token.revoked_at,
        "used_at": token.used_at,
    }
