"""The door of the staff: signing in and out, and one's own account."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from desk_app.domain.errors import InputRefused
from province.actions.accounts import change_password, known_account
from province.actions.sign_in import SlowDown, sign_in, sign_out
from province.api.asked import province_of
from province.api.staff import (
    checked_form,
    cookie_name,
    keep_cookie,
    page_answer,
    plain_form,
    redirect,
    signed_in,
    staff_page,
)
from province.bootstrap import Province
from province.passwords import is_password
from province.refusals import said
from province.staff import Officer
from province.store import offices
from province.web.staff_page import OWN_PATH, SIGN_IN_PATH, SIGN_OUT_PATH, home_of, render_sign_in

router = APIRouter(include_in_schema=False)
_FORM_BYTES = 4096
_OURS = ("/can-bo", "/quan-tri", "/giam-sat")


@router.get(SIGN_IN_PATH)
async def door(request: Request) -> Response:
    """The form; `den` is the page that was asked for before."""
    name = province_of(request).settings.name
    return page_answer(
        render_sign_in(province_name=name, onward=_onward(request.query_params.get("den", "")))
    )


@router.post(SIGN_IN_PATH)
async def come_in(request: Request) -> Response:
    """A new session for the right password; the one the browser had before ends."""
    province = province_of(request)
    form = await plain_form(request, at_most=_FORM_BYTES)
    login, onward = form.text("login"), _onward(form.text("onward"))
    host = request.client.host if request.client else ""
    found = await run_in_threadpool(
        sign_in,
        province.database,
        login,
        form.text("password"),
        address=province.keys.hidden(host),
        keys=province.keys,
        limits=province.settings.wrong_passwords,
        now=province.now(),
    )
    if isinstance(found, tuple):
        cookie, officer = found
        before = request.cookies.get(cookie_name(request), "")
        if before:
            await run_in_threadpool(sign_out, province.database, before)
        answer = redirect(onward or home_of(officer))
        keep_cookie(request, answer, cookie)
        return answer
    problem, status = "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy gõ lại.", 422
    if isinstance(found, SlowDown):
        minutes = -(-found.seconds // 60)
        problem, status = f"Đã thử sai nhiều lần. Hãy đợi {minutes} phút rồi đăng nhập lại.", 429
    page = render_sign_in(
        province_name=province.settings.name, login=login, onward=onward, problem=problem, status=status
    )
    answer = page_answer(page)
    if isinstance(found, SlowDown):
        answer.headers["Retry-After"] = str(found.seconds)
    return answer


@router.post(SIGN_OUT_PATH)
async def go_out(request: Request) -> Response:
    officer = await signed_in(request)
    await checked_form(request, officer, at_most=_FORM_BYTES)
    await run_in_threadpool(
        sign_out, province_of(request).database, request.cookies.get(cookie_name(request), "")
    )
    answer = redirect(SIGN_IN_PATH)
    keep_cookie(request, answer, "")
    return answer


@router.get(OWN_PATH)
async def own(request: Request) -> Response:
    """Who one is here."""
    return await _own_page(request, await signed_in(request), {})


@router.post(OWN_PATH)
async def own_password(request: Request) -> Response:
    """A new password, for whoever knows the old one; every session ends and the door asks for the new one."""
    officer = await signed_in(request)
    form = await checked_form(request, officer, at_most=_FORM_BYTES)
    problems = await run_in_threadpool(
        _change, province_of(request), officer, form.text("password"), form.text("fresh"), form.text("again")
    )
    if problems:
        return await _own_page(request, officer, problems)
    answer = redirect(SIGN_IN_PATH)
    keep_cookie(request, answer, "")
    return answer


def _change(province: Province, officer: Officer, old: str, fresh: str, again: str) -> dict[str, str]:
    with province.database.reading() as tx:
        account = known_account(tx, officer.login)
    if not is_password(account.password_hash, old):
        return {"password": "Mật khẩu đang dùng chưa đúng. Hãy gõ lại."}
    if fresh != again:
        return {"again": "Hai lần gõ không giống nhau. Hãy gõ lại mật khẩu mới."}
    try:
        with province.database.writing() as tx:
            change_password(tx, officer.login, fresh)
    except InputRefused as no:
        return {"fresh": said(no)}
    return {}


async def _own_page(request: Request, officer: Officer, problems: dict[str, str]) -> Response:
    def office_name() -> str:
        with province_of(request).database.reading() as tx:
            office = offices.office_of(tx, officer.agency)
        return office.name if office else province_of(request).settings.name

    return staff_page(
        request,
        officer,
        "staff_own.html",
        "Tài khoản của tôi",
        status=422 if problems else 200,
        problems=problems,
        done="",
        office_name=await run_in_threadpool(office_name),
    )


def _onward(path: str) -> str:
    """A page of ours to go on to; nothing else, whatever a link says."""
    plain = len(path) <= 200 and "\\" not in path and path.isprintable() and path.isascii()
    if plain and any(path == each or path.startswith(each + "/") for each in _OURS):
        return "" if path.startswith((SIGN_IN_PATH, SIGN_OUT_PATH)) else path
    return ""
