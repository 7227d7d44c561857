"""The bar of returning: what is still missing, and the keys; rarer ones give way on a narrow page, never their keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy

from ui.returning.case import Case, Match, Missing
from ui.returning.words import missing_words
from ui.theme import Tone
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
        self.set_status("")
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
            self.set_status(said, "triangle-alert", Tone.TODAY)
        elif case.owed and case.fee is None:
            self.set_status(
                translate("Returning", "The fee stays owed unless you choose how it came"), "banknote"
            )
        else:
            self.set_status(translate("Returning", "Ready to be handed over"), "check", Tone.DONE)
        self._fit()

    def say(self, sentence: str) -> None:
        """Say why it was not written."""
        self.set_status(sentence, "triangle-alert", Tone.TODAY)
        self._fit()

    def status(self) -> str:
        """What is said at the left."""
        return self._status.text()

    def _fit(self) -> None:
        """The rarer buttons give way first, then the words at the left; each thing missing is said at its line too."""
        giving: Sequence[Sequence[object]] = (
            (),
            (self.no_slip,),
            (self.no_slip, self.rescan),
            (self.no_slip, self.rescan, self._status),
            (self.no_slip, self.rescan, self._status, self.leave),
        )
        for gone in giving:
            for each in (self.no_slip, self.rescan, self.leave, self._status):
                each.setVisible(each not in gone)
            self._icon.setVisible(self._status not in gone and bool(self._status.text()))
            if self._needed() <= self.width():
                return

    def _needed(self) -> int:
        buttons = [b for b in (self.leave, self.rescan, self.no_slip, self.hand) if not b.isHidden()]
        status = 0 if self._status.isHidden() else self._status.sizeHint().width() + 40
        return sum(button.sizeHint().width() + 8 for button in buttons) + status + 44

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
