"""Form 01 on A5 landscape, the default, and twice on A4: one copy kept, one handed over."""

from desk_app.documents import receipt_words
from desk_app.documents.fonts import Face
from desk_app.documents.head import HeadPlace, draw_head
from desk_app.documents.paper_table import Setting
from desk_app.documents.receipt_body import Body, BodyPlace, planned_body
from desk_app.documents.receipt_facts import ReceiptFacts
from desk_app.documents.receipt_list import ListPlace, draw_lists
from desk_app.documents.receipt_parts import (
    draw_due_box,
    draw_lookup_qr,
    draw_scan_bars,
    draw_scan_code,
    draw_title,
)
from desk_app.documents.sheet import HAIRLINE, Align, Sheet
from desk_app.documents.text import Paragraph, Run, few_lines, fitting_size, held, plain
from desk_app.documents.words import RECEIPT

_WIDTH, _HEIGHT = 210.0, 148.5
_HEAD = HeadPlace(left=(12, 100), right=(110, 200), y=9.8, size=10, number_y=20.5, lowest=21.6)
_BODY = BodyPlace(x=12, width=128, y=38.4, sign_y=125.2, name_drop=17.3)
_SIDE, _SIDE_WIDTH = 145.0, 55.0
_CENTRE = _SIDE + _SIDE_WIDTH / 2
_QR_CORNER = (142.5, 61.2)
_KEY_X, _KEY_WIDTH, _KEY_LAST = 169.2, 30.8, 88.2
_LIST_A5 = ListPlace(x=12, columns=(10, 134, 14, 16, 14), bottom=136.0, setting=Setting(9.5, 4.1))
_LIST_A4 = ListPlace(x=12, columns=(10, 134, 14, 16, 14), bottom=283.0, setting=Setting(9.5, 4.1))


def a5_landscape(facts: ReceiptFacts) -> bytes:
    """One copy for the citizen; papers that do not fit follow on further pages."""
    sheet = receipt_words.a_sheet(facts, _WIDTH, _HEIGHT)
    body = planned_body(facts, _BODY)
    _draw_copy(sheet, facts, body, kept=False)
    draw_lists(sheet, facts, body.left_over, _LIST_A5)
    return sheet.pdf()


def a4_two_copies(facts: ReceiptFacts) -> bytes:
    """The kept copy above, the citizen's below a line to cut along; each has its own list of further papers."""
    sheet = receipt_words.a_sheet(facts, _WIDTH, 2 * _HEIGHT)
    body = planned_body(facts, _BODY)
    _draw_copy(sheet, facts, body, kept=True)
    sheet.rule(0, _HEIGHT, _WIDTH, HAIRLINE, (4, 3))
    sheet.top = _HEIGHT
    _draw_copy(sheet, facts, body, kept=False)
    draw_lists(sheet, facts, body.left_over, _LIST_A4, "kept")
    draw_lists(sheet, facts, body.left_over, _LIST_A4, "given")
    return sheet.pdf()


def _draw_copy(sheet: Sheet, facts: ReceiptFacts, body: Body, *, kept: bool) -> None:
    draw_head(
        sheet,
        _HEAD,
        superior=facts.superior,
        agency=facts.agency_name,
        number=receipt_words.book(facts),
        place_and_day=receipt_words.place_and_day(facts),
    )
    copy_caption = "kept" if kept else "given"
    draw_title(sheet, facts, 106, 188, y=27.6, size=14.5, code_y=32.6, copy_caption=copy_caption)
    body.draw(sheet, facts)
    draw_due_box(sheet, facts, (_SIDE, 36.6), width=_SIDE_WIDTH, height=24, date_size=24)
    if kept:
        _draw_handing_over(sheet)
    else:
        _draw_lookup(sheet, facts)
    if not facts.draft:
        draw_scan_code(sheet, facts, _CENTRE, 96.4, 17)
        draw_scan_bars(sheet, facts, _CENTRE, 98.8, 12)
    sheet.text(_CENTRE, 120, RECEIPT.text("phone"), 9.5, align=Align.CENTRE)
    phone = plain(held(facts.desk_phone), Face.BOLD)
    sheet.line(_CENTRE, 126, phone, fitting_size(phone.ems, _SIDE_WIDTH, 15), Align.CENTRE)
    # the portal knows no provisional number
    note = RECEIPT.paragraph("kept_note" if kept else "lost_short" if facts.provisional else "lost")
    sheet.lines(_CENTRE, 132.2, note.lines(8.8, _SIDE_WIDTH), 8.8, 3.7, align=Align.CENTRE)


def _draw_lookup(sheet: Sheet, facts: ReceiptFacts) -> None:
    if facts.draft:
        sheet.outlined(_CENTRE, 90, facts.draft[0], 25)
        return
    if facts.lookup_url is None:
        words = receipt_words.no_lookup(facts)
        size, lead = (8.8, 3.8) if facts.provisional else (9.5, 4.2)
        y = 66.0 if facts.provisional else 69.0
        sheet.lines(_CENTRE, y, words.balanced(size, _SIDE_WIDTH - 2), size, lead, align=Align.CENTRE)
        return
    draw_lookup_qr(sheet, facts.lookup_url, _QR_CORNER, _KEY_X - _QR_CORNER[0])
    if facts.key is None or facts.lookup_host is None:
        words = RECEIPT.paragraph("scan_only")
        sheet.lines(_KEY_X, 66, words.lines(8.8, _KEY_WIDTH), 8.8, 3.5)
        return
    above, below = RECEIPT.several("scan_and_key_lines")
    host = Paragraph([Run(held(facts.lookup_host))])
    size = fitting_size(host.ems, _KEY_WIDTH, 8.8)
    size, lines = (size, [host.line()]) if size >= 7 else few_lines(host, _KEY_WIDTH, 8, 2)
    y = sheet.lines(_KEY_X, 66, [plain(above)], 8.8, 3.5)
    y = sheet.lines(_KEY_X, y, lines, size, 0.4 * size) + 3.5 - 0.4 * size
    sheet.text(_KEY_X, y, below, 8.8)
    groups = [plain(group, Face.BOLD) for group in receipt_words.key_groups(facts.key)]
    lead = min(5.0, (_KEY_LAST - y - 1.2) / len(groups))
    size = min(fitting_size(group.ems, _KEY_WIDTH, lead * 2.7) for group in groups)
    sheet.lines(_KEY_X, _KEY_LAST - lead * (len(groups) - 1), groups, size, lead)


def _draw_handing_over(sheet: Sheet) -> None:
    sheet.text(_CENTRE, 66.4, RECEIPT.text("handed_over"), 9.5, face=Face.BOLD, align=Align.CENTRE)
    sheet.text(_SIDE, 72, RECEIPT.text("handed_over_at"), 9.3)
    y = 77.2
    for caption in RECEIPT.several("handed_over_lines"):
        line = plain(caption)
        sheet.line(_SIDE, y, line, 9.3)
        sheet.rule(_SIDE + line.width(9.3) + 1.2, y + 0.3, _SIDE + _SIDE_WIDTH, HAIRLINE, (0.6, 1.6))
        y += 5.2
