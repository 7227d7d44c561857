"""What the folded right column still says above the bar: what is missing, the date, and the key that opens it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import wording
from ui.reception import missing_words
from ui.reception.showing import Page
from ui.theme import Dressed, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

SIDE_KEY = "Alt+P"


class SideLine(Dressed, QWidget):
    """One line, always in sight while the column is folded; `toggled` when its key is pressed."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("triangle-alert", 16, "today")
        self._words = Text("", 13, 600, "today", wrap=True)
        self._fee = Text("", 14, 700)
        self.button = KeyButton("", SIDE_KEY, Kind.QUIET)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._fee)
        self._row.addWidget(self.button)
        self.button.clicked.connect(self.toggled)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()
        self._finish()

    def show_page(self, page: Page) -> None:
        """Say the first thing that is missing and how many there are."""
        missing = page.missing
        self._icon.set_icon("triangle-alert" if missing else "circle-check", "today" if missing else "done")
        if missing:
            first = missing_words.short(missing[0])
            more = len(missing) - 1
            words = self.tr("{first} (and %n more)", None, more).format(first=first) if more else first
        else:
            words = "" if page.is_blank else self.tr("Nothing is missing")
        self._icon.setVisible(bool(words))
        self._words.setText(words)
        self._words.set_ink("today" if missing else "done")
        amount = page.fee.amount if page.fee is not None else None
        self._fee.setText(wording.money(amount) if amount is not None else "")
        self.button.setVisible(not page.is_blank)
        self.setAccessibleName(words)

    def show_open(self, opened: bool) -> None:
        """Name what the key does next."""
        self.button.set_label(self.tr("Back to the form") if opened else self.tr("Date, fee, history"))

    def _dress(self) -> None:
        self._row.setContentsMargins(16, 3, 12, 3)
        self._row.setSpacing(look().px(8))
        self.setMinimumHeight(look().px(30))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.sunken))
        painter.fillRect(0, 0, self.width(), 1, colour(look().tokens.line))
        painter.end()
