"""A sheet of procedures, checked row by row and turned into the content of a catalogue pack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from desk_app.domain.due_date import Unit
from desk_app.domain.fees import FeeKind
from desk_app.domain.procedure import CODE, Requirement
from desk_app.domain.words import folded, tidy
from province.pack_editor.findings import Findings
from province.pack_editor.problems import Problem, Severity
from province.pack_editor.sheets import Row, Sheet

COLUMNS = (
    "code",
    "name",
    "field",
    "duration",
    "unit",
    "fee_vnd",
    "papers",
    "field_code",
    "statutory_duration",
    "statutory_unit",
    "fee_online",
    "fee_cap",
    "page_rates",
    "fee_kind",
    "fee_code",
    "effective_from",
    "abolished_from",
    "successor",
    "cut_off",
    "phases",
    "papers_ground",
    "payment_ground",
    "legal_basis",
)
NEEDED = ("code", "name", "field", "duration", "unit", "fee_vnd", "papers")
ALIASES = {
    "ma thu tuc": "code",
    "ma tthc": "code",
    "ten thu tuc": "name",
    "ten tthc": "name",
    "linh vuc": "field",
    "ma linh vuc": "field_code",
    "thoi han": "duration",
    "thoi han giai quyet": "duration",
    "don vi": "unit",
    "don vi tinh": "unit",
    "muc thu": "fee_vnd",
    "phi le phi": "fee_vnd",
    "phi, le phi": "fee_vnd",
    "thanh phan ho so": "papers",
    "giay to": "papers",
    "thoi han theo quy dinh": "statutory_duration",
    "don vi theo quy dinh": "statutory_unit",
    "muc thu truc tuyen": "fee_online",
    "muc thu toi da": "fee_cap",
    "muc theo trang": "page_rates",
    "loai thu": "fee_kind",
    "ma phi": "fee_code",
    "hieu luc tu": "effective_from",
    "bai bo tu": "abolished_from",
    "het hieu luc tu": "abolished_from",
    "thay the boi": "successor",
    "thu tuc thay the": "successor",
    "gio chot": "cut_off",
    "cac chang": "phases",
    "can cu tam dung bo sung": "papers_ground",
    "can cu tam dung nop tien": "payment_ground",
    "can cu phap ly": "legal_basis",
}
UNIT_WORDS = {
    "ngay lam viec": "working_day",
    "ngay": "calendar_day",
    "gio": "working_hour",
    "gio lam viec": "working_hour",
    "trong ngay": "same_day",
}
PLACEHOLDERS = frozenset(
    f"1.{number:06d}" for number in (*range(124, 131), *range(201, 204))
)  # seen in a public list of procedures; none of them is one
LONGEST_DURATION = 3650
NO_GROUND = "-"

Content = dict[str, object]


def read_procedures(sheet: Sheet, *, fees_needed: bool = False) -> tuple[Content, Sequence[Problem]]:
    """The content of the pack, and everything that is wrong with it.

    `fees_needed` makes an unknown fee an error; it is a warning otherwise, for it may be set elsewhere.
    """
    findings = Findings(sheet)
    procedures = [_procedure(row, findings, fees_needed) for row in sheet.rows]
    _check_codes(sheet, findings)
    return {"procedures": procedures}, findings.all


def _procedure(row: Row, findings: Findings, fees_needed: bool) -> Content:
    _check_code(row, findings)
    duration = _duration(row, findings, "duration", "unit")
    phases = _phases(row, findings)
    if duration is None and not phases and not row.get("duration"):
        findings.tell(row, "duration", "duration_unknown", severity=Severity.WARNING)
    statutory = _duration(row, findings, "statutory_duration", "statutory_unit", else_unit=row.get("unit"))
    _check_statutory(row, findings, duration, statutory)
    effective, abolished = findings.day(row, "effective_from"), findings.day(row, "abolished_from")
    if effective and abolished and abolished <= effective:
        findings.tell(row, "abolished_from", "ends_before_start")
    _check_successor(row, findings, abolished)
    cut_off = findings.hour(row, "cut_off")
    made: Content = {
        "code": row.get("code"),
        "name": findings.name(row, "name"),
        "field": findings.name(row, "field", clipped=Severity.WARNING),
        "duration": duration,
        "fee": _fee(row, findings, fees_needed),
        "papers": _papers(row, findings),
    }
    further: Content = {
        "field_code": row.get("field_code") or None,
        "statutory": statutory,
        "effective_from": effective.isoformat() if effective else None,
        "abolished_from": abolished.isoformat() if abolished else None,
        "successor": row.get("successor") or None,
        "cut_off": cut_off.isoformat() if cut_off else None,
        "phases": phases or None,
        "grounds": _grounds(row),
        "legal_basis": list(filter(None, map(tidy, row.get("legal_basis").split(";")))) or None,
    }
    return made | {name: value for name, value in further.items() if value is not None}


def _check_code(row: Row, findings: Findings) -> None:
    code = row.get("code")
    if not code:
        findings.tell(row, "code", "missing")
    elif not CODE.match(code):
        findings.tell(row, "code", "code_form", value=code[:40])
    elif code in PLACEHOLDERS:
        findings.tell(row, "code", "code_placeholder", value=code)


def _check_codes(sheet: Sheet, findings: Findings) -> None:
    """Codes of the sheet against each other: two of one day, successors that are not there."""
    first: dict[tuple[str, str], int] = {}
    codes = {row.get("code") for row in sheet.rows}
    for row in sheet.rows:
        key = (row.get("code"), row.get("effective_from"))
        if key[0] and key in first:
            findings.tell(row, "code", "code_twice", value=key[0], first=first[key])
        first.setdefault(key, row.number)
        successor = row.get("successor")
        if successor and CODE.match(successor) and successor not in codes:
            findings.tell(row, "successor", "successor_unknown", value=successor)


def _check_successor(row: Row, findings: Findings, abolished: date | None) -> None:
    successor = row.get("successor")
    if not successor:
        return
    if not CODE.match(successor):
        findings.tell(row, "successor", "code_form", value=successor[:40])
    elif successor == row.get("code"):
        findings.tell(row, "successor", "successor_itself")
    if abolished is None and not row.get("abolished_from"):
        findings.tell(row, "abolished_from", "successor_without_end")


def _duration(
    row: Row, findings: Findings, amount_column: str, unit_column: str, *, else_unit: str = ""
) -> dict[str, object] | None:
    unit_text = _unit(row.get(unit_column))
    else_unit = _unit(else_unit)
    if unit_text and unit_text not in list(Unit):
        findings.tell(row, unit_column, "unit_unknown", value=unit_text[:40])
        unit_text = ""
    elif not unit_text and row.get(amount_column):
        unit_text = else_unit if else_unit in list(Unit) else ""
        if not unit_text and not else_unit:
            findings.tell(row, unit_column, "unit_missing")
    amount = findings.number(row, amount_column, limit=LONGEST_DURATION)
    if unit_text == Unit.SAME_DAY:
        return {"amount": 0, "unit": unit_text}
    if amount is None or not unit_text:
        return None
    if amount == 0:
        findings.tell(row, amount_column, "duration_zero", severity=Severity.WARNING)
    return {"amount": amount, "unit": unit_text}


def _unit(text: str) -> str:
    """The unit's own name for the words people write; other text stays as it is."""
    return UNIT_WORDS.get(folded(text), text)


