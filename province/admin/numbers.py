"""Numbers: which desk may give which, and what was set aside, with the ways out."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from desk_app.domain.errors import Refusal
from province.actions.assign_number import assign_number
from province.admin import common
from province.api.staff import redirect
from province.bootstrap import Province
from province.refusals import said
from province.staff import Officer
from province.store import leases, offices, quarantine
from province.store.acts import Who, note
from province.web.admin_page import Cell, Link, Listing, Step, moment
from province.web.admin_words import said_of, say

router = APIRouter(include_in_schema=False)
_LEASES, _ASIDE = common.path_of("leases"), common.path_of("aside")
BY_NUMBER = ("outside_lease", "contested_code")
"""What a number of the province's own puts right."""


@router.get(_LEASES)
async def leases_page(request: Request) -> Response:
    officer = await common.administrator(request)
    return common.listed(request, officer, "leases", [await common.ask(request, _leases)])


@router.get(_ASIDE)
async def aside_page(request: Request) -> Response:
    officer = await common.administrator(request)
    return common.listed(request, officer, "aside", [await common.ask(request, _aside)])


@router.get(_ASIDE + "/{dossier_id}")
async def one_aside(request: Request, dossier_id: str) -> Response:
    """Asks before a number is given."""
    return _ask(request, await common.administrator(request), dossier_id)


@router.post(_ASIDE + "/{dossier_id}")
async def assign(request: Request, dossier_id: str) -> Response:
    officer, _ = await common.form_of(request)
    try:
        await common.ask(request, lambda province: _assign(province, dossier_id, common.who(officer)))
    except Refusal as no:
        return _ask(request, officer, dossier_id, problem=said(no))
    return redirect(f"{_ASIDE}?{common.DONE}=assigned")


def _ask(request: Request, officer: Officer, dossier_id: str, *, problem: str = "") -> Response:
    return common.told(
        request,
        officer,
        "aside",
        say("aside.assign_title"),
        lead=problem or say("aside.assign_lead"),
        facts=[(say("aside.dossier"), dossier_id)],
        steps=() if problem else [Step(f"{_ASIDE}/{dossier_id}", say("aside.assign_yes"))],
        links=[Link(_ASIDE, say("leave"))],
        status=422 if problem else 200,
    )


def _assign(province: Province, dossier_id: str, who: Who) -> None:
    now = province.now()
    with province.database.writing() as tx:
        found = assign_number(tx, dossier_id, keys=province.keys, now=now)
        note(tx, who, "number.assign", found.code, agency=found.agency, now=now)


def _leases(province: Province) -> Listing:
    today = province.now().date()
    with province.database.reading() as tx:
        names = {each.agency: each.name for each in offices.every(tx)}
        given = leases.in_force(tx, today)
    rows = [
        [
            Cell(names.get(lease.agency, lease.agency)),
            Cell(desk),
            Cell(f"{lease.first:04}–{lease.last:04}"),
            Cell(f"{lease.from_day:%d/%m/%Y}–{lease.until_day:%d/%m/%Y}"),
            Cell(say("leases.primary" if lease.primary else "leases.second")),
        ]
        for desk, lease in given
    ]
    captions = [say(f"leases.{name}") for name in ("agency", "desk", "numbers", "days", "kind")]
    return Listing(captions, rows, say("leases.empty"))


def _aside(province: Province) -> Listing:
    with province.database.reading() as tx:
        names = {each.agency: each.name for each in offices.every(tx)}
        waiting = quarantine.newest(tx)
    rows = []
    for each in waiting:
        way = said_of("way", each.code)
        number = each.code in BY_NUMBER and each.kind == "dossier.received" and each.dossier_id
        rows.append(
            [
                Cell(moment(each.noted_at, "")),
                Cell(each.desk, soft=names.get(each.agency, each.agency)),
                Cell(each.text or each.code, soft=say("aside.held") if each.outcome == "held" else ""),
                Cell(each.dossier_id or "–", soft=say("aside.seq", seq=each.seq)),
                Cell(way, f"{_ASIDE}/{each.dossier_id}" if number else ""),
            ]
        )
    captions = [say(f"aside.{name}") for name in ("at", "desk", "cause", "dossier", "way")]
    return Listing(captions, rows, say("aside.empty"))
