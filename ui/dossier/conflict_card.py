"""Two desks contradict each other: two columns, differing fields only, and a person who says which stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.dossier.differing import Clash, Differing
from ui.theme import Tone, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.keycap import KeyHint
from ui.widgets.tag import Tag
from ui.widgets.text import Text
from ui.widgets.timeline import Moment

translate = QCoreApplication.translate

OURS, THEIRS = "ours", "theirs"
LABEL = 104  # design pixels


class _Side(QWidget):
    """What one desk says of a field; the one that stands has a tick and a frame."""

    pressed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._stands = False
        self._words = Text(words, 14, 500, wrap=True)
        self._tag = Tag(translate("Dossier", "stands"), Tone.DONE, filled=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        row.addWidget(self._words, 1)
        row.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tag.hide()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def set_stands(self, stands: bool) -> None:
        """Mark the side that stands."""
        self._stands = stands
        self._tag.setVisible(stands)
        self._words.set_type(14, 600 if stands else 500)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.accent if self._stands else t.line), 2 if self._stands else 1))
        painter.setBrush(colour(t.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class PickRow(QWidget):
    """One differing field; the left arrow lets ours stand, the right one theirs."""

    picked = Signal(str)

    def __init__(self, field: Differing) -> None:
        super().__init__()
        self.field = field
        self.pick = ""
        self.ours, self.theirs = _Side(field.ours), _Side(field.theirs)
        label = Text(field.label, 13, 500, "text2", wrap=True)
        label.setFixedWidth(look().px(LABEL))
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.ours, 1)
        row.addWidget(self.theirs, 1)
        self.ours.pressed.connect(lambda: self._take(OURS))
        self.theirs.pressed.connect(lambda: self._take(THEIRS))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()

    def show_pick(self, pick: str) -> None:
        """Show which side stands, without telling."""
        self.pick = pick
        self.ours.set_stands(pick == OURS)
        self.theirs.set_stands(pick == THEIRS)
        self._name()

    def _name(self) -> None:
        stands = {
            OURS: translate("Dossier", "ours stands"),
            THEIRS: translate("Dossier", "theirs stands"),
        }.get(self.pick, translate("Dossier", "not chosen"))
        said = translate("Dossier", "{field}: ours {ours}, theirs {theirs}, {stands}")
        self.setAccessibleName(
            said.format(field=self.field.label, ours=self.field.ours, theirs=self.field.theirs, stands=stands)
        )

    def _take(self, pick: str) -> None:
        self.setFocus()
        self.picked.emit(pick)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self.picked.emit(OURS)
        elif event.key() == Qt.Key.Key_Right:
            self.picked.emit(THEIRS)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(colour(look().tokens.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()


class ConflictCard(Card):
    """`decided`: the names of the fields where ours stands, whether theirs stands as a whole, the reason."""

    decided = Signal(object, bool, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Dossier", "Another desk did otherwise"), tone=Tone.PERSON, parent=parent)
        self._clash: Clash | None = None
        self.rows: list[PickRow] = []
        heads = QGridLayout()
        heads.setHorizontalSpacing(8)
        self._ours, self._theirs = _Head(), _Head()
        spacer = QWidget()
        spacer.setFixedWidth(look().px(LABEL))
        heads.addWidget(spacer, 0, 0)
        heads.addWidget(self._ours, 0, 1, Qt.AlignmentFlag.AlignTop)
        heads.addWidget(self._theirs, 0, 2, Qt.AlignmentFlag.AlignTop)
        heads.setColumnStretch(1, 1)
        heads.setColumnStretch(2, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._trouble = Text("", 13, 600, "today", wrap=True)
        self.reason = Field(translate("Dossier", "Reason"), label_width=LABEL)
        self.write = KeyButton(translate("Dossier", "Decide so"), "Alt+T", Kind.PERSON)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(KeyHint("←", translate("Dossier", "ours")))
        foot.addWidget(KeyHint("→", translate("Dossier", "theirs")))
        foot.addStretch(1)
        foot.addWidget(self.write)
        self.body.addLayout(heads)
        self.body.addLayout(self._list)
        self.body.addWidget(self.reason)
        self.body.addWidget(self._trouble)
        self.body.addLayout(foot)
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.reason.entry.returnPressed.connect(self._decide)
        self.write.clicked.connect(self._decide)
        self.hide()

    def show_conflict(self, clash: Clash | None) -> None:
        """Show both sides; None hides the card. The same conflict again keeps what was chosen and written."""
        self.setVisible(clash is not None)
        before, self._clash = self._clash, clash
        if clash is None:
            return
        self._ours.say(translate("Dossier", "This desk"), clash.ours)
        self._theirs.say(translate("Dossier", "The other desk"), clash.theirs)
        # A round of the line may change a stamp meanwhile; what is being decided stays the same.
        if before is not None and (before.event_id, before.fields) == (clash.event_id, clash.fields):
            return
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [PickRow(field) for field in clash.fields]
        for row in self.rows:
            row.picked.connect(lambda pick, row=row: self._pick(row, pick))
            self._list.addWidget(row)
            row.show()  # now, or it could not take the focus yet
        for one, other in pairwise((*self.rows, self.reason.entry, self.write)):
            self.setTabOrder(one, other)
        if not clash.fits:
            self._pick_all(OURS)
        self.reason.set_text("")
        self.reason.set_missing(None)
        said = translate("Dossier", "Their step fits nowhere any more; it is kept in the history.")
        self._say("" if clash.fits else said)

    def focus_first(self) -> None:
        """Put the focus where choosing begins."""
        (self.rows[0] if self.rows else self.reason).setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say why it could not be decided so."""
        self.reason.set_missing(sentence)
        self.reason.entry.setFocus()

    def _pick(self, row: PickRow, pick: str) -> None:
        """Corrections are chosen field by field, two steps as a whole."""
        if self._clash is not None and self._clash.each:
            row.show_pick(pick)
        else:
            self._pick_all(pick)
        self._say("")

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _pick_all(self, pick: str) -> None:
        for row in self.rows:
            row.show_pick(pick)

    def _decide(self) -> None:
        open_rows = [row for row in self.rows if not row.pick]
        if open_rows:
            self._say(translate("Dossier", "Choose a side for every line: left ours, right theirs."))
            open_rows[0].setFocus()
            return
        reason = self.reason.text().strip()
        if not reason:
            self.show_trouble(translate("Dossier", "Write down why."))
            return
        self.reason.set_missing(None)
        ours = _names(self.rows, OURS)
        self.decided.emit(ours, bool(self.rows) and not ours, reason)


class _Head(QWidget):
    """Whose column it is, and what they did."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 2)
        column.setSpacing(0)
        self._whose = Text("", 13, 600, "text2")
        self._what = Text("", 14, 600, wrap=True)
        self._who = Text("", 13, 400, "text2", wrap=True)
        for text in (self._whose, self._what, self._who):
            column.addWidget(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, whose: str, moment: Moment | None) -> None:
        """Name the side; the note of its step is kept and shown."""
        self._whose.setText(whose)
        detail = f" {moment.detail}" if moment is not None and moment.detail else ""
        self._what.setText(f"{moment.what}.{detail}" if moment is not None else "")
        self._who.setText(f"{moment.source} · {moment.time}" if moment is not None else "")


def _names(rows: Sequence[PickRow], pick: str) -> list[str]:
    return [row.field.name for row in rows if row.pick == pick]
