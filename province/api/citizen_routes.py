"""The citizens' side: a page for whoever holds a receipt, the same nothing for everybody else."""

from __future__ import annotations

from typing import Literal
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from desk_app.domain.codes import parse_scan_code
from desk_app.domain.errors import InputRefused
from desk_app.domain.ticket import lookup_url, parse_ticket
from province.actions.citizen_page import Found, NotFound, citizen_page, count_wrong_key, seconds_to_wait
from province.api.asked import body_of, province_of
from province.bootstrap import Province
from province.web.citizen_page import (
    Language,
    Page,
    render,
    render_contested,
    render_lookup_form,
    render_not_found,
    render_slow_down,
)
from province.web.notices import LOOKUP_PATH

router = APIRouter(include_in_schema=False)
_FORM_BYTES = 4096
_LONGEST_TICKET = 200


@router.api_route("/t/{ticket}", methods=["GET", "HEAD"])
@router.api_route("/T/{ticket}", methods=["GET", "HEAD"])
async def show(request: Request, ticket: str) -> Response:
    """The page behind the QR of a receipt."""
    asked = _Asked(request)
    return _answer(await run_in_threadpool(_look_up, province_of(request), ticket, asked))


@router.get("/")
@router.get(LOOKUP_PATH)
async def ask(request: Request) -> Response:
    """The form for whoever cannot scan."""
    name = province_of(request).settings.name
    return _answer(render_lookup_form(language=_Asked(request).language, province_name=name))


@router.post(LOOKUP_PATH)
async def look_up(request: Request) -> Response:
    """Scan code and key typed by hand; they travel in the body and the page is the answer itself."""
    asked, province = _Asked(request), province_of(request)
    form = parse_qs((await body_of(request, _FORM_BYTES)).decode("utf-8", "replace"), max_num_fields=10)
    scan_code, key = form.get("scan_code", [""])[0], form.get("key", [""])[0]
    name = province.settings.name
    field: Literal["code", "key"] = "code"
    try:
        parse_scan_code(scan_code)
        field = "key"
        ticket = parse_ticket(scan_code + key)
    except InputRefused:
        again = render_lookup_form(
            language=asked.language, province_name=name, problem=field, scan_code=scan_code
        )
        return _answer(again)
    return _answer(await run_in_threadpool(_look_up, province, ticket.text, asked))


@router.get("/robots.txt")
async def robots() -> Response:
    return Response("User-agent: *\nAllow: /thu-tuc\nDisallow: /\n", media_type="text/plain")


class _Asked:
    """Who asks, in which language; the address is kept only as a hidden mark."""

    def __init__(self, request: Request) -> None:
        self.language: Language = "en" if request.query_params.get("l") == "en" else "vi"
        host = request.client.host if request.client else ""
        self.address = province_of(request).keys.hidden(host)
        self.base = str(request.base_url).rstrip("/")


def _look_up(province: Province, text: str, asked: _Asked) -> Page:
    now, name = province.now(), province.settings.name
    with province.database.reading() as tx:
        found = citizen_page(tx, text[:_LONGEST_TICKET], keys=province.keys, province_name=name, now=now)
    if isinstance(found, NotFound):
        return _nothing(province, found, asked)
    office = found.office
    if found.page is None:
        return render_contested(
            language=asked.language,
            phone=office.phone or None,
            hours=office.hours or None,
            province_name=name,
        )
    return render(found.page, language=asked.language, code_qr_url=_receipt_url(province, found, asked))


def _nothing(province: Province, found: NotFound, asked: _Asked) -> Page:
    """The same bytes for malformed, unknown and wrong; "slow down" after too many wrong keys."""
    limits, now, name = province.settings.wrong_keys, province.now(), province.settings.name
    if found.guessed is not None:
        with province.database.reading() as tx:
            wait = seconds_to_wait(tx, found.guessed, asked.address, limits=limits, now=now)
        if wait is not None:
            return render_slow_down(language=asked.language, seconds=wait, province_name=name)
        with province.database.writing() as tx:
            count_wrong_key(tx, found.guessed, asked.address, limits=limits, now=now)
    return render_not_found(language=asked.language, province_name=name)


def _receipt_url(province: Province, found: Found, asked: _Asked) -> str:
    return lookup_url(province.settings.public_url or asked.base, found.ticket.text)


def _answer(page: Page) -> Response:
    return Response(page.html, page.status, headers=page.headers)
