"""The label on a dossier's folder, 100 × 50 mm off a 203 dpi head: when it is due, whose it is, its bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from desk_app.documents.codes import BAR_MODULE, DOT, code_128, draw_bars
from desk_app.documents.fonts import Face
from desk_app.documents.letter_foot import grouped
from desk_app.documents.office import OfficeFacts, a_document
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import Line, Paragraph, Run, clean, few_lines, fitting_size, held, plain
from desk_app.documents.words import HEAD, Words, at_the_desk, weekday_in_words

WORDS = Words("label")
_WIDTH, _HEIGHT = 800 * DOT, 400 * DOT
_CUT = (100.0, 50.0)
_SHEETS = {"a4": ((210.0, 297.0), 2, 5), "a5p": ((148.0, 210.0), 1, 4)}
"""A sheet's size, and how many labels lie across and down on it."""
_ROLL = (640 * DOT, 816 * DOT)
_LEFT, _RIGHT = 32 * DOT, 768 * DOT
_BOX_LEFT = 522 * DOT
_BAR = round(BAR_MODULE / DOT) * DOT
_BARS_TOP, _BARS_HEIGHT = 258 * DOT, 88 * DOT
_LEAST = 6.5
"""Points: smaller letters a thermal head blurs."""
_FRAME = 2
"""Points: a thermal head drops thinner lines."""


@dataclass(frozen=True, slots=True)
class LabelFacts:
    """What a folder is found by; `desk` is the desk alone: "Quầy số 2"."""

    office: OfficeFacts
    desk: str
    legal_code: str
    scan_code: str
    owner: str
    procedure: str
    papers: int
    received_at: datetime
    due_at: datetime | None


def render_label(facts: LabelFacts) -> bytes:
    """The label as PDF, every bar on whole dots; the same bytes for the same facts."""
    sheet = a_document("label", (_WIDTH, _HEIGHT), facts.office, code=facts.legal_code)
    _draw(sheet, facts)
    return sheet.pdf()


def render_labels(labels: Sequence[LabelFacts], paper: str) -> bytes:
    """Labels for a printer without label paper: several on a sheet to cut up (A4, A5), or each along a roll of 80 mm."""
    first = labels[0]
    if paper == "k80":
        sheet = a_document("label", _ROLL, first.office, code=first.legal_code)
        for place, facts in enumerate(labels):
            if place:
                sheet.new_page()
            drawn = sheet.set_aside(partial(_draw, sheet, facts))
            sheet.put_turned(drawn, 8 * DOT, (_ROLL[0] + _HEIGHT) / 2)
        return sheet.pdf()
    size, columns, rows = _SHEETS[paper]
    sheet = a_document("label", size, first.office, code=first.legal_code)
    left, top = (size[0] - columns * _CUT[0]) / 2, (size[1] - rows * _CUT[1]) / 2
    for place, facts in enumerate(labels):
        on_page = place % (columns * rows)
        if place and not on_page:
            sheet.new_page()
        x, y = left + on_page % columns * _CUT[0], top + on_page // columns * _CUT[1]
        drawn = sheet.set_aside(partial(_draw, sheet, facts))
        sheet.put(drawn, down=y, right=x)
        sheet.box(x, y, *_CUT, 0.3)
    return sheet.pdf()


def _draw(sheet: Sheet, facts: LabelFacts) -> None:
    """A label with its corner at the sheet's."""
    received = at_the_desk(facts.received_at)
    moment = WORDS.text("received", moment=f"{received:%d/%m/%Y %H:%M}")
    right = plain(moment)
    size = 9.2
    sheet.line(_RIGHT, 6.6, right, size, Align.RIGHT)
    agency = facts.office.superior or facts.office.agency
    office = WORDS.text("office", agency=clean(agency), desk=clean(facts.desk)).upper()
    if facts.office.sample:
        office = f"{HEAD.text('sample')} – {office}"
    name = plain(office, Face.BOLD)
    room = _RIGHT - _LEFT - right.width(size) - 3
    size = fitting_size(name.ems, room, size)
    lines = Paragraph([Run(office, Face.BOLD)]).lines(max(size, _LEAST), room)
    sheet.line(_LEFT, 6.6, lines[0] if len(lines) == 1 else lines[0].clipped(), max(size, _LEAST))
    sheet.rule(_LEFT, 8.6, _RIGHT, 1)
    _draw_due(sheet, facts.due_at)
    _draw_names(sheet, facts)
    if facts.scan_code:
        draw_bars(sheet, code_128(facts.scan_code), _LEFT, _BARS_TOP, _BARS_HEIGHT, module=_BAR)
        sheet.text(_LEFT, 47.2, grouped(facts.scan_code), 14, face=Face.BOLD)
    sheet.text(_RIGHT, 39.8, WORDS.text("papers", count=facts.papers), 11, align=Align.RIGHT)
    code = plain(WORDS.text("code", legal_code=held(facts.legal_code)))
    sheet.line(_RIGHT, 47.2, code, fitting_size(code.ems, 38, 10.5), Align.RIGHT)


def _draw_due(sheet: Sheet, due_at: datetime | None) -> None:
    width, top, height = _RIGHT - _BOX_LEFT, 82 * DOT, 158 * DOT
    centre = _BOX_LEFT + width / 2
    sheet.box(_BOX_LEFT, top, width, height, _FRAME)
    sheet.text(centre, top + 4.6, WORDS.text("due"), 10, face=Face.BOLD, align=Align.CENTRE)
    if due_at is None:
        unknown = plain(WORDS.text("due_unknown"), Face.BOLD)
        sheet.line(centre, top + 13, unknown, fitting_size(unknown.ems, width - 4, 18), Align.CENTRE)
        return
    due = at_the_desk(due_at)
    sheet.text(centre, top + 12.6, f"{due:%d/%m}", 23, face=Face.BOLD, align=Align.CENTRE)
    weekday = weekday_in_words(due)
    below = plain(f"{weekday[0].upper()}{weekday[1:]} {due.year}", Face.BOLD)
    sheet.line(centre, top + 18, below, fitting_size(below.ems, width - 3, 10), Align.CENTRE)


def _draw_names(sheet: Sheet, facts: LabelFacts) -> None:
    """The owner in at most two lines, the procedure in what is left, cut with an ellipsis."""
    room = _BOX_LEFT - _LEFT - 2
    owner = Paragraph([Run(clean(facts.owner).upper(), Face.BOLD)])
    size = 14.0
    while len(owner.lines(size, room)) > 2 and size > 7.5:
        size -= 0.25
    lines = _cut(owner.lines(size, room), 2)
    lead = 0.385 * size
    y = sheet.lines(_LEFT, 10.2 + 0.33 * size, lines, size, lead)
    y += 4.1 - lead + 1.2
    most = 3 if y < 18 else 2 if y < 25 else 1
    size, below = few_lines(Paragraph([Run(clean(facts.procedure))]), room, 10, 20)
    sheet.lines(_LEFT, y, _cut(below, most), size, 3.9)


def _cut(lines: list[Line], most: int) -> list[Line]:
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1].clipped()]