def _check_statutory(
    row: Row,
    findings: Findings,
    promised: Mapping[str, object] | None,
    statutory: Mapping[str, object] | None,
) -> None:
    if promised is None or statutory is None or promised["unit"] != statutory["unit"]:
        return
    if int(str(statutory["amount"])) < int(str(promised["amount"])):
        findings.tell(row, "statutory_duration", "statutory_shorter")


def _phases(row: Row, findings: Findings) -> list[Content]:
    """Công an xã:2;Tư pháp:3 — in the unit of the row."""
    text = row.get("phases")
    if not text:
        return []
    unit = _unit(row.get("unit"))
    phases: list[Content] = []
    for part in text.split(";"):
        name, _, amount = part.rpartition(":")
        number = findings.number(row, "phases", amount.strip(), limit=LONGEST_DURATION)
        if not name.strip() or not number or unit in ("", Unit.SAME_DAY):
            findings.tell(row, "phases", "phases_form")
            return []
        phases.append({"unit": name.strip(), "duration": {"amount": number, "unit": unit}})
    return phases


def _fee(row: Row, findings: Findings, fees_needed: bool) -> Content:
    amount = findings.number(row, "fee_vnd")
    online, cap = findings.number(row, "fee_online"), findings.number(row, "fee_cap")
    rates = _rates(row, findings)
    kind = row.get("fee_kind")
    if kind and kind not in list(FeeKind):
        findings.tell(row, "fee_kind", "fee_kind")
        kind = ""
    if not row.get("fee_vnd") and not row.get("page_rates"):
        charged = [name for name in ("fee_online", "fee_cap", "fee_kind", "fee_code") if row.get(name)]
        if charged:
            findings.tell(row, "fee_vnd", "fee_needed", why=", ".join(charged))
        else:
            severity = Severity.ERROR if fees_needed else Severity.WARNING
            findings.tell(row, "fee_vnd", "fee_missing", severity=severity)
    told: Content = {"amount": amount, "online": online, "cap": cap, "page_rates": rates or None}
    told |= {"kind": kind or None, "code": row.get("fee_code") or None}
    return {name: value for name, value in told.items() if value is not None}


