"""The bar of returning: what is still missing, and the keys; rarer ones give way on a narrow page, never their keys."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy

from ui.returning.case import Case, Match, Missing
from ui.returning.words import missing_words
from ui.theme import Tone, look
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind, key_sequences

translate = QCoreApplication.translate


class Foot(ActionBar):
    """`handed`: with the slip to sign, or without; `left` and `again` put the page, or the card, away."""

    handed = Signal(bool)
    left_case = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._missing: tuple[Missing, ...] = ()
        self._said: tuple[str, str, Tone | None] = ("", "", None)
        self._short = ""
        self.leave = KeyButton(translate("Returning", "Put away"), "Esc", Kind.QUIET, binds=False)
        self.rescan = KeyButton(translate("Returning", "Scan the card again"), "Ctrl+R", binds=False)
        self.no_slip = KeyButton(translate("Returning", "Without slip"), "Ctrl+S", binds=False)
        self.hand = KeyButton("", "Ctrl+Enter", Kind.PRIMARY, "check", binds=False)
        for button in (self.leave, self.rescan, self.no_slip, self.hand):
            self.add(button)
        self.leave.clicked.connect(self.left_case)
        self.rescan.clicked.connect(self.again)
        self.no_slip.clicked.connect(lambda: self.handed.emit(False))
        self.hand.clicked.connect(lambda: self.handed.emit(True))
        # The keys work as well when their button had to give way.
        for key, button in (
            ("Esc", self.leave),
            ("Ctrl+R", self.rescan),
            ("Ctrl+S", self.no_slip),
            ("Ctrl+Enter", self.hand),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(each) for each in key_sequences(key)])
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(button.click)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_idle()

    def show_idle(self) -> None:
        """Nothing is open: nothing to press."""
        self._missing = ()
        self._tell("")
        for button in (self.rescan, self.no_slip, self.hand):
            button.setEnabled(False)
        self.hand.set_label(translate("Returning", "Hand over"))
        self._fit()

    def show_case(self, case: Case) -> None:
        """Name what will be written, and what is missing for it."""
        self._missing = tuple(case.missing())
        self.hand.set_label(_label(case))
        self.hand.setEnabled(True)
        self.no_slip.setEnabled(not case.only_money)
        self.rescan.setEnabled(case.match is not Match.NOBODY)
        if self._missing:
            said = translate("Returning", "Still missing {count}: {what}").format(
                count=len(self._missing), what=missing_words(self._missing[0])
            )
            short = translate("Returning", "Missing: {count}").format(count=len(self._missing))
            self._tell(said, "triangle-alert", Tone.TODAY, short=short)
        elif case.owed and case.fee is None:
            self._tell(translate("Returning", "The fee stays owed unless you choose how it came"), "banknote")
        else:
            self._tell(translate("Returning", "Ready to be handed over"), "check", Tone.DONE)
        self._fit()

    def say(self, sentence: str) -> None:
        """Say why it was not written."""
        self._tell(sentence, "triangle-alert", Tone.TODAY)

    def status(self) -> str:
        """What is said at the left."""
        return self._said[0]

    def _tell(self, text: str, icon: str = "", tone: Tone | None = None, *, short: str = "") -> None:
        self._said, self._short = (text, icon, tone), short
        self._fit()

    def _fit(self) -> None:
        """The rarer buttons give way first, then the words: how much is missing stays, what it is its line says."""
        for gone in ((), (self.no_slip,), (self.no_slip, self.rescan)):
            for button in (self.no_slip, self.rescan):
                button.setVisible(button not in gone)
            if self._needed(self._said[0]) <= self.width():
                self.set_status(*self._said)
                return
        fits = self._short and self._needed(self._short) <= self.width()
        self.set_status(*((self._short, *self._said[1:]) if fits else ("",)))

    def _needed(self, text: str) -> int:
        buttons = [b for b in (self.leave, self.rescan, self.no_slip, self.hand) if not b.isHidden()]
        words = ceil(QFontMetricsF(look().font(14, 600)).horizontalAdvance(text))
        return sum(button.sizeHint().width() + 8 for button in buttons) + words + look().px(16) + 72

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()


def _label(case: Case) -> str:
    count = len(case.chosen)
    if case.only_money:
        return translate("Returning", "Note the fee")
    if case.papers_back:
        return translate("Returning", "Give the papers back")
    if count <= 1:
        return translate("Returning", "Hand over the result")
    return translate("Returning", "Hand over {count} results").format(count=count)
