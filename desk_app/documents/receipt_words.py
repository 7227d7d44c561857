"""Form 01 in words: the facts put into the captions of the circular, ready to be measured."""

import json
import re
from datetime import datetime
from functools import cache
from pathlib import Path

from desk_app.documents.fonts import Face
from desk_app.documents.receipt_facts import ReceiptFacts
from desk_app.documents.sheet import Sheet
from desk_app.documents.text import NO_BREAK, Paragraph, Run, clean, held, held_numbers
from desk_app.documents.words import (
    HEAD,
    RECEIPT,
    at_the_desk,
    day_in_words,
    form_number,
    form_title,
    hour_in_words,
    minute_in_words,
    weekday_in_words,
)

_PROVISIONAL_FILE = Path(__file__).resolve().parents[2] / "resources" / "words" / "provisional.vi.json"


def fields(facts: ReceiptFacts) -> list[Paragraph]:
    """The lines above the table, each a paragraph."""
    return [
        RECEIPT.paragraph("desk", desk=held_numbers(facts.desk_name)),
        RECEIPT.paragraph("owner", owner=owner(facts)),
        _submitter(facts, "submitter_with_id"),
        address(facts),
        RECEIPT.paragraph("contact", phone=_or_blank(facts.phone), email=_or_blank(facts.email)),
        RECEIPT.paragraph("procedure", **_procedure(facts)),
    ]


def roll_fields(facts: ReceiptFacts) -> list[Paragraph]:
    """The same, worded for narrow paper."""
    return [
        RECEIPT.paragraph("desk", desk=held_numbers(facts.desk_name)),
        RECEIPT.paragraph("roll_owner", owner=owner(facts)),
        _submitter(facts, "roll_submitter_with_id"),
        address(facts),
        RECEIPT.paragraph("roll_contact", phone=_or_blank(facts.phone), email=_or_blank(facts.email)),
        RECEIPT.paragraph("roll_procedure", **_procedure(facts)),
    ]


def items(facts: ReceiptFacts) -> list[Paragraph]:
    """Items 2 to 7; 2 and 3 share a paragraph."""
    sets, duration, *others = _items(facts, "duration", "return_by")
    return [Paragraph.joined(sets, duration, gap=3), *others]


def roll_items(facts: ReceiptFacts) -> list[Paragraph]:
    """Items 2 to 7, each a paragraph, worded for narrow paper."""
    return _items(facts, "roll_duration", "roll_return_by")


def _items(facts: ReceiptFacts, duration: str, return_by: str) -> list[Paragraph]:
    received = at_the_desk(facts.received_at)
    return [
        RECEIPT.paragraph("sets", sets=facts.sets),
        RECEIPT.paragraph(duration, duration=held_numbers(facts.duration)),
        RECEIPT.paragraph("received", received=f"{minute_in_words(received)}, {day_in_words(received)}"),
        RECEIPT.paragraph("due", due=due_in_words(facts.due_at)),
        RECEIPT.paragraph(return_by, return_by=held_numbers(facts.return_by)),
        RECEIPT.paragraph("fee", fee=held_numbers(facts.fee)),
    ]


def due_in_words(due_at: datetime | None) -> str:
    """ "17 giờ 00 phút, thứ Sáu, ngày 27 tháng 11 năm 2026"."""
    if due_at is None:
        return RECEIPT.text("due_unknown")
    due = at_the_desk(due_at)
    return RECEIPT.text(
        "due_full",
        minute=minute_in_words(due),
        weekday=weekday_in_words(due).replace(" ", NO_BREAK),
        day=day_in_words(due),
    )


def due_in_the_box(due_at: datetime | None) -> tuple[str, str, bool]:
    """The large line, the line below it, and whether the large one is a date."""
    if due_at is None:
        large, small = RECEIPT.several("due_unknown_lines")
        return large, small, False
    due = at_the_desk(due_at)
    weekday = weekday_in_words(due)
    hour = RECEIPT.text("due_hour", weekday=weekday[0].upper() + weekday[1:], hour=hour_in_words(due))
    return f"{due:%d/%m/%Y}", hour, True


def place_and_day(facts: ReceiptFacts) -> str:
    """ "Ea Kpam, ngày 23 tháng 11 năm 2026", the day of reception."""
    day = day_in_words(at_the_desk(facts.received_at))
    return HEAD.text("place_and_day", place=clean(facts.place), day=day)


def book(facts: ReceiptFacts, caption: str = "book") -> Paragraph:
    """Which line of which book the dossier stands in."""
    ordinal = RECEIPT.text("blank") if facts.draft else facts.ordinal
    return RECEIPT.paragraph(caption, book=held(facts.book), ordinal=ordinal)


def code_line(facts: ReceiptFacts, copy_caption: str) -> Paragraph:
    """The legal code, whose copy this is, and that it was printed again if it was."""
    if facts.draft:
        return Paragraph([Run(facts.draft[1], Face.BOLD)])
    parts = [
        RECEIPT.paragraph("code", legal_code=held(facts.legal_code)),
        RECEIPT.paragraph(copy_caption),
    ]
    if facts.copy > 1:
        parts.append(RECEIPT.paragraph("reprint", copy=facts.copy))
    return Paragraph.joined(*parts, gap=4)


@cache
def _provisional() -> tuple[Run, ...]:
    told = json.loads(_PROVISIONAL_FILE.read_text(encoding="utf-8"))["receipt"]
    return tuple(
        Run(part, Face.BOLD if place % 2 else Face.REGULAR)
        for place, part in enumerate(re.split("</?b>", told))
        if part
    )


def no_lookup(facts: ReceiptFacts) -> Paragraph:
    """That there is no look-up yet, and on a provisional receipt that the final number follows."""
    if facts.provisional:
        return Paragraph(list(_provisional()))
    return RECEIPT.paragraph("no_lookup")


def owner(facts: ReceiptFacts) -> str:
    """The owner in capitals, as on the card."""
    return clean(facts.owner).upper()


def address(facts: ReceiptFacts) -> Paragraph:
    """The address, or room to write one."""
    return RECEIPT.paragraph("address", address=held_numbers(facts.address) if facts.address else _blank())


def scan_code_groups(facts: ReceiptFacts) -> str:
    """Four groups of four, to be read out over a telephone."""
    return NO_BREAK.join(facts.scan_code[at : at + 4] for at in range(0, 16, 4))


def key_groups(key: str) -> tuple[str, ...]:
    """The look-up key in groups of four."""
    return tuple(key[at : at + 4] for at in range(0, len(key), 4))


def a_sheet(facts: ReceiptFacts, width: float, height: float) -> Sheet:
    """An empty document of this receipt, named without naming the citizen."""
    return Sheet(
        width,
        height,
        title=f"{form_title('receipt')} {clean(facts.legal_code)}",
        author=f"{clean(facts.agency_name)}, {clean(facts.superior)}",
        subject=f"Mẫu số {form_number('receipt')}: {clean(facts.procedure_name)}",
    )


def _submitter(facts: ReceiptFacts, with_id: str) -> Paragraph:
    name = clean(facts.submitter)
    if facts.masked_id is None:
        return RECEIPT.paragraph("submitter", submitter=name)
    return RECEIPT.paragraph(with_id, submitter=name, id=held(f"{facts.id_label}: {facts.masked_id}"))


def _procedure(facts: ReceiptFacts) -> dict[str, str]:
    return {"procedure": clean(facts.procedure_name), "procedure_code": held(facts.procedure_code)}


def _or_blank(text: str | None) -> str:
    return held(text) if text else _blank()


def _blank() -> str:
    return RECEIPT.text("blank")
