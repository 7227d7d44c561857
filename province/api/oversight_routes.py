"""Oversight's pages and their files: a leader sees their own agency, oversight the whole province."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from desk_app.domain.calendar import in_vietnam
from province.api.asked import province_of
from province.api.staff import page_answer, signed_in
from province.oversight.answer import answer
from province.oversight.asked import ROOT, asked_for
from province.oversight.pages import PAGES
from province.oversight.workbook import workbook
from province.staff import Officer, StaffRole
from province.store import acts
from province.web.oversight_page import render_oversight

router = APIRouter(include_in_schema=False)
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FIRST = "tong-quan"
"""The overview by its file's name; as a page it is the root."""


@router.api_route(ROOT, methods=["GET", "HEAD"])
async def overview(request: Request) -> Response:
    return await show(request, "")


@router.api_route(ROOT + "/{page}", methods=["GET", "HEAD"])
async def show(request: Request, page: str) -> Response:
    """A page by the end of its address, or the file of it."""
    officer = await signed_in(request, StaffRole.LEADER, StaffRole.OVERSIGHT)
    name, dot, kind = page.partition(".")
    name = "" if dot and name == _FIRST else name
    if name not in PAGES or (dot and kind != "xlsx"):
        raise HTTPException(404)
    return await run_in_threadpool(_answer, request, officer, name, as_file=bool(dot))


def _answer(request: Request, officer: Officer, name: str, *, as_file: bool) -> Response:
    province = province_of(request)
    own = officer.agency or None
    if own is None and officer.role is StaffRole.LEADER:
        raise HTTPException(404)  # a leader of no agency leads nobody
    asked = asked_for(request.query_params, today=in_vietnam(province.now()).date(), own=own)
    with province.database.reading() as tx:
        told = answer(tx, name, asked, whole_list=as_file)
    if not as_file:
        return page_answer(
            render_oversight(
                told.sheet,
                asked,
                officer,
                offices=told.offices,
                fields=told.fields,
                province_name=province.settings.name,
            )
        )
    file = f"{name or _FIRST}-{asked.span}.xlsx"
    with (
        province.database.writing() as tx
    ):  # what leaves as a file is written down; a page that is looked at is not
        acts.note(
            tx, acts.Who(officer.login), "oversight.file", file, agency=officer.agency, now=province.now()
        )
    headers = {"Content-Disposition": f'attachment; filename="{file}"', "Cache-Control": "no-store"}
    return Response(workbook(told.sheet), media_type=_SHEET, headers=headers)
