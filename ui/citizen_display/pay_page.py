"""Paying: the code a bank's app reads, beside the same facts in words; paid only when the clerk says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from ui import wording
from ui.citizen_display.sheet import CENTRE, TOKENS, Sheet
from ui.citizen_display.showing import Pay
from ui.theme import Tone

translate = QCoreApplication.translate
_GAP, _LABEL = 56, 38  # of the drawing


def paint_pay(sheet: Sheet, body: QRectF, shown: Pay) -> None:
    """Paint the page: the code at the left (upright: above), the facts beside it."""
    inner = body.adjusted(sheet.margin, sheet.px(48), -sheet.margin, -sheet.px(48))
    if sheet.wide:
        width = (inner.width() - sheet.px(_GAP)) * 0.5
        code = QRectF(inner.left(), inner.top(), width, inner.height())
        facts = QRectF(
            code.right() + sheet.px(_GAP),
            inner.top(),
            inner.right() - code.right() - sheet.px(_GAP),
            inner.height(),
        )
    else:
        code = QRectF(inner.left(), inner.top(), inner.width(), min(inner.height() * 0.5, inner.width()))
        facts = QRectF(
            inner.left(),
            code.bottom() + sheet.px(28),
            inner.width(),
            inner.bottom() - code.bottom() - sheet.px(28),
        )
    _paint_code(sheet, code, shown)
    _paint_facts(sheet, facts, shown)


def _paint_code(sheet: Sheet, room: QRectF, shown: Pay) -> None:
    sheet.card(room)
    words = QRectF(
        room.left() + sheet.px(24), room.bottom() - sheet.px(112), room.width() - sheet.px(48), sheet.px(96)
    )
    above = QRectF(
        room.left(), room.top() + sheet.px(8), room.width(), words.top() - room.top() - sheet.px(8)
    )
    if shown.received:
        _sign(sheet, above, "", Tone.DONE)
        said = translate("CitizenDisplay", "The payment has arrived")
    elif shown.payload:
        sheet.qr(above, shown.payload)
        said = translate("CitizenDisplay", "Scan it with the app of any bank")
    else:
        _sign(sheet, above, "banknote", Tone.CALM)
        said = translate("CitizenDisplay", "Please pay in cash at the counter")
    sheet.write(words, said, 30, 500, ground=TOKENS.surface, align=CENTRE, middle=True)


def _sign(sheet: Sheet, room: QRectF, icon: str, tone: Tone) -> None:
    """A large sign in a disc of its tone's ground."""
    ink = TOKENS.tones[tone]
    across = min(room.width(), room.height()) * 0.62
    disc = QRectF(room.center().x() - across / 2, room.center().y() - across / 2, across, across)
    sheet.disc(disc, ink.ground)
    inner = disc.adjusted(across * 0.22, across * 0.22, -across * 0.22, -across * 0.22)
    if tone is Tone.DONE:
        sheet.tick(inner, ink.ink)
    else:
        sheet.icon(inner, icon, ink.ink)


def _paint_facts(sheet: Sheet, room: QRectF, shown: Pay) -> None:
    state = QRectF(room.left(), room.bottom() - sheet.px(88), room.width(), sheet.px(88))
    _paint_state(sheet, state, shown)
    y = room.top()
    y = _label(sheet, room, y, translate("CitizenDisplay", "Amount"))
    y = sheet.write(QRectF(room.left(), y, room.width(), sheet.px(104)), wording.money(shown.amount), 80, 700)
    space = state.top() - sheet.px(12) - y
    facts = _facts(shown)
    size = _largest(sheet, facts, room.width(), space)
    if not size:
        # A procedure's name that finds no room whole is left out: the code says for what is paid.
        facts = [fact for fact in facts if not fact.may_go]
        size = _largest(sheet, facts, room.width(), space) or _SIZES[-1]
    slack = space - sum(_height(sheet, fact, room.width(), size) for fact in facts)
    gap = min(sheet.px(24), max(0.0, slack / max(1, len(facts))))
    for fact in facts:
        high = _height(sheet, fact, room.width(), size)
        _paint_fact(sheet, QRectF(room.left(), y, room.width(), high + 1), fact, size)
        y += high + gap


@dataclass(frozen=True, slots=True)
class _Fact:
    label: str
    value: str
    is_code: bool = False
    may_go: bool = False


_SIZES = (34, 31, 28)


def _facts(shown: Pay) -> list[_Fact]:
    facts = [_Fact(translate("CitizenDisplay", "Fee for"), shown.procedure, may_go=True)]
    if not shown.payload:
        return [*facts, _Fact(translate("CitizenDisplay", "Dossier code"), shown.content, is_code=True)]
    account = translate("CitizenDisplay", "Account at {bank}").format(bank=shown.bank)
    return [
        *facts,
        _Fact(translate("CitizenDisplay", "Transfer content"), shown.content, is_code=True),
        _Fact(account, shown.account, is_code=True),
        _Fact(translate("CitizenDisplay", "Receiver"), shown.receiver),
    ]


def _largest(sheet: Sheet, facts: Sequence[_Fact], width: float, space: float) -> int:
    """The size at which all of them stand under each other; 0 when there is none."""
    return next(
        (size for size in _SIZES if sum(_height(sheet, fact, width, size) for fact in facts) <= space), 0
    )


def _height(sheet: Sheet, fact: _Fact, width: float, size: int) -> float:
    if fact.is_code:
        return sheet.px(_LABEL) + sheet.text_px(size) * 1.26
    return sheet.px(_LABEL) + sheet.fitted(fact.value, width, 10_000, size, 600).height


def _paint_fact(sheet: Sheet, room: QRectF, fact: _Fact, size: int) -> None:
    space = QRectF(room.left(), _label(sheet, room, room.top(), fact.label), room.width(), room.height())
    if fact.is_code:
        sheet.write_code(space, fact.value, size)
    else:
        sheet.write(space, fact.value, size, 600)


def _label(sheet: Sheet, room: QRectF, y: float, text: str) -> float:
    at = QRectF(room.left(), y, room.width(), sheet.px(_LABEL))
    sheet.write(at, text, 28, 500, TOKENS.text2, middle=True)
    return at.bottom()


def _paint_state(sheet: Sheet, room: QRectF, shown: Pay) -> None:
    tone = TOKENS.tones[Tone.DONE if shown.received else Tone.CALM]
    said = translate("CitizenDisplay", "Waiting for the clerk")
    if shown.received:
        said = translate("CitizenDisplay", "RECEIVED")
    sheet.card(room, tone.ground, "")
    side = sheet.px(36)
    icon = QRectF(room.left() + sheet.px(24), room.center().y() - side / 2, side, side)
    if shown.received:
        sheet.tick(icon, tone.ink)
    else:
        sheet.icon(icon, "clock", tone.ink)
    words = room.adjusted(sheet.px(76), 0, -sheet.px(16), 0)
    sheet.write(words, said, 34, 600, tone.ink, ground=tone.ground, middle=True)
