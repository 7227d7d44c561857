"""The packs: what is published, which desk has which, and a new one from a table: looked at, signed, published."""

from __future__ import annotations

from collections import Counter

from fastapi import APIRouter, Request, Response

from desk_app.domain.errors import Refusal
from province.admin import common
from province.admin.pack_drafts import Draft, draft_of, keep_draft, publish_draft, sign_draft
from province.api.staff import checked_upload, redirect
from province.bootstrap import Province
from province.pack_editor.editing import KINDS, entries_of, opened
from province.pack_editor.problems import Problem, Severity
from province.refusals import said
from province.staff import Officer
from province.store import desk_reports, desks, packs
from province.web.admin_page import Cell, Field, Link, Listing, Step, moment
from province.web.admin_words import said_of, say

router = APIRouter(include_in_schema=False)
ROOM = "packs"
_PATH = common.path_of(ROOM)
LARGEST_TABLE = 8 * 1024 * 1024
"""Bytes of an uploaded table: a catalogue of 3,000 procedures has about one million."""


@router.get(_PATH)
async def packs_page(request: Request) -> Response:
    officer = await common.administrator(request)
    listings = await common.ask(request, lambda province: [_published(province), _held(province)])
    return common.listed(request, officer, ROOM, listings, links=[Link(f"{_PATH}/moi", say("packs.upload"))])


@router.get(_PATH + "/moi")
async def new_table(request: Request) -> Response:
    return _form(request, await common.administrator(request), {})


@router.post(_PATH + "/moi")
async def take_table(request: Request) -> Response:
    """Keeps the table and looks at it; nothing is signed."""
    officer = await common.administrator(request)
    form = await checked_upload(request, officer, at_most=LARGEST_TABLE)
    if not form.name:
        return _form(request, officer, {"file": say("packs.file_missing")})
    try:
        draft = await common.ask(
            request, lambda province: keep_draft(province, form.name, form.body, form.texts.get("kind", ""))
        )
    except Refusal as no:
        return _form(request, officer, {"file": said(no)})
    return redirect(f"{_PATH}/ban-thao/{draft.id}")


@router.get(_PATH + "/ban-thao/{draft}")
async def one_draft(request: Request, draft: str) -> Response:
    """What was found in the table, and the signing of one without errors; after it, the publishing."""
    return await _draft_page(request, await common.administrator(request), draft)


@router.post(_PATH + "/ban-thao/{draft}/ky")
async def sign(request: Request, draft: str) -> Response:
    officer, _ = await common.form_of(request)
    try:
        found = await common.ask(request, lambda province: sign_draft(province, draft, common.who(officer)))
    except Refusal as no:
        return await _draft_page(request, officer, draft, problem=said(no))
    if not found:
        return common.nothing_here(request, officer, ROOM)
    return redirect(f"{_PATH}/ban-thao/{draft}")


@router.post(_PATH + "/ban-thao/{draft}/cong-bo")
async def publish(request: Request, draft: str) -> Response:
    officer, _ = await common.form_of(request)
    try:
        found = await common.ask(
            request, lambda province: publish_draft(province, draft, common.who(officer))
        )
    except Refusal as no:
        return await _draft_page(request, officer, draft, problem=said(no))
    if not found:
        return common.nothing_here(request, officer, ROOM)
    return redirect(f"{_PATH}?{common.DONE}=published")


