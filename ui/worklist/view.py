"""The worklist on the screen: queues above, the list, and what can be done with the dossiers chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk_app.bootstrap import take
from desk_app.domain.errors import Refusal
from desk_app.store.queues import Queue
from ui import refused, wording
from ui.standing import day_and_month
from ui.theme import Tone
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.keycap import KeyHint
from ui.widgets.row_model import RowModel
from ui.work import background
from ui.work.asking import Asking
from ui.worklist.apologies import Apologies, Take
from ui.worklist.apology_card import ApologyCard
from ui.worklist.columns import band_of, columns
from ui.worklist.filter_line import FilterLine
from ui.worklist.lines import Line
from ui.worklist.nothing import Nothing
from ui.worklist.presenter import Page, WorklistPresenter
from ui.worklist.queue_tabs import QueueTabs
from ui.worklist.table import WorkTable

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.store.line_state import LineState
    from desk_app.wire.envelope import Actor

translate = QCoreApplication.translate

LETTER = "extension"  # the document's name


class WorklistScreen(QWidget):
    """The clerk's own work.

    `clerk` gives the name of whoever is at the counter; `reprint` is given the ids of the dossiers to
    print again, `print_documents` a kind and the ids (without them their buttons are left out; letters
    need `actor`, who writes them). Signals: `dossier_wanted` (id), `headed` (title and subtitle for the
    window), `pressing_counted` (late and due today, for the rail), `stepped` (dossiers were promised
    anew), `said` (a sentence for a toast).
    """

    dossier_wanted = Signal(str)
    headed = Signal(str, str)
    pressing_counted = Signal(int)
    stepped = Signal()
    said = Signal(str)

    def __init__(
        self,
        desk: OpenDesk,
        *,
        clerk: Callable[[], str],
        reprint: Callable[[Sequence[str]], None] | None = None,
        print_documents: Callable[[str, Sequence[str]], None] | None = None,
        actor: Callable[[], Actor] | None = None,
        take: Take = take,
        run: Asking = background.run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reprint = desk, reprint
        self._print_documents, self._actor, self._take = print_documents, actor, take
        self._letters_for: list[Line] = []
        self.presenter = WorklistPresenter(desk, self, run=run, clerk=clerk)
        self.tabs = QueueTabs()
        self.filter = FilterLine(translate("Worklist", "Filter by name, code, phone, procedure"))
        self.model: RowModel[Line] = RowModel(
            columns(),
            key=lambda line: line.id,
            band=band_of,
            ticks=True,
            subject=translate("Worklist", "{count} dossiers"),
        )
        self.table = WorkTable(self.model)
        self.table.setAccessibleName(translate("Worklist", "Dossiers"))
        self.nothing = Nothing()
        self._lay_out()
        self._connect()

    # What the window and the sync tell it ---------------------------------------------------------

    def shown(self) -> None:
        """Called by the window each time the page is shown."""
        today = self._desk.clock.now().date()
        self.headed.emit(translate("Worklist", "My work"), wording.long_day(today))
        self.presenter.refresh()
        self._focus_list()

    def refresh(self) -> None:
        """Read again: after a sync or a step taken elsewhere."""
        self.presenter.refresh()

    def open_queue(self, queue: Queue) -> None:
        """Open `queue`, for a count pressed elsewhere."""
        self.tabs.select(queue)
        self.presenter.choose(queue)

    def show_line(self, state: LineState) -> None:
        """Say how old the province's word is while the line is down; a sync that ended reads the list again."""
        last = state.last_round
        said = translate("Worklist", "As the province said at {hour}")
        self.filter.show_age(said.format(hour=f"{last:%H:%M}") if state.cause and last else "")

    # What the presenter tells it ------------------------------------------------------------------

    def show_page(self, page: Page) -> None:
        """Show what was found."""
        self.tabs.show_counts(page.counts)
        self.tabs.select(page.queue)
        self.model.show([*page.lines, *page.elsewhere])
        self.filter.show_count(len(page.lines), page.total, more=page.more)
        self._show_nothing(page)
        self._show_may_apologise()
        self.filter.show_near(near_words(page.near))
        self.pressing_counted.emit(page.pressing)

    def show_trouble(self, trouble: Exception) -> None:
        """Say why the list could not be read."""
        self.bar.set_status(refused.sentence(trouble), "triangle-alert", Tone.TODAY)

    def show_apologies(self, apologies: Apologies) -> None:
        """Print the letters, and leave what was refused ticked with the reason beside it."""
        self.model.untick_all()
        for line, _refusal in apologies.refused:
            self.model.tick(self.model.line_of(line.id))
        if apologies.refused:
            self._letters_for = [line for line, _refusal in apologies.refused]
            self.apology.set_lines(self._letters_for)
            self.apology.show_refused(
                [_refused_words(line, refusal) for line, refusal in apologies.refused],
                wants_supervisor=apologies.wants_supervisor,
            )
        else:
            self._close_apology()
        if not apologies.done:
            return
        self.said.emit(translate("Worklist", "Promised anew: {count}").format(count=len(apologies.done)))
        self.stepped.emit()
        self.presenter.refresh()
        if self._print_documents is not None:
            self._print_documents(LETTER, apologies.done)

    def show_not_apologised(self, trouble: Exception) -> None:
        """Say why no letter was written at all."""
        self.apology.show_missing(refused.sentence(trouble))

    # Building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.bar = ActionBar()
        self._untick = KeyButton(translate("Worklist", "Untick"), "Esc", Kind.QUIET)
        self._letter = KeyButton(translate("Worklist", "Apologise"), "Ctrl+L", icon="mail")
        self._print = KeyButton(translate("Worklist", "Print again"), "Ctrl+P", icon="printer")
        self._open = KeyButton(translate("Worklist", "Open"), "Enter", Kind.PRIMARY, binds=False)
        self._several = KeyHint("Space", translate("Worklist", "chooses several"))
        self.bar.left.addWidget(self._several)
        for button in (self._untick, self._letter, self._print, self._open):
            self.bar.add(button)
        self._untick.hide()
        self._letter.setHidden(self._actor is None or self._print_documents is None)
        self._letter.setEnabled(False)
        self.apology = ApologyCard()
        self.apology.hide()
        self._print.setHidden(self._reprint is None)
        blank = QWidget()
        holder = QVBoxLayout(blank)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self.nothing)
        holder.addStretch(1)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.filter)
        column.addWidget(self._middle, 1)
        column.addWidget(self.apology)
        column.addWidget(self.bar)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.presenter.choose)
        self.tabs.chosen.connect(lambda _queue: self._focus_list())
        self.table.queue_wanted.connect(self.open_queue)
        self.nothing.queue_wanted.connect(self.open_queue)
        self.table.opened.connect(lambda line: self.dossier_wanted.emit(line.id))
        self.model.ticks_changed.connect(self._show_ticks)
        self.filter.narrowed.connect(self.presenter.narrow)
        self.filter.accepted.connect(self._leave_filter)
        self.filter.more_wanted.connect(self.presenter.more)
        self._open.clicked.connect(self._open_current)
        self._print.clicked.connect(self._print_chosen)
        self._untick.clicked.connect(self.model.untick_all)
        self._letter.clicked.connect(self._open_apology)
        self.table.row_chosen.connect(lambda _line: self._show_may_apologise())
        self.apology.submitted.connect(self._apologise)
        self.apology.cancelled.connect(self._close_apology)
        again = QShortcut(QKeySequence("F5"), self)
        again.activated.connect(self.presenter.refresh)

    # Gestures -------------------------------------------------------------------------------------

    def _leave_filter(self) -> None:
        """Enter in the filter: open the only one found, else go to the list."""
        rows = self.model.rows()
        if len(rows) == 1 and self.filter.entry.value():
            self.dossier_wanted.emit(rows[0].id)
        self._focus_list()

    def _open_current(self) -> None:
        line = self.table.current()
        if line is not None:
            self.dossier_wanted.emit(line.id)

    def _print_chosen(self) -> None:
        """Print the ticked dossiers again, else the one the ring is around."""
        chosen = self._chosen()
        if chosen and self._reprint is not None:
            self._reprint([line.id for line in chosen])

    def _chosen(self) -> list[Line]:
        """The ticked dossiers, else the one the ring is around."""
        current = self.table.current()
        return self.model.ticked() or ([current] if current is not None else [])

    def _show_may_apologise(self) -> None:
        self._letter.setEnabled(any(line.may_extend for line in self._chosen()))

    def _open_apology(self) -> None:
        """Ask why, for the dossiers chosen now."""
        self._letters_for = self._chosen()
        if self._letters_for:
            self.apology.ask(self._letters_for)
            self._show_ticks(len(self.model.ticked()))

    def _apologise(self, facts: Mapping[str, object]) -> None:
        if self._actor is not None:
            self.presenter.apologise(self._letters_for, facts, actor=self._actor(), take=self._take)

    def _close_apology(self) -> None:
        self.apology.hide()
        self._show_ticks(len(self.model.ticked()))
        self._focus_list()

    def _show_ticks(self, count: int) -> None:
        # Esc has one meaning at a time: while the card is open, it closes the card.
        self._untick.setVisible(count > 0 and self.apology.isHidden())
        self._open.set_kind(Kind.PRIMARY if self.apology.isHidden() else Kind.NORMAL)
        self._show_may_apologise()
        self._several.setVisible(count == 0)
        self.bar.set_selected(count > 0)
        said = translate("Worklist", "{count} dossiers chosen").format(count=count)
        self.bar.set_status(said if count else "", "check" if count else "", Tone.DONE if count else None)

    def _focus_list(self) -> None:
        where = self.nothing if self._middle.currentIndex() else self.table
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self, page: Page) -> None:
        nothing = not page.lines and not page.elsewhere
        in_list = self.table.hasFocus() or self.nothing.hasFocus()
        self._middle.setCurrentIndex(1 if nothing else 0)
        if in_list:
            self._focus_list()
        for button in (self._open, self._print):
            button.setEnabled(not nothing)
        if not nothing:
            return
        now = self._desk.clock.now()
        due = day_and_month(page.next_due, now) if page.next_due else ""
        self.nothing.say(page.queue, page.words, due)


def near_words(near: Sequence[tuple[int, int]]) -> str:
    """Dossiers due within the warning days, the furthest first; "" when nothing is near."""
    if not near or not near[0][1]:
        return ""
    first = translate("Worklist", "{count} dossiers due within {days} working days")
    other = translate("Worklist", "{count} within {days}")
    said = [first.format(days=near[0][0], count=near[0][1])]
    said += [other.format(days=days, count=count) for days, count in near[1:] if count]
    return ", ".join(said)


def _refused_words(line: Line, refusal: Refusal) -> str:
    return f"{line.code}: {refused.sentence(refusal)} ({refusal.code})"
