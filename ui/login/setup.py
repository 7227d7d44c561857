"""Setting the counter up in six cards: each tried for real, skipped when there is no time, opened again later."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.keymap import told
from ui.login.steps import StepList, StepState, step_names
from ui.theme import Dressed, colour, look
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.page import ScrollingMiddle
from ui.widgets.text import Text

translate = QCoreApplication.translate

SHARE = 22  # percent of the width for the steps


class Tells(Protocol):
    """How a card says what its test showed."""

    def __call__(self, state: StepState, /) -> None: ...


@dataclass(frozen=True, slots=True)
class SetupStep:
    """A card: what it says under its title, how it is built; it tells what its test showed."""

    key: str
    intro: str
    build: Callable[[Tells], QWidget]
    title: str = ""


class SetupCard(Dressed, QWidget):
    """Stands over the window. `kept` tells a step's new state, `finished` that the clerk is through or leaves."""

    kept = Signal(str, str)
    finished = Signal()

    def __init__(
        self,
        steps: Sequence[SetupStep],
        states: Mapping[str, StepState],
        *,
        at: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._steps = list(steps)
        self._states = [states.get(step.key, StepState.OPEN) for step in self._steps]
        self._pages: dict[int, QWidget] = {}
        self.at = at
        self.list = StepList()
        self._title, self._intro = Text("", 26, 700, wrap=True), Text("", 15, 400, "text2", wrap=True)
        self._stack = QStackedWidget()
        self.bar = ActionBar()
        self.back = KeyButton(translate("Login", "Back"), "Esc", Kind.QUIET)
        self.skip = KeyButton(translate("Login", "Skip this step"), "Alt+B")
        self.go_on = KeyButton(translate("Login", "Go on"), "Enter", binds=False)
        self._lay_out()
        self._connect()
        self.open(at)
        self._finish()

    def states(self) -> dict[str, StepState]:
        """How every step stands."""
        return {step.key: state for step, state in zip(self._steps, self._states, strict=True)}

    def page(self) -> QWidget:
        """The card in sight."""
        return self._pages[self.at]

    def take_scan(self, text: str) -> None:
        """A scanner read something: the card in sight may want it."""
        takes = getattr(self.page(), "take_scan", None)
        if callable(takes):
            takes(text)

    def open(self, place: int) -> None:
        """Show a step, built when it never was."""
        self.at = place
        step = self._steps[place]
        if place not in self._pages:
            page = step.build(lambda state, place=place: self._told(place, state))
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 8, 8)
            column.addWidget(page)
            column.addStretch(1)
            self._pages[place] = page
            area = ScrollingMiddle(holder)
            self._stack.addWidget(area)
            page.setProperty("area", area)
        self._title.setText(step.title or step_names()[place].title)
        self._intro.setText(step.intro)
        self._stack.setCurrentWidget(self._pages[place].property("area"))
        self._show()
        shown = getattr(self._pages[place], "shown", None)
        if callable(shown):
            shown()
        self._pages[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _told(self, place: int, state: StepState) -> None:
        """A card's test came out well or not; skipping it later does not undo what was seen."""
        self._states[place] = state
        self.kept.emit(self._steps[place].key, state.value)
        self._show()

    def _show(self) -> None:
        last = self.at == len(self._steps) - 1
        word = step_names()[self.at].word
        hint = told(translate("Login", "Open it again any time: Ctrl+K, type “{word}”")).format(word=word)
        self.bar.set_status(hint)
        self.list.show_states(self._states, self.at)
        done = self._states[self.at] is StepState.DONE
        self.go_on.set_kind(Kind.PRIMARY if done else Kind.NORMAL)
        self.skip.setVisible(self._states[self.at] is not StepState.DONE)
        self.go_on.set_label(translate("Login", "Begin to work") if last else translate("Login", "Go on"))

    def _go_on(self) -> None:
        if self._states[self.at] is StepState.OPEN:
            self._told(self.at, StepState.SKIPPED)
        if self.at + 1 < len(self._steps):
            self.open(self.at + 1)
        else:
            self.finished.emit()

    def _skip(self) -> None:
        if self._states[self.at] is not StepState.DONE:
            self._told(self.at, StepState.SKIPPED)
        self._go_on()

    def _back(self) -> None:
        if self.at > 0:
            self.open(self.at - 1)
        else:
            self.finished.emit()

    def _lay_out(self) -> None:
        self._middle = QVBoxLayout()
        self._middle.setSpacing(8)
        self._middle.addWidget(self._title)
        self._middle.addWidget(self._intro)
        self._middle.addSpacing(4)
        self._middle.addWidget(self._stack, 1)
        for button in (self.back, self.skip, self.go_on):
            self.bar.add(button)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._middle, 1)
        right.addWidget(self.bar)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.list)
        across.addLayout(right, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self.open)
        self.back.clicked.connect(self._back)
        self.skip.clicked.connect(self._skip)
        self.go_on.clicked.connect(self._go_on)

    def _dress(self) -> None:
        side, top = (20, 14) if look().compact else (48, 40)
        self._middle.setContentsMargins(look().px(side), look().px(top), look().px(side) // 2, 8)
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.list.setFixedWidth(max(self.list.wanted_width(), self.width() * SHARE // 100))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what nothing on the card wanted: Enter in a field is the field's.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.bg))
        painter.end()