async def _draft_page(request: Request, officer: Officer, draft: str, *, problem: str = "") -> Response:
    found = await common.ask(request, lambda province: draft_of(province, draft))
    if found is None:
        return common.nothing_here(request, officer, ROOM)
    here = f"{_PATH}/ban-thao/{draft}"
    links = [Link(f"{_PATH}/moi", say("packs.again")), Link(_PATH, say("back"))]
    if found.signed is not None and not problem:
        facts = [
            (say("packs.kind"), said_of("kinds", found.kind)),
            (say("packs.version"), str(found.version)),
            (say("packs.entries"), str(found.entries)),
            (say("packs.size"), say("packs.bytes", bytes=f"{len(found.signed):,}".replace(",", "."))),
        ]
        return common.told(
            request,
            officer,
            ROOM,
            say("packs.signed_title", kind=said_of("kinds", found.kind), version=found.version),
            lead=say("packs.signed_lead"),
            facts=facts,
            steps=[Step(f"{here}/cong-bo", say("packs.publish", version=found.version))],
            links=links,
        )
    errors = [each for each in found.problems if each.severity is Severity.ERROR]
    lead = (
        say("packs.found_bad", errors=len(errors))
        if errors
        else say(
            "packs.found_good", entries=found.entries, warnings=len(found.problems), version=found.version
        )
    )
    return common.told(
        request,
        officer,
        ROOM,
        say("packs.found_title", name=found.name),
        lead=problem or lead,
        listings=[_findings(found)],
        steps=[Step(f"{here}/ky", say("packs.sign", version=found.version))] if not errors else (),
        links=links,
        status=422 if problem else 200,
    )


def _findings(draft: Draft) -> Listing:
    captions = [say(f"packs.{name}") for name in ("row", "column", "severity", "said")]
    return Listing(captions, [_finding(each) for each in draft.problems], say("packs.no_findings"))


def _finding(problem: Problem) -> list[Cell]:
    wrong = problem.severity is Severity.ERROR
    return [
        Cell(str(problem.row), soft=problem.cell),
        Cell(problem.column),
        Cell(say("packs.error" if wrong else "packs.warning"), late=wrong),
        Cell(problem.sentence),
    ]


def _published(province: Province) -> Listing:
    with province.database.reading() as tx:
        newest = {each.kind: each.version for each in packs.newest(tx, province.keys.issuer)}
        every = packs.every(tx, province.keys.issuer)
        active = {each.incarnation for _, _, each in desks.every_incarnation(tx) if each.revoked_at is None}
        reports = desk_reports.every(tx)
    counted = Counter(
        (kind, version)
        for incarnation, report in reports.items()
        if incarnation in active
        for kind, version in report.packs.items()
    )
    rows = [
        [
            Cell(said_of("kinds", kind), soft=opened(body, province.keys).header.title),
            Cell(str(version), soft=say("packs.in_force") if newest[kind] == version else ""),
            Cell(moment(at, "")),
            Cell(str(entries_of(kind, opened(body, province.keys).content))),
            Cell(say("packs.desk_count", count=counted[(kind, version)])),
        ]
        for kind, version, at, body in reversed(every)
    ]
    captions = [say(f"packs.{name}") for name in ("kind", "version", "published", "entries", "desks")]
    return Listing(captions, rows, say("packs.empty"))


def _held(province: Province) -> Listing:
    """Every desk in use with the version of each kind that it said it has."""
    with province.database.reading() as tx:
        newest = {each.kind: each.version for each in packs.newest(tx, province.keys.issuer)}
        known, reports = desks.every_incarnation(tx), desk_reports.every(tx)
    rows = [
        [
            Cell(name or each.desk, soft=agency),
            *(
                Cell(
                    str(report.packs.get(kind, say("packs.none"))),
                    late=report.packs.get(kind, 0) < newest.get(kind, 0),
                )
                for kind in KINDS
            ),
            Cell(moment(each.seen_at, say("never"))),
        ]
        for agency, name, each in known
        if each.revoked_at is None and (report := reports.get(each.incarnation)) is not None
    ]
    captions = [say("desks.desk"), *(said_of("kinds", kind) for kind in KINDS), say("desks.seen")]
    return Listing(captions, rows, say("packs.which_empty"), say("packs.which"))


def _form(request: Request, officer: Officer, problems: dict[str, str]) -> Response:
    choices = [("", say("packs.kind_any")), *((kind, said_of("kinds", kind)) for kind in KINDS)]
    return common.form_page(
        request,
        officer,
        ROOM,
        say("packs.upload_title"),
        [
            Field("file", say("packs.file"), say("packs.file_hint"), kind="file"),
            Field("kind", say("packs.kind"), choices=choices),
        ],
        button=say("packs.check"),
        problems=problems,
        lead=say("packs.upload_lead"),
        upload=True,
    )
