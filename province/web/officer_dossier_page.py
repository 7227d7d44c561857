"""A dossier as a page for the officer who may see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desk_app.domain.calendar import Skipped
from desk_app.domain.dossier import PAUSED, Dossier
from desk_app.domain.due_date import Unit
from desk_app.domain.events import SubmittedPaper
from province.actions.officer_dossier import CountedDays, Happened, OfficersDossier
from province.actions.officer_step import OfficerStep
from province.dossier_lines import status_names
from province.web.officer_words import (
    day,
    day_in_full,
    happened,
    in_fours,
    left_mark,
    moment,
    money,
    weekday,
    words,
)
from province.web.queue_page import QUEUE_PATH

_SHOWN_AT_ONCE = 8  # days of a count; of a longer one the first, the last and how many


@dataclass(frozen=True, slots=True)
class Paper:
    name: str
    copies: str
    scans: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """A line of the history."""

    at: str
    who: str
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A step that may be taken now: its address, its words, and what is to be known before."""

    href: str
    name: str
    note: str
    at_once: bool


def dossier_path(dossier_id: str) -> str:
    return f"{QUEUE_PATH}/ho-so/{dossier_id}"


def dossier_blocks(found: OfficersDossier) -> dict[str, Any]:
    """What dossier.html shows."""
    dossier = found.dossier
    late = found.left is not None and found.left < 0
    still = dossier.status in PAUSED and not dossier.clock_runs
    mark = ("‖", words()["bands"]["still"]) if still else None
    if mark is None and found.left is not None and int(dossier.status) in (2, 4, 5, 6):
        mark = left_mark(found.left, late=late)
    return {
        "dossier": dossier,
        "code": in_fours(dossier.scan_code or dossier.code),
        "status_name": status_names()[int(dossier.status)],
        "due": day_in_full(dossier.due.at) if dossier.due else "chưa hẹn",
        "mark": mark,
        "late": late and not still,
        "first_due": day(dossier.first_due.at) if dossier.extensions and dossier.first_due else "",
        "why": _why(found),
        "facts": _facts(found),
        "papers": papers_of(dossier),
        "history": [history_line(each) for each in found.history],
        "wanted": dossier.wanted,
        "choices": [_choice(step, found) for step in found.steps],
        "dossier_path": dossier_path(dossier.id),
        "queue_path": QUEUE_PATH,
        "seen": found.seen,
        "holder": dossier.holder or dossier.held_by or "",
    }


def history_line(each: Happened) -> Act:
    return Act(moment(each.at), each.actor, happened(each.fact, each.actor), each.source)


def papers_of(dossier: Dossier) -> list[Paper]:
    """What was handed in, with its scans; and scans of papers that nobody counted."""
    path = dossier_path(dossier.id)
    scans: dict[str, list[tuple[str, str]]] = {}
    for each in dossier.attachments:
        pages = f"xem ({each.pages} trang)" if each.pages > 1 else "xem"
        scans.setdefault(each.paper, []).append((f"{path}/ban-quet/{each.sha256}", pages))
    counted = [Paper(each.name, _copies(each), tuple(scans.pop(each.name, ()))) for each in dossier.papers]
    return [*counted, *(Paper(name, "", tuple(links)) for name, links in scans.items())]


def _copies(paper: SubmittedPaper) -> str:
    told = ((paper.originals, "chính"), (paper.certified, "chứng thực"), (paper.copies, "sao"))
    return ", ".join(f"{count} {name}" for count, name in told if count)


def _facts(found: OfficersDossier) -> list[tuple[str, str]]:
    dossier = found.dossier
    owner = dossier.owner
    born = day(owner.born_on) if owner.born_on else ""
    told = [
        ("Thủ tục", f"{dossier.received.procedure_name} ({dossier.received.procedure_code})"),
        ("Chủ hồ sơ", ", ".join(each for each in (owner.full_name, born, owner.masked_id) if each)),
        ("Làm cho", dossier.received.subject or ""),
        ("Người nộp", dossier.received.submitter.full_name if dossier.received.submitter else ""),
        ("Địa chỉ", owner.address or ""),
        ("Nơi nhận", found.office),
        ("Cơ quan giải quyết", dossier.received.competent_agency or ""),
        ("Đang giữ", ", ".join(each for each in (dossier.held_by, dossier.holder) if each) or "tại quầy"),
        ("Đơn vị xong trước", moment(dossier.unit_due_at) if dossier.unit_due_at else ""),
        ("Mã hồ sơ", ", ".join((dossier.code, *(each.code for each in dossier.former)))),
        ("Nhận lúc", moment(dossier.received.received_at)),
        ("Lệ phí", _fee(dossier)),
        ("Kết quả", "; ".join(_result(each.name, each.number) for each in dossier.results)),
        ("Ghi chú lúc nhận", dossier.received.note or ""),
    ]
    return [(name, value) for name, value in told if value]


def _fee(dossier: Dossier) -> str:
    if dossier.payment_due:
        return f"{money(dossier.payment_due)}, đang chờ nộp"
    if dossier.fee.amount is None:
        return ""
    if not dossier.fee.amount:
        return "không thu"
    paid = "đã thu" if not dossier.owed else f"còn {money(dossier.owed)}"
    return f"{money(dossier.fee.amount)}, {paid}"


def _result(name: str, number: str | None) -> str:
    return f"{name} số {number}" if number else name


def _why(found: OfficersDossier) -> str:
    """The reason of the date: the clerk's own, or the days as they were counted."""
    due = found.dossier.due
    if due is None:
        return ""
    if found.dossier.extensions and found.dossier.extension_reason:
        return f"Hẹn lại vì: {found.dossier.extension_reason}"
    if due.reason:
        return f"Ngày do cán bộ đặt: {due.reason}"
    if found.days is None or due.duration is None:
        return ""
    units = {
        Unit.WORKING_DAY: "{} ngày làm việc",
        Unit.CALENDAR_DAY: "{} ngày",
        Unit.WORKING_HOUR: "{} giờ làm việc",
        Unit.SAME_DAY: "Trong ngày",
    }
    begun = "từ khi tiếp tục" if due.counted_from else "từ khi tiếp nhận"
    length = units[due.duration.unit].format(due.duration.amount)
    parts = [f"{length} {begun}", _counted(found.days), _skipped(found.days.skipped)]
    return "; ".join(each for each in parts if each) + "."


def _counted(days: CountedDays) -> str:
    if not days.counted:
        return ""
    if len(days.counted) > _SHOWN_AT_ONCE:
        return f"đếm {len(days.counted)} ngày từ {days.counted[0]:%d/%m} đến {days.counted[-1]:%d/%m}"
    return "đếm " + ", ".join(f"{each:%d/%m}" for each in days.counted)


def _skipped(skipped: Sequence[Skipped]) -> str:
    if not skipped:
        return ""
    if len(skipped) > _SHOWN_AT_ONCE:
        return f"nghỉ {len(skipped)} ngày"
    return "nghỉ " + ", ".join(f"{each.day:%d/%m} ({each.name or weekday(each.day)})" for each in skipped)


def _choice(step: OfficerStep, found: OfficersDossier) -> Choice:
    note = ""
    if step is OfficerStep.ASK_FOR_PAPERS:
        note = _times(found.requests_left)
    if step is OfficerStep.EXTEND:
        note = _times(found.extensions_left)
    href = f"{dossier_path(found.dossier.id)}/{step.value}"
    return Choice(href, words()["steps"][step.value], note, step is OfficerStep.TAKE)


def _times(left: int) -> str:
    return f"còn {left} lần" if left else "lần nữa do lãnh đạo"
