"""Where leaders read what citizens wrote of their dossiers, and answer it once."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from desk_app.domain.errors import InputRefused, NotFound
from province.actions.answer_feedback import LONGEST_ANSWER, answer_feedback
from province.api.asked import province_of
from province.api.staff import NotForThem, checked_form, redirect, signed_in, staff_page
from province.bootstrap import Province
from province.refusals import said
from province.staff import Officer, StaffRole
from province.store import feedback, offices
from province.store.feedback import Feedback
from province.web.staff_page import FEEDBACK_PATH

router = APIRouter(include_in_schema=False)
ANSWERING = (StaffRole.LEADER, StaffRole.ADMINISTRATOR)
_FORM_BYTES = 32 * 1024
_SHOWN = 200  # of an office's, the newest when everything is asked for
_ONE = FEEDBACK_PATH + "/{agency}/{name}"


@router.get(FEEDBACK_PATH)
async def listed(request: Request) -> Response:
    """What waits for an answer, the oldest first; with ``?v=tat-ca`` what was answered too, the newest first."""
    officer = await signed_in(request, *ANSWERING)
    everything = request.query_params.get("v") == "tat-ca"

    def rows() -> list[dict[str, object]]:
        with province_of(request).database.reading() as tx:
            return [
                _row(code, each, names[agency])
                for names in [_offices_of(tx, officer)]
                for agency in names
                for code, each in feedback.of_office(tx, agency, answered=everything)
            ]

    found = await run_in_threadpool(rows)
    if everything:
        found.reverse()
    return staff_page(
        request,
        officer,
        "staff_feedback.html",
        "Phản ánh của người dân",
        here=FEEDBACK_PATH,
        rows=found[:_SHOWN],
        beyond=max(0, len(found) - _SHOWN),
        everything=everything,
        several=not officer.agency,
        path=FEEDBACK_PATH,
    )


@router.get(_ONE)
async def one(request: Request, agency: str, name: str) -> Response:
    """One of them, with the form of its answer."""
    officer = await signed_in(request, *ANSWERING)
    return await _page(request, officer, agency, name)


@router.post(_ONE)
async def answer(request: Request, agency: str, name: str) -> Response:
    """The answer stands on the citizen's page from now on; who gave it is kept here alone."""
    officer = await signed_in(request, *ANSWERING)
    form = await checked_form(request, officer, at_most=_FORM_BYTES)
    _may_answer(officer, agency)
    text = form.text("answer")

    def keep() -> None:
        province = province_of(request)
        with province.database.writing() as tx:
            answer_feedback(tx, agency, name, text, by=officer.name, now=province.now())

    try:
        await run_in_threadpool(keep)
    except NotFound:
        raise _not_here(officer) from None
    except InputRefused as no:
        return await _page(request, officer, agency, name, text=text, problems={"answer": said(no)})
    return redirect(FEEDBACK_PATH)


async def _page(
    request: Request,
    officer: Officer,
    agency: str,
    name: str,
    *,
    text: str = "",
    problems: dict[str, str] | None = None,
) -> Response:
    _may_answer(officer, agency)
    found = await run_in_threadpool(_one_of, province_of(request), agency, name)
    if found is None:
        raise _not_here(officer)
    return staff_page(
        request,
        officer,
        "staff_feedback_one.html",
        "Phản ánh của người dân",
        status=422 if problems else 200,
        here=FEEDBACK_PATH,
        row=found,
        values={"answer": text},
        problems=problems or {},
        longest=LONGEST_ANSWER,
        path=FEEDBACK_PATH,
    )


def _one_of(province: Province, agency: str, name: str) -> dict[str, object] | None:
    with province.database.reading() as tx:
        office = offices.office_of(tx, agency)
        found = feedback.coded(tx, agency, name)
    return _row(*found, office.name if office else agency) if found else None


def _offices_of(tx: Connection, officer: Officer) -> dict[str, str]:
    """Their own office, or every one for whoever is of the province itself: agency and name."""
    named = [officer.agency] if officer.agency else offices.agencies(tx)
    known = [offices.office_of(tx, agency) for agency in named]
    return {each.agency: each.name for each in known if each is not None}


def _may_answer(officer: Officer, agency: str) -> None:
    if officer.agency not in ("", agency):
        raise _not_here(officer)


def _not_here(officer: Officer) -> NotForThem:
    """The same for another office's and for one that never was."""
    return NotForThem(
        officer, "Không có phản ánh này", "Có thể đường dẫn đã sai. Hãy mở lại danh sách phản ánh.", 404
    )


def _row(code: str, each: Feedback, office: str) -> dict[str, object]:
    return {
        "agency": each.agency,
        "id": each.id,
        "office": office,
        "code": code,
        "text": each.text,
        "sent": _moment(each.sent_at),
        "answer": each.answer,
        "answered": _moment(each.answered_at) if each.answered_at else "",
        "by": each.answered_by or "",
    }


def _moment(at: datetime) -> str:
    return f"{at:%H:%M} {at:%d/%m/%Y}"
