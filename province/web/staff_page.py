"""The shell of every page of the staff: who is signed in, where they may go, and what stands between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from province.staff import SETTLING, Officer, StaffRole
from province.web.admin_words import say
from province.web.page import Page, lay_out
from province.web.words import words_in

SIGN_IN_PATH = "/can-bo/dang-nhap"
SIGN_OUT_PATH = "/can-bo/dang-xuat"
OWN_PATH = "/can-bo/toi"
FEEDBACK_PATH = "/can-bo/phan-anh"


@dataclass(frozen=True, slots=True)
class Place:
    """A room of the staff: its address, its name in the navigation, whose it is."""

    path: str
    name: str
    roles: tuple[StaffRole, ...]


_ADMINISTRATION = ("offices", "desks", "users", "packs", "leases", "aside", "inbox", "outgoing", "acts")
PLACES: tuple[Place, ...] = (
    Place("/can-bo", "Hồ sơ", SETTLING),
    Place("/giam-sat", "Giám sát", (StaffRole.LEADER, StaffRole.OVERSIGHT)),
    *(
        Place(say(f"{room}.path"), say(f"{room}.place"), (StaffRole.ADMINISTRATOR,))
        for room in _ADMINISTRATION
    ),
    Place(FEEDBACK_PATH, "Phản ánh", (StaffRole.LEADER, StaffRole.ADMINISTRATOR)),
)
"""In the order of the navigation; the first one that a role may enter is where it arrives."""
STAFF_PATHS = ("/can-bo", "/giam-sat", "/quan-tri")

ROLE_NAMES = {
    StaffRole.OFFICER: "người xử lý",
    StaffRole.LEADER: "lãnh đạo",
    StaffRole.ADMINISTRATOR: "quản trị",
    StaffRole.OVERSIGHT: "giám sát",
}


def home_of(officer: Officer) -> str:
    """Where somebody arrives after signing in."""
    return next((place.path for place in PLACES if officer.role in place.roles), OWN_PATH)


def render_staff(
    template: str,
    officer: Officer,
    title: str,
    *,
    province_name: str,
    here: str = "",
    status: int = 200,
    sheets: tuple[str, ...] = (),
    **blocks: Any,
) -> Page:
    """A page for whoever is signed in: `template` extends staff.html; `here` is the path of the room it is in.

    Every text among `blocks` is escaped by the template. Forms carry `form_key` through the macro
    ``key(form_key)`` of staff_forms.html.
    """
    return lay_out(
        template,
        sheets=("base", "staff", *sheets),
        words=words_in("vi"),
        title=Markup.escape(title),
        province_name=province_name,
        status=status,
        officer=officer,
        role_name=ROLE_NAMES[officer.role],
        form_key=officer.form_key,
        places=[place for place in PLACES if officer.role in place.roles],
        here=here,
        **blocks,
    )


def render_sign_in(
    *, province_name: str, login: str = "", onward: str = "", problem: str = "", status: int = 200
) -> Page:
    """The door; `onward` is the page that was asked for before."""
    return lay_out(
        "staff_sign_in.html",
        sheets=("base", "staff"),
        words=words_in("vi"),
        title=Markup("Đăng nhập cho cán bộ, công chức"),
        province_name=province_name,
        status=status,
        officer=None,
        login=login[:80],
        onward=onward,
        problem=problem,
        sign_in_path=SIGN_IN_PATH,
    )


def render_staff_notice(
    title: str, said: str, *, province_name: str, status: int, back: str = "", officer: Officer | None = None
) -> Page:
    """One sentence and the way on: not for this role, a form of another session, nothing here."""
    if officer is None:
        return lay_out(
            "staff_notice.html",
            sheets=("base", "staff"),
            words=words_in("vi"),
            title=Markup.escape(title),
            province_name=province_name,
            status=status,
            officer=None,
            said=said,
            back=back or SIGN_IN_PATH,
        )
    return render_staff(
        "staff_notice.html",
        officer,
        title,
        province_name=province_name,
        status=status,
        said=said,
        back=back or home_of(officer),
    )
