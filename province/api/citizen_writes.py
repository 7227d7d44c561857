"""What the holder of a receipt sends from its page: a rating once, feedback a few times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from desk_app.domain.dossier import Dossier
from desk_app.domain.survey import Satisfaction
from province.actions.rate_return import rate_return
from province.actions.send_feedback import MOST, MOST_OPEN, Sending, send_feedback
from province.bootstrap import Province
from province.store import feedback
from province.web.citizen_facts import CitizenPage, Said
from province.web.citizen_page import Forms, Language, Page, render_feedback

FEEDBACK = "phan-anh"
_DONE: dict[Sending, Literal["received", "full", "empty"]] = {
    Sending.RECEIVED: "received",
    Sending.FULL: "full",
    Sending.EMPTY: "empty",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A form as it was posted; an address alone (a GET) never writes anything."""

    view: str = ""
    rating: Satisfaction | None = None
    comment: str = ""
    text: str | None = None

    @classmethod
    def of(cls, form: Mapping[str, str], *, posted: bool) -> Written:
        if not posted:
            return cls(form.get("v", ""))
        step = form.get("rating", "")
        rating = Satisfaction(int(step)) if step in {"1", "2", "3", "4", "5"} else None
        return cls(form.get("v", ""), rating, form.get("comment", ""), form.get("text"))


def rate_from(province: Province, dossier: Dossier, written: Written) -> int | None:
    """The rating that is thanked for: the one kept now."""
    if written.rating is None:
        return None
    with province.database.writing() as tx:
        kept = rate_return(
            tx, dossier, written.rating, written.comment, keys=province.keys, now=province.now()
        )
    return int(written.rating) if kept else None


def send_feedback_from(
    province: Province,
    dossier: Dossier,
    page: CitizenPage,
    forms: Forms,
    written: Written,
    language: Language,
) -> Page:
    """Keeps the feedback and answers with the page that shows it."""
    with province.database.writing() as tx:
        sent = send_feedback(tx, dossier, written.text or "", now=province.now())
        known = feedback.of_dossier(tx, dossier.agency, dossier.id)
    said = tuple(Said(each.text, each.sent_at, each.answer, each.answered_at) for each in known)
    return show_feedback(replace(page, feedback=said), forms, language, _DONE[sent])


def show_feedback(
    page: CitizenPage,
    forms: Forms,
    language: Language,
    done: Literal["received", "full", "empty"] | None = None,
) -> Page:
    """The form, and what was sent before."""
    waiting = sum(each.answered_at is None for each in page.feedback)
    takes_more = waiting < MOST_OPEN and len(page.feedback) < MOST
    return render_feedback(page, forms=forms, language=language, done=done, takes_more=takes_more)
