"""Letting another system in: its token, its scope, and every no as a problem that names code and field."""

from __future__ import annotations

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from desk_app.domain.errors import NotFound, Refusal, StepNotAllowed
from province.actions.tokens import Caller, caller_with
from province.api.asked import problem, province_of
from province.refusals import said
from province.refused import Refused

_LONGEST = 200  # characters of a token


async def caller_of(request: Request, scope: str) -> Caller:
    """Whose token the request shows; 401 "token" for none that is good, 403 "scope" for one that may not."""
    province = province_of(request)
    kind, _, text = request.headers.get("authorization", "").partition(" ")
    caller = None
    if kind.lower() == "bearer" and len(text) <= _LONGEST:
        caller = await run_in_threadpool(caller_with, province.database, text.strip(), now=province.now())
    if caller is None:
        raise Refused(401, "token", "A token of this province is needed", detail=_NOT_IN)
    if not caller.may(scope):
        detail = f"Khóa này không có phạm vi {scope}. Hãy xin quản trị tỉnh cấp thêm."
        raise Refused(403, "scope", "The token may not do this", detail=detail, facts={"scope": scope})
    return caller


_NOT_IN = "Thiếu khóa, hoặc khóa sai, hết hạn, đã thu hồi. Hãy xin khóa mới ở quản trị tỉnh."


def refused_as(no: Refusal) -> Refused:
    """A refusal of an action on the line: 404, 409 for a step that does not fit, 422 with the field else."""
    if isinstance(no, NotFound):
        return Refused(404, no.code, "Not here, or not to be seen", detail=said(no))
    title, status = "The input is not acceptable", 422
    if isinstance(no, StepNotAllowed):
        title, status = "The dossier does not allow this now", 409
    facts: dict[str, object] = {"field": no.field} if no.field else {}
    return Refused(status, no.code, title, detail=said(no), facts=facts)


async def refused_action(_request: Request, no: Exception) -> Response:
    """The handler of refusals that come from an action."""
    if not isinstance(no, Refusal):
        raise no
    return problem(refused_as(no))
