"""The page a citizen opens from the receipt: where the dossier is, when to come, what to bring."""

from dataclasses import dataclass

from markupsafe import Markup

from province.web.citizen_blocks import (
    Limits,
    bring,
    facts,
    frame_of,
    letter,
    papers_wanted,
    state_of,
    to_do,
)
from province.web.citizen_facts import CitizenPage, Payment, Said, TimelineStep, initials
from province.web.citizen_steps import step_lines
from province.web.feedback_page import Forms, address_of, render_feedback, said_lines
from province.web.notices import render_contested, render_lookup_form, render_not_found, render_slow_down
from province.web.page import BYTES_AT_MOST, Page, lay_out
from province.web.qr_image import qr_image
from province.web.words import Language, Words, clip, in_fours, words_in

__all__ = [
    "CitizenPage",
    "Forms",
    "Language",
    "Page",
    "Payment",
    "Said",
    "TimelineStep",
    "initials",
    "render",
    "render_contested",
    "render_feedback",
    "render_lookup_form",
    "render_not_found",
    "render_slow_down",
]

_LIMITS = (
    Limits(papers=12, text=400, name=240, steps=12),
    Limits(papers=8, text=140, name=160, steps=8),
    Limits(papers=4, text=60, name=80, steps=6),
    Limits(papers=2, text=30, name=40, steps=4),
    Limits(papers=2, text=20, name=24, steps=3, said=0),
)
_RECEIPT_QR_WIDTH = 222  # CSS pixels


def render(
    page: CitizenPage,
    *,
    language: Language = "vi",
    code_qr_url: str | None = None,
    forms: Forms | None = None,
    just_rated: int | None = None,
) -> Page:
    """The dossier's page, under 8 KB in every state: long texts give way first, the dates and codes never.

    `code_qr_url` is the text of the receipt's QR, shown to be scanned once the result is ready. With `forms`
    the holder may write from here: feedback in every state that has arrived, a rating (`rating` = 5…1 with
    `comment`) once the result was handed over; `just_rated` is the one this page thanks for.
    """
    words = words_in(language)
    links = _Links(code_qr_url, forms, just_rated)
    shown = _filled(page, words, _LIMITS[0], links)
    for limits in _LIMITS[1:]:
        if len(shown.html) < BYTES_AT_MOST:
            break
        shown = _filled(page, words, limits, links)
    return shown


@dataclass(frozen=True, slots=True)
class _Links:
    code_qr: str | None
    forms: Forms | None
    just_rated: int | None


def _filled(page: CitizenPage, words: Words, limits: Limits, links: _Links) -> Page:
    state = state_of(page)
    thanks = _thanks(page, words, links.just_rated) if state == "returned" else None
    asks = state == "returned" and thanks is None and links.forms is not None
    sheets = ["base", "citizen", *(("rating", "writing") if asks else ())]
    return lay_out(
        "citizen.html",
        sheets=tuple(sheets),
        words=words,
        title=words.say(f"state.{state}.title"),
        province_name=page.province_name,
        phone=page.office_phone,
        state=state,
        page=page,
        code=in_fours(page.scan_code),
        frame=frame_of(page, words),
        to_do=to_do(page, words, limits),
        papers=papers_wanted(page, words, limits) if state == "papers" else [],
        payment=page.payment if state == "payment" else None,
        payment_qr=qr_image(page.payment.vietqr)
        if state == "payment" and page.payment and page.payment.vietqr
        else None,
        receipt_qr=qr_image(links.code_qr, width_at_most=_RECEIPT_QR_WIDTH)
        if state == "ready" and links.code_qr
        else None,
        letter=letter(page, words),
        facts=facts(page, words, limits),
        steps=step_lines(page, words, at_most=limits.steps, text=min(limits.text, 120)),
        bring=bring(page, words),
        in_fours=in_fours,
        thanks=thanks,
        asks_rating=asks,
        forms=links.forms.hidden if links.forms is not None and page.status is not None else None,
        feedback_href=address_of(words, "phan-anh"),
        said=said_lines(page.feedback[-1:] if limits.said else (), words, min(limits.text, 200), limits.text),
        hours=words.own(clip(page.office_hours, 120)) if page.office_hours else None,
        as_of=words.say("as_of", time=words.hour(page.as_of), date=words.day(page.as_of)),
    )


def _thanks(page: CitizenPage, words: Words, just_rated: int | None) -> Markup | None:
    """What stands in place of the faces once this return was rated."""
    if just_rated is not None:
        return words.say("rating.thanks", choice=words.say(f"rating.choice.{5 - just_rated}"))
    return words.say("rating.given") if page.rated else None
