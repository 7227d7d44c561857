"""The body of form 01 on a page: fields from the top, items and signatures from the bottom, papers between."""

from dataclasses import dataclass
from typing import NamedTuple

from desk_app.documents import receipt_words
from desk_app.documents.fonts import Face
from desk_app.documents.paper_table import (
    Columns,
    Row,
    Setting,
    draw_table,
    measured_rows,
    paper_names,
)
from desk_app.documents.receipt_facts import ReceiptFacts
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import Line, Paragraph, clean, fitting_size, plain
from desk_app.documents.words import HEAD, RECEIPT

COLUMNS = Columns((7, 82, 12, 16, 11))
_STEPS = (Setting(10.5, 4.5), Setting(10, 4.3), Setting(9.5, 4.05))
_NARROWER = (Setting(9, 3.85), Setting(8.5, 3.6), Setting(8, 3.4))
"""Only for texts that leave no room on the page even without their papers."""
_TABLE_GAP = 1.9
_SIGN_GAP = 6.2


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """Where the body lies, in millimetres: first baseline, signatures, the name under the second one."""

    x: float
    width: float
    y: float
    sign_y: float
    name_drop: float


@dataclass(frozen=True, slots=True)
class Body:
    """A body that was measured and fits its place."""

    place: BodyPlace
    setting: Setting
    fields: tuple[Line, ...]
    items: tuple[Line, ...]
    rows: tuple[Row, ...]
    left_over: int
    """How many papers follow on the next page."""

    def draw(self, sheet: Sheet, facts: ReceiptFacts) -> None:
        """Draws it, the signatures included."""
        place, size, lead = self.place, self.setting.size, self.setting.lead
        y = sheet.lines(place.x, place.y, self.fields, size, lead)
        sheet.line(place.x, y, RECEIPT.paragraph("papers").line(), size)
        right = place.x + place.width
        if self.rows:
            table = Setting(size - 0.5, lead)
            bottom = draw_table(
                sheet, place.x, y + _TABLE_GAP, columns=COLUMNS, setting=table, rows=self.rows
            )
            if self.left_over:
                note = RECEIPT.text("papers_left", count=self.left_over)
                sheet.text(right, bottom + lead * 0.95, note, size - 0.5, face=Face.ITALIC, align=Align.RIGHT)
        else:
            caption = "papers_elsewhere" if self.left_over else "no_papers"
            note = RECEIPT.text(caption, count=self.left_over)
            sheet.text(right, y, note, size, face=Face.ITALIC, align=Align.RIGHT)
        sheet.lines(place.x, _items_top(place, self.items, lead), self.items, size, lead)
        draw_signatures(sheet, facts, place.x, place.width, place.sign_y, name_drop=place.name_drop)


class _Measured(NamedTuple):
    """Everything the body says, its words measured once for every setting that is tried."""

    fields: list[Paragraph]
    items: list[Paragraph]
    names: list[Paragraph]


def planned_body(facts: ReceiptFacts, place: BodyPlace) -> Body:
    """The first setting in which every paper fits, else the smallest with as many papers as it holds."""
    said = _Measured(receipt_words.fields(facts), receipt_words.items(facts), paper_names(facts.papers))
    body = None
    for setting in _STEPS:
        body = _tried(facts, place, setting, said) or body
        if body is not None and not body.left_over:
            return body
    for setting in _NARROWER:
        if body is not None:
            return body
        body = _tried(facts, place, setting, said)
    return body or _cut(facts, place, said)


def _tried(facts: ReceiptFacts, place: BodyPlace, setting: Setting, said: _Measured) -> Body | None:
    fields = _lines(said.fields, setting, place)
    items = _lines(said.items, setting, place)
    caption_y = place.y + len(fields) * setting.lead
    ceiling = _items_top(place, items, setting.lead) - setting.ink_above - 0.4
    if caption_y + 0.3 * setting.lead > ceiling:
        return None
    table = Setting(setting.size - 0.5, setting.lead)
    rows = measured_rows(facts.papers, said.names, COLUMNS, table)
    room = ceiling - (caption_y + _TABLE_GAP + table.head_height)
    if sum(row.height for row in rows) > room:
        rows = _first_rows(rows, room - setting.lead)
    return Body(place, setting, fields, items, tuple(rows), len(facts.papers) - len(rows))


def _first_rows(rows: list[Row], room: float) -> list[Row]:
    kept = []
    for row in rows:
        room -= row.height
        if room < 0:
            break
        kept.append(row)
    return kept


def _cut(facts: ReceiptFacts, place: BodyPlace, said: _Measured) -> Body:
    """Texts no official ever wrote: the longest lose their ends, so that the rest stays complete."""
    setting = _NARROWER[-1]
    blocks = [paragraph.lines(setting.size, place.width) for paragraph in (*said.fields, *said.items)]
    room = int((place.sign_y - _SIGN_GAP - place.y) / setting.lead) - 1
    while sum(map(len, blocks)) > room:
        longest = max(blocks, key=len)
        del longest[-1]
        longest[-1] = longest[-1].clipped()
    fields = tuple(line for block in blocks[: len(said.fields)] for line in block)
    items = tuple(line for block in blocks[len(said.fields) :] for line in block)
    return Body(place, setting, fields, items, (), len(facts.papers))


def _lines(paragraphs: list[Paragraph], setting: Setting, place: BodyPlace) -> tuple[Line, ...]:
    return tuple(line for paragraph in paragraphs for line in paragraph.lines(setting.size, place.width))


def _items_top(place: BodyPlace, items: tuple[Line, ...], lead: float) -> float:
    return place.sign_y - _SIGN_GAP - (len(items) - 1) * lead


def draw_signatures(
    sheet: Sheet,
    facts: ReceiptFacts,
    x: float,
    width: float,
    y: float,
    *,
    name_drop: float,
    size: float = 10,
    hint_drop: float = 4.2,
    first_part: float = 0.5,
) -> None:
    """Two places to sign, the clerk's name under the second; a demo office's say that the data are made up."""
    widths = (width * first_part, width * (1 - first_part))
    centres = (x + widths[0] / 2, x + widths[0] + widths[1] / 2)
    captions = [plain(RECEIPT.text(caption), Face.BOLD) for caption in ("submitter_signs", "clerk_signs")]
    size = min(
        fitting_size(caption.ems, room - 1.5, size) for caption, room in zip(captions, widths, strict=True)
    )
    for centre, caption in zip(centres, captions, strict=True):
        sheet.line(centre, y, caption, size, Align.CENTRE)
        sheet.text(
            centre, y + hint_drop, RECEIPT.text("sign_hint"), size - 0.9, face=Face.ITALIC, align=Align.CENTRE
        )
    if facts.sample:
        sheet.outlined(x + width / 2, y + hint_drop + 7.8, HEAD.text("sample"), 19)
    clerk = plain(clean(facts.clerk), Face.BOLD)
    size = fitting_size(clerk.ems, widths[1] - 1.5, size + 0.5)
    sheet.line(centres[1], y + name_drop, clerk, size, Align.CENTRE)
