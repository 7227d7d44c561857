"""The officers' room: the queue, a dossier with its scans, and the steps that may be taken with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import Refusal
from desk_app.wire.envelope import new_id
from province.actions.officer_dossier import OfficersDossier, officers_dossier
from province.actions.officer_reach import Reach, people_of, reach_of, units_of
from province.actions.officer_step import ChangedMeanwhile, OfficerStep, Wanted, take_officer_step
from province.actions.worklist import Asked, Band, Whose, queue_of
from province.api.asked import province_of
from province.api.blob_routes import scan_answer
from province.api.staff import (
    Form,
    NotForThem,
    OfAnotherSession,
    checked_form,
    redirect,
    signed_in,
    staff_page,
)
from province.api.step_form import facts_of, problems_of
from province.bootstrap import Province
from province.dossier_lines import find_dossier
from province.rulebook import Rulebook
from province.staff import SETTLING, Officer
from province.store import offices, sight
from province.web.officer_dossier_page import Act, dossier_blocks, dossier_path, history_line
from province.web.officer_words import moment, words
from province.web.queue_page import QUEUE_PATH, queue_blocks
from province.web.step_page import Choices, step_blocks

router = APIRouter(include_in_schema=False)
DOSSIER = QUEUE_PATH + "/ho-so/{dossier_id}"
_LONGEST = 80  # characters of a search that are looked at
BATCH = (OfficerStep.TAKE, OfficerStep.HAND_ON, OfficerStep.EXTEND, OfficerStep.COMPLETE)


@router.get(QUEUE_PATH)
async def queue(request: Request) -> Response:
    """The queue; what is looked for by words comes as a form, so that no address keeps it."""
    officer = await signed_in(request, *SETTLING)
    told = request.query_params
    asked = _asked(
        told.get("xem", ""), told.get("han", ""), told.get("linh-vuc", ""), "", told.get("sau", "")
    )
    return await run_in_threadpool(_queue, request, officer, asked)


@router.post(QUEUE_PATH)
async def find(request: Request) -> Response:
    """A whole code opens its dossier, settled or not, where it may be seen; else the queue by these words."""
    officer = await signed_in(request, *SETTLING)
    form = await checked_form(request, officer)
    asked = _asked(*(form.text(name) for name in ("xem", "han", "linh-vuc", "tim", "sau")))
    named = await run_in_threadpool(_named, province_of(request), officer, asked.words)
    if named is not None:
        return redirect(dossier_path(named))
    return await run_in_threadpool(_queue, request, officer, asked)


@router.get(DOSSIER)
async def show(request: Request, dossier_id: str) -> Response:
    """One dossier, for those who may see it; to anyone else it is not there."""
    officer = await signed_in(request, *SETTLING)
    return await run_in_threadpool(_show, request, officer, dossier_id)


@router.get(DOSSIER + "/ban-quet/{sha256}")
async def scan(request: Request, dossier_id: str, sha256: str) -> Response:
    """A scan of the dossier, never a page of ours whatever it holds."""
    officer = await signed_in(request, *SETTLING)
    return await run_in_threadpool(_scan, province_of(request), officer, dossier_id, sha256)


@router.get(DOSSIER + "/{step}")
async def step_form(request: Request, dossier_id: str, step: str) -> Response:
    """The form of a step."""
    officer = await signed_in(request, *SETTLING)
    return await run_in_threadpool(_form, request, officer, dossier_id, step_named(officer, step))


@router.post(DOSSIER + "/{step}")
async def take_step(request: Request, dossier_id: str, step: str) -> Response:
    """Takes the step, or shows the form again with what is wrong or what changed."""
    officer = await signed_in(request, *SETTLING)
    wanted = step_named(officer, step)
    try:
        form = await checked_form(request, officer)
    except OfAnotherSession as stale:  # the session ended while they wrote: they signed in and went back
        show_again = partial(_form, form=stale.form, problems={"": words()["stale"]})
        return await run_in_threadpool(show_again, request, officer, dossier_id, wanted)
    return await run_in_threadpool(_take, request, officer, dossier_id, wanted, form)


def _queue(request: Request, officer: Officer, asked: Asked) -> Response:
    province = province_of(request)
    with province.database.reading() as tx:
        reach = reach_of(tx, officer)
        found = queue_of(tx, reach, asked, Rulebook(tx, province.keys).calendar(), now=province.now())
    return staff_page(
        request,
        officer,
        "staff_queue.html",
        "Việc của tôi" if asked.whose is Whose.MINE else "Hồ sơ",
        here=QUEUE_PATH,
        done=_done(request),
        batch=[(step.value, words()["batch"][step]) for step in BATCH],
        as_of=moment(province.now()),
        **queue_blocks(found, asked, reach),
    )


def _named(province: Province, officer: Officer, code: str) -> str | None:
    """The dossier with that legal code or scan code, where the officer may see it."""
    with province.database.reading() as tx:
        try:
            dossier, _ = find_dossier(tx, code)
        except Refusal:
            return None
        seen = sight.receiving_agency(tx, officer.agency, dossier.id)
    return dossier.id if seen is not None else None


def _show(request: Request, officer: Officer, dossier_id: str) -> Response:
    province = province_of(request)
    with province.database.reading() as tx:
        found = officers_dossier(
            tx, reach_of(tx, officer), dossier_id, keys=province.keys, now=province.now()
        )
    if found is None:
        raise not_there(officer)
    blocks = dossier_blocks(found)
    return staff_page(
        request,
        officer,
        "staff_dossier.html",
        str(blocks["code"]),
        here=QUEUE_PATH,
        done=_done(request),
        form_id=new_id(),
        ended=int(found.dossier.status) not in (2, 4, 5, 6),
        **blocks,
    )


def _scan(province: Province, officer: Officer, dossier_id: str, sha256: str) -> Response:
    with province.database.reading() as tx:
        dossier = sight.dossier_seen_by(tx, officer.agency, dossier_id)
        known = dossier is not None and any(each.sha256 == sha256 for each in dossier.attachments)
        found = sight.scan_seen_by(tx, officer.agency, sha256) if known else None
    if found is None:
        raise not_there(officer)
    agency, media = found
    stored = province.shelf.open(agency, sha256)
    if stored is None:
        raise NotForThem(
            officer,
            "Bản chụp chưa về đến tỉnh",
            "Quầy đã báo có bản chụp này nhưng chưa gửi xong. Hãy xem lại sau.",
            404,
        )
    answer = scan_answer(stored, media)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Content-Disposition"] = "inline"
    return answer


def _form(
    request: Request,
    officer: Officer,
    dossier_id: str,
    step: OfficerStep,
    *,
    form: Form | None = None,
    problems: dict[str, str] | None = None,
    changed: bool = False,
) -> Response:
    province = province_of(request)
    with province.database.reading() as tx:
        reach = reach_of(tx, officer)
        found = officers_dossier(tx, reach, dossier_id, keys=province.keys, now=province.now())
        if found is None:
            raise not_there(officer)
        choices = choices_for(tx, reach, province, found.dossier)
    changes = _since(found, form.text("seen_at")) if changed and form else ()
    blocks = step_blocks(
        found,
        step,
        officer,
        choices,
        values=form.shown() if form else {},
        problems=problems or {},
        changes=changes,
        now=province.now(),
    )
    status = 409 if changed else 422 if problems else 200
    title = words()["steps"][step]
    return staff_page(request, officer, "staff_step.html", title, here=QUEUE_PATH, status=status, **blocks)


def _take(request: Request, officer: Officer, dossier_id: str, step: OfficerStep, form: Form) -> Response:
    province = province_of(request)
    try:
        with province.database.writing() as tx:
            reach = reach_of(tx, officer)
            seen = sight.dossier_seen_by(tx, officer.agency, dossier_id)
            if seen is None:
                raise not_there(officer)
            facts = facts_of(step, form, reach, choices_for(tx, reach, province, seen))
            wanted = Wanted(dossier_id, step, facts, form.text("form_id"), form.text("seen"))
            take_officer_step(tx, reach, wanted, keys=province.keys, now=province.now())
            still = sight.receiving_agency(tx, officer.agency, dossier_id) is not None
    except ChangedMeanwhile:
        return _form(request, officer, dossier_id, step, form=form, changed=True)
    except Refusal as no:
        return _form(request, officer, dossier_id, step, form=form, problems=problems_of(no))
    return redirect(f"{dossier_path(dossier_id) if still else QUEUE_PATH}?xong={step.value}")


def choices_for(tx: Connection, reach: Reach, province: Province, dossier: Dossier | None) -> Choices:
    """What a form offers; the papers are those of the dossier's procedure."""
    papers = Rulebook(tx, province.keys).procedure_as_received(dossier).papers if dossier else ()
    agency = reach.officer.agency
    return Choices(
        papers=[each.name for each in papers],
        units=units_of(tx, agency),
        others=[each.name for each in offices.every(tx) if each.agency != agency],
        people=people_of(tx, agency),
    )


