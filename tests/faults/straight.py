"""A line without a socket: a desk's real requests go straight into the province's real application."""

from __future__ import annotations

import asyncio

import httpx2
from starlette.types import ASGIApp, Message


class StraightLine(httpx2.BaseTransport):
    """Carries whole requests and answers, one at a time; usable again after a fork."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        status, headers, body = asyncio.run(_asked(self.app, request, request.read()))
        return httpx2.Response(status, headers=headers, stream=httpx2.ByteStream(body))


async def _asked(
    app: ASGIApp, request: httpx2.Request, body: bytes
) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    target, _, query = request.url.raw_path.partition(b"?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 1),
        "path": target.decode(),
        "raw_path": target,
        "query_string": query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
    }
    coming: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]
    told: list[Message] = []

    async def receive() -> Message:
        return coming.pop() if coming else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        told.append(message)

    await app(scope, receive, send)
    start = told[0]
    return start["status"], list(start["headers"]), b"".join(each.get("body", b"") for each in told[1:])