def _rates(row: Row, findings: Findings) -> list[list[int]]:
    """2:2000;0:1000 — up to page 2, then all further."""
    rates: list[list[int]] = []
    for part in row.get("page_rates").split(";"):
        if not part.strip():
            continue
        up_to, colon, rate = part.partition(":")
        pair = [up_to.strip(), rate.strip()]
        if not colon or not all(each.isascii() and each.isdigit() for each in pair):
            findings.tell(row, "page_rates", "rates_form")
            return []
        rates.append([int(each) for each in pair])
    return rates


def _papers(row: Row, findings: Findings) -> list[Content]:
    """name|originals|copies|requirement, or with |code after it, separated by semicolons."""
    papers: list[Content] = []
    seen: set[str] = set()
    for place, text in enumerate((part for part in row.get("papers").split(";") if part.strip()), start=1):
        parts = [part.strip() for part in text.split("|")]
        if len(parts) not in (4, 5) or not parts[0]:
            findings.tell(row, "papers", "paper_form", place=place)
            continue
        findings.check_text(row, "papers", parts[0], clipped=Severity.WARNING)
        counts = [findings.number(row, "papers", part or "0", limit=999) for part in parts[1:3]]
        if parts[3] not in list(Requirement):
            findings.tell(row, "papers", "paper_requirement", place=place, value=parts[3][:40])
        if parts[0] in seen:
            findings.tell(row, "papers", "paper_twice", severity=Severity.WARNING, value=parts[0][:60])
        seen.add(parts[0])
        paper: Content = {"name": parts[0], "originals": counts[0], "copies": counts[1]}
        paper["requirement"] = parts[3]
        if len(parts) == 5 and parts[4]:
            paper["code"] = parts[4]
        papers.append(paper)
    return papers


def _grounds(row: Row) -> Content | None:
    """Grounds of the procedure's own; "-" says that the clock does not stand still."""
    told = {name: row.get(f"{name}_ground") for name in ("papers", "payment")}
    if not any(told.values()):
        return None
    return {name: None if text in ("", NO_GROUND) else text for name, text in told.items()}
