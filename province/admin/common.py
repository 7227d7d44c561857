"""What every room of the administrators shares: who may enter, and the three shapes of an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from desk_app.domain.errors import Refusal
from province.api.asked import province_of
from province.api.staff import Form, checked_form, signed_in, staff_page
from province.bootstrap import Province
from province.refusals import said
from province.staff import Officer, StaffRole
from province.store import offices
from province.store.acts import Who
from province.web.admin_page import Field, Link, Listing, Secret, Step
from province.web.admin_words import say

A = TypeVar("A")
DONE = "xong"
"""The query under which a page says what was just done; one of the words in `done.*`."""


async def administrator(request: Request) -> Officer:
    return await signed_in(request, StaffRole.ADMINISTRATOR)


async def form_of(request: Request) -> tuple[Officer, Form]:
    officer = await administrator(request)
    return officer, await checked_form(request, officer)


async def ask(request: Request, does: Callable[[Province], A]) -> A:
    """Runs what reads or writes the database off the loop."""
    return await run_in_threadpool(does, province_of(request))


def who(officer: Officer) -> Who:
    return Who(officer.login)


def listed(
    request: Request,
    officer: Officer,
    room: str,
    listings: Sequence[Listing],
    *,
    lead: str = "",
    links: Sequence[Link] = (),
    asked: Sequence[Field] = (),
    values: Mapping[str, str] | None = None,
) -> Response:
    done = request.query_params.get(DONE, "")
    return staff_page(
        request,
        officer,
        "admin_list.html",
        say(f"{room}.title"),
        here=path_of(room),
        sheets=("admin",),
        lead=lead or say(f"{room}.lead"),
        done=say(f"done.{done}") if done.isidentifier() and _is_said(f"done.{done}") else "",
        links=links,
        asked=asked,
        ask=say("ask"),
        values=values or {},
        listings=listings,
    )


def form_page(
    request: Request,
    officer: Officer,
    room: str,
    title: str,
    fields: Sequence[Field],
    *,
    button: str,
    values: Mapping[str, str] | None = None,
    problems: Mapping[str, str] | None = None,
    lead: str = "",
    upload: bool = False,
) -> Response:
    return staff_page(
        request,
        officer,
        "admin_form.html",
        title,
        status=422 if problems else 200,
        here=path_of(room),
        sheets=("admin",),
        lead=lead,
        fields=fields,
        values=values or {},
        problems=problems or {},
        button=button,
        back=path_of(room),
        leave=say("leave"),
        upload=upload,
    )


def told(
    request: Request,
    officer: Officer,
    room: str,
    title: str,
    *,
    lead: str = "",
    done: str = "",
    secret: Secret | None = None,
    facts: Sequence[tuple[str, str]] = (),
    listings: Sequence[Listing] = (),
    steps: Sequence[Step] = (),
    links: Sequence[Link] | None = None,
    status: int = 200,
) -> Response:
    back = (Link(path_of(room), say("back")),)
    return staff_page(
        request,
        officer,
        "admin_told.html",
        title,
        status=status,
        here=path_of(room),
        sheets=("admin",),
        lead=lead,
        done=done,
        secret=secret,
        facts=facts,
        listings=listings,
        steps=steps,
        links=back if links is None else links,
    )


def problems_of(refusal: Refusal, fields: Sequence[Field] = ()) -> dict[str, str]:
    """The sentence beside its field; above the form where it belongs to none of them."""
    field = refusal.field or ""
    return {field if field in {each.name for each in fields} else "": said(refusal)}


def nothing_here(request: Request, officer: Officer, room: str) -> Response:
    return told(request, officer, room, say("gone.title"), lead=say("gone.lead"), status=404)


def office_choices(province: Province, first: str = "") -> list[tuple[str, str]]:
    """(agency, words) of every office, for a choice; `first` stands for none of them."""
    with province.database.reading() as tx:
        known = offices.every(tx)
    return ([("", first)] if first else []) + [
        (each.agency, f"{each.name} ({each.agency})") for each in known
    ]


def path_of(room: str) -> str:
    return say(f"{room}.path")


def _is_said(name: str) -> bool:
    try:
        say(name)
    except (KeyError, IndexError):
        return False
    return True
