"""Reading over: the name and the day of birth large enough to find a wrong tone mark from a chair."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from ui import wording
from ui.citizen_display.sheet import TOKENS, Sheet
from ui.citizen_display.showing import Check

translate = QCoreApplication.translate
_PAD, _GAP, _LABEL, _UNDER = 32, 24, 38, 44  # of the drawing


def paint_check(sheet: Sheet, body: QRectF, shown: Check) -> None:
    """Paint the page; a procedure with a long name takes the room it needs from the rest."""
    inner = body.adjusted(sheet.margin, sheet.px(40), -sheet.margin, -sheet.px(24))
    share = _share(sheet, shown, inner.width())
    if share is None:
        _paint_long(sheet, body, shown)
        return
    bottom = _paint_title(sheet, inner)
    note = sheet.px(64)
    cards = QRectF(
        inner.left(), bottom + sheet.px(20), inner.width(), inner.bottom() - note - bottom - sheet.px(28)
    )
    _paint_cards(sheet, cards, shown, share)
    at = QRectF(inner.left(), inner.bottom() - note, inner.width(), note)
    said = translate("CitizenDisplay", "If anything is wrong, please tell the clerk now")
    sheet.write(at, said, 32, 500, TOKENS.text2, middle=True)


@dataclass(frozen=True, slots=True)
class _Share:
    """How much of the width the procedure gets, and how high its card is; of the drawing."""

    width: float
    height: float


_SHARES = {
    True: (_Share(0.5, 190), _Share(0.6, 240)),
    False: (_Share(1.0, 190), _Share(1.0, 270)),
}
"""By preference, for a monitor and for a television standing upright."""


def _paint_title(sheet: Sheet, inner: QRectF) -> float:
    title = translate("CitizenDisplay", "Please check name and date of birth")
    return sheet.write(QRectF(inner.left(), inner.top(), inner.width(), sheet.px(110)), title, 40, 600)


def _share(sheet: Sheet, shown: Check, width: float) -> _Share | None:
    """The first in which the procedure's name stands large, else the last in which it stands at all."""
    found = None
    for share in _SHARES[sheet.wide]:
        inner = _inside(sheet, QRectF(0, 0, _wide(sheet, width, share), sheet.px(share.height)))
        under = sheet.px(_LABEL + (_UNDER if shown.fee is not None else 0))
        fitted = sheet.fitted(shown.procedure, inner.width(), inner.height() - under, 42, 700)
        if fitted.fits:
            found = share
            if fitted.pixels >= sheet.text_px(32):
                break
    return found


def _wide(sheet: Sheet, width: float, share: _Share) -> float:
    return (width - sheet.px(_GAP)) * share.width if sheet.wide else width


def _paint_cards(sheet: Sheet, room: QRectF, shown: Check, share: _Share) -> None:
    lower, gap = sheet.px(share.height), sheet.px(_GAP)
    rows = 1 if sheet.wide else 2
    person = QRectF(room.left(), room.top(), room.width(), room.height() - rows * (lower + gap))
    person = _not_taller(person, sheet.px(440))
    _paint_person(sheet, person, shown)
    width = _wide(sheet, room.width(), share)
    first = QRectF(room.left(), person.bottom() + gap, width, lower)
    second = first.translated(0, lower + gap)
    if sheet.wide:
        second = QRectF(first.right() + gap, first.top(), room.right() - first.right() - gap, lower)
    fee = ""
    if shown.fee is not None:
        fee = translate("CitizenDisplay", "fee {amount}").format(amount=wording.money(shown.fee))
    _paint_fact(sheet, first, translate("CitizenDisplay", "Procedure"), shown.procedure, fee)
    if shown.due is not None:
        day, hour = wording.long_day(shown.due.date()), wording.hour(shown.due)
        _paint_fact(sheet, second, translate("CitizenDisplay", "Due"), day, hour)


def _not_taller(room: QRectF, height: float) -> QRectF:
    return QRectF(room.left(), room.top(), room.width(), min(room.height(), height))


