"""The strip over the page while a paper is owed: why none came out, its number, and the keys that go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QWidget

from ui.keymap import shown
from ui.theme import Dressed, Tone, look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

AGAIN, OTHER, READ, LATER = "Ctrl+P", "Alt+D", "Alt+Y", "Alt+V"


class PrintStrip(Dressed, QWidget):
    """Amber while a paper is owed, calm while a printer does not answer. Its keys come before those of the page.

    A key the page in sight has a use of its own for stays the page's (`leave_to_page`): what a dossier or a preview
    prints with Ctrl+P is not the paper that is owed.
    Signals: `again` (Ctrl+P), `other_wanted` (another printer; the widget a menu may stand under),
    `read_wanted` (the number, large), `put_off`.
    """

    again = Signal()
    other_wanted = Signal(QWidget)
    read_wanted = Signal()
    put_off = Signal()

    def __init__(self, covered: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._covered = covered
        self._left: frozenset[str] = frozenset()
        self._aside = False
        self._failed: tuple[str, str, str, str] | None = None
        self.code = CodeLabel("", 18, 700)
        self.words = Text("", 14, 600, "today", wrap=True)
        self._icon = IconLabel("printer", 20, "today")
        self.card = Card()
        self.again_button = KeyButton(self.tr("Try again"), AGAIN, binds=False)
        self.other_button = KeyButton(self.tr("Other printer"), OTHER, icon="chevron-down", binds=False)
        self.read_button = KeyButton(self.tr("Read out"), READ, binds=False)
        self.later_button = KeyButton(self.tr("Later"), LATER, binds=False)
        self._lay_out()
        self._calls = {
            AGAIN: self.again_button,
            OTHER: self.other_button,
            READ: self.read_button,
            LATER: self.later_button,
        }
        self.again_button.clicked.connect(self.again)
        self.other_button.clicked.connect(lambda: self.other_wanted.emit(self.other_button))
        self.read_button.clicked.connect(self.read_wanted)
        self.later_button.clicked.connect(self.put_off)
        self.hide()
        self._finish()

    def say_failed(self, words: str, code: str, *, label: str = "", short: str = "") -> None:
        """A paper is owed: `words` says why (`short` that it is so), `code` is what the citizen is told meanwhile."""
        self._failed = (words, code, label, short)
        self._show_failed()
        self._announce()

    def stand_aside(self, aside: bool) -> None:
        """The page in sight has amber of its own and needs the height: what is owed is one calm line."""
        if aside != self._aside:
            self._aside = aside
            if self._failed is not None and not self.isHidden():
                self._show_failed()

    def _show_failed(self) -> None:
        if self._failed is None:
            return
        words, code, label, short = self._failed
        aside = self._aside and bool(short)
        self._show(Tone.CALM if aside else Tone.TODAY, short if aside else words, code)
        self.setAccessibleName(f"{code} {words}".strip())
        self.again_button.set_label(label or self.tr("Try again"))
        self._offer(self.again_button, self.later_button, *(() if aside else (self.other_button,)))
        self.read_button.setVisible(bool(code) and not aside)
        self._fold()

    def say_slow(self, words: str, code: str) -> None:
        """A printer has the paper and says nothing: going on is the clerk's choice."""
        self._failed = None
        self._show(Tone.CALM, words, code)
        self.later_button.set_label(self.tr("Wait no longer"))
        self._offer(self.later_button)
        self.read_button.setVisible(bool(code))
        self._announce()

    def leave_to_page(self, keys: frozenset[str]) -> None:
        """These keys are the page's while it is in sight: the strip's buttons are pressed without them."""
        self._left = keys
        for key, button in self._calls.items():
            button.set_key("" if shown(key) in keys else key)
        self._fold()

    def _show(self, tone: Tone, words: str, code: str) -> None:
        self.card.set_tone(tone)
        self._icon.set_icon("printer", tone.value)
        self.words.set_ink(tone.value)
        self.words.setText(words)
        self.code.setText(code)
        self.code.setVisible(bool(code))
        self.later_button.set_label(self.tr("Later"))
        self.setAccessibleName(f"{code} {words}".strip())
        self.show()
        self._fold()

    def _offer(self, *buttons: KeyButton) -> None:
        for button in (self.again_button, self.other_button, self.later_button):
            button.setVisible(button in buttons)

    def _announce(self) -> None:
        self._fold()
        announce(self, self.accessibleName())

    def _lay_out(self) -> None:
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(self._icon)
        said.addWidget(self.code)
        said.addWidget(self.words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        for button in (self.read_button, self.later_button, self.other_button, self.again_button):
            self._buttons.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._buttons)
        self.card.body.addLayout(self._row)
        self._column = QHBoxLayout(self)
        self._column.addWidget(self.card)

    def _dress(self) -> None:
        left, right = (8, 8) if look().compact else (16, 12)
        self._column.setContentsMargins(left, 6, right, 0)
        self._fold()

    def _fold(self) -> None:
        """Words and keys side by side while the words keep a line's width; else the keys under them."""
        keys = sum(button.sizeHint().width() + 8 for button in self._calls.values() if not button.isHidden())
        code = self.code.sizeHint().width() if not self.code.isHidden() else 0
        words, around = look().px(320), look().px(90)
        if self._aside:
            around = look().px(20) + 80  # the icon, and what stands between and around them
            words = min(words, self.words.fontMetrics().horizontalAdvance(self.words.text()) + 8)
        beside = self.width() - keys - code - around >= words
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)

    # Its keys --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While it stands, its keys are its own, wherever the focus is: Ctrl+P tries this paper again."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget) or self._covered():
            return False
        key = QKeySequence(event.keyCombination()).toString()
        calls = {shown(at_first): button for at_first, button in self._calls.items()}
        button = None if key in self._left else calls.get(key)
        if button is None or button.isHidden() or watched.window() is not self.window():
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            button.click()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch(on=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _watch(self, *, on: bool) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if on:
                app.installEventFilter(self)
