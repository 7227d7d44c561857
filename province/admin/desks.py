"""The desks: how each is, a code for a new one or for a computer that takes a place, and revoking."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from fastapi import APIRouter, Request, Response

from desk_app.domain.errors import Refusal
from province.actions.enrol import NewCode, make_code
from province.actions.named_desk import desk_named
from province.admin import common
from province.api.asked import province_of
from province.api.staff import redirect
from province.bootstrap import Province
from province.enrolment_card import enrolment_text
from province.staff import Officer
from province.store import desk_reports, desks, offices
from province.store.acts import Who, note
from province.store.desk_reports import DeskReport
from province.store.desks import Incarnation
from province.web.admin_page import Cell, Field, Link, Listing, Secret, Step, is_long_ago, moment, span
from province.web.admin_words import said_of, say
from province.web.qr_image import qr_image

router = APIRouter(include_in_schema=False)
ROOM = "desks"
_PATH = common.path_of(ROOM)
_CLOCK_MAY_BE_OFF = 300  # seconds

_Line = tuple[str, str, Incarnation, DeskReport | None]
"""(office's name, desk's name, incarnation, what it said of itself)"""


@router.get(_PATH)
async def desks_page(request: Request) -> Response:
    officer = await common.administrator(request)
    lines, now = await common.ask(request, lambda province: (_lines(province), province.now()))
    newest = {(each[2].agency, each[2].desk): each for each in lines}
    rows = [_row(line, now) for line in newest.values()]
    names = ("desk", "office", "seen", "unsent", "version", "clock", "backed", "packs")
    listing = Listing([say(f"desks.{name}") for name in names], rows, say("desks.empty"))
    return common.listed(request, officer, ROOM, [listing], links=[Link(f"{_PATH}/moi", say("desks.enrol"))])


@router.get(_PATH + "/moi")
async def new_desk(request: Request) -> Response:
    officer = await common.administrator(request)
    values = {name: request.query_params.get(name, "")[:100] for name in ("agency", "desk")}
    return await _enrol_form(request, officer, values, {})


@router.post(_PATH + "/moi")
async def enrol_desk(request: Request) -> Response:
    """The code, shown in this answer and never again: the province keeps its digest alone."""
    officer, form = await common.form_of(request)
    values = form.shown()
    try:
        made = await common.ask(request, lambda province: _make(province, values, common.who(officer)))
    except Refusal as no:
        return await _enrol_form(request, officer, values, common.problems_of(no, await _fields(request)))
    address = province_of(request).settings.public_url
    secret = Secret(
        say("desks.code_label"),
        made.code,
        say("desks.code_said", at=moment(made.expires_at, "")),
        qr_image(enrolment_text(address, made.code)) if address else None,
    )
    facts = [(say("desks.code_address"), address or say("desks.no_address"))]
    return common.told(request, officer, ROOM, say("desks.code_title"), secret=secret, facts=facts)


@router.get(_PATH + "/{agency}/{desk}")
async def one_desk(request: Request, agency: str, desk: str) -> Response:
    officer = await common.administrator(request)
    lines, now = await common.ask(request, lambda province: (_lines(province, agency, desk), province.now()))
    if not lines:
        return common.nothing_here(request, officer, ROOM)
    office, name, newest, report = lines[-1]
    captions = [say(f"desks.{each}") for each in ("incarnation", "enrolled", "seen", "events", "state")]
    rows = [_life(each[2], now) for each in reversed(lines)]
    steps = [Step(f"{_PATH}/{agency}/{desk}/thu-hoi", say("desks.revoke"), {"sure": ""}, second=True)]
    links = [
        Link(f"{_PATH}/moi?agency={agency}&desk={desk}", say("desks.new_code")),
        Link(_PATH, say("back")),
    ]
    return common.told(
        request,
        officer,
        ROOM,
        say("desks.one_title", name=name, office=office),
        facts=_facts(newest, report),
        listings=[Listing(captions, rows, "", say("desks.incarnations"))],
        steps=steps if newest.revoked_at is None else (),
        links=links,
    )


@router.post(_PATH + "/{agency}/{desk}/thu-hoi")
async def revoke(request: Request, agency: str, desk: str) -> Response:
    """Asked about first; the second form does it."""
    officer, form = await common.form_of(request)
    lines = await common.ask(request, lambda province: _lines(province, agency, desk))
    if not lines:
        return common.nothing_here(request, officer, ROOM)
    office, name, *_ = lines[-1]
    if form.text("sure") != desk:
        step = Step(f"{_PATH}/{agency}/{desk}/thu-hoi", say("desks.revoke_yes"), {"sure": desk})
        return common.told(
            request,
            officer,
            ROOM,
            say("desks.revoke_title", name=name, office=office),
            lead=say("desks.revoke_lead"),
            steps=[step],
            links=[Link(f"{_PATH}/{agency}/{desk}", say("leave"))],
        )
    await common.ask(request, lambda province: _revoke(province, agency, desk, common.who(officer)))
    return redirect(f"{_PATH}?{common.DONE}=revoked")


def _make(province: Province, values: dict[str, str], who: Who) -> NewCode:
    agency, replaced = values.get("agency", ""), values.get("desk", "").strip()
    now = province.now()
    with province.database.writing() as tx:
        desk = desk_named(tx, replaced, agency)[1] if replaced else None
        made = make_code(tx, agency, now=now, desk=desk)
        note(tx, who, "desk.code", desk or "", agency=agency, now=now)
    return made


def _revoke(province: Province, agency: str, desk: str, who: Who) -> None:
    now = province.now()
    with province.database.writing() as tx:
        desks.revoke_desk(tx, agency, desk, now=now)
        note(tx, who, "desk.revoke", desk, agency=agency, now=now)


def _lines(province: Province, agency: str = "", desk: str = "") -> list[_Line]:
    with province.database.reading() as tx:
        names = {each.agency: each.name for each in offices.every(tx)}
        reports = desk_reports.every(tx)
        return [
            (names.get(of, of), name or each.desk, each, reports.get(each.incarnation))
            for of, name, each in desks.every_incarnation(tx)
            if not desk or (of, each.desk) == (agency, desk)
        ]


def _row(line: _Line, now: datetime) -> Sequence[Cell]:
    office, name, each, report = line
    revoked = each.revoked_at is not None
    state = say("desks.revoked", at=moment(each.revoked_at, "")) if revoked else ""
    return [
        Cell(name, f"{_PATH}/{each.agency}/{each.desk}", state),
        Cell(office),
        Cell(moment(each.seen_at, say("never")), late=not revoked and is_long_ago(each.seen_at, now)),
        Cell(str(each.unsent), late=each.unsent > 0),
        Cell(each.version),
        Cell(_clock(report), late=_is_off(report)),
        Cell(say("desks.of", backed=each.backed_up_seq, all=each.last_seq)),
        Cell(_packs(report)),
    ]


def _life(each: Incarnation, now: datetime) -> Sequence[Cell]:
    revoked = say("desks.revoked", at=moment(each.revoked_at, ""))
    return [
        Cell(each.incarnation),
        Cell(moment(each.enrolled_at, "")),
        Cell(moment(each.seen_at, say("never")), late=is_long_ago(each.seen_at, now)),
        Cell(str(each.last_seq)),
        Cell(revoked if each.revoked_at else say("desks.active")),
    ]


def _facts(each: Incarnation, report: DeskReport | None) -> list[tuple[str, str]]:
    return [
        (say("desks.seen"), moment(each.seen_at, say("never"))),
        (say("desks.unsent"), str(each.unsent)),
        (say("desks.version"), each.version),
        (say("desks.clock"), _clock(report)),
        (say("desks.backed"), say("desks.of", backed=each.backed_up_seq, all=each.last_seq)),
        (say("desks.packs"), _packs(report)),
    ]


def _clock(report: DeskReport | None) -> str:
    off = report.clock_off if report else None
    if off is None:
        return say("unknown")
    if abs(off) < 5:
        return say("desks.exact")
    return say("desks.ahead" if off > 0 else "desks.behind", span=span(off))


def _is_off(report: DeskReport | None) -> bool:
    return report is not None and abs(report.clock_off or 0) > _CLOCK_MAY_BE_OFF


def _packs(report: DeskReport | None) -> str:
    told = report.packs if report else {}
    return ", ".join(f"{said_of('kinds', kind)} {told[kind]}" for kind in sorted(told)) or say("unknown")


async def _fields(request: Request) -> list[Field]:
    choices = await common.ask(request, common.office_choices)
    return [
        Field("agency", say("desks.enrol_agency"), choices=choices),
        Field("desk", say("desks.replace"), say("desks.replace_hint"), longest=100),
    ]


async def _enrol_form(
    request: Request, officer: Officer, values: dict[str, str], problems: dict[str, str]
) -> Response:
    return common.form_page(
        request,
        officer,
        ROOM,
        say("desks.enrol_title"),
        await _fields(request),
        button=say("desks.enrol_button"),
        values=values,
        problems=problems,
        lead=say("desks.enrol_lead"),
    )
