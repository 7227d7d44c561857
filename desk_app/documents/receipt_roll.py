"""Form 01 on a roll 80 mm wide (72 printed): as long as what it says, every bar on whole dots of a 203 dpi head."""

from collections.abc import Callable, Sequence

from desk_app.documents import receipt_words
from desk_app.documents.codes import BAR_MODULE, DOT, QR_QUIET, code_128, draw_bars, draw_qr, qr_code
from desk_app.documents.fonts import CAPITAL, Face, mm
from desk_app.documents.head import HEAD_LEAD, agency_lines, draw_agency, draw_motto
from desk_app.documents.paper_table import paper_names
from desk_app.documents.receipt_body import draw_signatures
from desk_app.documents.receipt_facts import PaperLine, ReceiptFacts
from desk_app.documents.receipt_parts import draw_due_box, draw_scan_code, lookup_words
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import (
    NO_BREAK,
    Line,
    Paragraph,
    fitting_size,
    held,
    plain,
)
from desk_app.documents.words import HEAD, RECEIPT, form_title_lines

_WIDTH = 640 * DOT
_LEFT = 32 * DOT
_INNER = 576 * DOT
_RIGHT = _LEFT + _INNER
_CENTRE = _WIDTH / 2
_RULE = 0.8
"""Points; a thermal head drops thinner lines."""
_BAR = round(BAR_MODULE / DOT) * DOT
_SIZE, _LEAD = 10.0, 4.1
_NUMBER = 6.0
_QR_WIDEST = 36.0


class _Strip:
    """Paper that grows downwards: each piece says how far it goes, and all are drawn once the length is known."""

    def __init__(self) -> None:
        self.y = 4.0
        self._pieces: list[Callable[[Sheet], object]] = []

    def put(self, piece: Callable[[Sheet], object]) -> None:
        self._pieces.append(piece)

    def lines(
        self,
        lines: Sequence[Line],
        size: float,
        *,
        lead: float,
        drop: float,
        x: float = _CENTRE,
        align: Align = Align.CENTRE,
    ) -> None:
        """Lines whose first baseline lies `drop` below where the strip ends; it then ends at the last baseline."""
        y = self.y + drop
        self.put(lambda sheet: sheet.lines(x, y, lines, size, lead, align=align))
        self.y = y + lead * (len(lines) - 1)

    def paragraphs(self, paragraphs: Sequence[Paragraph], drop: float) -> None:
        """Paragraphs over the whole width, a little apart."""
        for paragraph in paragraphs:
            lines = paragraph.lines(_SIZE, _INNER)
            self.lines(lines, _SIZE, lead=_LEAD, drop=drop, x=_LEFT, align=Align.LEFT)
            drop = _LEAD + 0.55

    def rule(self, drop: float) -> None:
        self.y += drop
        y = self.y
        self.put(lambda sheet: sheet.rule(_LEFT, y, _RIGHT, _RULE))

    def pdf(self, facts: ReceiptFacts) -> bytes:
        dots = int((self.y + 5) / DOT) + 1
        sheet = receipt_words.a_sheet(facts, _WIDTH, dots * DOT)
        for piece in self._pieces:
            piece(sheet)
        return sheet.pdf()


def roll_80(facts: ReceiptFacts) -> bytes:
    """One copy for the citizen, on one piece of paper."""
    strip = _Strip()
    _head(strip, facts)
    _codes(strip, facts)
    y = strip.y + 2.9
    strip.put(
        lambda sheet: draw_due_box(
            sheet,
            facts,
            (_LEFT, y),
            width=_INNER,
            height=27,
            date_size=31,
            small_size=13.5,
            label_size=11,
            frame=2,
        )
    )
    strip.y = y + 27
    strip.paragraphs(receipt_words.roll_fields(facts), 5.8)
    strip.rule(2.6)
    _papers(strip, facts)
    strip.rule(1.8)
    strip.paragraphs(receipt_words.roll_items(facts), 4.6)
    strip.rule(2.6)
    _lookup(strip, facts)
    strip.rule(2.4)
    _signatures(strip, facts)
    strip.rule(3.4)
    phone = plain(RECEIPT.text("phone_line", phone=held(facts.desk_phone)), Face.BOLD)
    strip.lines([phone], fitting_size(phone.ems, _INNER, 13), lead=0, drop=5.2)
    strip.lines(RECEIPT.paragraph("lost_short").balanced(9.3, _INNER), 9.3, lead=3.9, drop=5)
    strip.lines([plain(RECEIPT.text("fades"), Face.ITALIC)], 9.3, lead=3.9, drop=4)
    return strip.pdf(facts)


