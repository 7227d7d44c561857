"""The test slip: every mark of Vietnamese, bars and a frame, to see whether a printer keeps them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from desk_app.documents.codes import BAR_MODULE, DOT, code_128, draw_bars
from desk_app.documents.fonts import Face
from desk_app.documents.sheet import Sheet
from desk_app.documents.text import Paragraph, Run, clean, fitting_size, plain
from desk_app.domain.codes import grouped, luhn_digit
from desk_app.paths import RESOURCES

_DAY = "990002611230001"
NUMBER = f"{_DAY}{luhn_digit(_DAY)}"
"""A scan code of an office that no province gives."""
_BAR = round(BAR_MODULE / DOT) * DOT
_ROLL_INK, _ROLL = 576 * DOT, 640 * DOT
_SIZES = {
    "a4": (210.0, 297.0),
    "a5": (210.0, 148.5),
    "a5p": (148.0, 210.0),
    "k80": (_ROLL, 680 * DOT),
    "100x50": (800 * DOT, 400 * DOT),
}
PAPERS = tuple(_SIZES)
_INSET, _FRAME = 5.0, 1.4


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """Whose slip it is and when it was made."""

    agency: str
    desk: str
    made_at: datetime


def render_test_slip(facts: SlipFacts, paper: str = "a5") -> bytes:
    """One slip as PDF."""
    width, height = _SIZES[paper]
    words = _words()
    sheet = Sheet(width, height, title=words["title"], author=clean(facts.agency), subject="")
    roll = paper == "k80"
    left = (width - _ROLL_INK) / 2 if roll else 32 * DOT if paper == "100x50" else 15 * 8 * DOT
    room = (_ROLL_INK if roll else width - left) - 12
    low = paper == "100x50"
    if roll:
        sheet.rule(left, 4, left + _ROLL_INK, 2)
        sheet.rule(left, height - 4, left + _ROLL_INK, 2)
    else:
        inset = 1.5 if low else _INSET
        sheet.box(inset, inset, width - 2 * inset, height - 2 * inset, _FRAME)
    lines = (
        (facts.agency.upper(), Face.BOLD, 9 if low else 11, 7.0 if low else 13.0),
        (words["title"], Face.BOLD, 14 if low else 19, 6.0 if low else 9.0),
        (words["letters"], Face.BOLD, 12 if low else 16, 6.0 if low else 9.5),
        (words["name"], Face.REGULAR, 9 if low else 12, 5.0 if low else 8.0),
    )
    y = 0.0
    for text, face, size, drop in lines:
        y += drop
        line = plain(clean(text), face)
        sheet.line(left, y, line, fitting_size(line.ems, room, size))
    top = -int(-(y + 3) // DOT) * DOT
    tall = round((9 if low else 13) / DOT) * DOT
    draw_bars(sheet, code_128(NUMBER), left, top, tall, module=_BAR)
    y = top + tall + (4.6 if low else 6)
    sheet.text(left, y, grouped(NUMBER), 11 if low else 14, face=Face.BOLD)
    moment = words["moment"].format(moment=f"{facts.made_at:%H:%M %d/%m/%Y}", desk=clean(facts.desk))
    below = f"{words['papers'][paper]} · {moment}"
    y += 4.6 if low else 7
    line = plain(below)
    sheet.line(left, y, line, fitting_size(line.ems, room, 8 if low else 10))
    if not low:
        for each in Paragraph([Run(words["frame"], Face.ITALIC)]).lines(10, room):
            y += 4.6
            sheet.line(left, y, each, 10)
    return sheet.pdf()


@cache
def _words() -> Any:
    return json.loads((RESOURCES / "words" / "test_slip.json").read_text(encoding="utf-8"))
