"""The words of the citizen's pages in two languages, and how they speak of dates, hours and amounts."""

import json
import re
import unicodedata
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Literal

from markupsafe import Markup, escape

Language = Literal["vi", "en"]

VIETNAM = timezone(timedelta(hours=7), "+07")
NO_BREAK = "\u00a0"
_HOURS = re.compile(r"\d\d?:\d\d–\d\d?:\d\d[,.;]?")
_LONG_NUMBER = re.compile(r"\d(?:[ .]?\d){8,}")


class Words:
    """The words of one language, looked up by dotted names such as `state.late.title`."""

    def __init__(self, language: Language) -> None:
        text = Path(__file__).with_name(f"words.{language}.json").read_text(encoding="utf-8")
        self.language: Language = language
        self.entries = _flat(json.loads(text))

    @property
    def other_language(self) -> Language:
        """The language a reader may switch to."""
        return "en" if self.language == "vi" else "vi"

    def knows(self, name: str) -> bool:
        """Whether this name is one of the words."""
        return name in self.entries

    def say(self, name: str, **facts: object) -> Markup:
        """The words under this name, the facts filled in and escaped; KeyError for a name nobody wrote."""
        # The words are ours and may carry <b> or <br>; Markup.format escapes every fact put into them.
        return Markup(self.entries[name]).format(**facts)  # noqa: S704 - our own words, facts are escaped

    def lines(self, name: str, **facts: object) -> list[Markup]:
        """The paragraphs under this name, in order."""
        said: list[Markup] = []
        while self.knows(f"{name}.{len(said)}"):
            said.append(self.say(f"{name}.{len(said)}", **facts))
        return said

    def service(self, province_name: str) -> Markup:
        """The name of the service at the head of the page: `Một cửa tỉnh Đắk Lắk`."""
        name = province_name.strip()
        if not name:
            return self.say("service_alone")
        if self.language == "en":
            name = re.sub(r"^(tỉnh|thành phố)\s+", "", name, flags=re.IGNORECASE)
        elif name.startswith(("Tỉnh ", "Thành phố ")):
            name = name[0].lower() + name[1:]
        return self.say("service", province=name)

    def day(self, at: date) -> Markup:
        """A day in figures for the eye and in words for a screen reader."""
        local = local_day(at)
        facts = {
            "day": local.day,
            "month": local.month,
            "year": local.year,
            "month_name": self.entries[f"months.{local.month - 1}"],
        }
        return Markup('<i aria-hidden="true">{}</i><i class="v"> {}</i>').format(
            self.say("date", **facts), self.say("date_words", **facts)
        )

    def weekday(self, at: date) -> Markup:
        """The name of the weekday as it stands inside a sentence: `thứ Sáu`."""
        return self.say(f"weekdays.{local_day(at).weekday()}")

    def hour(self, at: datetime) -> Markup:
        """The hour as it is read out: `17 giờ 00`."""
        local = at if at.tzinfo is None else at.astimezone(VIETNAM)
        return self.say("time", hour=local.hour, minute=local.minute)

    def moment(self, at: date) -> Markup:
        """Hour where there is one, weekday and day: `09 giờ 12, thứ Hai 23/11/2026`."""
        day = self.say("on", weekday=self.weekday(at), date=self.day(at))
        return Markup("{}, {}").format(self.hour(at), day) if isinstance(at, datetime) else day

    def money(self, amount: int) -> Markup:
        """An amount in đồng, grouped as this language groups it."""
        return self.say("money", amount=f"{amount:,}".replace(",", self.entries["thousands"]))

    def place(self, name: str | None, fallback: str = "place") -> Markup:
        """A counter at the head of a line (`Quầy số 4`), its number held to it by no-break spaces."""
        spoken = self.own(clip(name, 60)) if name else self.say(fallback)
        counter = rf"\b({self.entries['counter']})( số)? (\d+)\b"

        def hold(found: re.Match[str]) -> str:
            return found[0].replace(" ", NO_BREAK)

        held = re.sub(counter, hold, str(spoken), flags=re.IGNORECASE)
        return Markup(held)  # noqa: S704 - only blanks of text escaped above were changed

    def at_place(self, name: str | None) -> Markup:
        """The same inside a sentence: `quầy số 4`; a name that is no counter keeps its capital."""
        spoken = self.place(name)
        if spoken.lower().startswith(self.entries["counter"]):
            return spoken[:1].lower() + spoken[1:]
        return spoken

    def own(self, text: str) -> Markup:
        """Vietnamese text of the office (a name, hours, a reason); turned into this language where the words
        allow it, else marked as Vietnamese for screen readers."""
        plain = unicodedata.normalize("NFC", text.strip())
        if self.language == "vi":
            return _hours_whole(escape(plain))
        spoken = plain
        for index in range(len(self.entries)):
            if not self.knows(f"translate.{index}.0"):
                break
            phrase, meaning = self.entries[f"translate.{index}.0"], self.entries[f"translate.{index}.1"]
            spoken = re.sub(rf"\b{phrase}\b", meaning, spoken, flags=re.IGNORECASE)
        if any(letter.isalpha() and not letter.isascii() for letter in spoken):
            return Markup('<span lang="vi">{}</span>').format(plain)
        return _hours_whole(escape(spoken))

    def phrase(self, text: str, at_most: int) -> Markup:
        """What an officer wrote, fit for a public page: long numbers (an ID, a phone) hidden, clipped."""
        return self.own(clip(without_long_numbers(text.strip()), at_most))

    def sentence(self, text: str, at_most: int) -> Markup:
        """The same, closed with a full stop."""
        cut = clip(without_long_numbers(text.strip()), at_most)
        return self.own(cut if cut.endswith((".", "!", "?", "…")) else cut + self.entries["full_stop"])


