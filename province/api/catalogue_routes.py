"""The public catalogue: looked through, searched and printed by anybody, without a word about anybody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from province.actions.public_catalogue import Shelf, public_catalogue
from province.api.asked import province_of
from province.bootstrap import Province
from province.web.catalogue_page import (
    Asked,
    render_no_catalogue,
    render_no_procedure,
    render_poster,
    render_procedure,
    render_procedures,
)
from province.web.notices import CATALOGUE_PATH
from province.web.page import Page
from province.web.words import Language

router = APIRouter(include_in_schema=False)
PageOf = Callable[[Request, Province, Shelf, Language], Page]
_LONGEST = 80  # characters of a search that are looked at


@router.api_route(CATALOGUE_PATH, methods=["GET", "HEAD"])
async def find(request: Request) -> Response:
    """The search, a field's procedures, or the fields."""
    return await run_in_threadpool(_answer, request, _find)


@router.api_route(CATALOGUE_PATH + "/{code}", methods=["GET", "HEAD"])
@router.api_route(CATALOGUE_PATH.upper() + "/{code}", methods=["GET", "HEAD"])
async def show(request: Request, code: str) -> Response:
    """One procedure; capital letters are what a QR code of the counter says."""
    return await run_in_threadpool(_answer, request, partial(_show, code=code))


@router.api_route(CATALOGUE_PATH + "/{code}/to-dan-tuong", methods=["GET", "HEAD"])
async def poster(request: Request, code: str) -> Response:
    """The sheet for the wall."""
    return await run_in_threadpool(_answer, request, partial(_show, code=code, poster=True))


def _answer(request: Request, page_of: PageOf) -> Response:
    province = province_of(request)
    language: Language = "en" if request.query_params.get("l") == "en" else "vi"
    with province.database.reading() as tx:
        shelf = public_catalogue(tx, province.keys, now=province.now())
    if shelf is None:
        page = render_no_catalogue(language=language, province_name=province.settings.name)
    else:
        page = page_of(request, province, shelf, language)
    return Response(page.html, page.status, headers=page.headers)


def _find(request: Request, province: Province, shelf: Shelf, language: Language) -> Page:
    query = request.query_params
    start = query.get("s", "")
    asked = Asked(
        words=query.get("q", "").strip()[:_LONGEST],
        field=query.get("f", ""),
        start=int(start) if start.isdecimal() and len(start) < 5 else 0,
    )
    found = None
    if asked.words:
        found = shelf.search(asked.words)
    elif asked.field:
        found = shelf.of_field(asked.field)
    return render_procedures(
        found,
        shelf.fields,
        asked,
        version=shelf.version,
        language=language,
        province_name=province.settings.name,
    )


def _show(
    request: Request,
    province: Province,
    shelf: Shelf,
    language: Language,
    *,
    code: str,
    poster: bool = False,
) -> Page:
    version, name = shelf.version, province.settings.name
    procedure = shelf.procedures.get(code)
    if procedure is None:
        successor = shelf.procedures.get(shelf.replaced.get(code, ""))
        return render_no_procedure(
            code[:20],
            successor,
            known=code in shelf.replaced,
            version=version,
            language=language,
            province_name=name,
        )
    if not poster:
        return render_procedure(procedure, version=version, language=language, province_name=name)
    base = province.settings.public_url or str(request.base_url).rstrip("/")
    return render_poster(
        procedure,
        address=f"{base}{CATALOGUE_PATH}/{code}",
        version=version,
        language=language,
        province_name=name,
    )
