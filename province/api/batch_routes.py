"""One step for several dossiers of the queue: looked at together, taken one by one, answered for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, NotFound, Refusal
from desk_app.wire.envelope import new_id
from province.actions.officer_reach import Reach, reach_of
from province.actions.officer_step import (
    ChangedMeanwhile,
    OfficerStep,
    Wanted,
    refuse_unless_offered,
    take_officer_step,
)
from province.api.asked import province_of
from province.api.officer_routes import BATCH, choices_for, not_there, step_named
from province.api.staff import Form, NotForThem, checked_form, signed_in, staff_page
from province.api.step_form import facts_of, problems_of
from province.bootstrap import Province
from province.staff import SETTLING, Officer
from province.store import dossiers, sight
from province.web.officer_words import in_fours, moment, refusal_words, words
from province.web.queue_page import QUEUE_PATH
from province.web.step_page import PAPER_ROWS

router = APIRouter(include_in_schema=False)
MOST = 100  # dossiers of one batch
_REQUIRED = {OfficerStep.EXTEND: ("reason",)}


@dataclass(frozen=True, slots=True)
class Picked:
    """A dossier of the batch before it is done; `why` not, where it will not be."""

    id: str
    seen: str
    code: str
    procedure: str
    due: str
    allowed: bool
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one dossier; `open` where the officer may still see it."""

    id: str
    code: str
    procedure: str
    done: bool
    said: str
    open: bool = True


@router.post(QUEUE_PATH + "/nhieu")
async def look(request: Request) -> Response:
    """The dossiers that were ticked, and the form of the step for all of them; nothing is done yet."""
    officer = await signed_in(request, *SETTLING)
    form = await checked_form(request, officer)
    step = _batch_step(officer, form.text("viec"))
    return await run_in_threadpool(_look, request, officer, step, form, form.texts("ho-so"))


@router.post(QUEUE_PATH + "/nhieu/{step}")
async def do(request: Request, step: str) -> Response:
    """Takes the step with each, and says of each what became of it; sent again it says the same."""
    officer = await signed_in(request, *SETTLING)
    form = await checked_form(request, officer)
    return await run_in_threadpool(_do, request, officer, _batch_step(officer, step), form)


def _look(
    request: Request,
    officer: Officer,
    step: OfficerStep,
    form: Form,
    ids: list[str],
    problems: Mapping[str, str] | None = None,
) -> Response:
    if not 1 <= len(ids) <= MOST:
        said = f"Hãy chọn từ 1 đến {MOST} hồ sơ rồi chọn việc."
        raise NotForThem(officer, "Chưa chọn hồ sơ nào" if not ids else "Chọn quá nhiều hồ sơ", said, 422)
    province = province_of(request)
    with province.database.reading() as tx:
        reach = reach_of(tx, officer)
        found = [sight.dossier_seen_by(tx, officer.agency, each) for each in dict.fromkeys(ids)]
        seen = [each for each in found if each is not None]
        choices = choices_for(tx, reach, province, None)
    if not seen:
        raise not_there(officer)
    picked = [_picked(each, step, reach) for each in seen]
    return staff_page(
        request,
        officer,
        "staff_batch.html",
        words()["steps"][step],
        here=QUEUE_PATH,
        status=422 if problems else 200,
        step=step.value,
        picked=picked,
        button=words()["buttons"][step],
        told=words()["told"].get(step.value, ""),
        numbered=step is OfficerStep.COMPLETE,
        values=form.shown(),
        problems=problems or {},
        problem=(problems or {}).get("", ""),
        form_id=form.text("form_id") or new_id(),
        paper_names=(),
        units=choices.units,
        others=choices.others,
        people=choices.people,
        row_count=PAPER_ROWS,
        queue_path=QUEUE_PATH,
    )


def _do(request: Request, officer: Officer, step: OfficerStep, form: Form) -> Response:
    province = province_of(request)
    named = [each.partition(":")[::2] for each in form.texts("ho-so")]
    try:
        _check(province, officer, step, form)
    except InputRefused as no:
        return _look(request, officer, step, form, [each for each, _ in named], problems_of(no))
    if not 1 <= len(named) <= MOST:
        return _look(request, officer, step, form, [each for each, _ in named])
    answers = [_one(province, officer, step, form, dossier_id, seen) for dossier_id, seen in named]
    return staff_page(
        request,
        officer,
        "staff_batch_answer.html",
        words()["steps"][step],
        here=QUEUE_PATH,
        answers=answers,
        done_count=sum(each.done for each in answers),
        queue_path=QUEUE_PATH,
    )


def _check(province: Province, officer: Officer, step: OfficerStep, form: Form) -> None:
    """What is wrong for all of them is said once, before anything is done."""
    for name in _REQUIRED.get(step, ()):
        if not form.text(name).strip():
            raise InputRefused("field_missing", field=name)
    with province.database.reading() as tx:
        reach = reach_of(tx, officer)
        facts_of(step, form, reach, choices_for(tx, reach, province, None))


def _one(
    province: Province, officer: Officer, step: OfficerStep, form: Form, dossier_id: str, seen: str
) -> Answer:
    """One dossier in a transaction of its own: what goes wrong with it touches no other."""
    code, procedure = "", ""
    try:
        with province.database.writing() as tx:
            reach = reach_of(tx, officer)
            dossier = sight.dossier_seen_by(tx, officer.agency, dossier_id)
            if dossier is None:
                raise NotFound("dossier_unknown", field="dossier")
            code, procedure = _named(dossier)
            facts = facts_of(step, form, reach, choices_for(tx, reach, province, None))
            number = form.text(f"so-{dossier_id}").strip()
            if step is OfficerStep.COMPLETE and number:
                facts["number"] = number
            wanted = Wanted(dossier_id, step, facts, form.text("form_id"), seen)
            take_officer_step(tx, reach, wanted, keys=province.keys, now=province.now())
            still = _is_still_seen(tx, officer, dossier_id)
    except ChangedMeanwhile:
        return Answer(dossier_id, code, procedure, False, words()["refusals"]["changed"])
    except NotFound as no:
        return Answer(dossier_id, code, procedure, False, refusal_words(no), open=False)
    except Refusal as no:
        return Answer(dossier_id, code, procedure, False, refusal_words(no))
    return Answer(dossier_id, code, procedure, True, words()["done"][step], still)


def _picked(dossier: Dossier, step: OfficerStep, reach: Reach) -> Picked:
    why = ""
    try:
        refuse_unless_offered(reach, step, dossier)
    except Refusal as no:
        why = refusal_words(no)
    code, procedure = _named(dossier)
    due = moment(dossier.due.at) if dossier.due else "chưa hẹn"
    return Picked(dossier.id, dossiers.fingerprint(dossier), code, procedure, due, not why, why)


def _named(dossier: Dossier) -> tuple[str, str]:
    return in_fours(dossier.scan_code or dossier.code), dossier.received.procedure_name


def _is_still_seen(tx: Connection, officer: Officer, dossier_id: str) -> bool:
    return sight.receiving_agency(tx, officer.agency, dossier_id) is not None


def _batch_step(officer: Officer, text: str) -> OfficerStep:
    step = step_named(officer, text)
    if step not in BATCH:
        raise NotForThem(officer, "Việc này làm từng hồ sơ một", "Hãy mở hồ sơ rồi chọn việc.", 404)
    return step
