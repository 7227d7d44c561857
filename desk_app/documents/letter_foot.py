"""The foot of a letter: the codes a phone and the desk's scanner read, the key, the telephone; and the signatures."""

from dataclasses import dataclass

from desk_app.documents.codes import BAR_MODULE, QR_MODULE, code_128, draw_bars, draw_qr, qr_code
from desk_app.documents.fonts import Face
from desk_app.documents.letter_words import LETTER
from desk_app.documents.office import Mark, OfficeFacts
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import NO_BREAK, Paragraph, Run, clean, few_lines, fitting_size, held, plain
from desk_app.documents.words import HEAD

_QR_SIDE = 33 * QR_MODULE
_GAP = 4.8
"""Between QR and words, in millimetres."""


@dataclass(frozen=True, slots=True)
class FootPlace:
    """The rule above the foot and its edges, in millimetres."""

    x: float
    right: float
    y: float


def draw_letter_foot(sheet: Sheet, place: FootPlace, office: OfficeFacts, mark: Mark | None) -> None:
    """A visit, which has no code, keeps the desk's telephone and address alone."""
    sheet.rule(place.x, place.y, place.right, 0.5)
    if mark is None or mark.lookup_url is None or mark.key is None:
        phone = LETTER.paragraph("phone", phone=held(office.phone)).line()
        host = LETTER.paragraph("host", host=clean(office.host)).line()
        sheet.line(place.x, place.y + 6.6, phone, 11)
        sheet.line(place.right, place.y + 6.6, host, fitting_size(host.ems, 70, 10.5), Align.RIGHT)
        return
    code = qr_code(mark.lookup_url)
    module = min(QR_MODULE, _QR_SIDE / code.modules)
    draw_qr(sheet, code, place.x, place.y + 3.2, module)
    bars = code_128(mark.scan_code)
    left = place.right - bars.modules * BAR_MODULE
    draw_bars(sheet, bars, left, place.y + 4.7, 12.5)
    x = place.x + _QR_SIDE + _GAP
    room = left - 10 * BAR_MODULE - x
    lines = [
        (plain(grouped(mark.scan_code), Face.BOLD), 14.0, 6.8),
        (LETTER.paragraph("key", key=grouped(mark.key)).line(), 11.5, 12.4),
        (LETTER.paragraph("host", host=clean(office.host)).line(), 10.5, 17.6),
        (LETTER.paragraph("phone", phone=held(office.phone)).line(), 11.0, 22.6),
    ]
    for line, size, drop in lines:
        sheet.line(x, place.y + drop, line, fitting_size(line.ems, room, size))


def grouped(code: str) -> str:
    """Groups of four in one piece: a scan code, a look-up key."""
    return NO_BREAK.join(code[at : at + 4] for at in range(0, len(code), 4))


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the caption, and the name printed under it where it is known."""

    caption: str
    name: str | None = None
    hint: bool = True


def draw_two_signatures(
    sheet: Sheet, box: tuple[float, float, float], size: float, pair: tuple[Signature, Signature]
) -> None:
    """Two places to sign in a box (x, top, width); a name stands 24 times the size's half millimetre below."""
    x, y, width = box
    for part, signature in enumerate(pair):
        centre = x + width * (0.25 + 0.5 * part)
        _draw_signature(sheet, centre, y, width / 2 - 2, size=size, signature=signature)


def signatures_height(size: float) -> float:
    """From the top of a signature to the last line of its name, in millimetres."""
    return 2.75 * size


def _draw_signature(
    sheet: Sheet, centre: float, y: float, room: float, *, size: float, signature: Signature
) -> None:
    caption = plain(signature.caption, Face.BOLD)
    y += 0.36 * size
    sheet.line(centre, y, caption, fitting_size(caption.ems, room, size), Align.CENTRE)
    if signature.hint:
        hint = LETTER.text("sign_hint")
        sheet.text(centre, y + 0.42 * size, hint, size - 1.5, face=Face.ITALIC, align=Align.CENTRE)
    if signature.name:
        name = Paragraph([Run(clean(signature.name), Face.BOLD)])
        fitting, lines = few_lines(name, room, size, 2)
        lead = 0.4 * fitting
        y += 2.28 * size - lead * (len(lines) - 1)
        sheet.lines(centre, y, lines, fitting, lead, align=Align.CENTRE)


def draw_head_signature(sheet: Sheet, box: tuple[float, float, float], size: float, name: str | None) -> None:
    """Who receives the letter at the left, the head of the office at 74 % of the width (Decree 30/2020)."""
    x, y, width = box
    first, *others = LETTER.several("recipients")
    sheet.text(x, y + 0.4 * size, first, size - 1, face=Face.BOLD_ITALIC)
    at = y + 0.4 * size
    for other in others:
        at += 0.37 * size
        sheet.text(x, at, other, size - 2)
    centre = x + 0.74 * width
    _draw_signature(
        sheet,
        centre,
        y,
        0.5 * width,
        size=size,
        signature=Signature(LETTER.text("head_of_office"), name, hint=False),
    )


def draw_sample_mark(sheet: Sheet, office: OfficeFacts, centre: float, y: float) -> None:
    """A demo office's paper says that its data are made up, where it is signed."""
    if office.sample:
        sheet.outlined(centre, y, HEAD.text("sample"), 19)
