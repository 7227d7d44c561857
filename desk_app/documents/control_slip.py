"""Form 06, the slip that goes with a dossier: who gave it to whom, when, and whether in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.documents.codes import BAR_MODULE, code_128, draw_bars
from desk_app.documents.fonts import CAPITAL, Face, mm
from desk_app.documents.letter import A4, Letter, LetterFacts, procedure
from desk_app.documents.letter_foot import grouped
from desk_app.documents.receipt_words import due_in_words
from desk_app.documents.sheet import FRAME, HAIRLINE, Align, Sheet
from desk_app.documents.table import Columns, Setting, draw_table
from desk_app.documents.text import Line, Paragraph, Run, clean, few_lines, fitting_size, held_numbers, plain
from desk_app.documents.words import Words, at_the_desk, moment_in_words
from desk_app.domain.timeliness import InTime

WORDS = Words("control_slip")
_COLUMNS = Columns((40, 80, 27, 18))
_SETTING = Setting(11, 4.75, head_size=11, head_lines=2)
_ROW = 27.4
_TIME = 7.4
"""Height of the time over the two cells that are signed."""
_LEAST_ROWS = 5
_BOX = 3.4
_NOTE_SIZE = 9.0


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One hand-over. A unit's name, and a person's where it is known; `in_time` None where nothing was promised."""

    giver: str
    receiver: str
    at: datetime | None = None
    given_by: str | None = None
    taken_by: str | None = None
    in_time: InTime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ControlSlipFacts:
    """What form 06 says; `open`: the dossier goes on, so rows stay to be filled in by hand."""

    letter: LetterFacts
    received_at: datetime
    due_at: datetime | None
    first_due_at: datetime | None
    """The first promise, where it is another one."""
    settled_by: str | None
    together_with: tuple[str, ...]
    lines: tuple[SlipLine, ...]
    open: bool = True


def render_control_slip(facts: ControlSlipFacts, paper: str = "a4") -> bytes:
    """Form 06 as PDF, the same bytes for the same facts."""
    letter = Letter("control_slip", facts.letter, _PLACE, WORDS.text("mark"), foot=_draw_foot)
    party = facts.letter.party
    nobody = WORDS.text("nobody")
    said = [
        WORDS.paragraph("owner", owner=clean(party.owner).upper()),
        WORDS.paragraph("procedure", **procedure(party)),
        WORDS.paragraph("received", moment=moment_in_words(facts.received_at)),
        _due(facts),
        WORDS.paragraph("settled_by", unit=held_numbers(facts.settled_by or nobody)),
        WORDS.paragraph("together_with", units=held_numbers("; ".join(facts.together_with) or nobody)),
    ]
    for paragraph in said:
        letter.field(paragraph)
    letter.blocks.append(_Slip(letter.place.x, _measured(_lines(facts))))
    return letter.pdf()


_PLACE = A4


def _due(facts: ControlSlipFacts) -> Paragraph:
    due = due_in_words(facts.due_at)
    if facts.first_due_at is None:
        return WORDS.paragraph("due", due=due)
    first = f"{at_the_desk(facts.first_due_at):%H:%M %d/%m/%Y}"
    return WORDS.paragraph("due_first", due=due, first=held_numbers(first))


def _lines(facts: ControlSlipFacts) -> Sequence[SlipLine]:
    if not facts.open:
        return facts.lines
    blank = WORDS.text("unit_blank")
    missing = max(1, _LEAST_ROWS - len(facts.lines))
    return [*facts.lines, *[SlipLine(blank, blank)] * missing]


@dataclass(frozen=True, slots=True)
class _Measured:
    line: SlipLine
    giver: Sequence[Line]
    receiver: Sequence[Line]
    note: Sequence[Line]
    height: float


def _measured(lines: Sequence[SlipLine]) -> list[_Measured]:
    measured = []
    for line in lines:
        giver, receiver = (
            WORDS.paragraph(caption, **{place: held_numbers(unit)}).lines(_SETTING.size, _COLUMNS.room(0))
            for caption, place, unit in (("gives", "giver", line.giver), ("takes", "receiver", line.receiver))
        )
        note = Paragraph([Run(clean(line.note))]).lines(_NOTE_SIZE, _COLUMNS.room(3))
        units = (len(giver) + len(receiver)) * _SETTING.lead + 3.4
        height = max(_ROW, units, len(note) * 3.9 + 2.4)
        measured.append(_Measured(line, giver, receiver, note, height))
    return measured


