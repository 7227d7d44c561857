"""What other systems are told: what waits and what was refused, each with its ways out, and who is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from province.admin import common
from province.api.staff import redirect
from province.bootstrap import Province
from province.outgoing.national import NATIONAL
from province.staff import Officer
from province.store import acts, outgoing, webhooks
from province.store.acts import Who
from province.store.outgoing import BEHIND, REFUSED, SENT, STOPPED, WAITING, Queued
from province.store.outgoing_list import codes_of, counted, find, listed
from province.web.admin_page import Cell, Link, Listing, Step, moment
from province.web.admin_words import said_of, say

router = APIRouter(include_in_schema=False)
ROOM = "outgoing"
_PATH = common.path_of(ROOM)
_AGAIN = _PATH + "/gui-lai"
HOOKS = _PATH + "/webhook"
_MOST = 50  # lines of a list


@router.get(_PATH)
async def outgoing_page(request: Request) -> Response:
    officer = await common.administrator(request)
    listings = await common.ask(request, _listings)
    links = [Link(f"{HOOKS}/moi", say("outgoing.add"))]
    if listings[1].rows:
        links.append(Link(_AGAIN, say("outgoing.all_again")))
    return common.listed(request, officer, ROOM, listings, links=links)


@router.get(_AGAIN)
async def ask_all_again(request: Request) -> Response:
    officer = await common.administrator(request)
    return common.told(
        request,
        officer,
        ROOM,
        say("outgoing.all_again_title"),
        lead=say("outgoing.all_again_lead"),
        steps=[Step(_AGAIN, say("outgoing.all_again"))],
        links=[Link(_PATH, say("leave"))],
    )


@router.post(_AGAIN)
async def send_all_again(request: Request) -> Response:
    officer, _ = await common.form_of(request)
    await common.ask(request, lambda province: _all_again(province, common.who(officer)))
    return redirect(f"{_PATH}?{common.DONE}=resent")


@router.get(_PATH + "/{name}")
async def one_message(request: Request, name: str) -> Response:
    officer = await common.administrator(request)
    found = await common.ask(request, lambda province: _found(province, name))
    if found is None:
        return common.nothing_here(request, officer, ROOM)
    message, code, target = found
    steps = []
    if message.state not in (SENT, BEHIND):
        steps.append(Step(f"{_PATH}/{name}/gui-lai", say("outgoing.again")))
    if message.state in (WAITING, BEHIND, REFUSED):
        steps.append(Step(f"{_PATH}/{name}/bo", say("outgoing.stop"), {"sure": ""}, second=True))
    title = say("outgoing.one_title", code=code, target=target)
    return common.told(request, officer, ROOM, title, facts=_facts(message), steps=steps)


@router.post(_PATH + "/{name}/gui-lai")
async def send_again(request: Request, name: str) -> Response:
    officer, _ = await common.form_of(request)
    return await _done(request, officer, name, _resend, "resent")


@router.post(_PATH + "/{name}/bo")
async def give_up(request: Request, name: str) -> Response:
    """Asked about first; the second form does it."""
    officer, form = await common.form_of(request)
    if form.text("sure") == name:
        return await _done(request, officer, name, _stop, "stopped")
    found = await common.ask(request, lambda province: _found(province, name))
    if found is None:
        return common.nothing_here(request, officer, ROOM)
    return common.told(
        request,
        officer,
        ROOM,
        say("outgoing.stop_title", code=found[1]),
        lead=say("outgoing.stop_lead"),
        steps=[Step(f"{_PATH}/{name}/bo", say("outgoing.stop_yes"), {"sure": name})],
        links=[Link(f"{_PATH}/{name}", say("leave"))],
    )


async def _done(
    request: Request, officer: Officer, name: str, does: Callable[[Province, str, Who], bool], done: str
) -> Response:
    if await common.ask(request, lambda province: does(province, name, common.who(officer))):
        return redirect(f"{_PATH}?{common.DONE}={done}")
    return common.nothing_here(request, officer, ROOM)


def _resend(province: Province, name: str, who: Who) -> bool:
    now = province.now()
    with province.database.writing() as tx:
        found = find(tx, name)
        if found is None or not outgoing.resend(tx, found, now=now):
            return False
        acts.note(tx, who, "outgoing.resend", name, agency=found.agency, now=now)
    return True


def _stop(province: Province, name: str, who: Who) -> bool:
    now = province.now()
    with province.database.writing() as tx:
        found = find(tx, name)
        if found is None or not outgoing.stop(tx, found, now=now):
            return False
        acts.note(tx, who, "outgoing.stop", name, agency=found.agency, now=now)
    return True


def _all_again(province: Province, who: Who) -> None:
    now = province.now()
    with province.database.writing() as tx:
        for each in listed(tx, states=(REFUSED,), limit=1000):
            if outgoing.resend(tx, each, now=now):
                acts.note(tx, who, "outgoing.resend", each.id, agency=each.agency, now=now)


def _found(province: Province, name: str) -> tuple[Queued, str, str] | None:
    with province.database.reading() as tx:
        message = find(tx, name)
        if message is None:
            return None
        return message, codes_of(tx, [message])[message.dossier_id], _targets(tx).get(message.target, "")


def _listings(province: Province) -> Sequence[Listing]:
    with province.database.reading() as tx:
        targets = _targets(tx)
        refused = listed(tx, states=(REFUSED,), limit=_MOST)
        waiting = listed(tx, states=(WAITING,), limit=_MOST)
        codes = codes_of(tx, [*refused, *waiting])
        told = _told_rows(tx, targets)
    captions = [say(f"outgoing.{name}") for name in ("dossier", "target", "what", "cause", "since")]
    return (
        Listing(
            [say(f"outgoing.{name}") for name in ("target", "state", "waits", "refused", "oldest")],
            told,
            say("outgoing.nobody"),
            say("outgoing.targets"),
        ),
        Listing(
            captions,
            [_row(each, codes, targets, late=True) for each in refused],
            say("outgoing.none_refused"),
            say("outgoing.refused_title"),
        ),
        Listing(
            captions,
            [_row(each, codes, targets, late=False) for each in waiting],
            say("outgoing.none_waiting"),
            say("outgoing.waiting_title"),
        ),
    )


def _told_rows(tx: Connection, targets: dict[str, str]) -> Sequence[Sequence[Cell]]:
    """A line a target: how it is, how much waits for it and since when."""
    numbers: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    oldest: dict[str, str] = {}
    for target, state, count, since in sorted(counted(tx), key=lambda each: each[3], reverse=True):
        numbers[target][state] = count
        if state != STOPPED:
            oldest[target] = moment(since, "")
    hooks = {each.target: each for each in webhooks.every(tx)}
    rows = []
    for target in [NATIONAL, *hooks]:
        hook = hooks.get(target)
        if hook is None and target not in numbers and not outgoing.lanes_of(tx, target):
            continue
        state, late = say("outgoing.on"), False
        if hook is not None and hook.disabled_at is not None:
            state, late = say("outgoing.off", at=moment(hook.disabled_at, "")), hook.why != "asked"
        elif hook is not None and hook.failing_since is not None:
            state, late = say("outgoing.failing", at=moment(hook.failing_since, "")), True
        held = numbers[target]
        rows.append(
            [
                Cell(targets[target], f"{HOOKS}/{hook.id}" if hook else ""),
                Cell(state, soft=said_of("outgoing.why", hook.why) if hook and hook.why else "", late=late),
                Cell(str(held[WAITING] + held[BEHIND])),
                Cell(str(held[REFUSED]), late=held[REFUSED] > 0),
                Cell(oldest.get(target, "–")),
            ]
        )
    return rows


def _row(message: Queued, codes: dict[str, str], targets: dict[str, str], *, late: bool) -> Sequence[Cell]:
    return [
        Cell(codes[message.dossier_id], f"{_PATH}/{message.id}"),
        Cell(targets.get(message.target, message.target)),
        Cell(said_of("outgoing.service", message.service)),
        Cell(_cause(message), soft=message.cause_text, late=late),
        Cell(moment(message.made_at, "")),
    ]


def _facts(message: Queued) -> list[tuple[str, str]]:
    return [
        (say("outgoing.what"), said_of("outgoing.service", message.service)),
        (say("outgoing.state"), said_of("outgoing.states", message.state)),
        (say("outgoing.cause"), " – ".join(each for each in (_cause(message), message.cause_text) if each)),
        (say("outgoing.since"), moment(message.made_at, "")),
        (say("outgoing.tries"), str(message.tries)),
        (say("outgoing.next"), moment(message.next_at, "") if message.state == WAITING else "–"),
        (say("outgoing.id"), message.id),
    ]


def _cause(message: Queued) -> str:
    if not message.cause:
        return say("outgoing.not_tried") if not message.tries else "–"
    words = said_of("outgoing.causes", message.cause)
    return words if words != message.cause else say("outgoing.their_code", code=message.cause)


def _targets(tx: Connection) -> dict[str, str]:
    return {NATIONAL: say("outgoing.national"), **{each.target: each.url for each in webhooks.every(tx)}}
