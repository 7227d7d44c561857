"""The webhooks' subscriptions: added with a secret shown once, put off, put on, given up."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request, Response

from desk_app.domain.errors import NotFound, Refusal
from province.actions.webhooks import (
    add_webhook,
    disable_webhook,
    enable_webhook,
    known_webhook,
    remove_webhook,
    renew_secret,
)
from province.admin import common
from province.admin.outgoing import HOOKS, ROOM
from province.api.staff import redirect
from province.bootstrap import Province
from province.outgoing.webhook import TOLD, shown_secret
from province.staff import Officer
from province.store.acts import Who, note
from province.store.webhooks import Webhook
from province.web.admin_page import Field, Link, Secret, Step, moment
from province.web.admin_words import said_of, say

router = APIRouter(include_in_schema=False)
_ALL_KINDS = ""


@router.get(HOOKS + "/moi")
async def new_hook(request: Request) -> Response:
    officer = await common.administrator(request)
    return await _form(request, officer, {"days": "7"}, {})


@router.post(HOOKS + "/moi")
async def add_hook(request: Request) -> Response:
    """The secret is shown in this answer and never again."""
    officer, form = await common.form_of(request)
    values = form.shown()
    try:
        hook = await common.ask(request, lambda province: _add(province, values, common.who(officer)))
    except Refusal as no:
        return await _form(request, officer, values, common.problems_of(no, await _fields(request)))
    return await _secret_page(request, officer, hook)


@router.get(HOOKS + "/{name}")
async def one_hook(request: Request, name: str) -> Response:
    officer = await common.administrator(request)
    hook = await common.ask(request, lambda province: _hook(province, name))
    if hook is None:
        return common.nothing_here(request, officer, ROOM)
    on = hook.disabled_at is None
    turning = Step(f"{HOOKS}/{name}/{'ngung' if on else 'bat'}", say("hook.off" if on else "hook.on"))
    steps = [turning] + [
        Step(f"{HOOKS}/{name}/{path}", say(f"hook.{words}"), {"sure": ""}, second=True)
        for path, words in (("khoa", "renew"), ("xoa", "remove"))
    ]
    facts = [
        (say("hook.agencies"), ", ".join(hook.agencies) or say("all")),
        (say("hook.kinds"), ", ".join(said_of("kind", each) for each in hook.kinds) or say("all")),
        (say("hook.days"), str(hook.patience.days)),
        (say("hook.made"), moment(hook.made_at, "")),
        (say("hook.failing"), moment(hook.failing_since, say("hook.not_failing"))),
        (say("outgoing.state"), say("outgoing.on") if on else _off(hook)),
    ]
    return common.told(request, officer, ROOM, hook.url, facts=facts, steps=steps)


@router.post(HOOKS + "/{name}/ngung")
async def put_off(request: Request, name: str) -> Response:
    officer, _ = await common.form_of(request)
    return await _done(request, officer, name, _disable, "hook_off")


@router.post(HOOKS + "/{name}/bat")
async def put_on(request: Request, name: str) -> Response:
    officer, _ = await common.form_of(request)
    return await _done(request, officer, name, _enable, "hook_on")


@router.post(HOOKS + "/{name}/khoa")
async def renew(request: Request, name: str) -> Response:
    officer, form = await common.form_of(request)
    if form.text("sure") != name:
        return await _ask(request, officer, name, "khoa", "renew")
    try:
        hook = await common.ask(request, lambda province: _renew(province, name, common.who(officer)))
    except NotFound:
        return common.nothing_here(request, officer, ROOM)
    return await _secret_page(request, officer, hook)


@router.post(HOOKS + "/{name}/xoa")
async def remove(request: Request, name: str) -> Response:
    officer, form = await common.form_of(request)
    if form.text("sure") != name:
        return await _ask(request, officer, name, "xoa", "remove")
    return await _done(request, officer, name, _remove, "hook_removed")


async def _ask(request: Request, officer: Officer, name: str, path: str, what: str) -> Response:
    hook = await common.ask(request, lambda province: _hook(province, name))
    if hook is None:
        return common.nothing_here(request, officer, ROOM)
    return common.told(
        request,
        officer,
        ROOM,
        say(f"hook.{what}_title", url=hook.url),
        lead=say(f"hook.{what}_lead"),
        steps=[Step(f"{HOOKS}/{name}/{path}", say(f"hook.{what}"), {"sure": name})],
        links=[Link(f"{HOOKS}/{name}", say("leave"))],
    )


async def _done(
    request: Request, officer: Officer, name: str, does: Callable[[Province, str, Who], object], done: str
) -> Response:
    try:
        await common.ask(request, lambda province: does(province, name, common.who(officer)))
    except NotFound:
        return common.nothing_here(request, officer, ROOM)
    return redirect(f"{common.path_of(ROOM)}?{common.DONE}={done}")


async def _secret_page(request: Request, officer: Officer, hook: Webhook) -> Response:
    text = await common.ask(
        request, lambda province: shown_secret(province.keys.webhook_secret(hook.id, hook.generation))
    )
    secret = Secret(say("hook.secret"), text, say("hook.secret_said"))
    return common.told(request, officer, ROOM, hook.url, secret=secret)


def _hook(province: Province, name: str) -> Webhook | None:
    with province.database.reading() as tx:
        try:
            return known_webhook(tx, name)
        except NotFound:
            return None


def _add(province: Province, values: dict[str, str], who: Who) -> Webhook:
    days, now = values.get("days", "").strip(), province.now()
    with province.database.writing() as tx:
        hook = add_webhook(
            tx,
            values.get("url", ""),
            agencies=[each for each in (values.get("agency", ""),) if each],
            kinds=[each for each in (values.get("kind", ""),) if each],
            days=int(days) if days.isascii() and days.isdigit() and len(days) < 4 else 0,
            now=now,
        )
        note(tx, who, "hook.add", hook.id, now=now)
    return hook


def _enable(province: Province, name: str, who: Who) -> None:
    with province.database.writing() as tx:
        note(tx, who, "hook.on", enable_webhook(tx, name).id, now=province.now())


def _disable(province: Province, name: str, who: Who) -> None:
    now = province.now()
    with province.database.writing() as tx:
        note(tx, who, "hook.off", disable_webhook(tx, name, now=now).id, now=now)


def _renew(province: Province, name: str, who: Who) -> Webhook:
    with province.database.writing() as tx:
        hook = renew_secret(tx, name)
        note(tx, who, "hook.renew", hook.id, now=province.now())
    return hook


def _remove(province: Province, name: str, who: Who) -> None:
    with province.database.writing() as tx:
        note(tx, who, "hook.remove", remove_webhook(tx, name).id, now=province.now())


def _off(hook: Webhook) -> str:
    said = say("outgoing.off", at=moment(hook.disabled_at, ""))
    return f"{said}, {said_of('outgoing.why', hook.why)}"


async def _fields(request: Request) -> list[Field]:
    offices = await common.ask(request, lambda province: common.office_choices(province, say("whole")))
    kinds = [(_ALL_KINDS, say("all")), *((each, said_of("kind", each)) for each in TOLD)]
    return [
        Field("url", say("hook.url"), say("hook.url_hint"), longest=500),
        Field("agency", say("hook.agencies"), choices=offices),
        Field("kind", say("hook.kinds"), choices=kinds),
        Field("days", say("hook.days"), say("hook.days_hint"), longest=3),
    ]


async def _form(
    request: Request, officer: Officer, values: dict[str, str], problems: dict[str, str]
) -> Response:
    return common.form_page(
        request,
        officer,
        ROOM,
        say("outgoing.add"),
        await _fields(request),
        button=say("hook.add_button"),
        values=values,
        problems=problems,
        lead=say("hook.lead"),
    )
