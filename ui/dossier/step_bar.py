"""The foot of a dossier: back, print, the steps the status leads to; rarer steps and papers behind a key each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.steps import Step
from ui.dossier.cards import empty
from ui.dossier.more_row import MoreRow
from ui.dossier.steps import IN_BAR, StepForm
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind

translate = QCoreApplication.translate

_BESIDE = 48  # pixels beside the buttons


class StepBar(QWidget):
    """`chosen` tells the step whose button was pressed, `paper_chosen` the document."""

    chosen = Signal(Step)
    paper_chosen = Signal(str)
    left_page = Signal()
    print_wanted = Signal()

    def __init__(self, *, with_print: bool, with_papers: bool = False) -> None:
        super().__init__()
        self._primary: KeyButton | None = None
        self._quiet = False
        self._given_up = -1  # how many steps of the bar went behind one key; none are shown yet
        self._primary_step: Step | None = None
        self._own: list[StepForm] = []
        self._rare: list[StepForm] = []
        self._shortcuts: list[QShortcut] = []
        self._buttons: dict[Step, KeyButton] = {}
        self._more = MoreRow()
        self._more.chosen.connect(self._choose_rare)
        self._papers = MoreRow()
        self._papers.chosen.connect(self._choose_paper)
        self._bar = ActionBar()
        self._back = KeyButton(translate("Dossier", "Back"), "Esc", Kind.QUIET, "undo-2", binds=False)
        # The way back works as well when its button had to give way.
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.activated.connect(self._back.click)
        self._back.set_large(True)
        self._back.clicked.connect(self.left_page)
        self._bar.left.insertWidget(0, self._back)
        self.print_again = KeyButton(translate("Dossier", "Print again"), "Ctrl+P")
        self.print_again.clicked.connect(self.print_wanted)
        if not with_print:
            self.print_again.hide()
        self._rest = KeyButton(translate("Dossier", "Other steps"), "Alt+B", Kind.NORMAL)
        self._rest.clicked.connect(lambda: self._turn(self._more))
        self.other_papers = KeyButton(translate("Dossier", "Other papers"), "Alt+P", binds=False)
        self.other_papers.clicked.connect(lambda: self._turn(self._papers))
        self._gives_words = (self._back, self.other_papers, self.print_again)
        for button, icon in zip(self._gives_words, ("undo-2", "file-text", "printer"), strict=True):
            button.set_instead(icon)
        self._with_papers = with_papers
        if with_papers:
            turn = QShortcut(QKeySequence("Alt+P"), self)
            turn.setWhatsThis(self.other_papers.label())
            turn.activated.connect(lambda: self._turn(self._papers))
        self._steps = QWidget()
        self._row = QHBoxLayout(self._steps)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for widget in (self._rest, self.other_papers, self.print_again, self._steps):
            self._bar.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._more)
        column.addWidget(self._papers)
        column.addWidget(self._bar)
        # Its buttons give way to the window's width, never the other way round.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def offer_papers(self, papers: Sequence[tuple[str, str]]) -> None:
        """Show the documents (name, label) this dossier has besides the receipt."""
        self._papers.offer([(name, label, "") for name, label in papers])
        self._papers.hide()
        self._fit()

    def offer(self, forms: Sequence[StepForm], primary: Step | None) -> None:
        """Show the steps that may be taken now; the usual one last and loud."""
        own = [form for form in forms if form.step in IN_BAR]
        self._own = sorted(own, key=lambda form: form.step is primary)
        self._rare = [form for form in forms if form.step not in IN_BAR]
        self._primary_step = primary
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._more.hide()
        self._given_up = -1
        # The keys belong to the page: a step works as well when its button had to give way.
        # F4 is the rail's, which leads to the same place.
        self._shortcuts = [self._shortcut(form) for form in self._own if form.key != "F4"]
        self._fit()

    def _shortcut(self, form: StepForm) -> QShortcut:
        shortcut = QShortcut(QKeySequence(form.key), self)
        shortcut.setAutoRepeat(False)
        shortcut.setWhatsThis(form.label)
        shortcut.activated.connect(lambda step=form.step: self.chosen.emit(step))
        return shortcut

    def _fit(self) -> None:
        """Keep as many steps in the bar as there is room for; the others go behind one key.

        Then words an icon stands for give way, then the way back, and the papers only in the narrowest window: the
        keys work without their buttons.
        """
        for button in self._gives_words:
            button.shrink(False)
        self.other_papers.setVisible(self._with_papers and bool(self._papers.buttons))
        plans = range(max(len(self._own), 1))
        given_up = next((plan for plan in plans if self._needed(plan) <= self.width()), plans[-1])
        self._show_steps(given_up)
        beside = self._bar.beside_buttons - _BESIDE
        for button in self._gives_words:
            if self._needed(given_up) <= self.width():
                return
            button.shrink(True)
            if self._needed(given_up) + beside <= self.width():
                return
        without_back = self._needed(given_up) - self._back.sizeHint().width() + beside
        self.other_papers.setHidden(without_back > self.width())

    def _needed(self, given_up: int) -> int:
        """How wide the bar must be for its buttons without the first `given_up` steps."""
        buttons = [self._back, *(self._step_button(form) for form in self._own[given_up:])]
        rest = bool(self._rare) or given_up > 0
        for button, seen in (
            (self._rest, rest),
            (self.other_papers, not self.other_papers.isHidden()),
            (self.print_again, not self.print_again.isHidden()),
        ):
            buttons += [button] if seen else []
        return sum(button.width_at(0) + 8 for button in buttons) + _BESIDE

    def _step_button(self, form: StepForm) -> KeyButton:
        loud = form.step is self._primary_step
        kind = Kind.PRIMARY if loud and not self._quiet else Kind.NORMAL
        button = KeyButton(form.label, form.key, kind, form.icon if loud else "", binds=False)
        button.set_large(True)
        return button

    def _show_steps(self, given_up: int) -> None:
        """All steps but the first `given_up` in the bar; what is open stays open, with the focus in it."""
        if given_up == self._given_up:
            return
        self._given_up = given_up
        opened, focused = not self._more.isHidden(), self._focused_step()
        empty(self._row)
        self._buttons, self._primary = {}, None
        for form in self._own[given_up:]:
            button = self._step_button(form)
            button.clicked.connect(lambda _checked=False, step=form.step: self.chosen.emit(step))
            self._row.addWidget(button)
            self._buttons[form.step] = button
            self._primary = button if form.step is self._primary_step else self._primary
        rare = [*self._own[:given_up], *self._rare]
        self._more.offer([(form.step.value, form.label, form.key) for form in rare])
        self._more.setVisible(opened and bool(rare))
        self._rest.setVisible(bool(rare))
        again = self.button(focused) if focused is not None else None
        if again is not None:
            again.show()
            again.setFocus()

    def _focused_step(self) -> Step | None:
        steps = [form.step for form in (*self._own, *self._rare)]
        return next((step for step in steps if (button := self.button(step)) and button.hasFocus()), None)

    def button(self, step: Step) -> KeyButton | None:
        """The button of a step, also of one behind "other steps"."""
        return self._buttons.get(step) or self._more.buttons.get(step.value)

    def paper_button(self, document: str) -> KeyButton | None:
        """The button of a document, None when the dossier has no such paper."""
        return self._papers.buttons.get(document)

    def set_quiet(self, quiet: bool) -> None:
        """While a step is being filled in, its own button is the loud one."""
        self._quiet = quiet
        self._more.hide()
        self._papers.hide()
        if self._primary is not None:
            self._primary.set_kind(Kind.NORMAL if quiet else Kind.PRIMARY)

    def focus_primary(self) -> bool:
        """Put the focus on the usual step; say whether there is one in the bar."""
        if self._primary is None:
            return False
        self._primary.setFocus()
        return True

    def close_more(self) -> bool:
        """Put the rarer steps and papers away; say whether they were to be seen."""
        seen = self._more.isVisible() or self._papers.isVisible()
        self._more.hide()
        self._papers.hide()
        return seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _turn(self, row: MoreRow) -> None:
        """Show a row or put it away; never both rows, whose Alt keys are the same."""
        for other in (self._more, self._papers):
            if other is not row:
                other.hide()
        if row.buttons:
            row.turn()

    def _choose_rare(self, step: str) -> None:
        self._more.hide()
        self.chosen.emit(Step(step))

    def _choose_paper(self, document: str) -> None:
        self._papers.hide()
        self.paper_chosen.emit(document)
