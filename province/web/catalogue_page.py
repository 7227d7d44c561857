"""The public catalogue: what a procedure asks for, how long it takes and what it costs, before anybody sets out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from markupsafe import Markup

from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.fees import FeeRule
from desk_app.domain.procedure import Procedure, RequiredPaper, Requirement, time_cut
from province.web.notices import CATALOGUE_PATH, LOOKUP_PATH
from province.web.page import Page, headers_open_to_all, lay_out
from province.web.qr_image import qr_image
from province.web.words import Language, Words, words_in

ON_A_PAGE = 30
_SHEETS = ("base", "form", "catalogue")
_POSTER_QR = 378  # CSS pixels: 10 cm


@dataclass(frozen=True, slots=True)
class Asked:
    """What was looked for: words, or a field; `start` is the first line shown."""

    words: str = ""
    field: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class _Link:
    name: object
    href: str
    line: object = ""


def render_procedures(
    found: Sequence[Procedure] | None,
    fields: dict[str, int],
    asked: Asked,
    *,
    version: int,
    language: Language = "vi",
    province_name: str = "",
) -> Page:
    """What was found, a page at a time; `found` None lists the fields instead."""
    words = words_in(language)
    if found is None:
        links = [
            _Link(words.own(name), _to(words, "", f=name), words.say("catalogue.found", count=count))
            for name, count in fields.items()
        ]
        return _list(words, links, None, asked, words.say("catalogue.all"), version, province_name)
    shown = found[asked.start : asked.start + ON_A_PAGE]
    links = [
        _Link(words.own(each.short_name), _to(words, f"/{each.code}"), _in_short(each, words))
        for each in shown
    ]
    left = len(found) - asked.start - len(shown)
    more = None
    if left > 0:
        onward = {"q": asked.words, "f": asked.field, "s": str(asked.start + ON_A_PAGE)}
        more = _Link(words.say("catalogue.more", count=left), _to(words, "", **onward))
    return _list(words, links, more, asked, _heading(words, asked, len(found)), version, province_name)


def render_procedure(
    procedure: Procedure, *, version: int, language: Language = "vi", province_name: str = ""
) -> Page:
    """One procedure in force, in full."""
    words = words_in(language)
    cut = time_cut(procedure)
    return _open(
        lay_out(
            "procedure.html",
            sheets=_SHEETS,
            words=words,
            title=words.own(procedure.short_name),
            province_name=province_name,
            time=_time(procedure, words),
            cut=words.say(
                "catalogue.cut", law=_duration(cut.statutory, words), promised=_duration(cut.promised, words)
            )
            if cut
            else None,
            papers=[_paper(each, words) for each in procedure.papers],
            steps=words.lines("catalogue.step"),
            phases=[
                words.say("catalogue.phase", unit=each.unit, time=_duration(each.duration, words))
                for each in procedure.phases
            ],
            fee=_fee(procedure.fee, words),
            code=procedure.code,
            field=_Link(words.own(procedure.field), _to(words, "", f=procedure.field)),
            basis=[words.own(law) for law in procedure.legal_basis],
            poster=_to(words, f"/{procedure.code}/to-dan-tuong"),
            search=_to(words, ""),
            edition=_edition(procedure, version, words),
        )
    )


def render_poster(
    procedure: Procedure, *, address: str, version: int, language: Language = "vi", province_name: str = ""
) -> Page:
    """The same on one sheet for the wall, with the QR of its page (`address`, without a person in it)."""
    words = words_in(language)
    return _open(
        lay_out(
            "poster.html",
            sheets=_SHEETS,
            words=words,
            title=words.own(procedure.short_name),
            province_name=province_name,
            qr=qr_image(address.upper(), width_at_most=_POSTER_QR),
            address=address,
            time=_time(procedure, words),
            fee=_fee(procedure.fee, words),
            papers=[_paper(each, words) for each in procedure.papers],
            code=procedure.code,
            edition=_edition(procedure, version, words),
        )
    )


def render_no_procedure(
    code: str,
    successor: Procedure | None,
    *,
    known: bool,
    version: int,
    language: Language = "vi",
    province_name: str = "",
) -> Page:
    """A code that is in force no more (410, with what came in its place) or never was (404)."""
    words = words_in(language)
    title = words.say("catalogue.ended" if known else "catalogue.unknown")
    said = words.say("catalogue.ended_do", code=code) if known else words.say("catalogue.unknown_do")
    links = []
    if successor is not None:
        name = words.say("catalogue.successor", procedure=successor.short_name)
        links = [_Link(name, _to(words, f"/{successor.code}"), _in_short(successor, words))]
    page = _list(words, links, None, Asked(), said, version, province_name, title=title)
    return Page(page.html, page.headers, 410 if known else 404)


def render_no_catalogue(*, language: Language = "vi", province_name: str = "") -> Page:
    """Before the province published a catalogue."""
    words = words_in(language)
    title, said = words.say("catalogue.empty"), words.say("catalogue.empty_do")
    return _list(words, [], None, Asked(), said, 0, province_name, title=title)


def _list(
    words: Words,
    links: Sequence[_Link],
    more: _Link | None,
    asked: Asked,
    heading: Markup,
    version: int,
    province_name: str,
    *,
    title: Markup | None = None,
) -> Page:
    return _open(
        lay_out(
            "procedures.html",
            sheets=_SHEETS,
            words=words,
            title=title or words.say("catalogue.title"),
            province_name=province_name,
            path=CATALOGUE_PATH,
            query=asked.words,
            heading=heading,
            found=links,
            more=more,
            lookup_href=LOOKUP_PATH + ("" if words.language == "vi" else f"?l={words.language}"),
            back=_to(words, "") if asked.words or asked.field or title else None,
            edition=words.say("catalogue.edition", version=version) if version else "",
        )
    )


def _open(page: Page) -> Page:
    """Nothing of a person is on it: it may be kept and found."""
    return Page(page.html, headers_open_to_all(page.headers), page.status)


def _heading(words: Words, asked: Asked, count: int) -> Markup:
    if asked.words and not count:
        return words.say("catalogue.none")
    if asked.words:
        return words.say("catalogue.found_for", count=count, words=asked.words)
    return words.own(asked.field) if asked.field else words.say("catalogue.found", count=count)


def _to(words: Words, path: str, **asked: str) -> str:
    """A link of this room that keeps the language."""
    wanted = {name: value for name, value in asked.items() if value}
    if words.language != "vi":
        wanted["l"] = words.language
    return CATALOGUE_PATH + quote(path) + (f"?{urlencode(wanted)}" if wanted else "")


def _duration(granted: Duration, words: Words) -> Markup:
    return words.say(f"catalogue.unit.{granted.unit}", count=granted.amount)


def _time(procedure: Procedure, words: Words) -> dict[str, Markup]:
    whole, label = procedure.whole_duration, words.say("catalogue.time")
    if whole is None:
        big, small = words.say("catalogue.no_time"), words.say("catalogue.no_time_small")
    elif whole.unit is Unit.SAME_DAY:
        at = words.say("time", hour=procedure.cut_off.hour, minute=procedure.cut_off.minute)
        big, small = words.say("catalogue.same_day"), words.say("catalogue.same_day_small", time=at)
    else:
        big, small = _duration(whole, words), words.say("catalogue.time_small")
    return {"label": label, "big": big, "small": small}


def _in_short(procedure: Procedure, words: Words) -> Markup:
    whole = procedure.whole_duration
    time = _duration(whole, words) if whole is not None else words.say("catalogue.no_time")
    parts = [Markup.escape(procedure.code), time]
    price = procedure.fee.price()
    if price is not None and not procedure.fee.page_rates:
        parts.append(words.money(price) if price else words.say("catalogue.free"))
    return Markup(" · ").join(parts)


def _paper(paper: RequiredPaper, words: Words) -> dict[str, Markup]:
    note = words.say("catalogue.if_any") if paper.requirement is Requirement.OPTIONAL else Markup("")
    if paper.requirement is Requirement.SHOWN:
        copies = words.say("catalogue.shown")
    else:
        counted = (("originals", paper.originals), ("photocopies", paper.copies))
        copies = Markup(", ").join(
            words.say(f"catalogue.{name}", count=count) for name, count in counted if count
        )
    return {"name": words.own(paper.name), "note": note, "copies": copies}


def _fee(rule: FeeRule, words: Words) -> list[Markup]:
    if rule.page_rates:
        return _page_rates(rule, words)
    if rule.amount is None:
        return [words.say("catalogue.fee_unknown")]

    def said(amount: int) -> Markup:
        return words.money(amount) if amount else words.say("catalogue.free")

    lines = [words.say("catalogue.fee_counter", amount=said(rule.amount))]
    if rule.online is not None and rule.online != rule.amount:
        lines.append(words.say("catalogue.fee_online", amount=said(rule.online)))
    return lines


def _page_rates(rule: FeeRule, words: Words) -> list[Markup]:
    lines = []
    for place, (up_to, rate) in enumerate(rule.page_rates):
        name = "page_to" if up_to else "page_further" if place else "page_every"
        lines.append(words.say(f"catalogue.{name}", page=up_to, amount=words.money(rate)))
    if rule.cap is not None:
        lines.append(words.say("catalogue.cap", amount=words.money(rule.cap)))
    return lines


def _edition(procedure: Procedure, version: int, words: Words) -> Markup:
    if procedure.effective_from is None:
        return words.say("catalogue.edition", version=version)
    return words.say("catalogue.since", date=words.day(procedure.effective_from), version=version)
