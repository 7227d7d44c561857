"""A page of the settings: cards of rows, each a question at the left and its answer at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import refused
from ui.theme import Dressed, look
from ui.widgets.announce import announce
from ui.widgets.choice import SegmentedChoice
from ui.widgets.text import Text
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.store.clerks import Clerk
    from desk_app.wire.envelope import Actor

translate = QCoreApplication.translate

YES, NO = "yes", "no"
_BESIDE = 520  # design pixels a row needs to hold its answer beside the question


@dataclass(frozen=True, slots=True)
class Setting:
    """What every panel is given: the desk, who is signed in, and the way off the window's thread."""

    desk: OpenDesk
    clerk: Callable[[], Clerk]
    actor: Callable[[], Actor]
    run: Asking


class Panel(Dressed, QWidget):
    """`said` goes into a toast, `preferred` tells that something kept was changed."""

    said = Signal(str)
    preferred = Signal()

    def __init__(self, given: Setting, intro: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = given
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.wrong = Text("", 14, 600, "today", wrap=True)
        self.wrong.hide()
        if intro:
            self.column.addWidget(Text(intro, 14, 400, "text2", wrap=True))
        self.column.addWidget(self.wrong)

    def add(self, *cards: QWidget) -> None:
        """Put cards under the others, each as high as its words at the width there is."""
        for card in cards:
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self.column.addWidget(card)

    def shown(self) -> None:
        """The page is opened: what it shows is read again."""

    def keep(self, scope: str, name: str, value: object, then: Callable[[], None] | None = None) -> None:
        """Keep a preference off the window's thread, and tell."""

        def kept(_none: object) -> None:
            self.preferred.emit()
            if then is not None:
                then()

        self.given.run(
            lambda: self.given.desk.preferences.put(scope, name, value), done=kept, failed=self.refuse
        )

    def refuse(self, refusal: Exception) -> None:
        """Say on the page what the desk said no to."""
        self.complain(refused.sentence(refusal))

    def complain(self, words: str) -> None:
        """Say what is wrong, or nothing any more."""
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
        announce(self.wrong, words)

    def _dress(self) -> None:
        self.column.setSpacing(look().gap)


class Row(Dressed, QWidget):
    """A question with a line about it, and its answer beside it, or below where the page is narrow."""

    def __init__(self, title: str, detail: str, answer: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(Text(title, 14, 600, wrap=True))
        if detail:
            words.addWidget(Text(detail, 13, 400, "text2", wrap=True))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.addLayout(words, 1)
        self._row.addWidget(answer)
        if not answer.accessibleName():
            answer.setAccessibleName(title)
        answer.setAccessibleDescription(detail)
        self._finish()

    def _dress(self) -> None:
        self._row.setSpacing(12)
        self._fold()

    def _fold(self) -> None:
        room = self.width() / look().scale
        beside = room >= _BESIDE or self._answer.sizeHint().width() < self.width() // 3
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        self._row.setSpacing(12 if beside else 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()


def choice(name: str, options: Sequence[tuple[str, str]], chosen: Callable[[str], None]) -> SegmentedChoice:
    """One of a few, told as it is chosen."""
    made = SegmentedChoice(options, name)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.chosen.connect(chosen)
    return made


def yes_no(name: str, chosen: Callable[[bool], None]) -> SegmentedChoice:
    """Yes or no."""
    options = ((YES, translate("Settings", "Yes")), (NO, translate("Settings", "No")))
    return choice(name, options, lambda value: chosen(value == YES))
