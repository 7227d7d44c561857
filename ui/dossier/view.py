"""The dossier on the screen: head above, the facts at the left, the history at the right, steps below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.bootstrap import take
from desk_app.domain.errors import Refusal
from desk_app.domain.steps import Step
from ui import refused
from ui.dossier.cards import ApplicantCard, FeeCard, NoteCard, PapersCard
from ui.dossier.conflict_card import ConflictCard
from ui.dossier.head_card import HeadCard
from ui.dossier.page import Page
from ui.dossier.papers import FORM_OF, papers_of
from ui.dossier.presenter import DOUBT, DossierPresenter, Take
from ui.dossier.scans_corner import ScansCorner, files_of
from ui.dossier.step_bar import StepBar
from ui.dossier.step_card import StepCard
from ui.dossier.steps import StepForm
from ui.keymap import told
from ui.theme import Dressed, Tone, look
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.page import ScrollingMiddle
from ui.widgets.text import Text
from ui.widgets.timeline import Timeline
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor

translate = QCoreApplication.translate

LEFT = 420  # design pixels
FOLDS_AT = 760  # design pixels of width under which there is one column, the history over the facts
LEAST_HISTORY = 190  # design pixels
UNLIMITED = 16_777_215  # QWIDGETSIZE_MAX


class DossierScreen(Dressed, QWidget):
    """One dossier, opened by `open(code)`.

    `actor` gives who is at the counter; `reprint` is given the dossier's id, `print_documents` a kind and
    the id (without them their buttons are left out, and no form follows a step); `hand_over` shows the
    screen where results are handed over (without it the page asks itself). Signals: `left` (Esc),
    `headed` (title and subtitle for the window), `stepped` (id, after every step: lists and the line want
    to know), `said` (a sentence for a toast).
    """

    left = Signal()
    headed = Signal(str, str)
    stepped = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        desk: OpenDesk,
        *,
        actor: Callable[[], Actor],
        reprint: Callable[[Sequence[str]], None] | None = None,
        print_documents: Callable[[str, Sequence[str]], None] | None = None,
        hand_over: Callable[[], None] | None = None,
        take: Take = take,
        run: Asking = background.run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reprint, self._print_documents, self._hand_over = reprint, print_documents, hand_over
        self._fresh = True
        self._mending: tuple[str, str] | None = (
            None  # what to correct as soon as the dossier is read, and why
        )
        self.presenter = DossierPresenter(desk, self, run=run, actor=actor, take=take)
        self.head = HeadCard()
        self.applicant, self.papers, self.fee, self.note = (
            ApplicantCard(),
            PapersCard(),
            FeeCard(),
            NoteCard(),
        )
        self.timeline = Timeline()
        self.step_card = StepCard()
        self.conflict = ConflictCard()
        self.scans = ScansCorner(desk, actor=actor, run=run, parent=self)
        self.bar = StepBar(with_print=reprint is not None, with_papers=print_documents is not None)
        self._lay_out()
        self._connect()
        self._finish()

    # What the window tells it ---------------------------------------------------------------------

    def open(self, code: str) -> None:
        """Show the dossier called `code`: legal code, scan code, ticket or id."""
        self._mending = None
        self._open(code)

    def mend(self, code: str, field: str, reason: str) -> None:
        """Show the dossier with its correction open: `field` chosen where one is named, `reason` filled in."""
        self._mending = (field, reason)
        self._open(code)

    def _open(self, code: str) -> None:
        self.step_card.close_form()
        self._trouble.hide()
        self._fresh = True
        self.presenter.open(code)

    def refresh(self) -> None:
        """Read the dossier again: after a sync."""
        self.presenter.refresh()

    def shown(self) -> None:
        """Called by the window each time the page is shown."""
        self._tell_head()
        self._fresh = True
        self.presenter.refresh()
        self.setFocus()

    # What the presenter tells it ------------------------------------------------------------------

    def show_page(self, page: Page, forms: Sequence[StepForm], primary: Step | None) -> None:
        """Show the dossier and the steps it allows."""
        self._trouble.hide()
        self._middle.show()
        for card in (self.head, self.applicant, self.papers, self.fee, self.note):
            card.show_page(page)
        self.timeline.show_moments(page.moments)
        self.conflict.show_conflict(page.clash)
        self.scans.show_page(page)
        self.bar.offer_papers(papers_of(page.dossier))
        self.bar.offer(forms, primary)
        self.bar.set_quiet(page.clash is not None or self.step_card.form() is not None)
        self._tell_head()
        if self._mending is not None and self.isVisible():
            (field, reason), self._mending = self._mending, None
            if self.presenter.form_of(Step.CORRECT) is not None:
                self._fresh = False
                self.presenter.choose(Step.CORRECT, start=(field, reason))
                self.step_card.focus_line(field)
        if self._fresh and self.isVisible():
            self._fresh = False
            self._focus_first()

    def show_form(self, form: StepForm) -> None:
        """Ask for what a step needs."""
        self.bar.set_quiet(True)
        self.step_card.ask(form)
        QTimer.singleShot(0, self.step_card, lambda: self._middle.ensureWidgetVisible(self.step_card))

    def show_taken(self, form: StepForm) -> None:
        """The step was taken; the form it ends in is printed."""
        self._close_step()
        said = translate("Dossier", "Written down: {step}").format(step=form.label)
        if form.step is Step.CORRECT and self._reprint is not None:
            said += ". " + told(translate("Dossier", "Ctrl+P prints the receipt again"))
        self.said.emit(said)
        if self.presenter.page is not None:
            self.stepped.emit(self.presenter.page.dossier.id)
        if form.step in FORM_OF:
            self._print_paper(FORM_OF[form.step])

    def show_refused(self, refusal: Exception, field: str) -> None:
        """The step was not taken, and why."""
        said = refused.sentence(refusal)
        if isinstance(refusal, Refusal) and refusal.code == DOUBT:
            said += " " + told(translate("Dossier", "Ctrl+Enter once more keeps it so."))
        self.step_card.show_trouble(said, field)

    def show_unknown(self, trouble: Exception) -> None:
        """There is no such dossier here."""
        self._middle.hide()
        self.bar.offer_papers([])
        self.bar.offer([], None)
        self._trouble.show_state(refused.sentence(trouble), Tone.PERSON)
        self._trouble.show()

    def show_decided(self) -> None:
        """A person decided between two steps."""
        self.said.emit(
            translate("Dossier", "Written down: {step}").format(step=translate("Dossier", "Decided"))
        )
        if self.presenter.page is not None:
            self.stepped.emit(self.presenter.page.dossier.id)
        self.presenter.refresh()

    def show_undecided(self, refusal: Exception) -> None:
        """It could not be decided so, and why."""
        self.conflict.show_trouble(refused.sentence(refusal))

    # Building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._trouble = Banner("", Tone.PERSON)
        self._trouble.hide()
        facts = QWidget()
        column = QVBoxLayout(facts)
        column.setContentsMargins(0, 0, 0, 0)
        for card in (self.applicant, self.papers, self.fee, self.note):
            # Wrapped words need more height than the size hint knows of.
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            column.addWidget(card)
        column.addStretch(1)
        self._facts = column
        self._left = facts
        history = Card(translate("Dossier", "What happened"), small=True)
        history.right.addWidget(Text(translate("Dossier", "newest on top"), 13, 400, "text2"))
        history.body.addSpacing(4)
        history.body.addWidget(self.timeline)
        history.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.step_card.hide()
        self._right = QVBoxLayout()
        self._right.addWidget(self.conflict)
        self._right.addWidget(self.step_card)
        self._right.addWidget(self.scans.card)
        self._right.addWidget(history, 1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.addWidget(self._left)
        self._across.addLayout(self._right, 1)
        self._content = QWidget()
        self._page = QVBoxLayout(self._content)
        self._page.addWidget(self.head)
        self._page.addLayout(self._across, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._trouble)
        self._middle = ScrollingMiddle(self._content)
        self._outer.addWidget(self._middle, 1)
        self._outer.addStretch(0)
        self._outer.addWidget(self.bar)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.bar.chosen.connect(self._choose)
        self.bar.left_page.connect(self._back)
        self.bar.print_wanted.connect(self._print)
        self.bar.paper_chosen.connect(self._print_paper)
        self.step_card.submitted.connect(self.presenter.submit)
        self.conflict.decided.connect(self.presenter.decide)
        self.step_card.cancelled.connect(self._close_step)
        self.papers.scans_wanted.connect(self._open_scans)
        self.scans.card.closed.connect(self._close_scans)
        self.scans.changed.connect(self._scans_changed)
        self.scans.said.connect(self.said)
        self.setAcceptDrops(True)
        self.applicant.copied.connect(
            lambda number: self.said.emit(translate("Dossier", "Copied {number}").format(number=number))
        )
        again = QShortcut(QKeySequence("F5"), self)
        again.setWhatsThis(translate("Dossier", "Read again"))
        again.activated.connect(self.presenter.refresh)

    # Gestures -------------------------------------------------------------------------------------

    def _choose(self, step: Step) -> None:
        if step is Step.RETURN_RESULT and self._hand_over is not None:
            self._hand_over()
        else:
            self.presenter.choose(step)

    def _focus_first(self) -> None:
        """What a person must decide comes first, then the usual step of the status."""
        if not self.conflict.isHidden():
            self.conflict.focus_first()
            QTimer.singleShot(0, self.conflict, lambda: self._middle.ensureWidgetVisible(self.conflict))
        elif not self.bar.focus_primary():
            self.setFocus()

    def _back(self) -> None:
        """Esc closes what is open, one thing at a time; then the page."""
        if self.step_card.form() is not None:
            self._close_step()
        elif self.scans.is_open:
            self._close_scans()
        elif not self.bar.close_more():
            self.left.emit()

    def _close_step(self) -> None:
        self.step_card.close_form()
        self.bar.set_quiet(False)
        self._focus_first()

    def _open_scans(self) -> None:
        if self.presenter.page is not None:
            self.scans.open(self.presenter.page)
            card = self.scans.card
            QTimer.singleShot(0, card, lambda: self._middle.ensureWidgetVisible(card))

    def _close_scans(self) -> None:
        self.scans.close()
        self._focus_first()

    def _scans_changed(self) -> None:
        if self.presenter.page is not None:
            self.stepped.emit(self.presenter.page.dossier.id)
        self.presenter.refresh()

    def _print(self) -> None:
        page = self.presenter.page
        if page is not None and self._reprint is not None:
            self._reprint([page.dossier.id])

    def _print_paper(self, document: str) -> None:
        page = self.presenter.page
        if page is not None and self._print_documents is not None:
            self._print_documents(document, [page.dossier.id])

    def _tell_head(self) -> None:
        page = self.presenter.page
        self.headed.emit(translate("Dossier", "Dossier"), page.name if page is not None else "")

    def _dress(self) -> None:
        gap = look().gap
        self._page.setContentsMargins(16, 6 if look().compact else 12, 12, 6 if look().compact else 12)
        for layout in (self._page, self._facts, self._right):
            layout.setSpacing(gap)
        self._across.setSpacing(gap + 2)
        self._fit()

    def _fit(self) -> None:
        """At the left as wide as drawn, never more than half of a narrow page; in one column on the narrowest."""
        folded = self.width() < look().px(FOLDS_AT)
        down, across = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if folded else across)
        self.timeline.setMinimumHeight(look().px(LEAST_HISTORY))
        if folded:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(UNLIMITED)
        else:
            self._left.setFixedWidth(min(look().px(LEFT), max(self.width() * 12 // 25, 300)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.presenter.page is not None:
            self.scans.take_dropped(self.presenter.page, files_of(event.mimeData()))
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
