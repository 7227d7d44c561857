"""The words of the officers' pages: bands, steps, refusals beside their fields, and a dossier's history in a line each."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from desk_app.domain import events as ev
from desk_app.domain.calendar import in_vietnam
from desk_app.domain.errors import Refusal
from desk_app.domain.events import Event
from desk_app.wire.facts import KINDS, UnknownFact
from province.actions.worklist import Band, Waiting

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_KIND_OF = {fact: kind for kind, fact in KINDS.items()}


@cache
def words() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(
        Path(__file__).with_name("officer_words.vi.json").read_text(encoding="utf-8")
    )
    return told


def money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") + " đồng"


def day(at: date) -> str:
    return f"{in_vietnam(at) if isinstance(at, datetime) else at:%d/%m/%Y}"


def moment(at: datetime) -> str:
    return f"{in_vietnam(at):%H:%M %d/%m/%Y}"


def day_in_full(at: datetime) -> str:
    """`Thứ Sáu 27/11/2026, trước 17 giờ 00`."""
    local = in_vietnam(at)
    name = _WEEKDAYS[local.weekday()]
    return f"{name[0].upper()}{name[1:]} {local:%d/%m/%Y}, trước {local.hour} giờ {local.minute:02d}"


def weekday(at: date) -> str:
    return _WEEKDAYS[at.weekday()]


def masked_name(full_name: str) -> str:
    """`Nguyễn Thị Huỳnh Phượng` → `NGUYỄN T. H. P***`: as lists of officers show people."""
    parts = full_name.split()
    if len(parts) < 2:
        return f"{full_name[:1].upper()}***" if full_name else ""
    between = "".join(f" {each[0].upper()}." for each in parts[1:-1])
    return f"{parts[0].upper()}{between} {parts[-1][0].upper()}***"


def in_fours(code: str) -> str:
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4)) if code.isdigit() else code


def band_mark(waiting: Waiting) -> tuple[str, str]:
    """(sign, words) of a line's band: shape and words, never colour alone."""
    said = words()["bands"]
    if waiting.band is Band.STILL:
        return "‖", said["still"]
    if waiting.left is None:
        return "○", said["none"]
    return left_mark(waiting.left, late=waiting.band is Band.LATE)


def left_mark(left: int, *, late: bool) -> tuple[str, str]:
    said = words()["bands"]
    if late:
        return "▲", said["late"].format(days=abs(left))
    return ("●", said["today"]) if left == 0 else ("○", said["left"].format(days=left))


def refusal_words(refusal: Refusal) -> str:
    """The sentence of a refusal, without its field: it stands beside it."""
    said = words()["refusals"]
    facts = {"code": refusal.code, **refusal.facts}
    text: str = said.get(refusal.code, said["other"])
    return text.format(**facts)


def happened(fact: Event | UnknownFact, actor: str) -> str:
    """What happened, in one line; no name beyond those of the staff."""
    said: dict[str, str] = words()["history"]
    if isinstance(fact, UnknownFact):
        return said["other"]
    kind = _KIND_OF[type(fact)]
    line = said.get(_shade(kind, fact, actor), said["other"]).format_map(_facts(fact))
    supervisor = getattr(fact, "supervisor", None)
    if supervisor:
        reason = getattr(fact, "supervisor_reason", None) or getattr(fact, "reason", "")
        line += " " + words()["approved"].format(supervisor=supervisor, reason=reason)
    return line


def _shade(kind: str, fact: Event, actor: str) -> str:
    if isinstance(fact, ev.DossierHandedOn):
        if fact.back:
            return f"{kind}.back"
        if fact.receiver:
            return f"{kind}.own" if fact.receiver == actor else f"{kind}.taken"
    if isinstance(fact, ev.DeadlineExtended) and fact.proposed_late:
        return f"{kind}.late"
    return kind


def _facts(fact: Event) -> dict[str, str]:
    told = {name: getattr(fact, name, "") or "" for name in ("to", "receiver", "reason", "paper", "code")}
    amount = getattr(fact, "amount", None)
    told["amount"] = money(amount) if isinstance(amount, int) else ""
    what = ""
    if isinstance(fact, ev.PapersRequested):
        what = "; ".join(each.name for each in fact.papers) or fact.reason
    if isinstance(fact, ev.DossierCompleted):
        what = "; ".join(f"{each.name}{f' số {each.number}' if each.number else ''}" for each in fact.results)
    if isinstance(fact, ev.CitizenRated):
        what = words()["satisfaction"][fact.satisfaction - 1] + (f" “{fact.comment}”" if fact.comment else "")
    told["what"] = what
    told["day"] = day(fact.due.at) if isinstance(fact, ev.DeadlineExtended) else ""
    return {name: str(value) for name, value in told.items()}
