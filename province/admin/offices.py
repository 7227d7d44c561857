"""The offices of the province: listed, added, put right."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from desk_app.domain.errors import Refusal
from province.actions.office_form import WORDS, bank_account_from, office_from
from province.admin import common
from province.api.staff import redirect
from province.bootstrap import Province
from province.staff import Officer
from province.store import bank_accounts, desks, offices
from province.store.acts import Who, note
from province.web.admin_page import Cell, Field, Link, Listing
from province.web.admin_words import say

router = APIRouter(include_in_schema=False)
ROOM = "offices"
_PATH = common.path_of(ROOM)


@router.get("/quan-tri")
async def first_room(_request: Request) -> Response:
    return redirect(_PATH)


@router.get(_PATH)
async def offices_page(request: Request) -> Response:
    officer = await common.administrator(request)
    listing = await common.ask(request, _listing)
    return common.listed(request, officer, ROOM, [listing], links=[Link(f"{_PATH}/moi", say("offices.add"))])


@router.get(_PATH + "/moi")
async def new_office(request: Request) -> Response:
    return _form(request, await common.administrator(request), say("offices.add"))


@router.get(_PATH + "/{agency}")
async def one_office(request: Request, agency: str) -> Response:
    officer = await common.administrator(request)

    def known(province: Province) -> dict[str, str] | None:
        with province.database.reading() as tx:
            office = offices.office_of(tx, agency)
            account = bank_accounts.bank_account_of(tx, agency)
        if office is None:
            return None
        bank = {"bank": account.bank, "account": account.number} if account else {}
        return {name: getattr(office, name) for name in ("agency", "number", *WORDS)} | bank

    values = await common.ask(request, known)
    if values is None:
        return common.nothing_here(request, officer, ROOM)
    return _form(request, officer, say("offices.edit", name=values["name"]), values=values)


@router.post(_PATH + "/{agency}")
async def keep_office(request: Request, agency: str) -> Response:
    """Adds an office (``moi``), or takes over new words for one; what is wrong is said beside its field."""
    officer, form = await common.form_of(request)
    values = form.shown() if agency == "moi" else {**form.shown(), "agency": agency}
    try:
        await common.ask(request, lambda province: _keep(province, values, common.who(officer)))
    except Refusal as no:
        title = say("offices.add") if agency == "moi" else say("offices.edit", name=values.get("name", ""))
        return _form(request, officer, title, values=values, problems=common.problems_of(no, _fields()))
    return redirect(f"{_PATH}?{common.DONE}=office")


def _keep(province: Province, values: dict[str, str], who: Who) -> None:
    office, account = office_from(values), bank_account_from(values)
    now = province.now()
    with province.database.writing() as tx:
        offices.keep_office(tx, office, now=now)
        bank_accounts.keep_bank_account(tx, office.agency, account)
        note(tx, who, "office.keep", office.agency, agency=office.agency, now=now)


def _listing(province: Province) -> Listing:
    with province.database.reading() as tx:
        known, counted = offices.every(tx), desks.counted(tx)
    rows = [
        [
            Cell(each.name, f"{_PATH}/{each.agency}", each.parent),
            Cell(each.agency),
            Cell(each.number),
            Cell(each.phone or "–"),
            Cell(str(counted.get(each.agency, 0))),
        ]
        for each in known
    ]
    captions = [say(f"offices.{name}") for name in ("name", "agency", "number", "phone", "desks")]
    return Listing(captions, rows, say("offices.empty"))


def _fields() -> list[Field]:
    hints = {name: say(f"offices.{name}_hint") for name in ("agency", "number", "phone", "bank")}
    names = ("agency", "number", *WORDS, "bank", "account")
    return [Field(name, say(f"offices.{name}"), hints.get(name, "")) for name in names]


def _form(
    request: Request,
    officer: Officer,
    title: str,
    *,
    values: dict[str, str] | None = None,
    problems: dict[str, str] | None = None,
) -> Response:
    return common.form_page(
        request,
        officer,
        ROOM,
        title,
        _fields(),
        button=say("offices.save"),
        values=values,
        problems=problems,
    )
