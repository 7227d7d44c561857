"""The locked inbox: what revoked desks sent late, let in once or left where it is."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter, Request, Response

from desk_app.domain.errors import Refusal
from province.actions.locked_inbox import leave, release
from province.admin import common
from province.api.staff import redirect
from province.bootstrap import Province
from province.store import acts, locked_inbox, offices
from province.store.acts import Who, note
from province.store.locked_inbox import Locked
from province.web.admin_page import Cell, Listing, Step, moment
from province.web.admin_words import say

router = APIRouter(include_in_schema=False)
ROOM = "inbox"
_PATH = common.path_of(ROOM)


@router.get(_PATH)
async def inbox_page(request: Request) -> Response:
    officer = await common.administrator(request)
    listing = await common.ask(request, _listing)
    return common.listed(request, officer, ROOM, [listing])


@router.get(_PATH + "/{incarnation}")
async def one_inbox(request: Request, incarnation: str) -> Response:
    officer = await common.administrator(request)
    found = await common.ask(request, lambda province: _found(province, incarnation))
    if found is None:
        return common.nothing_here(request, officer, ROOM)
    office, locked = found
    return common.told(
        request,
        officer,
        ROOM,
        say("inbox.one_title", name=locked.name, office=office),
        lead=say("inbox.one_lead", events=locked.events),
        facts=[
            (say("inbox.events"), str(locked.events)),
            (say("inbox.dossiers"), str(locked.dossiers)),
            (say("inbox.since"), moment(locked.since, "")),
            (say("inbox.until"), moment(locked.until, "")),
        ],
        steps=[
            Step(f"{_PATH}/{incarnation}/mo", say("inbox.release")),
            Step(f"{_PATH}/{incarnation}/de-lai", say("inbox.keep"), second=True),
        ],
    )


@router.post(_PATH + "/{incarnation}/mo")
async def let_in(request: Request, incarnation: str) -> Response:
    officer, _ = await common.form_of(request)
    try:
        await common.ask(request, lambda province: _release(province, incarnation, common.who(officer)))
    except Refusal:
        return common.nothing_here(request, officer, ROOM)
    return redirect(f"{_PATH}?{common.DONE}=released")


@router.post(_PATH + "/{incarnation}/de-lai")
async def leave_it(request: Request, incarnation: str) -> Response:
    officer, _ = await common.form_of(request)
    try:
        await common.ask(request, lambda province: _leave(province, incarnation, common.who(officer)))
    except Refusal:
        return common.nothing_here(request, officer, ROOM)
    return redirect(f"{_PATH}?{common.DONE}=kept")


def _release(province: Province, incarnation: str, who: Who) -> None:
    now = province.now()
    with province.database.writing() as tx:
        release(tx, incarnation, keys=province.keys, now=now)
        note(tx, who, "inbox.release", incarnation, now=now)


def _leave(province: Province, incarnation: str, who: Who) -> None:
    with province.database.writing() as tx:
        leave(tx, incarnation, who=who, now=province.now())


def _found(province: Province, incarnation: str) -> tuple[str, Locked] | None:
    with province.database.reading() as tx:
        names = {each.agency: each.name for each in offices.every(tx)}
        for each in locked_inbox.every(tx):
            if each.incarnation == incarnation:
                return names.get(each.agency, each.agency), each
    return None


def _listing(province: Province) -> Listing:
    with province.database.reading() as tx:
        names = {each.agency: each.name for each in offices.every(tx)}
        waiting = locked_inbox.every(tx)
        kept = {each.subject: each.at for each in reversed(acts.find(tx, act="inbox.keep"))}
    rows = [
        [
            Cell(each.name, f"{_PATH}/{each.incarnation}"),
            Cell(names.get(each.agency, each.agency)),
            Cell(str(each.events)),
            Cell(str(each.dossiers)),
            Cell(moment(each.since, "")),
            Cell(_decision(each, kept)),
        ]
        for each in waiting
    ]
    captions = [say(f"inbox.{name}") for name in ("desk", "office", "events", "dossiers", "since", "kept")]
    return Listing(captions, rows, say("inbox.empty"))


def _decision(each: Locked, kept: dict[str, datetime]) -> str:
    at = kept.get(each.incarnation)
    if at is None or at < each.until:
        return say("inbox.undecided")
    return say("inbox.kept_at", at=moment(at, ""))
