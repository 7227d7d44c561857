"""The desk's words for days, durations, money and the reason of a due date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desk_app.domain.calendar import SkipKind, Skipped
from desk_app.domain.due_date import DueDate, Duration, Rule, Unit
from desk_app.domain.errors import Refusal
from desk_app.domain.procedure import Procedure
from desk_app.domain.survey import Satisfaction
from desk_app.wire.short_names import everyday_name
from desk_app.words import refusal_sentence

translate = QCoreApplication.translate

NO_BREAK = "\u00a0"
_WEEKENDS = 4


def language() -> str:
    """The language of the window as resources/words names it: vi or en."""
    return translate("Wording", "en")


def procedure_name(code: str, name: str) -> str:
    """What the clerk calls procedure `code` on lists and titles; `name` is its legal name."""
    return everyday_name(code, name, language())


def name_of(procedure: Procedure) -> str:
    """What the clerk calls `procedure`."""
    return procedure_name(procedure.code, procedure.name)


def names_of(procedure: Procedure) -> str:
    """The law's name, under the one it goes by where that is not a part of it: what a tooltip tells."""
    known, whole = name_of(procedure), procedure.name
    return whole if known.casefold() in whole.casefold() else f"{known}\n{whole}"


def weekday(day: date) -> str:
    """Thứ Sáu, as a sentence begins."""
    return (
        translate("Wording", "Monday"),
        translate("Wording", "Tuesday"),
        translate("Wording", "Wednesday"),
        translate("Wording", "Thursday"),
        translate("Wording", "Friday"),
        translate("Wording", "Saturday"),
        translate("Wording", "Sunday"),
    )[day.weekday()]


def short_weekday(day: date) -> str:
    """T6: as narrow as a cell of the day strip."""
    return (
        translate("Wording", "Mo"),
        translate("Wording", "Tu"),
        translate("Wording", "We"),
        translate("Wording", "Th"),
        translate("Wording", "Fr"),
        translate("Wording", "Sa"),
        translate("Wording", "Su"),
    )[day.weekday()]


def long_day(day: date) -> str:
    """Thứ Sáu 27/11/2026."""
    return translate("Wording", "{weekday} {day}").format(weekday=weekday(day), day=f"{day:%d/%m/%Y}")


def short_day(day: date) -> str:
    """T6 27."""
    return f"{short_weekday(day)} {day:%d}"


def hour(moment: datetime) -> str:
    """Trước 17:00, as it stands under the due date."""
    return translate("Wording", "before {hour}").format(hour=f"{moment:%H:%M}")


def due_moment(moment: datetime) -> str:
    """Thứ Sáu 27/11/2026, trước 17:00."""
    return f"{long_day(moment.date())}, {hour(moment)}"


def counted(count: int, one: str, many: str) -> str:
    """`one` or `many` with {count} written in: English has a word for one day and another for two."""
    return (one if count == 1 else many).format(count=count)


def duration(granted: Duration | None) -> str:
    """3 ngày làm việc; a procedure without a duration says that it has none."""
    if granted is None:
        return translate("Wording", "no set duration")
    if granted.unit is Unit.SAME_DAY:
        return translate("Wording", "same day")
    one, many = {
        Unit.WORKING_DAY: (
            translate("Wording", "{count} working day"),
            translate("Wording", "{count} working days"),
        ),
        Unit.CALENDAR_DAY: (translate("Wording", "{count} day"), translate("Wording", "{count} days")),
        Unit.WORKING_HOUR: (
            translate("Wording", "{count} working hour"),
            translate("Wording", "{count} working hours"),
        ),
    }[granted.unit]
    return counted(granted.amount, one, many)


def money(amount: int | None) -> str:
    """8.000 đ; an unknown price is never shown as free."""
    if amount is None:
        return translate("Wording", "not in the catalogue")
    return f"{amount:,}".replace(",", ".") + f"{NO_BREAK}đ"


def satisfaction(step: Satisfaction) -> str:
    """Rất hài lòng: the five steps of the national rating."""
    return {
        Satisfaction.VERY_SATISFIED: translate("Wording", "Very satisfied"),
        Satisfaction.SATISFIED: translate("Wording", "Satisfied"),
        Satisfaction.NEUTRAL: translate("Wording", "So-so"),
        Satisfaction.DISSATISFIED: translate("Wording", "Dissatisfied"),
        Satisfaction.VERY_DISSATISFIED: translate("Wording", "Very dissatisfied"),
    }[step]


def refusal(said: Refusal) -> str:
    """The sentence of a refusal as a clerk reads it beside the field, beginning with a capital."""
    own = _of_the_window(said.code)
    words = own.format(**said.facts) if own else refusal_sentence(_bare(said), language())
    return words[:1].upper() + words[1:]


def _bare(said: Refusal) -> Refusal:
    """Without the path of the field: the window says it at the field itself."""
    return Refusal(said.code, field="", **said.facts)


