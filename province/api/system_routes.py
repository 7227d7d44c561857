"""REST for other systems: an officer's dossiers with a token, as far as its account may see and its scopes allow."""

from __future__ import annotations

import msgspec
from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from desk_app.domain.dossier import Dossier, Status
from province.actions.system_reading import (
    MOST_ON_A_PAGE,
    ON_A_PAGE,
    OPEN,
    dossier_named,
    queue_page,
    told_dossier,
)
from province.actions.system_step import steps_offered
from province.actions.tokens import READ, SCAN, Caller
from province.api.asked import province_of
from province.api.blob_routes import scan_answer
from province.api.system_admission import caller_of
from province.bootstrap import Province
from province.refused import Refused
from province.store import sight
from province.system_messages import OfficerDossier, OfficerQueue

router = APIRouter()
DOSSIERS = "/v1/officer/dossiers"
DOSSIER = DOSSIERS + "/{dossier}"
SCAN_OF = DOSSIER + "/scans/{sha256}"
_HEADERS = {"Cache-Control": "no-store"}


@router.get(DOSSIERS)
async def tell_queue(request: Request, after: str = "", status: str = "", limit: str = "") -> Response:
    """Open dossiers by due date. `after` as the page before told; `status` a list such as 4,5; `limit` up to 200."""
    caller = await caller_of(request, READ)
    statuses, most = _statuses(status), _limit(limit)

    def page(province: Province) -> OfficerQueue:
        with province.database.reading() as tx:
            return queue_page(tx, caller.officer.agency, statuses=statuses, after=after, limit=most)

    try:
        told = await run_in_threadpool(page, province_of(request))
    except ValueError as wrong:
        raise _form("after") from wrong
    return _json(told)


@router.get(DOSSIER)
async def tell_dossier(request: Request, dossier: str) -> Response:
    """One dossier by its id or its legal code; the ETag is its version."""
    caller = await caller_of(request, READ)

    def read(province: Province) -> OfficerDossier:
        with province.database.reading() as tx:
            found = found_in(tx, caller, dossier)
            return told_dossier(tx, caller, found, steps_offered(tx, caller, found))

    told = await run_in_threadpool(read, province_of(request))
    return _json(told, told.version)


@router.get(SCAN_OF)
async def tell_scan(request: Request, dossier: str, sha256: str) -> Response:
    """The bytes of a scan that the dossier speaks of."""
    caller = await caller_of(request, SCAN)

    def read(province: Province) -> Response:
        with province.database.reading() as tx:
            found = found_in(tx, caller, dossier)
            spoken_of = sha256 in {each.sha256 for each in found.attachments}
            lies = sight.scan_seen_by(tx, caller.officer.agency, sha256) if spoken_of else None
        if lies is None:
            raise Refused(404, "not_found", "No such scan")
        agency, media = lies
        return scan_answer(province.shelf.open(agency, sha256), media)

    return await run_in_threadpool(read, province_of(request))


def found_in(tx: Connection, caller: Caller, name: str) -> Dossier:
    """The dossier that the caller's agency may see; 404 alike for one of others and for none."""
    found = dossier_named(tx, caller.officer.agency, name)
    if found is None:
        raise Refused(404, "dossier_unknown", "No such dossier", detail=_NOT_HERE)
    return found


_NOT_HERE = "Không có hồ sơ này, hoặc tài khoản không được xem. Hãy kiểm tra mã."


def _json(told: msgspec.Struct, version: str = "") -> Response:
    headers = {**_HEADERS, "ETag": f'"{version}"'} if version else _HEADERS
    return Response(msgspec.json.encode(told), media_type="application/json", headers=headers)


def _statuses(text: str) -> tuple[Status, ...]:
    if not text:
        return OPEN
    try:
        asked = tuple(Status(int(each)) for each in text.split(","))
    except ValueError as wrong:
        raise _form("status") from wrong
    if not set(asked) <= set(OPEN):
        raise _form("status")
    return asked


def _limit(text: str) -> int:
    if not text:
        return ON_A_PAGE
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= MOST_ON_A_PAGE):
        raise _form("limit")
    return int(text)


def _form(field: str) -> Refused:
    detail = "Tham số chưa đúng. Hãy xem tài liệu ở /v1/openapi.json."
    return Refused(422, "form", "The query is not acceptable", detail=detail, facts={"field": field})
