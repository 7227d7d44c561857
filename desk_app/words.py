"""Sentences for people at the edge without a screen: the command line and the paper."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache
from typing import Any

from desk_app.domain.agreement import Warning
from desk_app.domain.due_date import DueDate, Duration, Rule, Unit
from desk_app.domain.errors import Refusal
from desk_app.domain.events import DuePromise
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.paths import RESOURCES

_MANY_DAYS = 6


@cache
def _file(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((RESOURCES / "words" / name).read_text(encoding="utf-8"))
    return read


def refusal_sentence(refusal: Refusal, language: str = "vi") -> str:
    """One sentence that names the field and the next thing to do."""
    sentence = _file(f"refusals.{language}.json")["refusals"].get(refusal.code)
    if sentence is None:
        raise KeyError(f"no sentence for refusal {refusal.code}")
    facts = {name: _shown(value) for name, value in refusal.facts.items()}
    if "cause" in facts:
        facts["cause"] = cause_sentence(str(facts["cause"]), language)
    if "status" in facts:
        facts["status"] = f"{facts['status']} ({status_name(int(str(facts['status'])), language)})"
    words = sentence.format(**facts)
    return f"{refusal.field}: {words}" if refusal.field else words


def warning_sentence(warning: Warning, language: str = "vi") -> str:
    return f"{warning.field}: {_file(f'refusals.{language}.json')['warnings'][warning.code]}"


def cause_sentence(cause: str, language: str = "vi") -> str:
    """Why the line or the province stopped a sync; an unknown cause comes back as it is."""
    return str(_file(f"refusals.{language}.json")["line"].get(cause, cause))


def status_name(status: int, language: str = "vi") -> str:
    """The national list's name of a status."""
    return str(_file("statuses.json")[str(status)][language])


def duration_words(duration: Duration, *, padded: bool = False) -> str:
    """ "3 ngày làm việc"; `padded` as printed on forms: "03 ngày làm việc"."""
    amount = f"{duration.amount:02d}" if padded else str(duration.amount)
    return str(_words()["units"][duration.unit]).format(amount=amount)


def draft_words() -> tuple[str, str]:
    """What paper says that is looked at before it is kept: the large mark, and the line in place of a number."""
    draft = _words()["draft"]
    return str(draft["mark"]), str(draft["line"])


def weekday_words(day: date) -> str:
    return str(_words()["weekdays"][day.weekday()])


def skipped_words(kind: str, name: str, day: date) -> str:
    """Why a day does not count: the holiday's name, or the weekday."""
    return name or str(_words()["weekend"]).format(weekday=_capital(weekday_words(day)))


def due_reason(promise: DueDate) -> str:
    """The counted days, the skipped ones by name, and the rules that bent the count."""
    due = _words()["due"]
    parts = []
    if promise.duration.unit is Unit.SAME_DAY:
        parts.append(due["same_day"].format(day=f"{promise.due_at:%d/%m/%Y}"))
    else:
        days = [f"{day:%d/%m}" for day in promise.counted]
        listed = f"{days[0]} {due['to']} {days[-1]}" if len(days) > _MANY_DAYS else ", ".join(days)
        parts.append(due["counted"].format(duration=duration_words(promise.duration), days=listed))
    named = [f"{day.day:%d/%m} ({day.name})" for day in promise.skipped if day.name]
    weekends = sum(1 for day in promise.skipped if not day.name)
    if weekends:
        named.append(due["more_weekends"].format(count=weekends))
    if named:
        parts.append(due["skipped"].format(days=", ".join(named)))
    for rule in promise.rules:
        start = f"{promise.starts_at:%H:%M %d/%m}" if rule is Rule.AFTER_HOURS else ""
        parts.append(due["rules"][rule].format(start=start))
    return ". ".join(parts) + "."


def promise_reason(due: DuePromise | None, promise: DueDate | None) -> str | None:
    """The reason of a printed date: the count, or the clerk's own words."""
    if promise is not None:
        return due_reason(promise)
    if due is None or due.reason is None:
        return None
    return str(_words()["due"]["by_hand"]).format(reason=due.reason)


def money(amount: int) -> str:
    """8000 → 8.000."""
    return f"{amount:,}".replace(",", ".")


def phone_words(digits: str) -> str:
    """0905123456 → 0905 123 456; an 11-digit landline 0262 3 852 345; other lengths stay."""
    if len(digits) == 10:
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    if len(digits) == 11:
        return f"{digits[:4]} {digits[4]} {digits[5:8]} {digits[8:]}"
    return digits


def fee_words(fee: Fee) -> str:
    """The fee as the receipt says it."""
    words = _words()["fee"]
    if fee.method is PaymentMethod.EXEMPT:
        return str(words["exempt"])
    if fee.amount is None:
        return str(words["unknown"])
    return str(words[fee.method]).format(amount=money(fee.amount))


def id_label(kind: str) -> str:
    return str(_words()["id_labels"].get(kind, ""))


def return_words(by: str) -> str:
    return str(_words()["return_by"][by])


def book_words(moment: datetime) -> str:
    """The register's volume: one a month."""
    return str(_words()["book"]).format(month=moment.month, year=moment.year)


def _words() -> dict[str, Any]:
    return _file("counter.vi.json")


def _shown(value: object) -> object:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else value


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