def _of_the_window(code: str) -> str:
    """Where the command line names its own words (`confirm`, `due`), the window says what to press."""
    return {
        "born_on_disagrees": translate(
            "Wording", "year {typed} does not agree with the ID number (year {number}). Look at the card."
        ),
        "due_needed": translate("Wording", "the catalogue gives no duration. Write the date and the reason."),
        "id_missing": translate("Wording", "no number yet. Type it, or choose that there is none."),
        "id_kind_none": translate("Wording", "there is a number: choose the kind of document."),
        "draft_unreadable": translate(
            "Wording", "this draft was made by another version and cannot be shown."
        ),
        "procedure_abolished": translate("Wording", "procedure {procedure} ended on {day}."),
    }.get(code, "")


def skipped(days: Iterable[Skipped]) -> str:
    """Không tính 24/11: Ngày Văn hóa Việt Nam; weekends are counted, holidays named. Empty for no day."""
    listed = list(days)
    named = [day for day in listed if day.kind is SkipKind.HOLIDAY]
    weekend = len(listed) - len(named)
    parts = [f"{_span([day.day for day in run])}: {name}" for name, run in _runs(named)]
    if weekend:
        parts.append(translate("Wording", "%n weekend days", None, weekend))
    return translate("Wording", "Not counted: {days}").format(days="; ".join(parts)) if parts else ""


def _runs(named: list[Skipped]) -> list[tuple[str, list[Skipped]]]:
    """Days of one holiday together: what stands in brackets ("mùng 2") tells one day of Tết from the next."""
    runs = []
    for holiday, days in groupby(named, key=lambda day: day.name.split(" (", 1)[0]):
        run = list(days)
        runs.append((holiday if len(run) > 1 else run[0].name, run))
    return runs


def _span(days: list[date]) -> str:
    if len(days) == 1:
        return f"{days[0]:%d/%m}"
    whole = days[-1] - days[0] == timedelta(days=len(days) - 1)
    return f"{days[0]:%d/%m}–{days[-1]:%d/%m}" if whole else ", ".join(f"{day:%d/%m}" for day in days)


def rule(bent: Rule, promise: DueDate) -> str:
    """What bent the count, as a sentence."""
    return {
        Rule.AFTER_HOURS: translate("Wording", "Received outside working hours: counted from {start}").format(
            start=f"{promise.starts_at:%H:%M} {long_day(promise.starts_at.date())}"
        ),
        Rule.AFTER_CUT_OFF: translate(
            "Wording", "Received too late for the same day: due on the next working day"
        ),
        Rule.MOVED_OFF_NON_WORKING_DAY: translate(
            "Wording", "The last day is off: due on the next working day"
        ),
        Rule.MAKE_UP_DAY_COUNTED: translate("Wording", "A make-up working day is counted"),
        Rule.RESUMED: translate("Wording", "Counted again after the clock stood still"),
    }[bent]


def due_reason(promise: DueDate) -> str:
    """One line under the date: what bent it and what was skipped; empty for a plain count."""
    bent = [rule(each, promise) for each in promise.rules if each is not Rule.MAKE_UP_DAY_COUNTED]
    return ". ".join(part for part in (*bent, skipped(promise.skipped)) if part)


def due_explanation(promise: DueDate, calendar_version: int) -> list[str]:
    """The whole calculation, a sentence a line: for the clerk who is asked why."""
    lines = [
        translate("Wording", "Received {moment}; that day is day 0").format(
            moment=f"{promise.received_at:%H:%M} {long_day(promise.received_at.date())}"
        ),
        translate("Wording", "Duration: {duration}").format(duration=duration(promise.duration)),
    ]
    lines += [rule(each, promise) for each in promise.rules]
    if promise.counted:
        lines.append(translate("Wording", "Counted: {days}").format(days=_listed(promise.counted)))
    lines += _each_skipped(promise.skipped)
    lines.append(translate("Wording", "Due {moment}").format(moment=due_moment(promise.due_at)))
    lines.append(translate("Wording", "Working calendar, version {version}").format(version=calendar_version))
    return lines


def _each_skipped(days: tuple[Skipped, ...]) -> list[str]:
    """A line a day; over four days of the weekend they share one."""
    weekend = [day for day in days if day.kind is SkipKind.WEEKEND]
    shown = [day for day in days if day.kind is SkipKind.HOLIDAY] if len(weekend) > _WEEKENDS else days
    lines = [
        translate("Wording", "{day} not counted: {why}").format(day=long_day(day.day), why=_why(day))
        for day in shown
    ]
    return lines if len(shown) == len(days) else [*lines, skipped(weekend)]


def _why(day: Skipped) -> str:
    return day.name or translate("Wording", "weekend")


def _listed(days: tuple[date, ...]) -> str:
    words = [f"{short_weekday(day)} {day:%d/%m}" for day in days]
    return ", ".join(words) if len(words) <= 12 else f"{', '.join(words[:3])} … {words[-1]} ({len(words)})"
