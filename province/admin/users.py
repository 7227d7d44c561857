"""The accounts of the staff: added, closed, given a new password that is shown once."""

from __future__ import annotations

import secrets

from fastapi import APIRouter, Request, Response

from desk_app.domain.errors import NotFound, Refusal
from desk_app.domain.ticket import ALPHABET
from province.actions.accounts import add_account, change_password, close_account, known_account
from province.admin import common
from province.api.staff import redirect
from province.bootstrap import Province
from province.staff import Officer
from province.store import accounts, offices
from province.store.accounts import Account
from province.store.acts import Who, note
from province.web.admin_page import Cell, Field, Link, Listing, Secret, Step, moment
from province.web.admin_words import named, said_of, say

router = APIRouter(include_in_schema=False)
ROOM = "users"
_PATH = common.path_of(ROOM)
_LETTERS = 16  # 80 bits


@router.get(_PATH)
async def users_page(request: Request) -> Response:
    officer = await common.administrator(request)
    listing = await common.ask(request, _listing)
    return common.listed(request, officer, ROOM, [listing], links=[Link(f"{_PATH}/moi", say("users.add"))])


@router.get(_PATH + "/moi")
async def new_user(request: Request) -> Response:
    return await _form(request, await common.administrator(request), {}, {})


@router.post(_PATH + "/moi")
async def add_user(request: Request) -> Response:
    officer, form = await common.form_of(request)
    values, password = form.shown(), fresh_password()
    try:
        await common.ask(request, lambda province: _add(province, values, password, common.who(officer)))
    except Refusal as no:
        return await _form(request, officer, values, common.problems_of(no, await _fields(request)))
    return _password_told(request, officer, values["login"].strip().lower(), password)


@router.get(_PATH + "/{login}")
async def one_user(request: Request, login: str) -> Response:
    officer = await common.administrator(request)
    account = await common.ask(request, lambda province: _account(province, login))
    if account is None:
        return common.nothing_here(request, officer, ROOM)
    facts = [
        (say("users.login"), account.login),
        (say("users.role"), said_of("roles", account.role)),
        (say("users.agency"), account.agency or say("whole")),
        (say("users.unit"), account.unit or "–"),
        (say("users.made"), moment(account.made_at, "")),
        (say("users.state"), _state(account)),
    ]
    steps = [
        Step(f"{_PATH}/{login}/mat-khau", say("users.reset"), {"sure": ""}, second=True),
        Step(f"{_PATH}/{login}/dong", say("users.close"), {"sure": ""}, second=True),
    ]
    return common.told(
        request, officer, ROOM, account.name, facts=facts, steps=steps if account.closed_at is None else ()
    )


@router.post(_PATH + "/{login}/mat-khau")
async def reset_password(request: Request, login: str) -> Response:
    """Asked about first; then a password of the province's own making, shown this once."""
    officer, form = await common.form_of(request)
    if await common.ask(request, lambda province: _account(province, login)) is None:
        return common.nothing_here(request, officer, ROOM)
    if form.text("sure") != login:
        return _ask(request, officer, login, "mat-khau", "reset")
    password = fresh_password()
    await common.ask(request, lambda province: _reset(province, login, password, common.who(officer)))
    return _password_told(request, officer, login, password)


@router.post(_PATH + "/{login}/dong")
async def close_user(request: Request, login: str) -> Response:
    officer, form = await common.form_of(request)
    if await common.ask(request, lambda province: _account(province, login)) is None:
        return common.nothing_here(request, officer, ROOM)
    if form.text("sure") != login:
        return _ask(request, officer, login, "dong", "close")
    await common.ask(request, lambda province: _close(province, login, common.who(officer)))
    return redirect(f"{_PATH}?{common.DONE}=closed")


def fresh_password() -> str:
    """Sixteen letters that nobody mixes up, in groups of four."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(_LETTERS)).lower()
    return "-".join(letters[at : at + 4] for at in range(0, _LETTERS, 4))


def _ask(request: Request, officer: Officer, login: str, path: str, what: str) -> Response:
    return common.told(
        request,
        officer,
        ROOM,
        say(f"users.{what}_title", login=login),
        lead=say(f"users.{what}_lead"),
        steps=[Step(f"{_PATH}/{login}/{path}", say(f"users.{what}_yes"), {"sure": login})],
        links=[Link(f"{_PATH}/{login}", say("leave"))],
    )


def _password_told(request: Request, officer: Officer, login: str, password: str) -> Response:
    secret = Secret(say("users.password_label"), password, say("users.password_said"))
    return common.told(request, officer, ROOM, say("users.password_title", login=login), secret=secret)


def _account(province: Province, login: str) -> Account | None:
    with province.database.reading() as tx:
        try:
            return known_account(tx, login)
        except NotFound:
            return None


def _add(province: Province, values: dict[str, str], password: str, who: Who) -> None:
    now = province.now()
    told = {name: values.get(name, "") for name in ("login", "name", "role", "agency", "unit")}
    with province.database.writing() as tx:
        account = add_account(tx, **told, password=password, now=now)
        note(tx, who, "user.add", account.login, agency=account.agency, now=now)


def _reset(province: Province, login: str, password: str, who: Who) -> None:
    with province.database.writing() as tx:
        account = change_password(tx, login, password)
        note(tx, who, "user.password", account.login, agency=account.agency, now=province.now())


def _close(province: Province, login: str, who: Who) -> None:
    now = province.now()
    with province.database.writing() as tx:
        close_account(tx, login, now=now)
        note(tx, who, "user.close", login, agency=known_account(tx, login).agency, now=now)


def _listing(province: Province) -> Listing:
    with province.database.reading() as tx:
        known, names = accounts.every(tx), {each.agency: each.name for each in offices.every(tx)}
    rows = [
        [
            Cell(each.name, f"{_PATH}/{each.login}"),
            Cell(each.login),
            Cell(said_of("roles", each.role)),
            Cell(names.get(each.agency, each.agency) or say("whole"), soft=each.unit),
            Cell(_state(each)),
        ]
        for each in known
    ]
    captions = [say(f"users.{name}") for name in ("name", "login", "role", "agency", "state")]
    return Listing(captions, rows, say("users.empty"))


def _state(account: Account) -> str:
    closed = account.closed_at
    return say("users.closed", at=moment(closed, "")) if closed else say("users.open")


async def _fields(request: Request) -> list[Field]:
    choices = await common.ask(request, lambda province: common.office_choices(province, say("whole")))
    return [
        Field("name", say("users.name"), longest=200),
        Field("login", say("users.login"), say("users.login_hint"), longest=60),
        Field("role", say("users.role"), choices=named("roles")),
        Field("agency", say("users.agency"), choices=choices),
        Field("unit", say("users.unit"), longest=200),
    ]


async def _form(
    request: Request, officer: Officer, values: dict[str, str], problems: dict[str, str]
) -> Response:
    return common.form_page(
        request,
        officer,
        ROOM,
        say("users.add"),
        await _fields(request),
        button=say("users.add_button"),
        values=values,
        problems=problems,
    )
