"""One line a request, without tickets, codes or names; and the door for bugs."""

from __future__ import annotations

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from province.api.asked import problem
from province.api.metrics import count_request
from province.bug_places import place_of
from province.logs import FACTS
from province.refused import Refused

log = logging.getLogger("province")


class AccessLog:
    """Logs method, route, status and milliseconds; a bug is logged by its place and answered with 500."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = 0

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        began = time.perf_counter()
        try:
            await self._app(scope, receive, note)
        except Exception as bug:  # noqa: BLE001  (the one door for bugs of the server: logged and answered)
            log.error("bug %s at %s", type(bug).__name__, place_of(bug))
            if not status:
                await problem(Refused(500, "bug", "The province could not answer"))(scope, receive, note)
        finally:
            took, route = time.perf_counter() - began, _route(scope)
            count_request(scope["method"], route, status, took)
            facts = (scope["method"], route, status, round(1000 * took, 1))
            log.info("%s %s %d %.1f ms", *facts, extra=dict(zip(FACTS, facts, strict=True)))


def _route(scope: Scope) -> str:
    """The route's pattern (``/t/{ticket}``), never what was asked."""
    return getattr(scope.get("route"), "path", "-")
