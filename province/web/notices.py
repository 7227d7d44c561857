"""The pages without a dossier: the typed look-up, nothing found, too many tries, a code claimed twice."""

from typing import Literal

from province.web.page import Page, lay_out
from province.web.words import Language, words_in

LOOKUP_PATH = "/tra-cuu"
CATALOGUE_PATH = "/thu-tuc"


def render_not_found(
    *,
    language: Language = "vi",
    phone: str | None = None,
    hours: str | None = None,
    province_name: str = "",
    lookup_path: str = LOOKUP_PATH,
) -> Page:
    """404: knows nothing of what was asked, so an unknown code and a wrong key give the same bytes."""
    words = words_in(language)
    return _notice(
        "not_found",
        language,
        status=404,
        phone=phone,
        hours=hours,
        province_name=province_name,
        items=words.lines("not_found.do"),
        again=f"{lookup_path}?l={language}" if language != "vi" else lookup_path,
    )


def render_lookup_form(
    *,
    language: Language = "vi",
    phone: str | None = None,
    province_name: str = "",
    problem: Literal["code", "key"] | None = None,
    scan_code: str = "",
) -> Page:
    """The typed look-up: posts `scan_code` and `key` to the address it stands at.

    `problem` names the field whose shape is wrong (a mistyped length, never whether a dossier exists); what
    was typed as `scan_code` may be given back, the key never is.
    """
    words = words_in(language)
    return lay_out(
        "lookup.html",
        sheets=("base", "form"),
        words=words,
        title=words.say("lookup.title"),
        province_name=province_name,
        phone=phone,
        status=422 if problem else 200,
        problem=problem,
        scan_code=scan_code[:40],
        catalogue_href=CATALOGUE_PATH + ("" if language == "vi" else f"?l={language}"),
    )


def render_slow_down(
    *, language: Language = "vi", seconds: int, phone: str | None = None, province_name: str = ""
) -> Page:
    """429 with Retry-After, without blame."""
    words = words_in(language)
    minutes = -(-seconds // 60)
    wait = (
        words.say("slow_down.minutes", count=minutes)
        if seconds > 90
        else words.say("slow_down.seconds", count=max(1, seconds))
    )
    page = _notice(
        "slow_down",
        language,
        status=429,
        phone=phone,
        province_name=province_name,
        paragraphs=[wait, words.say("slow_down.valid")],
    )
    page.headers["Retry-After"] = str(max(1, seconds))
    return page


def render_contested(
    *,
    language: Language = "vi",
    phone: str | None = None,
    hours: str | None = None,
    province_name: str = "",
) -> Page:
    """A code two desks gave out: nothing of either dossier, only the way to the counter."""
    return _notice(
        "contested",
        language,
        status=200,
        phone=phone,
        hours=hours,
        province_name=province_name,
        paragraphs=[words_in(language).say("contested.do")],
    )


def _notice(
    kind: str,
    language: Language,
    *,
    status: int,
    phone: str | None,
    province_name: str,
    hours: str | None = None,
    **blocks: object,
) -> Page:
    words = words_in(language)
    return lay_out(
        "notice.html",
        sheets=("base",),
        words=words,
        title=words.say(f"{kind}.title"),
        province_name=province_name,
        phone=phone,
        status=status,
        kind=kind,
        hours=words.own(hours) if hours else None,
        items=blocks.get("items", []),
        paragraphs=blocks.get("paragraphs", []),
        again=blocks.get("again"),
    )
