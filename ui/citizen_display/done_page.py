"""What to take along: the day to come back, the code, the way to look it up; then five faces to touch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF

from desk_app.domain.codes import grouped
from desk_app.domain.survey import Satisfaction
from ui import wording
from ui.citizen_display.sheet import CENTRE, TOKENS, Sheet
from ui.citizen_display.showing import Done
from ui.theme import Tone

translate = QCoreApplication.translate
FACES = tuple(sorted(Satisfaction))
"""From the left: very dissatisfied to very satisfied."""
_FACE_GAP = 20  # of the drawing


def paint_done(sheet: Sheet, body: QRectF, shown: Done) -> None:
    """Paint the page; the faces themselves are buttons that stand in `face_rooms`."""
    faces = face_rooms(sheet, body) if shown.occasion is not None else []
    inner = body.adjusted(sheet.margin, sheet.px(40), -sheet.margin, -sheet.px(32))
    if faces:
        asked = QRectF(inner.left(), faces[0].top() - sheet.px(70), inner.width(), sheet.px(60))
        sheet.line(asked.top() - sheet.px(12))
        said = translate("CitizenDisplay", "Are you content? Touch a face")
        sheet.write(asked, said, 34, 600, align=CENTRE, middle=True)
        inner.setBottom(asked.top() - sheet.px(28))
    if sheet.wide:
        side = min(sheet.px(320 if faces else 372), inner.height())
        code = QRectF(inner.right() - side, inner.top(), side, side)
        words = QRectF(inner.left(), inner.top(), inner.width() - side - sheet.px(32), inner.height())
    else:
        side = sheet.px(440)
        words = QRectF(inner.left(), inner.top(), inner.width(), sheet.px(360))
        code = QRectF(inner.center().x() - side / 2, words.bottom() + sheet.px(24), side, side)
    if shown.url:
        sheet.card(code)
        sheet.qr(code, shown.url)
    _paint_words(sheet, words, shown)


def face_rooms(sheet: Sheet, body: QRectF) -> list[QRectF]:
    """Where the five faces stand, from the left."""
    gap = sheet.px(_FACE_GAP if sheet.wide else 12)
    whole = body.adjusted(sheet.margin, 0, -sheet.margin, 0)
    width = (whole.width() - 4 * gap) / 5
    height = sheet.px(200 if sheet.wide else 250)
    top = body.bottom() - sheet.px(32) - height
    return [QRectF(whole.left() + place * (width + gap), top, width, height) for place in range(5)]


def _paint_words(sheet: Sheet, room: QRectF, shown: Done) -> None:
    disc, done = sheet.px(96), TOKENS.tones[Tone.DONE]
    tick = QRectF(room.left(), room.top() + sheet.px(10), disc, disc)
    sheet.disc(tick, done.ground)
    inset = disc * 0.24
    sheet.tick(tick.adjusted(inset, inset, -inset, -inset), done.ink)
    beside = QRectF(
        tick.right() + sheet.px(28), room.top(), room.right() - tick.right() - sheet.px(28), sheet.px(74)
    )
    title = translate("CitizenDisplay", "Done. Please keep the receipt")
    if shown.returned:
        title = translate("CitizenDisplay", "Done. The result is in your hands")
    y = sheet.write(beside, title, 48, 700)
    if shown.due is not None and not shown.returned:
        at = QRectF(beside.left(), y, beside.width(), sheet.px(90))
        y = sheet.write(at, wording.due_moment(shown.due), 35, 600, TOKENS.accent)
    y = max(y, tick.bottom()) + sheet.px(28)
    y = sheet.write(
        QRectF(room.left(), y, room.width(), sheet.px(40)),
        translate("CitizenDisplay", "Dossier code"),
        28,
        500,
        TOKENS.text2,
    )
    y = sheet.write_code(QRectF(room.left(), y, room.width(), 0), grouped(shown.scan_code), 50)
    if shown.url:
        at = QRectF(room.left(), y + sheet.px(8), room.width(), sheet.px(84))
        said = translate("CitizenDisplay", "Scan the code to follow the dossier on a phone")
        if shown.returned:
            said = translate("CitizenDisplay", "Scan the code to rate or to send feedback from a phone")
        sheet.write(at, said, 28, 500, TOKENS.text2)
