"""The page where the holder of a receipt writes to the office, and reads what it answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from province.web.citizen_facts import CitizenPage, Said
from province.web.page import BYTES_AT_MOST, Page, lay_out
from province.web.words import Language, Words, in_fours, words_in

_SHOWN = 4  # of what was written, the newest
_LENGTHS = (
    (1000, 600),
    (300, 600),
    (120, 400),
    (60, 200),
    (30, 100),
)  # characters: what was written, its answer


@dataclass(frozen=True, slots=True)
class Forms:
    """What a form of the page sends along so that it still opens: nothing where the address is the receipt's."""

    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One exchange as it is shown."""

    sent: Markup
    text: Markup
    answered: Markup | None
    answer: Markup | None


def said_lines(said: Sequence[Said], words: Words, text: int, answer: int) -> list[SaidLine]:
    """Each with its days, its texts no longer than so many characters; citizens write in any language."""
    return [
        SaidLine(
            words.say("feedback.sent", date=words.day(each.sent_at)),
            words.phrase(each.text, text),
            words.say("feedback.answer", date=words.day(each.answered_at)) if each.answered_at else None,
            words.phrase(each.answer, answer) if each.answer else None,
        )
        for each in said
    ]


def address_of(words: Words, view: str = "") -> str:
    """Where another view of the same receipt stands, without saying which receipt."""
    asked = [f"v={view}"] if view else []
    if words.language != "vi":
        asked.append(f"l={words.language}")
    return "?" + "&".join(asked)


def render_feedback(
    page: CitizenPage,
    *,
    forms: Forms,
    language: Language = "vi",
    done: Literal["received", "full", "empty"] | None = None,
    takes_more: bool = True,
) -> Page:
    """The form (`text` posted with `v` = phan-anh) and the newest of what was sent, under 8 KB."""
    words = words_in(language)
    shown = _filled(page, words, _LENGTHS[0], forms, done, takes_more)
    for lengths in _LENGTHS[1:]:
        if len(shown.html) < BYTES_AT_MOST:
            break
        shown = _filled(page, words, lengths, forms, done, takes_more)
    return shown


def _filled(
    page: CitizenPage,
    words: Words,
    lengths: tuple[int, int],
    forms: Forms,
    done: Literal["received", "full", "empty"] | None,
    takes_more: bool,
) -> Page:
    newest = tuple(reversed(page.feedback[-_SHOWN:]))
    return lay_out(
        "feedback.html",
        sheets=("base", "writing", "feedback"),
        words=words,
        title=words.say("feedback.title"),
        province_name=page.province_name,
        phone=page.office_phone,
        status=422 if done == "empty" else 200,
        view="phan-anh",
        code=in_fours(page.scan_code),
        done=words.say(f"feedback.{done}") if done in ("received", "full") else None,
        empty=done == "empty",
        takes_more=takes_more and done != "full",
        said=said_lines(newest, words, *lengths),
        earlier=len(page.feedback) - len(newest),
        forms=forms.hidden,
        back_href=address_of(words),
    )