def _head(strip: _Strip, facts: ReceiptFacts) -> None:
    y = strip.y + 3.0
    names = agency_lines(facts.superior, facts.agency_name, 8.5, _INNER)
    strip.put(lambda sheet: draw_agency(sheet, _CENTRE, y, names, 8.5))
    strip.y = y + (len(names) - 1) * HEAD_LEAD * 8.5
    strip.lines([plain(HEAD.text("country"), Face.BOLD)], 8.5, lead=0, drop=6)
    motto_y = strip.y + 4
    strip.put(lambda sheet: draw_motto(sheet, _CENTRE, motto_y, 9.5))
    strip.y = motto_y + 1.4
    if facts.sample:
        strip.lines([plain(HEAD.text("sample"), Face.BOLD)], 10, lead=0, drop=5.4)
    titles = [plain(line, Face.BOLD) for line in form_title_lines("receipt")]
    strip.lines(titles, 13, lead=5.3, drop=7)
    strip.lines(receipt_words.book(facts, "roll_given").balanced(9.3, _INNER), 9.3, lead=3.9, drop=5)
    if facts.copy > 1:
        strip.lines([RECEIPT.paragraph("reprint", copy=facts.copy).line()], 11, lead=0, drop=4.9)


def _codes(strip: _Strip, facts: ReceiptFacts) -> None:
    y = strip.y + 8.2
    strip.put(lambda sheet: draw_scan_code(sheet, facts, _CENTRE, y, 20))
    bars = code_128(facts.scan_code)
    left = _snapped(_CENTRE - bars.modules * _BAR / 2)
    top = _snapped(y + 2.4)
    height = round(13 / DOT) * DOT
    strip.put(lambda sheet: draw_bars(sheet, bars, left, top, height, module=_BAR))
    strip.y = top + height
    code = RECEIPT.paragraph("code_plain", legal_code=held(facts.legal_code)).line()
    strip.lines([code], fitting_size(code.ems, _INNER, _SIZE), lead=0, drop=4.3)


def _papers(strip: _Strip, facts: ReceiptFacts) -> None:
    y = strip.y + 4.4
    caption = RECEIPT.paragraph("roll_papers").line()
    strip.put(lambda sheet: sheet.line(_LEFT, y, caption, _SIZE))
    if not facts.papers:
        none = plain(RECEIPT.text("no_papers"), Face.ITALIC)
        strip.put(lambda sheet: sheet.line(_RIGHT, y, none, _SIZE, Align.RIGHT))
    else:
        kinds = RECEIPT.paragraph("roll_counts").line()
        strip.put(lambda sheet: sheet.line(_RIGHT, y, kinds, 9, Align.RIGHT))
    strip.y = y
    counted = [plain(_counts(paper)) for paper in facts.papers]
    room = _INNER - _NUMBER - max((line.width(_SIZE) for line in counted), default=0) - 1.5
    for number, (name, counts) in enumerate(zip(paper_names(facts.papers), counted, strict=True), start=1):
        _paper(strip, number, name.lines(_SIZE, room), counts)


def _counts(paper: PaperLine) -> str:
    return " / ".join(str(count or "–") for count in (paper.originals, paper.certified, paper.copies))


def _paper(strip: _Strip, number: int, lines: Sequence[Line], counts: Line) -> None:
    y = strip.y + _LEAD + 0.4
    strip.put(lambda sheet: sheet.text(_LEFT, y, f"{number}.", _SIZE))
    strip.put(lambda sheet: sheet.line(_RIGHT, y, counts, _SIZE, Align.RIGHT))
    strip.lines(lines, _SIZE, lead=_LEAD, drop=y - strip.y, x=_LEFT + _NUMBER, align=Align.LEFT)


def _lookup(strip: _Strip, facts: ReceiptFacts) -> None:
    words = lookup_words(facts, "roll_scan")
    if facts.lookup_url is None:
        strip.lines(words.lines(_SIZE, _INNER), _SIZE, lead=_LEAD, drop=4.6, x=_LEFT, align=Align.LEFT)
        return
    code = qr_code(facts.lookup_url)
    module = code.module_inside(_QR_WIDEST, dot=DOT)
    quiet = QR_QUIET * module
    top = _snapped(strip.y + quiet + 0.3)
    strip.put(lambda sheet: draw_qr(sheet, code, _LEFT, top, module))
    side = code.modules * module
    x = _LEFT + side + quiet + 1.5
    width = _RIGHT - x
    lines = words.lines(9.3, width)
    strip.y = top
    strip.lines(lines, 9.3, lead=3.9, drop=mm(0.8 * 9.3), x=x, align=Align.LEFT)
    if facts.key is not None:
        strip.lines([plain(RECEIPT.text("key"))], 9.3, lead=0, drop=4.6, x=x, align=Align.LEFT)
        key = plain(NO_BREAK.join(receipt_words.key_groups(facts.key)), Face.BOLD)
        size = fitting_size(key.ems, width, 16)
        strip.lines([key], size, lead=0, drop=2.2 + mm(CAPITAL * size), x=x, align=Align.LEFT)
    strip.y = max(strip.y, top + side + quiet - 2.4)


def _signatures(strip: _Strip, facts: ReceiptFacts) -> None:
    day = plain(receipt_words.place_and_day(facts), Face.ITALIC)
    strip.lines([day], fitting_size(day.ems, _INNER, _SIZE), lead=0, drop=4.4)
    y = strip.y + 5
    strip.put(
        lambda sheet: draw_signatures(
            sheet, facts, _LEFT, _INNER, y, name_drop=19, size=8.9, hint_drop=4, first_part=0.44
        )
    )
    strip.y = y + 19


def _snapped(length: float) -> float:
    """The next whole dot."""
    return -int(-length // DOT) * DOT