def not_there(officer: Officer) -> NotForThem:
    return NotForThem(
        officer,
        "Không có hồ sơ này trong phạm vi của ông/bà",
        "Hồ sơ chỉ mở được ở nơi tiếp nhận, cơ quan giải quyết và nơi đang giữ.",
        404,
    )


def step_named(officer: Officer, text: str) -> OfficerStep:
    try:
        return OfficerStep(text)
    except ValueError as wrong:
        raise NotForThem(officer, "Không có việc này", "Hãy chọn việc ở trang hồ sơ.", 404) from wrong


def _since(found: OfficersDossier, seen_at: str) -> Sequence[Act]:
    """What the province heard after the form was shown; at least the newest."""
    try:
        moment_seen = datetime.fromisoformat(seen_at)
        fresh = [each for each in found.history if each.received_at >= moment_seen]
    except (ValueError, TypeError):
        fresh = []
    return [history_line(each) for each in fresh or found.history[:1]]


def _done(request: Request) -> str:
    done: str = words()["done"].get(request.query_params.get("xong", ""), "")
    return done


def _asked(whose: str, band: str, field: str, sought: str, after: str) -> Asked:
    return Asked(
        whose=Whose(whose) if whose in list(Whose) else Whose.MINE,
        band=Band(band) if band in list(Band) else None,
        field=field[:200],
        words=sought.strip()[:_LONGEST],
        after=after[:200],
    )
