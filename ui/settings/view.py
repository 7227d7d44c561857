"""The settings: what is the clerk's own, what is the counter's, and pages that test what they set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.settings.panel import Panel
from ui.settings.sections import Section, SectionList
from ui.theme import Dressed, look
from ui.widgets.page import ScrollingMiddle
from ui.widgets.text import Text

translate = QCoreApplication.translate


class SettingsScreen(Dressed, QWidget):
    """Opens on the page used last; a page that has a method `shown` is told each time it is opened."""

    said = Signal(str)
    preferred = Signal()

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = {section.key: section for section in sections}
        self._pages: dict[str, QWidget] = {}
        self.current = ""
        self.list = SectionList(sections)
        self._title = Text("", 20, 600)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._title)
        right.addWidget(self._stack, 1)
        self._across = QHBoxLayout(self)
        self._across.addWidget(self.list)
        self._across.addLayout(right, 1)
        self.list.opened.connect(self.open)
        self.setFocusProxy(self.list)
        self._finish()

    def shown(self) -> None:
        """The screen is entered: the page in sight is read again."""
        if not self.current:
            self.list.choose(next(iter(self._sections)))
        else:
            self._tell(self.current)
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open(self, key: str) -> None:
        """Show the page called `key`, built when it never was."""
        if key not in self._pages:
            page = self._sections[key].build()
            if isinstance(page, Panel):
                page.said.connect(self.said)
                page.preferred.connect(self.preferred)
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 8, 8)
            page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            column.addWidget(page)
            column.addStretch(1)
            self._pages[key] = page
            self._stack.addWidget(ScrollingMiddle(holder))
        self.current = key
        self.list.choose(key)
        self._title.setText(self._sections[key].title)
        self._stack.setCurrentIndex(list(self._pages).index(key))
        self._tell(key)

    def page(self, key: str) -> QWidget:
        """The page called `key`; it has been opened before."""
        return self._pages[key]

    def take_scan(self, text: str) -> None:
        """A scanner read something: the page in sight may want it."""
        takes = getattr(self._pages.get(self.current), "take_scan", None)
        if callable(takes):
            takes(text)

    def _tell(self, key: str) -> None:
        told = getattr(self._pages[key], "shown", None)
        if callable(told):
            told()

    def _dress(self) -> None:
        side = 8 if look().compact else 16
        self._across.setContentsMargins(side, side, side, 0)
        self._across.setSpacing(12 if look().compact else 20)
