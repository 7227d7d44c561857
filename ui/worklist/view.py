"""The worklist on the screen: queues above, the list, and what can be done with the dossiers chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk_app.bootstrap import take
from desk_app.store.queues import COUNTED, Queue
from ui import refused, wording
from ui.standing import day_and_month
from ui.theme import Tone
from ui.widgets.leading import lead_focus
from ui.widgets.paged_model import PagedModel, Part
from ui.widgets.table_rows import BandRow
from ui.work import background
from ui.work.asking import Asking
from ui.worklist.acting import Acting
from ui.worklist.acts import Acts
from ui.worklist.apologies import Take
from ui.worklist.columns import band, columns
from ui.worklist.filter_line import FilterLine
from ui.worklist.lines import Line
from ui.worklist.nothing import Nothing
from ui.worklist.presenter import WorklistPresenter
from ui.worklist.queue_tabs import QueueTabs
from ui.worklist.reading import Page
from ui.worklist.table import WorkTable

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.store.line_state import LineState
    from desk_app.wire.envelope import Actor

translate = QCoreApplication.translate

IN_SIGHT = 300  # rows read again with the list: those looked at, the current one and the ticked ones


class WorklistScreen(QWidget):
    """The clerk's own work.

    `clerk` gives the name of whoever is at the counter; `reprint` is given the ids of the dossiers to print again,
    `print_documents` a kind and the ids, `actor` says who acts (without them their buttons are left out). Signals:
    `dossier_wanted` (id), `headed` (title and subtitle for the window), `pressing_counted` (late and due today, for
    the rail), `stepped` (something was written), `said` (a sentence for a toast).
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
        first_queue: Callable[[], Queue | None] = lambda: None,
        take: Take = take,
        run: Asking = background.run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._of: str | None = None
        self.presenter = WorklistPresenter(desk, self, run=run, clerk=clerk)
        self._clerk, self._first_queue = clerk, first_queue
        self.tabs = QueueTabs()
        self.filter = FilterLine(translate("Worklist", "Name, code, phone, procedure"))
        self.model: PagedModel[Line] = PagedModel(
            columns(),
            key=lambda line: line.row,
            ticks=True,
            subject=translate("Worklist", "{count} dossiers"),
        )
        self.table = WorkTable(self.model)
        self.table.setAccessibleName(translate("Worklist", "Dossiers"))
        self.nothing = Nothing()
        self.acting = Acting(self.table, self.model, reprint=reprint, print_documents=print_documents)
        if actor is not None:
            self.acting.allow(Acts(desk, self.acting, run=run, actor=actor, take=take))
        self._lay_out()
        self._connect()

    # What the window and the sync tell it ---------------------------------------------------------

    def shown(self) -> None:
        """Called by the window each time the page is shown; another clerk begins with the queue of the day."""
        today = self._desk.clock.now().date()
        self.headed.emit(translate("Worklist", "My work"), wording.long_day(today))
        if self._of != self._clerk():
            self._of = self._clerk()
            self.filter.clear()
            self.model.untick_all()
            self.presenter.begin(self._first_queue())
        self.presenter.refresh()
        self._focus_list()

    def refresh(self) -> None:
        """Read again: after a sync or a step taken elsewhere."""
        self.presenter.refresh()

    def open_queue(self, queue: Queue) -> None:
        """Open `queue`, for a count pressed elsewhere."""
        self.tabs.select(queue)
        self.model.untick_all()
        self.presenter.choose(queue)

    def show_line(self, state: LineState) -> None:
        """Say how old the province's word is while the line is down; a sync that ended reads the list again."""
        last = state.last_round
        said = translate("Worklist", "As the province said at {hour}")
        self.filter.show_age(said.format(hour=f"{last:%H:%M}") if state.cause and last else "")

    # What the presenter tells it ------------------------------------------------------------------

    def sight(self) -> Sequence[int]:
        """The rows that are looked at now, those ticked among them."""
        first, last = self.table.lines_in_sight()
        lines = [*range(first, last + 1), self.table.currentIndex().row()]
        keys = [*(self.model.key_at(line) for line in lines), *self.model.ticked_keys()]
        return [key for key in keys if isinstance(key, int)][:IN_SIGHT]

    def show_page(self, page: Page) -> None:
        """Show what was found."""
        self.tabs.show_counts(page.counts)
        self.tabs.select(page.queue)
        self.filter.show_mine(page.question.mine)
        narrowed = bool(page.question.words or page.question.mine)
        self.model.arrange([*page.rows, *page.others], parts_of(page), page.lines, keep_ticks=narrowed)
        self.filter.show_count(len(page.rows), page.total, counted=COUNTED)
        self._show_nothing(page)
        self.acting.show_may()
        self.filter.show_near(near_words(page.near))
        self.pressing_counted.emit(page.pressing)

    def show_rows(self, rows: Sequence[int], lines: Sequence[Line]) -> None:
        """Rows that came into sight are here."""
        self.model.fill(rows, lines)
        self.acting.show_may()

    def show_place(self, place: int) -> None:
        """Go to the row that letters were typed for; stay where none begins so."""
        if place >= 0:
            self.table.go_to(self.model.line_of_place(place))

    def show_trouble(self, trouble: Exception) -> None:
        """Say why the list could not be read."""
        self.acting.bar.set_status(refused.sentence(trouble), "triangle-alert", Tone.TODAY)

    # Building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
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
        for card in self.acting.cards():
            column.addWidget(card)
        column.addWidget(self.acting.bar)
        lead_focus(self, self.table)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.open_queue)
        self.tabs.chosen.connect(lambda _queue: self._focus_list())
        self.table.queue_wanted.connect(self.open_queue)
        self.nothing.queue_wanted.connect(self.open_queue)
        self.table.opened.connect(lambda line: self.dossier_wanted.emit(line.id))
        self.table.sought.connect(self._seek)
        self.model.wanted.connect(self.presenter.read)
        self.model.sort_wanted.connect(self.presenter.sort)
        self.filter.narrowed.connect(self.presenter.narrow)
        self.filter.accepted.connect(self._leave_filter)
        self.filter.mine_wanted.connect(self.presenter.only_mine)
        self.acting.opened.connect(lambda line: self.dossier_wanted.emit(line.id))
        self.acting.said.connect(self.said)
        self.acting.stepped.connect(self.stepped)
        self.acting.stepped.connect(self.presenter.refresh)
        self.acting.left.connect(self._focus_list)
        again = QShortcut(QKeySequence("F5"), self)
        again.setWhatsThis(translate("Worklist", "Read again"))
        again.activated.connect(self.presenter.refresh)

    # Gestures -------------------------------------------------------------------------------------

    def _seek(self, beginning: str) -> None:
        """A first letter goes on from the current row; a letter more may stay where it is."""
        key = self.model.key_at(self.table.currentIndex().row())
        place = self.model.place_of(key) if key is not None else -1
        self.presenter.seek(beginning, place if len(beginning) == 1 else place - 1)

    def _leave_filter(self) -> None:
        """Enter in the filter: open the only one found, else go to the list."""
        rows = self.model.rows()
        if self.model.shown == len(rows) == 1 and self.filter.entry.value():
            self.dossier_wanted.emit(rows[0].id)
        self._focus_list()

    def _focus_list(self) -> None:
        where = self.nothing if self._middle.currentIndex() else self.table
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self, page: Page) -> None:
        nothing = not page.rows and not page.others
        in_list = self.table.hasFocus() or self.nothing.hasFocus()
        self._middle.setCurrentIndex(1 if nothing else 0)
        if in_list:
            self._focus_list()
        self.acting.set_empty(nothing)
        if not nothing:
            return
        now = self._desk.clock.now()
        due = day_and_month(page.next_due, now) if page.next_due else ""
        self.nothing.say(page.queue, page.question.words, due, mine=page.question.mine)


def parts_of(page: Page) -> list[Part]:
    """The headings of the list, each with how many rows of it stand below."""
    return [
        (BandRow(band(each.name), each.count) if each.name else None, each.lines) for each in page.segments
    ]


def near_words(near: Sequence[tuple[int, int]]) -> str:
    """Dossiers due within the warning days, the furthest first; "" when nothing is near."""
    if not near or not near[0][1]:
        return ""
    first = translate("Worklist", "{count} dossiers due within {days} working days")
    other = translate("Worklist", "{count} of them within {days}")
    said = [first.format(days=near[0][0], count=near[0][1])]
    said += [other.format(days=days, count=count) for days, count in near[1:] if count]
    return ", ".join(said)
