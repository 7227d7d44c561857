"""The pieces of form 01 that every paper size arranges in its own way: the due box, the codes, the key."""

from desk_app.documents import receipt_words
from desk_app.documents.codes import (
    BAR_MODULE,
    QR_QUIET,
    code_128,
    draw_bars,
    draw_qr,
    qr_code,
)
from desk_app.documents.due_box import DUE_FRAME, draw_date_box
from desk_app.documents.fonts import Face
from desk_app.documents.receipt_facts import ReceiptFacts
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import Paragraph, clean, fitting_size, plain
from desk_app.documents.words import RECEIPT, form_title


def draw_title(
    sheet: Sheet,
    facts: ReceiptFacts,
    centre: float,
    width: float,
    *,
    y: float,
    size: float,
    code_y: float,
    copy_caption: str,
) -> None:
    """The title over the line with the legal code."""
    title = plain(form_title("receipt"), Face.BOLD)
    sheet.line(centre, y, title, fitting_size(title.ems, width, size), Align.CENTRE)
    code = receipt_words.code_line(facts, copy_caption).line()
    sheet.line(centre, code_y, code, fitting_size(code.ems, width, 10.5), Align.CENTRE)


def draw_due_box(
    sheet: Sheet,
    facts: ReceiptFacts,
    corner: tuple[float, float],
    *,
    width: float,
    height: float,
    date_size: float,
    small_size: float = 12,
    label_size: float = 9.5,
    frame: float = DUE_FRAME,
) -> None:
    """The day the citizen comes back, the largest thing on the paper."""
    draw_date_box(
        sheet,
        facts.due_at,
        RECEIPT.text("due_label"),
        corner,
        width=width,
        height=height,
        date_size=date_size,
        small_size=small_size,
        label_size=label_size,
        frame=frame,
    )


def draw_scan_code(
    sheet: Sheet, facts: ReceiptFacts, x: float, y: float, size: float, *, align: Align = Align.CENTRE
) -> None:
    """The sixteen digits a clerk can type."""
    sheet.text(x, y, receipt_words.scan_code_groups(facts), size, face=Face.BOLD, align=align)


def draw_scan_bars(
    sheet: Sheet, facts: ReceiptFacts, x: float, y: float, height: float, *, align: Align = Align.CENTRE
) -> None:
    """The same digits for the desk's scanner."""
    bars = code_128(facts.scan_code)
    left = x - bars.modules * BAR_MODULE * align.value
    draw_bars(sheet, bars, left, y, height)


def draw_lookup_qr(
    sheet: Sheet, url: str, corner: tuple[float, float], space: float, align: Align = Align.LEFT
) -> None:
    """The QR in a square whose corner is that of a version 4 with its quiet zone; a larger one grows in `space`."""
    code = qr_code(url)
    module = code.module_inside(space)
    ink = code.modules * module
    usual_quiet = 0.625 * QR_QUIET
    left = corner[0] + usual_quiet
    quiet = max(usual_quiet, QR_QUIET * module)
    if align is Align.RIGHT:
        left = corner[0] + usual_quiet + 33 * 0.625 - ink
    draw_qr(sheet, code, left, corner[1] + quiet, module)


def lookup_words(facts: ReceiptFacts, caption: str) -> Paragraph:
    """What the citizen can do with the codes beside it, or that there are none yet."""
    if facts.lookup_url is None:
        return receipt_words.no_lookup(facts)
    if facts.key is None or facts.lookup_host is None:
        return RECEIPT.paragraph("scan_only")
    return RECEIPT.paragraph(caption, host=clean(facts.lookup_host))
