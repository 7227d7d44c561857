"""Letting the staff in: the session of a request, the form that belongs to it, and pages in answer."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, quote

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from province.actions.sign_in import WHOLE, officer_signed_in
from province.api.asked import body_of, province_of
from province.api.uploaded import Uploaded, uploaded
from province.staff import Officer, StaffRole
from province.web.page import Page
from province.web.staff_page import SIGN_IN_PATH, render_sign_in, render_staff, render_staff_notice

FORM_BYTES = 256 * 1024
_MOST_FIELDS = 2000  # of one form: a batch has one a dossier
_FORM_TYPE = "application/x-www-form-urlencoded"


class NotSignedIn(Exception):
    """Nobody is signed in, or no more; the page that was asked for is remembered."""


@dataclass(eq=False)
class NotForThem(Exception):
    """Whoever is signed in may not come here, or their form is not of their session."""

    officer: Officer | None
    title: str
    said: str
    status: int = 403


class Form:
    """What a form told: one text a name, or several."""

    def __init__(self, values: dict[str, list[str]]) -> None:
        self._values = values

    def text(self, name: str) -> str:
        return self._values.get(name, [""])[0]

    def texts(self, name: str) -> list[str]:
        return self._values.get(name, [])

    def shown(self) -> dict[str, str]:
        """What was typed, to be shown again beside what is wrong with it."""
        return {name: told[0] for name, told in self._values.items() if name != "form_key"}


@dataclass(eq=False)
class OfAnotherSession(NotForThem):
    """A form whose key is not this session's; what was typed is kept, for a page that shows it again."""

    form: Form = field(default_factory=lambda: Form({}))


async def signed_in(request: Request, *roles: StaffRole) -> Officer:
    """Who asks. Nobody: they are sent to the door and back here after it; another role: a page that says so.

    No `roles`: everybody who is signed in.
    """
    province = province_of(request)
    cookie = request.cookies.get(cookie_name(request), "")
    officer = None
    if cookie:
        officer = await run_in_threadpool(officer_signed_in, province.database, cookie, now=province.now())
    if officer is None:
        raise NotSignedIn
    if roles and officer.role not in roles:
        raise NotForThem(
            officer,
            "Trang này không thuộc vai trò của ông/bà",
            "Nếu công việc cần trang này, hãy hỏi người quản trị của tỉnh.",
        )
    return officer


async def checked_form(request: Request, officer: Officer, *, at_most: int = FORM_BYTES) -> Form:
    """The form of this session: its size bounded, its key compared. Anything else changes nothing."""
    form = await plain_form(request, at_most=at_most)
    check_form_key(officer, form.text("form_key"), form)
    return form


async def checked_upload(request: Request, officer: Officer, *, at_most: int) -> Uploaded:
    """A form of this session with a file, at most so many bytes of it together."""
    refuse_other_sites(request)
    form = await uploaded(request, at_most=at_most)
    check_form_key(officer, form.texts.get("form_key", ""))
    return form


def check_form_key(officer: Officer, key: str, form: Form | None = None) -> None:
    """Refuses a form that is not of this session; `form` is what was typed in it."""
    told = key.encode()
    if not hmac.compare_digest(told, officer.form_key.encode()) or not officer.form_key:
        raise OfAnotherSession(
            officer,
            "Biểu mẫu này không còn dùng được",
            "Chưa có gì được ghi. Có thể ông/bà đã đăng nhập lại từ lúc mở trang. Hãy mở lại trang rồi gửi lại.",
            form=form or Form({}),
        )


async def plain_form(request: Request, *, at_most: int = FORM_BYTES) -> Form:
    """A form as it came; refused when a page of another site sent it."""
    refuse_other_sites(request)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != _FORM_TYPE:
        raise NotForThem(None, "Không đọc được biểu mẫu", "Chưa có gì được ghi. Hãy mở lại trang.", 415)
    body = await body_of(request, at_most)
    try:
        values = parse_qs(
            body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS
        )
    except ValueError as wrong:
        raise NotForThem(
            None, "Biểu mẫu quá lớn", "Chưa có gì được ghi. Hãy chọn ít hồ sơ hơn.", 413
        ) from wrong
    return Form(values)


def refuse_other_sites(request: Request) -> None:
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise NotForThem(
            None, "Biểu mẫu đến từ trang khác", "Chưa có gì được ghi. Hãy mở trang ở chính máy chủ này."
        )


def staff_page(
    request: Request, officer: Officer, template: str, title: str, *, status: int = 200, **blocks: Any
) -> Response:
    """A page of the staff's shell in answer: see `render_staff`."""
    name = province_of(request).settings.name
    return page_answer(render_staff(template, officer, title, province_name=name, status=status, **blocks))


def page_answer(page: Page) -> Response:
    return Response(page.html, page.status, headers=page.headers)


def redirect(path: str) -> Response:
    """After a form: the browser asks for `path` anew, and its Back button sends nothing twice."""
    return Response(status_code=303, headers={"Location": path, "Cache-Control": "no-store"})


def cookie_name(request: Request) -> str:
    return "__Host-can-bo" if is_by_tls(request) else "can-bo"


def is_by_tls(request: Request) -> bool:
    """Whether the browser reaches us by https, if need be through a gate that ends it."""
    public = province_of(request).settings.public_url or ""
    return request.url.scheme == "https" or public.startswith("https:")


def keep_cookie(request: Request, answer: Response, value: str) -> None:
    """The session's cookie: of this site alone, out of reach of scripts; an empty value takes it away."""
    answer.set_cookie(
        cookie_name(request),
        value,
        max_age=int(WHOLE.total_seconds()) if value else 0,
        path="/",
        secure=is_by_tls(request),
        httponly=True,
        samesite="strict",
    )


async def to_the_door(request: Request, _wrong: Exception) -> Response:
    """A page asked for by nobody leads to the door and back; a form sent by nobody says that nothing was kept."""
    if request.method in ("GET", "HEAD"):
        return redirect(f"{SIGN_IN_PATH}?den={quote(request.url.path)}")
    name = province_of(request).settings.name
    said = "Phiên làm việc đã hết, điều vừa gửi chưa được ghi. Hãy đăng nhập rồi gửi lại."
    return page_answer(render_sign_in(province_name=name, problem=said, status=401))


async def not_for_them(request: Request, wrong: Exception) -> Response:
    if not isinstance(wrong, NotForThem):
        raise wrong
    name = province_of(request).settings.name
    return page_answer(
        render_staff_notice(
            wrong.title, wrong.said, province_name=name, status=wrong.status, officer=wrong.officer
        )
    )
