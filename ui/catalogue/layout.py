"""What stands where in the catalogue: the search and its list at the left, the sheet, the bar under both."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.catalogue.book_list import BookList
from ui.catalogue.sheet import ProcedureSheet
from ui.keymap import shown
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.banner import Banner
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.empty import EmptyState
from ui.widgets.fields import Entry
from ui.widgets.keycap import Keycap
from ui.widgets.leading import lead_focus
from ui.widgets.page import ScrollingMiddle
from ui.widgets.text import Text

translate = QCoreApplication.translate


class Reading(ScrollingMiddle):
    """The sheet behind its scroll bar: the arrows scroll it while it has the focus, and a ring says so."""

    def __init__(self, sheet: ProcedureSheet) -> None:
        super().__init__(sheet)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Catalogue", "The procedure in full"))

    def viewportEvent(self, event: QEvent) -> bool:
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.Paint and self.hasFocus():
            painter = QPainter(self.viewport())
            for inset in (0, 1):
                painter.setPen(colour(look().tokens.accent))
                painter.drawRect(self.viewport().rect().adjusted(inset, inset, -1 - inset, -1 - inset))
            painter.end()
        return done


class SidePane(Dressed, QWidget):
    """The white ground of the list, a line at its right."""

    def __init__(self) -> None:
        super().__init__()
        self._finish()

    def _dress(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.surface))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colour(look().tokens.line))
        painter.end()


class CatalogueLayout(Dressed, QWidget):
    """The pieces in their places; the screen says what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._lay_out()

    def _build(self) -> None:
        self.entry = Entry(translate("Catalogue", "Name or code"), size=15)
        self.entry.setAccessibleName(translate("Catalogue", "Search the procedures"))
        self.list = BookList()
        self.sheet = ProcedureSheet()
        self.reading = Reading(self.sheet)
        self._news = KeyButton("", "Alt+T")
        self._news.setCheckable(True)
        self._news.hide()
        self._count = Text("", 13, ink="text2")
        self._nothing = EmptyState(translate("Catalogue", "The catalogue is being opened…"), icon="book-open")
        self._hint = EmptyState(
            translate("Catalogue", "Choose a procedure at the left, or type two letters of its name."),
            icon="book-open",
        )
        self._old = Banner("", Tone.CALM, "cloud-off")
        self._old.hide()
        self.bar = ActionBar()
        self._back = KeyButton(translate("Catalogue", "Back"), "Esc", Kind.QUIET, "undo-2")
        self._poster = KeyButton(translate("Catalogue", "Wall poster"), "Alt+Y", icon="file-text")
        self._print = KeyButton(translate("Catalogue", "Print papers"), "Ctrl+P", icon="printer")
        self._start = KeyButton(translate("Catalogue", "Receive"), "Enter", Kind.PRIMARY, "file-plus")

    def _lay_out(self) -> None:
        self._side = SidePane()
        search = QHBoxLayout()
        search.setSpacing(8)
        search.addWidget(self.entry, 1)
        search.addWidget(Keycap(shown("Ctrl+F")))
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(self._count)
        under.addStretch(1)
        under.addWidget(self._news)
        self._top = QVBoxLayout()
        self._top.addLayout(search)
        self._top.addLayout(under)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.list)
        self._middle.addWidget(_at_top(self._nothing))
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._middle, 1)
        self._right = QStackedWidget()
        self._right.addWidget(self.reading)
        self._right.addWidget(_at_top(self._hint))
        self._right.setCurrentIndex(1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._side)
        across.addWidget(self._right, 1)
        self._above = QVBoxLayout()
        self._above.addWidget(self._old)
        for button in (self._back, self._poster, self._print, self._start):
            self.bar.add(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._above)
        whole.addLayout(across, 1)
        whole.addWidget(self.bar)
        lead_focus(self, self.entry)


def _at_top(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