@dataclass(frozen=True, slots=True)
class _Slip:
    """The table of hand-overs; a row stays whole."""

    x: float
    rows: Sequence[_Measured]
    gap: float = 2.2
    sticks: bool = False
    brings: bool = True
    sinks: float = 0.0

    @property
    def around(self) -> float:
        return _SETTING.head_height

    @property
    def heights(self) -> Sequence[float]:
        return [row.height for row in self.rows]

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        captions = WORDS.several("columns")
        top = draw_table(sheet, self.x, y, columns=_COLUMNS, setting=_SETTING, rows=(), captions=captions)
        edges = _COLUMNS.edges(self.x)
        at = top
        strokes = []
        for row in self.rows[first:last]:
            _draw_row(sheet, edges, at, row)
            middle = (edges[1] + edges[2]) / 2
            strokes.append((edges[1], at + _TIME, edges[2], at + _TIME))
            strokes.append((middle, at + _TIME, middle, at + row.height))
            at += row.height
            strokes.append((edges[0], at, edges[-1], at))
        strokes.pop()
        strokes.extend((edge, top, edge, at) for edge in edges[1:-1])
        sheet.strokes(strokes, HAIRLINE)
        sheet.box(edges[0] - mm(FRAME / 2), top, _COLUMNS.whole + mm(FRAME), at - top + mm(FRAME / 2), FRAME)


def _draw_row(sheet: Sheet, edges: Sequence[float], y: float, row: _Measured) -> None:
    line, size, lead = row.line, _SETTING.size, _SETTING.lead
    at = sheet.lines(edges[0] + 1.2, y + _SETTING.drop + 0.6, row.giver, size, lead)
    sheet.lines(edges[0] + 1.2, at + 1.4, row.receiver, size, lead)
    _draw_time(sheet, edges[1], edges[2], y, line)
    results = WORDS.several("results")
    step = (row.height - 4.4) / len(results)
    for place, result in enumerate(results):
        middle = y + 2.2 + step * (place + 0.5)
        _draw_tick_box(sheet, edges[2] + 2.4, middle, ticked=line.in_time is InTime(place))
        sheet.text(edges[2] + 7.6, middle + mm(CAPITAL * size) / 2, result, size)
    sheet.lines(edges[3] + 1, y + 4.4, row.note, _NOTE_SIZE, 3.9)


def _draw_time(sheet: Sheet, left: float, right: float, y: float, line: SlipLine) -> None:
    """The time over the two cells in which giver and receiver sign."""
    if line.at is None:
        told = WORDS.text("moment_blank")
    else:
        at = at_the_desk(line.at)
        told = WORDS.text("moment", hour=at.hour, minute=at.minute, date=f"{at:%d/%m/%Y}")
    baseline = y + (_TIME + mm(CAPITAL * 11)) / 2
    sheet.text((left + right) / 2, baseline, told, 11, align=Align.CENTRE)
    room = (right - left) / 2 - 2
    for place, (caption, name) in enumerate(
        (("giver_signs", line.given_by), ("receiver_signs", line.taken_by))
    ):
        centre = left + (right - left) * (0.25 + 0.5 * place)
        sheet.text(centre, y + _TIME + 3.9, WORDS.text(caption), 10, face=Face.ITALIC, align=Align.CENTRE)
        if name:
            size, lines = few_lines(Paragraph([Run(clean(name))]), room, 10.5, 2)
            first = y + _ROW - 2.2 - 0.4 * size * (len(lines) - 1)
            sheet.lines(centre, first, lines, size, 0.4 * size, align=Align.CENTRE)


def _draw_tick_box(sheet: Sheet, x: float, middle: float, *, ticked: bool) -> None:
    top = middle - _BOX / 2
    sheet.box(x, top, _BOX, _BOX, FRAME)
    if ticked:
        inset = 0.75
        left, right, low = x + inset, x + _BOX - inset, top + _BOX - inset
        sheet.strokes([(left, top + inset, right, low), (left, low, right, top + inset)], 1.1)


def _draw_foot(sheet: Sheet, letter: Letter) -> None:
    place, mark = letter.place, letter.facts.mark
    if mark is None:
        return
    if mark.scan_code:
        bars = code_128(mark.scan_code)
        draw_bars(sheet, bars, place.right - bars.modules * BAR_MODULE, 267.5, 12)
        sheet.text(place.x, 273, grouped(mark.scan_code), 14, face=Face.BOLD)
    foot = plain(WORDS.text("foot"), Face.ITALIC)
    sheet.line(place.x, 279, foot, fitting_size(foot.ems, 100, 10.5))
