"""What the citizen's screen looks like: its head on every page, and the pages between two citizens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF

from ui import wording
from ui.citizen_display.check_page import paint_check
from ui.citizen_display.done_page import paint_done
from ui.citizen_display.pay_page import paint_pay
from ui.citizen_display.sheet import CENTRE, RIGHT, TOKENS, Sheet
from ui.citizen_display.showing import Check, Done, Idle, Pay, Resting, Shown, Thanks
from ui.theme import colour

translate = QCoreApplication.translate
HEAD = 88  # of the drawing
WHITE = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Head:
    """Where the citizen stands, and what time it is; `trying` marks the small window of a training."""

    office: str
    counter: str
    now: datetime
    trying: bool = False


def paint_page(sheet: Sheet, shown: Shown, head: Head) -> None:
    """Paint the whole screen."""
    body = QRectF(0, sheet.px(HEAD), sheet.width, sheet.height - sheet.px(HEAD))
    _paint_head(sheet, head)
    match shown:
        case Idle():
            _paint_idle(sheet, body, shown, head.now)
        case Check():
            paint_check(sheet, body, shown)
        case Pay():
            paint_pay(sheet, body, shown)
        case Done():
            paint_done(sheet, body, shown)
        case Thanks():
            _paint_words(sheet, body, translate("CitizenDisplay", "Thank you for telling us"))
        case Resting():
            _paint_words(sheet, body, translate("CitizenDisplay", "Please wait a moment"))


def _paint_head(sheet: Sheet, head: Head) -> None:
    room = QRectF(0, 0, sheet.width, sheet.px(HEAD))
    sheet.painter.fillRect(room, colour(TOKENS.rail))
    side = sheet.px(48 if sheet.wide else 32)
    inner = room.adjusted(side, 0, -side, 0)
    right = f"{head.counter}   {head.now:%H:%M}"
    if head.trying:
        right = translate("CitizenDisplay", "TRYING OUT")
    at_right = inner.adjusted(inner.width() * 0.66, 0, 0, 0)
    sheet.write(at_right, right, 28, 600, WHITE, ground=TOKENS.rail, align=RIGHT, middle=True)
    taken = sheet.text_width(sheet.fitted(right, at_right.width(), at_right.height(), 28, 600), 600)
    at_left = inner.adjusted(0, 0, -taken - sheet.px(32), 0)
    sheet.write(at_left, head.office, 28, 600, WHITE, ground=TOKENS.rail, middle=True)


def _paint_idle(sheet: Sheet, body: QRectF, shown: Idle, now: datetime) -> None:
    """The number called, as large as the room; where none is called out, the time stands there."""
    label = (
        translate("CitizenDisplay", "Now calling number") if shown.serving else wording.long_day(now.date())
    )
    figure = shown.serving or f"{now:%H:%M}"

    def at(share: float, height: float) -> QRectF:
        tall = sheet.px(height)
        return QRectF(
            sheet.margin, body.top() + body.height() * share - tall / 2, sheet.width - 2 * sheet.margin, tall
        )

    sheet.write(at(0.143, 70), label, 40, 500, TOKENS.text2, align=CENTRE, middle=True)
    sheet.write_figure(at(0.39, 216), figure, 280, TOKENS.accent)
    _paint_bring(sheet, at(0.762, 104))
    if shown.next:
        said = translate("CitizenDisplay", "Next number {number}").format(number=shown.next)
        sheet.write(at(0.905, 50), said, 32, 500, TOKENS.text2, align=CENTRE, middle=True)


def _paint_bring(sheet: Sheet, room: QRectF) -> None:
    said = translate("CitizenDisplay", "Please have your ID card and receipt ready")
    icon, gap, pad = sheet.px(52), sheet.px(28), sheet.px(48)
    space = room.width() - icon - gap - 2 * pad
    found = sheet.fitted(said, space, room.height(), 40, 600)
    wide = min(space, sheet.text_width(found, 600))
    card = QRectF(0, room.top(), wide + icon + gap + 2 * pad, room.height())
    card.moveLeft(room.center().x() - card.width() / 2)
    sheet.card(card)
    sheet.icon(QRectF(card.left() + pad, card.center().y() - icon / 2, icon, icon), "id-card", TOKENS.accent)
    words = QRectF(card.left() + pad + icon + gap, card.top(), wide + 2, card.height())
    sheet.write(words, said, 40, 600, ground=TOKENS.surface, middle=True)


def _paint_words(sheet: Sheet, body: QRectF, said: str) -> None:
    room = body.adjusted(sheet.margin, 0, -sheet.margin, 0)
    sheet.write(room, said, 56, 700, align=CENTRE, middle=True)
