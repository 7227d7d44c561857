"""The rows of the sync panel: dossiers that wait, and those a person must look at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from ui.standing import sent_word
from ui.sync.presenter import Aside, Waiting
from ui.sync.state_card import REPORT_KEY
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel, paint_code
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip


class WaitingRow(Dressed, QPushButton):
    """One dossier that is on this machine alone; pressing it opens the dossier."""

    def __init__(self, waiting: Waiting) -> None:
        super().__init__()
        self.waiting = waiting
        self._glyph = Glyph.DASH
        self._state = waiting.scans or sent_word("waiting")[0]
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{waiting.code}, {waiting.about}, {self._state}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._finish()

    def show_sending(self, sending: bool) -> None:
        """Whether it is on the line now."""
        at_rest = self.waiting.scans or sent_word("waiting")[0]
        self._state = translate("Sync", "Being sent") if sending else at_rest
        self._glyph = Glyph.RING if sending else Glyph.DASH
        self.setAccessibleName(f"{self.waiting.code}, {self.waiting.about}, {self._state}")
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
        side = look().px(16)
        paint_glyph(painter, QRect(0, (self.height() - side) // 2, side, side), self._glyph, t.text2)
        left, half = look().px(24), self.height() // 2
        font = look().font(13, 400)
        painter.setFont(font)
        painter.setPen(colour(t.text2))
        painter.drawText(self.rect().adjusted(0, 0, -2, 0), _RIGHT, self._state)
        taken = round(QFontMetricsF(font).horizontalAdvance(self._state)) + 12
        room = QRect(left, half, self.width() - left - taken, half - look().px(3))
        about = QFontMetricsF(font).elidedText(self.waiting.about, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, about)
        top = QRect(left, look().px(3), room.width(), half - look().px(3))
        paint_code(painter, top, self.waiting.code, look().font(14, 600), t.text)
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class AsideCard(Card):
    """What the province set aside: nothing is lost, somebody decides.

    `mended` tells the dossier's id, the field to put right and why, `opened` the id alone where no correction helps,
    `again` asks the province once more, `reported` gives the words for its help desk.
    """

    opened = Signal(str)
    mended = Signal(str, str, str)
    again = Signal()
    reported = Signal(str)

    def __init__(self) -> None:
        super().__init__(" ", tone=Tone.PERSON)
        self.lead_with(IconLabel("user", 20, "person"))
        self._rows: list[QWidget] = []
        self._shown: tuple[Aside, ...] = ()
        self._first_report: KeyButton | None = None
        self._report_key = REPORT_KEY
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def leave_report_key(self, left: bool) -> None:
        """The report of the line has the key while it is in sight: one key, one report."""
        self._report_key = "" if left else REPORT_KEY
        if self._first_report is not None:
            self._first_report.set_key(self._report_key)

    def show_aside(self, aside: tuple[Aside, ...]) -> None:
        """Show each with its cause; nothing to show takes no room."""
        if aside == self._shown:
            self.setVisible(bool(aside))
            return  # built anew, a button would lose the focus under the clerk's fingers
        self._shown, self._first_report = aside, None
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.set_title(translate("Sync", "Needs a person ({count})").format(count=len(aside)))
        self._rows = [self._row(each, first=place == 0) for place, each in enumerate(aside)]
        for row in self._rows:
            self.body.addWidget(row)
        self.setVisible(bool(aside))

    def _row(self, aside: Aside, *, first: bool) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(CodeLabel(aside.code, 14, 600))
        top.addStretch(1)
        top.addWidget(Text(aside.told, 13, 400, "text2"))
        column.addLayout(top)
        if aside.about:
            column.addWidget(Text(aside.about, 13, 400, wrap=True))
        said = translate("Sync", "The province gave it back: {why}").format(why=aside.why)
        column.addWidget(Text(said, 14, 600, wrap=True))
        column.addLayout(self._buttons(aside, first=first))
        return row

    def _buttons(self, aside: Aside, *, first: bool) -> QHBoxLayout:
        """Only what can be done: what was refused for good is not sent once more."""
        row = QHBoxLayout()
        row.setSpacing(6)
        if aside.dossier_id:
            words = translate("Sync", "Mend") if aside.mends else translate("Sync", "Open the dossier")
            mend = KeyButton(words, "Alt+E" if first else "", Kind.PERSON)
            mend.clicked.connect(lambda _checked=False: self._mend(aside))
            row.addWidget(mend)
        if aside.held:
            again = KeyButton(translate("Sync", "Send again"), "Alt+J" if first else "")
            again.clicked.connect(self.again)
            row.addWidget(again)
        report = KeyButton(translate("Sync", "Tell the province"), self._report_key if first else "")
        if first:
            self._first_report = report
        report.clicked.connect(lambda _checked=False: self.reported.emit(aside.report))
        row.addWidget(report)
        row.addStretch(1)
        return row

    def _mend(self, aside: Aside) -> None:
        if aside.mends:
            reason = translate("Sync", "The province gave it back: {why}").format(why=aside.why)
            self.mended.emit(aside.dossier_id, aside.field, reason)
        else:
            self.opened.emit(aside.dossier_id)
