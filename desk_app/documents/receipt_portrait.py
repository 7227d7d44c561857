"""Form 01 on A5 portrait: date and QR side by side on top, code and bars at the foot."""

from desk_app.documents import receipt_words
from desk_app.documents.fonts import Face
from desk_app.documents.head import HeadPlace, draw_head
from desk_app.documents.paper_table import Setting
from desk_app.documents.receipt_body import BodyPlace, planned_body
from desk_app.documents.receipt_facts import ReceiptFacts
from desk_app.documents.receipt_list import ListPlace, draw_lists
from desk_app.documents.receipt_parts import (
    draw_due_box,
    draw_lookup_qr,
    draw_scan_bars,
    draw_scan_code,
    draw_title,
    lookup_words,
)
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import NO_BREAK, few_lines, fitting_size, held, plain
from desk_app.documents.words import RECEIPT

_WIDTH, _HEIGHT = 148.0, 210.0
_HEAD = HeadPlace(left=(6, 73), right=(75, 142), y=10.5, size=8.5, number_y=19.8, lowest=22.6)
_BODY = BodyPlace(x=10, width=128, y=68.5, sign_y=158, name_drop=20)
_LEFT, _RIGHT = 10.0, 138.0
_QR_CORNER = (114.9, 37.4)
_KEY_RIGHT, _KEY_WIDTH = 113.5, 40.5
_LIST = ListPlace(x=10, columns=(7, 82, 12, 16, 11), bottom=198.0, setting=Setting(9, 4.05))


def a5_portrait(facts: ReceiptFacts) -> bytes:
    """One copy for the citizen; papers that do not fit follow on further pages."""
    sheet = receipt_words.a_sheet(facts, _WIDTH, _HEIGHT)
    body = planned_body(facts, _BODY)
    draw_head(
        sheet,
        _HEAD,
        superior=facts.superior,
        agency=facts.agency_name,
        number=receipt_words.book(facts),
        place_and_day=receipt_words.place_and_day(facts),
    )
    draw_title(sheet, facts, 74, 128, y=29, size=13.5, code_y=34.2, copy_caption="given")
    draw_due_box(sheet, facts, (_LEFT, 38), width=60, height=24.6, date_size=25)
    _draw_lookup(sheet, facts)
    body.draw(sheet, facts)
    _draw_foot(sheet, facts)
    draw_lists(sheet, facts, body.left_over, _LIST)
    return sheet.pdf()


def _draw_lookup(sheet: Sheet, facts: ReceiptFacts) -> None:
    words = lookup_words(facts, "scan_and_key_aside")
    if facts.lookup_url is None:
        size, lead = (8.3, 3.6) if facts.provisional else (9.5, 4.2)
        y = 41.2 if facts.provisional else 45
        sheet.lines(_RIGHT, y, words.balanced(size, 60), size, lead, align=Align.RIGHT)
        return
    draw_lookup_qr(sheet, facts.lookup_url, _QR_CORNER, 27.2, Align.RIGHT)
    size, lines = few_lines(words, _KEY_WIDTH, 9.3, 4)
    lead = 3.8 if len(lines) < 4 else 3.35
    sheet.lines(_KEY_RIGHT, 41.6, lines, min(size, 2.65 * lead), lead, align=Align.RIGHT)
    if facts.key is None:
        return
    sheet.text(_KEY_RIGHT, 55.4, RECEIPT.text("key"), 9, align=Align.RIGHT)
    key = plain(NO_BREAK.join(receipt_words.key_groups(facts.key)), Face.BOLD)
    sheet.line(_KEY_RIGHT, 61, key, fitting_size(key.ems, _KEY_WIDTH, 14), Align.RIGHT)


def _draw_foot(sheet: Sheet, facts: ReceiptFacts) -> None:
    sheet.rule(_LEFT, 183, _RIGHT, 0.5)
    draw_scan_code(sheet, facts, _LEFT, 190.6, 17, align=Align.LEFT)
    draw_scan_bars(sheet, facts, _RIGHT, 186.5, 15, align=Align.RIGHT)
    phone = plain(RECEIPT.text("phone_line", phone=held(facts.desk_phone)), Face.BOLD)
    sheet.line(_LEFT, 196.4, phone, fitting_size(phone.ems, 77, 12))
    lost = RECEIPT.paragraph("lost_short").line()
    sheet.line(_LEFT, 201.2, lost, fitting_size(lost.ems, 77, 9.5))
