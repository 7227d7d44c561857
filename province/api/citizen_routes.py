"""The citizens' side: a page for whoever holds a receipt, the same nothing for everybody else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from desk_app.domain.codes import parse_scan_code
from desk_app.domain.errors import InputRefused
from desk_app.domain.ticket import lookup_url, parse_ticket
from province.actions.citizen_page import Found, NotFound, citizen_page
from province.actions.wrong_keys import count_wrong_key, tries_left, who_asks
from province.api.asked import body_of, province_of
from province.api.citizen_writes import FEEDBACK, Written, rate_from, send_feedback_from, show_feedback
from province.bootstrap import Province
from province.web.citizen_page import (
    Forms,
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
_FORM_BYTES = 16 * 1024  # 1,000 letters of three bytes, each byte written as %xx
_LONGEST_TICKET = 200


@router.api_route("/t/{ticket}", methods=["GET", "HEAD"])
@router.api_route("/T/{ticket}", methods=["GET", "HEAD"])
async def show(request: Request, ticket: str) -> Response:
    """The page behind the QR of a receipt."""
    asked = _asked(request, {"v": request.query_params.get("v", "")})
    return _answer(await run_in_threadpool(_look_up, province_of(request), ticket, asked))


@router.post("/t/{ticket}")
@router.post("/T/{ticket}")
async def write(request: Request, ticket: str) -> Response:
    """A rating or feedback sent from that page; the page is the answer."""
    asked = _asked(request, await _form(request))
    return _answer(await run_in_threadpool(_look_up, province_of(request), ticket, asked))


@router.get("/")
@router.get(LOOKUP_PATH)
async def ask(request: Request) -> Response:
    """The form for whoever cannot scan."""
    name = province_of(request).settings.name
    return _answer(render_lookup_form(language=_language(request), province_name=name))


@router.post(LOOKUP_PATH)
async def look_up(request: Request) -> Response:
    """Scan code and key typed by hand; they travel in the body and the page is the answer itself, also when a
    rating or feedback comes with them."""
    form, province = await _form(request), province_of(request)
    scan_code, key = form.get("scan_code", ""), form.get("key", "")
    field: Literal["code", "key"] = "code"
    try:
        parse_scan_code(scan_code)
        field = "key"
        ticket = parse_ticket(scan_code + key)
    except InputRefused:
        again = render_lookup_form(
            language=_language(request),
            province_name=province.settings.name,
            problem=field,
            scan_code=scan_code,
        )
        return _answer(again)
    typed = Forms((("scan_code", ticket.scan_code), ("key", ticket.key)))
    asked = _asked(request, form, typed)
    return _answer(await run_in_threadpool(_look_up, province, ticket.text, asked))


@router.get("/robots.txt")
async def robots() -> Response:
    return Response("User-agent: *\nAllow: /thu-tuc\nDisallow: /\n", media_type="text/plain")


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who asks what, in which language; the address is kept only as a hidden mark."""

    language: Language
    address: str
    base: str
    forms: Forms
    written: Written


def _language(request: Request) -> Language:
    return "en" if request.query_params.get("l") == "en" else "vi"


def _asked(request: Request, form: dict[str, str], forms: Forms | None = None) -> _Asked:
    host = request.client.host if request.client else ""
    return _Asked(
        _language(request),
        province_of(request).keys.hidden(who_asks(host)),
        str(request.base_url).rstrip("/"),
        forms or Forms(),
        Written.of(form, posted=request.method == "POST"),
    )


async def _form(request: Request) -> dict[str, str]:
    """The first value of each field of the form."""
    body = (await body_of(request, _FORM_BYTES)).decode("utf-8", "replace")
    try:
        fields = parse_qs(body, max_num_fields=10, keep_blank_values=True)
    except ValueError:  # more fields than any form of ours has
        return {}
    return {name: values[0] for name, values in fields.items()}


def _look_up(province: Province, text: str, asked: _Asked) -> Page:
    now, name = province.now(), province.settings.name
    limits = province.settings.wrong_keys
    with province.database.reading() as tx:
        found = citizen_page(tx, text[:_LONGEST_TICKET], keys=province.keys, province_name=name, now=now)
        wait, wait_here = tries_left(tx, found.ticket, asked.address, limits=limits, now=now)
    if isinstance(found, NotFound):
        return _nothing(province, found, asked, wait=wait, counted=wait_here is None)
    if wait_here is not None:
        return render_slow_down(language=asked.language, seconds=wait_here, province_name=name)
    if found.page is None:
        return render_contested(
            language=asked.language,
            phone=found.office.phone or None,
            hours=found.office.hours or None,
            province_name=name,
        )
    return _page(province, found, asked)


def _page(province: Province, found: Found, asked: _Asked) -> Page:
    """The dossier's page or its feedback page, after what was written is kept."""
    assert found.page is not None  # noqa: S101  (a contested code was answered before)
    written, page, just_rated = asked.written, found.page, None
    if found.dossier is not None and written.view == FEEDBACK:
        if written.text is not None:
            return send_feedback_from(
                province, found.dossier, found.page, asked.forms, written, asked.language
            )
        return show_feedback(found.page, asked.forms, asked.language)
    if found.dossier is not None and written.rating is not None:
        just_rated = rate_from(province, found.dossier, written)
        page = replace(page, rated=True)
    return render(
        page,
        language=asked.language,
        code_qr_url=_receipt_url(province, found, asked),
        forms=asked.forms,
        just_rated=just_rated,
    )


def _nothing(province: Province, found: NotFound, asked: _Asked, *, wait: int | None, counted: bool) -> Page:
    """The same bytes for malformed, unknown and wrong; "slow down" after too many wrong keys."""
    limits, name = province.settings.wrong_keys, province.settings.name
    if found.guessed is not None and counted:
        with province.database.writing() as tx:
            count_wrong_key(
                tx, found.guessed, asked.address, slowed=wait is not None, limits=limits, now=province.now()
            )
    if found.guessed is not None and wait is not None:
        return render_slow_down(language=asked.language, seconds=wait, province_name=name)
    return render_not_found(language=asked.language, province_name=name)


def _receipt_url(province: Province, found: Found, asked: _Asked) -> str:
    return lookup_url(province.settings.public_url or asked.base, found.ticket.text)


def _answer(page: Page) -> Response:
    return Response(page.html, page.status, headers=page.headers)
