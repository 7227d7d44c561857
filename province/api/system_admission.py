"""Letting another system in: its token, its scope, and every no as a problem that names code and field."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from fastapi import Request
from starlette.concurrency import run_in_threadpool

from desk_app.domain.errors import NotFound, Refusal, StepNotAllowed
from province.actions.tokens import Caller, caller_with
from province.api.asked import province_of
from province.refused import Refused
from province.web.officer_words import refusal_words, words

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
        return Refused(404, no.code, "Not here, or not to be seen", detail=_words(no))
    title, status = "The input is not acceptable", 422
    if isinstance(no, StepNotAllowed):
        title, status = "The dossier does not allow this now", 409
    facts: dict[str, object] = {"field": no.field} if no.field else {}
    return Refused(status, no.code, title, detail=_words(no), facts=facts)


def _words(no: Refusal) -> str:
    """The officers' own sentence; else the counter's, which has one for every form of input."""
    at_the_counter = _counter_words().get(no.code, "")
    if no.code in words()["refusals"] or not at_the_counter:
        return refusal_words(no)
    try:
        said = at_the_counter.format(**no.facts)
    except (KeyError, IndexError):
        return refusal_words(no)
    return said[:1].upper() + said[1:]


@cache
def _counter_words() -> dict[str, str]:
    read = json.loads(files("resources").joinpath("words/refusals.vi.json").read_text("utf-8"))
    told: dict[str, str] = read["refusals"]
    return told
