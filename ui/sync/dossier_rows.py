"""The dossiers of the sync panel, each with its own state: waits, is sent, needs a person, is at the province."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QVBoxLayout

from desk_app.sync.round import Progress
from ui.standing import sent_word
from ui.sync.presenter import Sent, Waiting
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.digits import paint_code
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.shortened import elided

translate = QCoreApplication.translate

SILENCE = timedelta(minutes=2)
"""How long something may be on the line without a sign of life before that is said."""
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip


class DossierRow(Dressed, QPushButton):
    """One dossier in two lines, its state at the right; pressing it opens the dossier."""

    def __init__(self, code: str, about: str) -> None:
        super().__init__()
        self._code, self._about = code, about
        self._state, self._tone, self._glyph = "", Tone.CALM, Glyph.DASH
        self.setToolTip(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._finish()

    @property
    def state(self) -> str:
        """The state in words."""
        return self._state

    def say(self, state: str, tone: Tone, glyph: Glyph) -> None:
        """Show a state in words, tone and shape."""
        self._state, self._tone, self._glyph = state, tone, glyph
        self.setAccessibleName(f"{self._code}, {self._about}, {state}")
        self.update()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(300), look().px(46))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), look().px(46))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(self.rect(), colour(t.sunken))
        ink = t.text2 if self._tone is Tone.CALM else t.tones[self._tone].ink
        side = look().px(16)
        paint_glyph(painter, QRect(0, (self.height() - side) // 2, side, side), self._glyph, ink)
        left, half = look().px(24), self.height() // 2
        font = look().font(13, 400)
        # The code and the state share the upper line, so that neither name nor state is ever cut.
        top = QRect(left, look().px(3), self.width() - left - 2, half - look().px(3))
        paint_code(painter, top, self._code, look().font(14, 600), t.text)
        painter.setFont(font)
        painter.setPen(colour(ink))
        painter.drawText(top, _RIGHT, self._state)
        room = QRect(left, half, self.width() - left - 2, half - look().px(3))
        painter.setPen(colour(t.text2))
        painter.drawText(room, _LEFT, elided(self._about, font, room.width(), self))
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class WaitingRow(DossierRow):
    """One dossier that is on this machine alone, wholly or in its scans."""

    def __init__(self, waiting: Waiting) -> None:
        super().__init__(waiting.code, waiting.about)
        self.waiting = waiting
        self._since: datetime | None = None
        self.rest()

    def rest(self) -> None:
        """It waits, for the line or for a person."""
        self._since = None
        if self.waiting.aside:
            self.say(*sent_word("aside"), Glyph.BUST)
        else:
            self.say(self.waiting.scans or sent_word("waiting")[0], Tone.CALM, Glyph.DASH)

    def show_progress(self, progress: Progress, now: datetime) -> None:
        """Whether it is on the line at this moment: its entries, or one of its scans and how much of that."""
        if progress.scan and progress.scan in self.waiting.hashes:
            said = translate("Sync", "Sending a scan, {percent} %")
            self.say(said.format(percent=int(progress.share * 100)), Tone.CALM, Glyph.RING)
        elif self.waiting.id in progress.dossiers:
            self.say(translate("Sync", "Being sent"), Tone.CALM, Glyph.RING)
        else:
            self.rest()
            return
        self._since = now

    def look_at_clock(self, now: datetime) -> None:
        """What is on the line without a sign of life says so."""
        if self._since is not None and now - self._since >= SILENCE:
            minutes = int((now - self._since).total_seconds() // 60)
            self.say(
                translate("Sync", "No answer for {minutes} min").format(minutes=minutes),
                Tone.TODAY,
                Glyph.DISC,
            )


class SentRow(DossierRow):
    """One dossier of which the province holds everything, with its answer."""

    def __init__(self, sent: Sent) -> None:
        super().__init__(sent.code, sent.about)
        self.sent = sent
        self.say(sent.answer, Tone.DONE, Glyph.TICK)


Listed = TypeVar("Listed", bound="Waiting | Sent")


class RowList(Generic[Listed]):
    """Rows kept while their dossier stays: built anew, a row would lose the focus under the clerk's fingers."""

    def __init__(self, row_of: Callable[[Listed], DossierRow], opened: Callable[[str], None]) -> None:
        self.layout = QVBoxLayout()
        self._row_of, self._opened = row_of, opened
        self._listed: dict[Listed, DossierRow] = {}
        self.layout.setSpacing(0)

    def rows(self) -> list[DossierRow]:
        """In their order."""
        return list(self._listed.values())

    def show_all(self, listed: tuple[Listed, ...]) -> None:
        """Keep the rows of what is still listed, drop the others, add what is new, in the order told."""
        if tuple(self._listed) == listed:
            return
        kept, self._listed = self._listed, {}
        for place, each in enumerate(listed):
            row = kept.pop(each, None)
            if row is None:
                row = self._row_of(each)
                row.clicked.connect(lambda _checked=False, found=each.id: self._opened(found))
            self.layout.removeWidget(row)
            self.layout.insertWidget(place, row)
            if row.parentWidget() is not None:
                row.show()  # now, not when the layout comes to it
            self._listed[each] = row
        for gone in kept.values():
            self.layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
