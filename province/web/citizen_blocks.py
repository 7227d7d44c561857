"""What the page says in each state: the framed date or amount, what to do now, the codes, what to bring."""

from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from province.web.citizen_facts import CitizenPage
from province.web.words import Words, capital, clip, local_day

_STATES = {
    None: "unsynced",
    1: "registered",
    2: "accepted",
    3: "refused",
    4: "settling",
    5: "papers",
    6: "payment",
    7: "withdrawn",
    8: "stopped",
    9: "ready",
    10: "returned",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of long texts is shown, so that the page stays small: papers, characters of a text or name, steps,
    exchanges of feedback (those not shown here stand on their own page)."""

    papers: int
    text: int
    name: int
    steps: int
    said: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """The one thing to take away: a label, a date or amount or place, and a line or two below."""

    label: Markup
    big: Markup
    line: Markup | None = None
    small: Markup | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line of the dossier's codes."""

    label: Markup
    value: Markup


def state_of(page: CitizenPage) -> str:
    """The name of the state in the words: the status, but lateness speaks for 2 and 4, the post for 9."""
    if page.status in (2, 4) and page.new_due:
        return "late"
    if page.status in (2, 4) and page.late:
        return "late_undated"
    if page.status == 9 and page.by_post:
        return "posted"
    return _STATES[page.status]


def frame_of(page: CitizenPage, words: Words) -> Frame:
    """The framed block of this state."""
    state = state_of(page)
    label = words.say(f"state.{state}.frame")
    if state == "unsynced":
        if page.due_at is None:
            return Frame(label, words.say("frame.on_receipt"))
        day = local_day(page.due_at)
        return Frame(label, words.day(day), capital(words.weekday(day)))
    if state in ("accepted", "settling", "late", "late_undated"):
        return _promise(page, words, label)
    if state == "papers":
        if page.respond_by:
            return Frame(label, words.day(page.respond_by), _by(page.respond_by, page.desk_place, words))
        count = words.say("frame.papers_count", count=len(page.papers_wanted))
        return Frame(words.say("frame.papers"), count, capital(words.at_place(page.desk_place)))
    if state == "payment":
        return _amount(page, words, label)
    if state in ("ready", "posted"):
        return _collect(page, words, label)
    return _act(page, words, label)


def to_do(page: CitizenPage, words: Words, limits: Limits) -> list[Markup]:
    """The paragraphs of what to do now, reasons first."""
    state = state_of(page)
    place = words.at_place(page.result_place if state == "ready" else page.desk_place)
    said: list[Markup] = []
    reason = page.apology_reason if state.startswith("late") else page.reason
    if reason and state in ("late", "late_undated", "refused", "stopped", "withdrawn"):
        said.append(words.say("do.reason", reason=words.sentence(reason, limits.text)))
    if page.basis and state in ("refused", "stopped"):
        said.append(words.say("do.basis", basis=words.sentence(page.basis, limits.text)))
    if state in ("refused", "stopped", "withdrawn"):
        if page.returned_at:
            said.append(words.say("do.papers_given_back", date=words.day(page.returned_at)))
        else:
            said.append(words.say("do.papers_back", place=place))
    if state == "payment" and page.payment and not (page.payment.vietqr or page.payment.account):
        return [*said, words.say("do.cash_only", place=place)]
    return said + words.lines(f"state.{state}.do", place=place, count=len(page.papers_wanted))


def letter(page: CitizenPage, words: Words) -> Markup | None:
    """The letter of apology by its number and day."""
    if not (state_of(page).startswith("late") and page.letter_number):
        return None
    if page.letter_date is None:
        return words.say("do.letter", number=page.letter_number)
    return words.say("do.letter_dated", number=page.letter_number, date=words.day(page.letter_date))


def papers_wanted(page: CitizenPage, words: Words, limits: Limits) -> list[Markup]:
    """The papers asked for, each with its reason; what does not fit is counted, never dropped in silence."""
    lines = []
    for name, reason in page.papers_wanted[: limits.papers]:
        title, comma, rest = clip(name.strip(), limits.name).partition(",")
        line = Markup("<b>{}</b>{}").format(words.own(title), words.own(comma + rest) if rest else "")
        if reason.strip():
            line += Markup(". {}").format(words.sentence(reason, limits.text))
        lines.append(line)
    beyond = len(page.papers_wanted) - limits.papers
    if beyond > 0:
        lines.append(words.say("do.more_papers", count=beyond))
    return lines


def facts(page: CitizenPage, words: Words, limits: Limits) -> list[Fact]:
    """The codes' companions. Before the dossier has arrived only what the receipt itself proves."""
    known: list[tuple[str, Markup | None]] = [("legal_code", Markup.escape(page.legal_code or ""))]
    if page.former_codes:
        known.append(("former_codes", Markup.escape(", ".join(page.former_codes))))
    if page.status is not None:
        known.append(("procedure", words.own(clip(page.procedure_name or "", limits.name))))
        known.append(("applicant", Markup.escape(page.initials or "")))
        known.append(("receiver", words.place(page.receiver) if page.receiver else None))
    known.append(("office", words.own(clip(page.office_name, limits.name))))
    return [Fact(words.say(f"fact.{name}"), value) for name, value in known if value]


def bring(page: CitizenPage, words: Words) -> list[Markup]:
    """What to bring to the counter."""
    things = [words.say("bring.receipt"), words.say("bring.card")]
    if page.status == 5 and page.papers_wanted:
        things.insert(0, words.say("bring.papers", count=len(page.papers_wanted)))
    return things


def _promise(page: CitizenPage, words: Words, label: Markup) -> Frame:
    due = page.new_due or page.due_at
    if due is None:
        return Frame(label, words.say("frame.told_later"))
    if page.late and not page.new_due:
        return Frame(label, words.day(due), capital(words.weekday(due)))
    old = page.due_at if page.new_due else None
    return Frame(
        label,
        words.day(due),
        _by(due, page.result_place, words),
        words.say("frame.old_date", date=words.day(old)) if old else None,
    )


def _amount(page: CitizenPage, words: Words, label: Markup) -> Frame:
    if page.payment is None:
        return Frame(label, words.say("frame.told_later"))
    until = page.payment.pay_by
    line = None
    if isinstance(until, datetime):
        line = words.say(
            "frame.pay_by", time=words.hour(until), weekday=words.weekday(until), date=words.day(until)
        )
    elif until:
        line = words.say("frame.pay_by_day", weekday=words.weekday(until), date=words.day(until))
    return Frame(label, words.money(page.payment.amount), line)


def _collect(page: CitizenPage, words: Words, label: Markup) -> Frame:
    if page.by_post:
        return Frame(label, words.say("frame.by_post"))
    hours = (
        words.say("frame.in_hours", hours=words.own(clip(page.office_hours, 120)))
        if page.office_hours
        else None
    )
    return Frame(label, words.place(page.result_place, "result_place"), hours)


def _act(page: CitizenPage, words: Words, label: Markup) -> Frame:
    at = page.acted_at or page.received_at
    who = None
    if page.status == 10:
        at = page.returned_at or page.acted_at
        if page.handed_to:
            who = words.say("frame.received_by", who=words.say(f"handed_to.{page.handed_to}"))
    if at is None:
        return Frame(label, words.say("frame.on_receipt"), who)
    parts = [capital(words.weekday(at))]
    if isinstance(at, datetime):
        parts.append(words.hour(at))
    if page.status == 10 and page.result_place:
        parts.append(words.at_place(page.result_place))
    line = Markup(", ").join(parts)
    return Frame(label, words.day(at), Markup("{}. {}").format(line, who) if who else line)


def _by(due: date, place: str | None, words: Words) -> Markup:
    parts = [capital(words.weekday(due))]
    if isinstance(due, datetime):
        parts.append(words.say("before", time=words.hour(due)))
    if place:
        parts.append(words.at_place(place))
    return Markup(", ").join(parts)
