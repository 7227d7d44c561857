"""The line where a list is narrowed: what is looked for, how much was found, what is near, how old it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.keymap import told
from ui.theme import Dressed, colour, look
from ui.widgets.buttons import KeyButton
from ui.widgets.fields import Entry
from ui.widgets.keycap import Keycap
from ui.widgets.leading import lead_focus
from ui.widgets.text import Text

translate = QCoreApplication.translate

WIDEST, LEAST = 340, 240  # design pixels of the field


class FilterEntry(Entry):
    """A line edit that gives way to the list: Enter and Down go there, Esc empties it first."""

    accepted = Signal()

    def event(self, event: QEvent) -> bool:
        # Esc belongs to this field while there is something to empty, whatever else listens to it.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.value()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.value():
            self.set_value("")
            self.edited.emit("")
        else:
            super().keyPressEvent(event)


class FilterLine(Dressed, QWidget):
    """Filter, count and age of the list; `narrowed` comes with every letter, `mine_wanted` with the button."""

    narrowed = Signal(str)
    accepted = Signal()
    mine_wanted = Signal(bool)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = FilterEntry(placeholder, weight=400)
        self.entry.setAccessibleName(told(translate("Worklist", "Filter, Ctrl+F")))
        self._cap = Keycap("Ctrl+F")
        self._count = Text("", 13, 600)
        self._age = Text("", 13, 400, "text2")
        self._near = Text("", 13, 600, "soon")
        self.mine = KeyButton(translate("Worklist", "Mine alone"), "Alt+M")
        self.mine.setCheckable(True)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self.entry)
        self._row.addWidget(self._cap)
        self._row.addWidget(self.mine)
        self._row.addStretch(1)
        self._row.addWidget(self._near)
        self._row.addSpacing(8)
        self._row.addWidget(self._count)
        self._row.addSpacing(8)
        self._row.addWidget(self._age)
        self._age.hide()
        self._near.hide()
        lead_focus(self, self.entry)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._connect()
        self._finish()

    def show_count(self, shown: int, total: int, *, counted: int) -> None:
        """Say how many of how many are to be seen; beyond `counted` nobody counts."""
        said = translate("Worklist", "{shown} / {total} dossiers")
        whole = _thousands(total) + ("+" if total >= counted else "")
        self._count.setText(said.format(shown=_thousands(shown), total=whole))
        self._fit()

    def show_mine(self, mine: bool) -> None:
        """Show whether the clerk's own dossiers alone are to be seen."""
        self.mine.setChecked(mine)
        self.mine.set_icon("check" if mine else "")
        self._fit()

    def clear(self) -> None:
        """Empty the field without telling."""
        self.entry.set_value("")

    def show_age(self, sentence: str) -> None:
        """Say how old the facts are; nothing when they are of now."""
        self._age.setText(sentence)
        self._fit()

    def show_near(self, sentence: str) -> None:
        """Say what comes due in the next working days; nothing when nothing does."""
        self._near.setText(sentence)
        self._fit()

    def near_words(self) -> str:
        """What is said to come due."""
        return self._near.text()

    def count_words(self) -> str:
        """What the count says."""
        return self._count.text()

    def age_words(self) -> str:
        """What is said about the age of the facts, empty when they are of now."""
        return self._age.text()

    def _connect(self) -> None:
        self.entry.edited.connect(lambda _text: self.narrowed.emit(self.entry.value().strip()))
        self.entry.accepted.connect(self.accepted)
        self.mine.clicked.connect(self.mine_wanted)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setWhatsThis(translate("Worklist", "Filter the list"))
        find.activated.connect(self._focus)

    def _focus(self) -> None:
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.entry.selectAll()

    def _dress(self) -> None:
        high = 6 if look().compact else 8
        self._row.setContentsMargins(16, high, 16, high)
        self._fit()
        self.update()

    def _fit(self) -> None:
        """The count stays; key and age give way before the field grows too short to type in."""
        room = self.width() - 2 * 16 - self._count.sizeHint().width() - 24
        room -= self.mine.sizeHint().width() + 8
        wanted = look().px(LEAST)
        told = [(label, bool(label.text())) for label in (self._age, self._near)]
        for extra, useful in (*told, (self._cap, True)):
            needed = extra.sizeHint().width() + 16
            fits = useful and room - needed >= wanted
            extra.setVisible(fits)
            room -= needed if fits else 0
        self.entry.setFixedWidth(max(look().px(120), min(look().px(WIDEST), room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.bg))
        painter.end()


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", ".")
