"""The officers' steps by REST: one address a step, a key for each decision, the version it was decided on."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from desk_app.domain.errors import Refusal
from province.actions.system_step import AskedStep, take_system_step
from province.actions.tokens import STEPS
from province.api.asked import SMALL_BODY, body_of, province_of
from province.api.system_admission import caller_of, refused_as
from province.api.system_routes import DOSSIER
from province.refused import Refused

router = APIRouter()
KEY_HEADER, REPLAYED_HEADER = "Idempotency-Key", "Idempotency-Replayed"
_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_VERSION = re.compile(r'"([0-9a-f]{16})"')


def step_path(step: str) -> str:
    return f"{DOSSIER}/steps/{step}"


def _door(step: str) -> Callable[[Request, str], Awaitable[Response]]:
    async def take(request: Request, dossier: str) -> Response:
        caller = await caller_of(request, f"step:{step}")
        facts = _facts(await body_of(request, SMALL_BODY))
        asked = AskedStep(dossier, step, facts, _key(request), _version(request))
        province = province_of(request)
        try:
            answer, again = await run_in_threadpool(
                take_system_step, province.database, caller, asked, keys=province.keys, now=province.now()
            )
        except Refusal as no:
            raise refused_as(no) from no
        version = msgspec.json.decode(answer)["version"]
        headers = {"Cache-Control": "no-store", "ETag": f'"{version}"'}
        if again:
            headers[REPLAYED_HEADER] = "true"
        return Response(answer, media_type="application/json", headers=headers)

    take.__doc__ = f"The step {step}; the same key and body again is answered with the same answer."
    return take


for _step in STEPS:
    router.post(step_path(_step), name=_step)(_door(_step))


def _facts(body: bytes) -> dict[str, object]:
    try:
        read = msgspec.json.decode(body or b"{}")
    except (msgspec.MsgspecError, RecursionError, ValueError) as wrong:
        raise Refused(400, "form", "The body is not JSON", detail=_NO_JSON) from wrong
    if not isinstance(read, dict):
        raise Refused(400, "form", "The body is not a JSON object", detail=_NO_JSON)
    return read


def _key(request: Request) -> str:
    told = request.headers.get(KEY_HEADER, "").strip().strip('"')
    if not _KEY.fullmatch(told):
        raise Refused(400, "key_needed", f"{KEY_HEADER} is needed", detail=_NO_KEY)
    return told


def _version(request: Request) -> str:
    told = _VERSION.fullmatch(request.headers.get("if-match", "").strip())
    if told is None:
        raise Refused(428, "version_needed", "If-Match with the dossier's ETag is needed", detail=_NO_VERSION)
    return told[1]


_NO_JSON = "Nội dung phải là một đối tượng JSON. Hãy xem ví dụ ở /v1/openapi.json."
_NO_KEY = "Thiếu Idempotency-Key (1 đến 200 ký tự). Hãy gửi một khóa riêng cho mỗi việc."
_NO_VERSION = "Thiếu If-Match. Hãy đọc hồ sơ và gửi lại ETag của lần đọc ấy."
