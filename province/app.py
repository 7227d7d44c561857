"""The province as a web application: desks on one side, citizens on the other, the staff behind a door."""

from __future__ import annotations

import gc
import json
import logging

from fastapi import FastAPI, Request, Response
from sqlalchemy.exc import DataError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from starlette.exceptions import HTTPException

from province.admin import acts, desks, inbox, numbers, offices, outgoing, packs, users, webhooks
from province.api import (
    batch_routes,
    blob_routes,
    catalogue_routes,
    citizen_routes,
    desk_routes,
    feedback_routes,
    metrics,
    officer_routes,
    oversight_routes,
    staff_routes,
    system_routes,
    system_steps,
)
from province.api.access_log import AccessLog
from province.api.asked import problem
from province.api.document import document_of
from province.api.staff import NotForThem, NotSignedIn, not_for_them, to_the_door
from province.bootstrap import Province, open_province
from province.bug_places import place_of
from province.logs import start_log
from province.refused import Refused
from province.settings import read_settings
from province.web.citizen_page import render_not_found
from province.web.staff_page import STAFF_PATHS, render_staff_notice

log = logging.getLogger("province")
BUSY_PAUSE = 5  # seconds a desk waits when the database is busy or away


def make_app(province: Province) -> FastAPI:
    """The application of an open province; it closes nothing."""
    app = FastAPI(
        title="Quầy Một Cửa – tỉnh",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.province = province
    app.add_middleware(AccessLog)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(NotSignedIn, to_the_door)
    app.add_exception_handler(NotForThem, not_for_them)
    app.add_exception_handler(OperationalError, _busy)
    app.add_exception_handler(NoConnectionFree, _busy)
    app.add_exception_handler(DataError, _not_storable)
    app.add_exception_handler(HTTPException, _elsewhere)
    app.include_router(desk_routes.router)
    app.include_router(blob_routes.router)
    app.include_router(catalogue_routes.router)
    app.include_router(citizen_routes.router)
    app.include_router(staff_routes.router)
    app.include_router(feedback_routes.router)
    app.include_router(officer_routes.router)
    app.include_router(batch_routes.router)
    app.include_router(oversight_routes.router)
    app.include_router(system_routes.router)
    app.include_router(system_steps.router)
    for room in (offices, desks, users, packs, numbers, inbox, acts, webhooks, outgoing):
        app.include_router(room.router)
    app.include_router(metrics.router)

    @app.get("/v1/openapi.json", include_in_schema=False)
    def document() -> Response:
        """What this server speaks; the desks' messages are those of desk_app.wire."""
        return Response(json.dumps(document_of(app)), media_type="application/json")

    @app.api_route("/healthz", methods=["GET", "HEAD"], include_in_schema=False)
    def healthy() -> Response:
        """Whether the database answers."""
        with province.database.reading() as tx:
            tx.exec_driver_sql("SELECT 1")
        return Response(b'{"ok":true}', media_type="application/json")

    return app


def make_served_app() -> FastAPI:
    """The application as uvicorn's workers make it, from the environment that `serve` set."""
    settings = read_settings()
    start_log(as_json=settings.log_as_json)  # each worker is a process of its own
    app = make_app(open_province(settings))
    gc.collect()
    gc.freeze()  # what the server is made of stays: no sweep goes through all of it while a desk waits
    return app


async def _refused(_request: Request, refused: Exception) -> Response:
    if not isinstance(refused, Refused):
        raise refused
    return problem(refused)


async def _busy(_request: Request, _wrong: Exception) -> Response:
    return problem(Refused(503, "busy", "The database is busy or away", retry_after=BUSY_PAUSE))


async def _not_storable(_request: Request, wrong: Exception) -> Response:
    """What no database takes (a NUL in a text, a number beyond all bounds) is the asker's; its place is logged all
    the same, should it be ours."""
    log.warning("%s at %s", type(wrong).__name__, place_of(wrong))
    return problem(Refused(400, "form", "Not what can be kept"))


async def _elsewhere(request: Request, wrong: Exception) -> Response:
    if not isinstance(wrong, HTTPException):
        raise wrong
    if wrong.status_code == 404 and not request.url.path.startswith("/v1/"):
        name = request.app.state.province.settings.name
        if request.url.path.startswith(STAFF_PATHS):
            said = "Địa chỉ này không có gì. Hãy bắt đầu lại từ trang của ông/bà."
            page = render_staff_notice("Không có trang này", said, province_name=name, status=404)
        else:
            page = render_not_found(province_name=name)
        return Response(page.html, page.status, headers=page.headers)
    if wrong.status_code == 405:
        return problem(Refused(405, "method", "Not asked for this way"))
    return problem(Refused(wrong.status_code, "not_found", "Nothing is here"))