@lru_cache(maxsize=2)
def words_in(language: Language) -> Words:
    """The words of a language, read once."""
    return Words(language)


def capital(text: Markup) -> Markup:
    """The same words at the head of a line."""
    return text[:1].upper() + text[1:]


def clip(text: str, at_most: int) -> str:
    """At most so many characters, cut at a blank and ended with an ellipsis."""
    if len(text) <= at_most:
        return text
    head = text[: at_most - 1]
    return head.rsplit(" ", 1)[0].rstrip(" ,;:") + "…" if " " in head else head + "…"


def without_long_numbers(text: str) -> str:
    """Nine digits or more in a row could be somebody's ID or phone: a public page shows dots instead."""
    return _LONG_NUMBER.sub("•••", text)


def in_fours(code: str) -> Markup:
    """A long number as it is printed, in groups of four, a single last digit beside the group before it."""
    digits = re.sub(r"\s", "", code)
    if not digits.isdigit():
        return Markup.escape(code)
    return Markup.escape(re.sub(r"(\d{4})(?=\d{2})", r"\1 ", digits))


def local_day(at: date) -> date:
    """The day in Vietnam; a time without a zone is taken as Vietnam's own."""
    if isinstance(at, datetime):
        return (at if at.tzinfo is None else at.astimezone(VIETNAM)).date()
    return at


def _hours_whole(text: Markup) -> Markup:
    """Hours such as 07:30–11:30 go to the next line together where they can."""
    return Markup(_HOURS.sub(r'<i class="t">\g<0></i>', str(text)))  # noqa: S704 - the text is escaped already


def _flat(tree: object, path: str = "") -> dict[str, str]:
    if isinstance(tree, str):
        return {path: tree}
    if isinstance(tree, dict):
        branches = list(tree.items())
    elif isinstance(tree, list):
        branches = [(str(index), branch) for index, branch in enumerate(tree)]
    else:
        raise TypeError(f"words hold text only, not {type(tree).__name__} at {path}")
    return {
        name: text
        for key, branch in branches
        for name, text in _flat(branch, f"{path}.{key}" if path else key).items()
    }