def _paint_person(sheet: Sheet, room: QRectF, shown: Check) -> None:
    """Name and day of birth, one under the other; beside each other where the card is low."""
    sheet.card(room)
    inner = _inside(sheet, room)
    label, day = sheet.px(_LABEL), sheet.px(68)
    beside = bool(shown.born) and room.height() < sheet.px(_LOW)
    born = QRectF(inner.left(), inner.bottom() - label - day, inner.width(), label + day)
    name = inner.adjusted(0, label, 0, -(label + day + sheet.px(10)) if shown.born else 0)
    if beside:
        born = inner.adjusted(inner.width() - sheet.px(310), 0, 0, 0)
        name = inner.adjusted(0, label, -sheet.px(334), 0)
    _label(sheet, QRectF(name.left(), inner.top(), name.width(), label), _name_label(shown))
    bottom = sheet.write(name, shown.name, 60, 700, ground=TOKENS.surface)
    if not shown.born:
        return
    if not beside:
        born.moveTop(min(bottom + sheet.px(10), born.top()))
    _label(sheet, born, translate("CitizenDisplay", "Date of birth"))
    at = QRectF(born.left(), born.top() + label, born.width(), day)
    sheet.write(at, shown.born, 52, 700, ground=TOKENS.surface)


_LOW = 250
"""Height of a card, of the drawing, in which a name of two lines leaves no room for a day under it."""


def _name_label(shown: Check) -> str:
    if shown.born:
        return translate("CitizenDisplay", "Full name")
    return translate("CitizenDisplay", "Name")


def _paint_fact(sheet: Sheet, room: QRectF, label: str, value: str, below: str) -> None:
    sheet.card(room)
    inner = _inside(sheet, room)
    under = sheet.px(_UNDER) if below else 0.0
    _label(sheet, inner, label)
    bottom = sheet.write(
        inner.adjusted(0, sheet.px(_LABEL), 0, -under), value, 42, 700, ground=TOKENS.surface
    )
    if below:
        at = QRectF(inner.left(), bottom, inner.width(), under)
        sheet.write(at, below, 30, 500, ground=TOKENS.surface, middle=True)


def _paint_long(sheet: Sheet, body: QRectF, shown: Check) -> None:
    """One card over the whole screen: the person and the date each on as few lines as they need."""
    side = sheet.px(32)
    inner = body.adjusted(side, sheet.px(24), -side, -sheet.px(20))
    bottom = _paint_title(sheet, inner)
    room = QRectF(inner.left(), bottom + sheet.px(8), inner.width(), inner.bottom() - bottom - sheet.px(8))
    sheet.card(room)
    room = room.adjusted(sheet.px(24), sheet.px(14), -sheet.px(24), -sheet.px(10))
    person = f"{shown.name} · {shown.born}" if shown.born else shown.name
    at = QRectF(room.left(), room.top(), room.width(), room.height() * 0.26)
    y = sheet.write(at, person, 40, 700, ground=TOKENS.surface)
    if shown.due is not None:
        due = translate("CitizenDisplay", "Due {moment}").format(moment=_inside_sentence(shown))
        at = QRectF(room.left(), y, room.width(), sheet.px(84))
        y = sheet.write(at, due, 32, 700, ground=TOKENS.surface)
    at = QRectF(room.left(), y + sheet.px(6), room.width(), room.bottom() - y - sheet.px(6))
    sheet.write(at, shown.procedure, 34, 500, ground=TOKENS.surface)


def _inside_sentence(shown: Check) -> str:
    words = wording.due_moment(shown.due) if shown.due is not None else ""
    return words[:1].lower() + words[1:] if wording.language() == "vi" else words


def _inside(sheet: Sheet, room: QRectF) -> QRectF:
    return room.adjusted(sheet.px(_PAD), sheet.px(18), -sheet.px(_PAD), -sheet.px(18))


def _label(sheet: Sheet, room: QRectF, text: str) -> None:
    at = QRectF(room.left(), room.top(), room.width(), sheet.px(_LABEL))
    sheet.write(at, text, 28, 500, TOKENS.text2, ground=TOKENS.surface, middle=True)
