"""Everything that waits for this person, ticked; Space leaves one for another time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.codes import grouped
from desk_app.domain.dossier import Dossier
from ui.returning.words import count_words, promise_of, title_of
from ui.theme import Dressed, colour, look
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.glyphs import paint_tick_box
from ui.widgets.text import Text

translate = QCoreApplication.translate

_NARROW = 430  # design pixels of a row under which the promise goes under the code


class TickBox(Dressed, QCheckBox):
    """The tick of a row; its ring goes round the whole row."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setChecked(True)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(look().px(26), look().px(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = look().px(20)
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        paint_tick_box(painter, box, self.isChecked(), look().tokens)
        if self.hasFocus():
            painter.setPen(QPen(colour(look().tokens.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class ResultRow(QWidget):
    """One dossier: what is handed over, its code, how it kept its promise. Pressed anywhere it is ticked."""

    def __init__(self, dossier: Dossier, now: datetime) -> None:
        super().__init__()
        self.dossier = dossier
        title, code = title_of(dossier), grouped(dossier.scan_code)
        self.tick = TickBox(f"{title}, {code}")
        note, tone = promise_of(dossier, now)
        self.note = Text(note, 13, 600 if tone else 400, tone.value if tone else "text2")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(title, 16, 600, wrap=True))
        words.addWidget(CodeLabel(code, 14, 400, "text2"), 0, Qt.AlignmentFlag.AlignLeft)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(6)
        self._across.addLayout(words, 1)
        self._across.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(10)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._across, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.tick.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < look().px(_NARROW)
        self._across.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )


class ResultsCard(Card):
    """`ticked` tells a dossier's id and whether it goes along."""

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(translate("Returning", "Results that wait for this person"), small=True)
        self.count = Text("", 13, 600)
        self.right.addWidget(self.count)
        self.rows: list[ResultRow] = []
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_results(self, dossiers: Sequence[Dossier], now: datetime, *, papers: bool, money: bool) -> None:
        """Show what can be handed over; `papers` go back since there is no result, `money`: only a fee is owed."""
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        if papers:
            self.set_title(translate("Returning", "Papers that go back to this person"))
        elif money:
            self.set_title(translate("Returning", "Handed over before, the fee is still owed"))
        else:
            self.set_title(translate("Returning", "Results that wait for this person"))
        self.rows = [ResultRow(dossier, now) for dossier in dossiers]
        for row in self.rows:
            row.tick.toggled.connect(lambda on, row=row: self.ticked.emit(row.dossier.id, on))
            self.body.addWidget(row)
        self.count.setText(count_words(dossiers))

    def show_ticked(self, ids: set[str]) -> None:
        """Tick these and no others, without telling."""
        for row in self.rows:
            row.tick.blockSignals(True)
            row.tick.setChecked(row.dossier.id in ids)
            row.tick.blockSignals(False)
