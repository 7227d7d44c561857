"""The foot of a dossier: back, print, the steps the status leads to, and the rarer ones behind one key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.steps import Step
from ui.dossier.cards import empty
from ui.dossier.steps import IN_BAR, StepForm
from ui.theme import colour, look
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind

translate = QCoreApplication.translate


class StepBar(QWidget):
    """`chosen` tells the step whose button was pressed."""

    chosen = Signal(Step)
    left_page = Signal()
    print_wanted = Signal()

    def __init__(self, *, with_print: bool) -> None:
        super().__init__()
        self._primary: KeyButton | None = None
        self._primary_step: Step | None = None
        self._own: list[StepForm] = []
        self._rare: list[StepForm] = []
        self._shortcuts: list[QShortcut] = []
        self._buttons: dict[Step, KeyButton] = {}
        self._more = _MoreSteps()
        self._more.chosen.connect(self._choose_rare)
        self._bar = ActionBar()
        self._back = KeyButton(translate("Dossier", "Back"), "Esc", Kind.QUIET, "undo-2")
        self._back.set_large(True)
        self._back.clicked.connect(self.left_page)
        self._bar.left.insertWidget(0, self._back)
        self.print_again = KeyButton(translate("Dossier", "Print again"), "Ctrl+P")
        self.print_again.clicked.connect(self.print_wanted)
        if not with_print:
            self.print_again.hide()
        self._rest = KeyButton(translate("Dossier", "Other steps"), "Alt+B", Kind.NORMAL)
        self._rest.clicked.connect(self._turn_more)
        self._steps = QWidget()
        self._row = QHBoxLayout(self._steps)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for widget in (self._rest, self.print_again, self._steps):
            self._bar.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._more)
        column.addWidget(self._bar)
        self._more.hide()
        # Its buttons give way to the window's width, never the other way round.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def offer(self, forms: Sequence[StepForm], primary: Step | None) -> None:
        """Show the steps that may be taken now; the usual one last and loud."""
        own = [form for form in forms if form.step in IN_BAR]
        self._own = sorted(own, key=lambda form: form.step is primary)
        self._rare = [form for form in forms if form.step not in IN_BAR]
        self._primary_step = primary
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        # The keys belong to the page: a step works as well when its button had to give way.
        self._shortcuts = [self._shortcut(form) for form in self._own]
        self._fit()

    def _shortcut(self, form: StepForm) -> QShortcut:
        shortcut = QShortcut(QKeySequence(form.key), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda step=form.step: self.chosen.emit(step))
        return shortcut

    def _fit(self) -> None:
        """Keep as many steps in the bar as there is room for; the others go behind one key."""
        for given_up in range(max(len(self._own), 1)):
            self._show_steps(self._own[given_up:], [*self._own[:given_up], *self._rare])
            if self._needed() <= self.width():
                break

    def _needed(self) -> int:
        """How wide the bar must be for its buttons as they are now."""
        buttons = [self._back, *self._buttons.values()]
        buttons += [button for button in (self._rest, self.print_again) if not button.isHidden()]
        return sum(button.sizeHint().width() + 8 for button in buttons) + 48

    def _show_steps(self, own: Sequence[StepForm], rare: Sequence[StepForm]) -> None:
        empty(self._row)
        self._buttons, self._primary = {}, None
        for form in own:
            loud = form.step is self._primary_step
            kind, icon = (Kind.PRIMARY, form.icon) if loud else (Kind.NORMAL, "")
            button = KeyButton(form.label, form.key, kind, icon, binds=False)
            button.set_large(True)
            button.clicked.connect(lambda _checked=False, step=form.step: self.chosen.emit(step))
            self._row.addWidget(button)
            self._buttons[form.step] = button
            self._primary = button if loud else self._primary
        self._more.offer(rare)
        self._more.hide()
        self._rest.setVisible(bool(rare))

    def button(self, step: Step) -> KeyButton | None:
        """The button of a step, also of one behind "other steps"."""
        return self._buttons.get(step) or self._more.buttons.get(step)

    def set_quiet(self, quiet: bool) -> None:
        """While a step is being filled in, its own button is the loud one."""
        self._more.hide()
        if self._primary is not None:
            self._primary.set_kind(Kind.NORMAL if quiet else Kind.PRIMARY)

    def close_more(self) -> bool:
        """Put the rarer steps away; say whether they were to be seen."""
        seen = self._more.isVisible()
        self._more.hide()
        return seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _turn_more(self) -> None:
        self._more.setVisible(not self._more.isVisible())
        if self._more.isVisible():
            self._more.focus_first()

    def _choose_rare(self, step: Step) -> None:
        self._more.hide()
        self.chosen.emit(step)


class _MoreSteps(QWidget):
    """A second row over the bar with the rarer steps, each with Alt and its place."""

    chosen = Signal(Step)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Step, KeyButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 12, 6)
        self._row.setSpacing(8)

    def offer(self, forms: Sequence[StepForm]) -> None:
        """Show these steps."""
        empty(self._row)
        self.buttons = {}
        self._row.addStretch(1)
        for place, form in enumerate(forms, start=1):
            button = KeyButton(form.label, form.key or f"Alt+{place}", binds=not form.key)
            button.clicked.connect(lambda _checked=False, step=form.step: self.chosen.emit(step))
            self._row.addWidget(button)
            self.buttons[form.step] = button

    def focus_first(self) -> None:
        """Put the focus on the first of them."""
        for button in self.buttons.values():
            button.setFocus()
            return

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.sunken))
        painter.fillRect(0, 0, self.width(), 1, colour(t.line))
        painter.end()
