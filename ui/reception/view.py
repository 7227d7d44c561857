"""The reception screen: cards at the left to fill in, at the right what follows, the keys in a bar below."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.actions.receive import Received, Visited
from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import ApplicantKind, IdKind
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import Refusal
from desk_app.domain.events import Channel, Outcome, ReturnBy
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.procedure import Procedure
from desk_app.wire.envelope import Actor
from ui import wording
from ui.reception.due_card import DueCard
from ui.reception.fee_card import FeeCard
from ui.reception.form import Form
from ui.reception.history_card import HistoryCard
from ui.reception.missing_card import MissingCard
from ui.reception.paper_card import PaperCard
from ui.reception.party_card import PartyCard
from ui.reception.presenter import Reception
from ui.reception.procedure_card import ProcedureCard
from ui.reception.reading import OWNER, SUBMITTER
from ui.reception.ready_card import DraftsCard, ReadyCard
from ui.reception.showing import OfferedCard, OfferedDossier, Page, PutAside, Strip
from ui.reception.strip import StripCard
from ui.theme import Dressed, Tone, look
from ui.widgets import page as pages
from ui.widgets.buttons import KeyButton, Kind
from ui.work import background

KEEP_EVERY, RECOUNT_EVERY = 2_000, 30_000  # milliseconds: drafts, the promised date
SIDE = 338  # design pixels of the right column
ROOM_FOR_TWO = 900  # design pixels of width under which the right column folds below
ROOM_FOR_ALL_KEYS = 860
_OURS = {"Ctrl+U", "Ctrl+D", "Ctrl+K", "Ctrl+B", "Ctrl+I", "Ctrl+N", "Ctrl+P"}


class PrintReceipt(Protocol):
    """Prints the receipt of a dossier; `save_only` makes the document without sending it to a printer."""

    def __call__(self, dossier: Dossier, save_only: bool, /) -> None: ...


class ReceptionScreen(Dressed, QWidget):
    """Receiving a dossier. `print_visit` prints form 02 or 03 of an intake that ended so."""

    received = Signal(object)
    visited = Signal(object)
    dossier_wanted = Signal(str)
    counted_today = Signal(int)

    def __init__(
        self,
        desk: OpenDesk,
        actor: Callable[[], Actor],
        *,
        print_receipt: PrintReceipt | None = None,
        print_visit: Callable[[Visited], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._print_receipt, self._print_visit = print_receipt, print_visit
        self._last: Received | Visited | None = None
        self._page: Page | None = None
        self._folded: bool | None = None
        self._presenter = Reception(desk, self, actor=actor, run=background.run)
        self._strip = StripCard()
        self._party = PartyCard()
        self._procedure = ProcedureCard(self._presenter.search)
        self._papers = PaperCard()
        self._ready, self._drafts = ReadyCard(), DraftsCard()
        self._due, self._fee = DueCard(), FeeCard()
        self._missing, self._history = MissingCard(), HistoryCard()
        self._lay_out()
        self._connect()
        self._order()
        self._finish()
        background.run(lambda: desk.catalogue.search("", 1), done=lambda _: None, failed=lambda _: None)

    # What the desk window calls ---------------------------------------------------------------

    def shown(self) -> None:
        """The screen is entered: drafts are looked for, the ID field waits for a card."""
        self._presenter.begin()
        if self._page is None or self._page.is_blank:
            self.go_to(f"{OWNER}.id_number")

    def take_scan(self, text: str) -> None:
        """A scanner read `text`: a card fills the party in hand, a receipt is opened or offered."""
        focus = self.focusWidget()
        brought = focus is not None and self._party.submitter.isAncestorOf(focus)
        self._presenter.arrivals.take(text, SUBMITTER if brought else OWNER)

    def say_not_printed(self, sentence: str) -> None:
        """The printer refused: the number stays in sight with the key that tries again."""
        self._strip.say_not_printed(sentence)

    def print_again(self) -> None:
        """Print what was kept last once more."""
        if isinstance(self._last, Received) and self._print_receipt is not None:
            self._print_receipt(self._last.dossier, False)
        elif isinstance(self._last, Visited) and self._print_visit is not None:
            self._print_visit(self._last)

    # What the presenter calls -----------------------------------------------------------------

    def fill(self, form: Form, procedure: Procedure | None) -> None:
        """Write the whole form into the fields."""
        self._party.fill(form)
        self._procedure.fill(procedure)
        self._papers.fill(form)
        self._due.fill(form, procedure)
        self._fee.fill(form, procedure)

    def show_page(self, page: Page) -> None:
        """Show what follows from the form."""
        self._page = page
        self._party.show_page(page)
        self._procedure.show_page(page)
        self._papers.setVisible(page.procedure is not None)
        self._due.show_page(page)
        self._fee.show_page(page)
        self._missing.show_missing(page.missing, can_close=page.procedure is not None)
        self._history.show_history(page.history)
        self._ready.setVisible(page.is_blank)
        self._ready.show_waiting(page.waiting)
        self._drafts.show_drafts(list(page.waiting.drafts) if page.is_blank else [])
        self._say_kept(page.kept_at)
        self.counted_today.emit(page.waiting.received_today)

    def say(self, strip: Strip) -> None:
        """Say something in the strip and bring it into sight."""
        self._strip.say(strip)
        if strip is not None:
            self._middle.area.verticalScrollBar().setValue(0)

    def complain(self, field: str, refusal: Refusal | None) -> None:
        """Say under a field what was wrong with what came in."""
        at, _, name = field.rpartition(".")
        fields = self._party.submitter if at == SUBMITTER else self._party.owner
        fields.complain(name, wording.refusal(refusal) if refusal else None)

    def go_to(self, field: str) -> None:
        """Put the focus where `field` is written."""
        at = re.split(r"[.\[]", field, maxsplit=1)[0]
        if at in (OWNER, SUBMITTER):
            self._party.go_to(field)
        elif field == "procedure":
            self._procedure.start_search()
        elif at == "papers":
            self._papers.list.go_to_row(int(field.partition("[")[2].rstrip("]") or 0))
        elif at == "due":
            self._due.go_to(field)
        elif at in ("fee", "pages", "sets"):
            self._fee.go_to(field)
        elif at == "note":
            self._papers.note.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_saving(self, saving: bool) -> None:
        """Hold the keys that save while the dossier is being written."""
        for button in (self._save, self._save_print, self._next):
            button.setEnabled(not saving)

    def kept(self, outcome: Received | Visited, *, save_only: bool) -> None:
        """Print what was kept, and tell the window."""
        self._last = outcome
        if isinstance(outcome, Received):
            self.received.emit(outcome)
            if self._print_receipt is not None:
                self._print_receipt(outcome.dossier, save_only)
        else:
            self.visited.emit(outcome)
            if self._print_visit is not None:
                self._print_visit(outcome)
        self._presenter.count_waiting()

    def open_dossier(self, code: str) -> None:
        """Leave for another screen; the form stays as it is."""
        self.dossier_wanted.emit(code)

    # Keys -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On X11 a line edit keeps Ctrl+U, Ctrl+D and others for itself: here they belong to the desk."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString()
            if pressed in _OURS or (pressed == "Ctrl+Z" and isinstance(self._strip.strip, PutAside)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _go_back(self) -> None:
        """Esc: what is open closes, one at a time; then the form is laid aside."""
        if self._procedure.close_search():
            self.go_to("papers")
            return
        for fold in (self._missing, self._due, self._papers, self._party):
            if fold.close_fold():
                return
        if self._strip.strip is not None:
            self._strip.say(None)
            return
        self._presenter.lay_aside(on_purpose=False)

    def _jump(self, number: int) -> None:
        """Alt+number: a row of the search while it is open, else the card of that number."""
        if self._procedure.is_searching:
            self._procedure.list.take(number - 1)
        elif number == 1:
            self.go_to(f"{OWNER}.id_number")
            if not self._party.owner.fields["id_number"].isVisible():
                self.go_to(f"{OWNER}.tax_code")
        elif number == 2:
            self.go_to("procedure")
        elif number == 3:
            self.go_to("papers")

    def _act(self, strip: Strip) -> None:
        if isinstance(strip, PutAside):
            self._presenter.resume(strip.draft)
        elif isinstance(strip, OfferedDossier | OfferedCard):
            self._presenter.arrivals.take_offered(strip)
        else:
            self.print_again()

    def _walk_from_papers(self) -> None:
        """Tab out of the papers: the phone if there is none yet, else the note."""
        phone = self._page is not None and not self._page.form.owner.phone
        self.go_to(f"{OWNER}.phone" if phone else "note")

    def _after_party(self) -> None:
        if self._page is not None and self._page.procedure is None:
            self.go_to("procedure")
        else:
            self.go_to("papers")

    def _say_kept(self, kept_at: datetime | None) -> None:
        if kept_at is None:
            self._bar.set_status("")
        else:
            words = self.tr("Draft {time}") if look().compact else self.tr("Draft kept {time}")
            self._bar.set_status(words.format(time=f"{kept_at:%H:%M:%S}"), "circle-check", Tone.DONE)

    # Building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._middle = pages.Page()
        self._bar = self._middle.bar
        self._middle.middle.addWidget(self._strip)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._side = QWidget(), QWidget()
        self._left_column, self._side_column = QVBoxLayout(self._left), QVBoxLayout(self._side)
        for column in (self._left_column, self._side_column):
            column.setContentsMargins(0, 0, 0, 0)
        for card in (self._party, self._procedure, self._papers):
            self._left_column.addWidget(card)
        for follows in (self._ready, self._drafts, self._due, self._fee, self._missing, self._history):
            self._side_column.addWidget(follows)
        self._left_column.addStretch(1)
        self._side_column.addStretch(1)
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self._side)
        self._middle.middle.addLayout(self._columns)
        self._middle.middle.addStretch(1)
        self._back = KeyButton(self.tr("Leave"), "Esc", Kind.QUIET, binds=False)
        self._park = KeyButton(self.tr("Park"), "Ctrl+D", Kind.QUIET)
        self._next = KeyButton(self.tr("One more"), "Ctrl+N", Kind.QUIET)
        self._save = KeyButton(self.tr("Save"), "Ctrl+S")
        self._save_print = KeyButton(self.tr("Save + print"), "Ctrl+Enter", Kind.PRIMARY, "printer")
        for button in (self._back, self._park, self._next, self._save, self._save_print):
            self._bar.add(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._middle)

    def _connect(self) -> None:
        self._connect_party()
        self._connect_rest()
        self._connect_bar()
        self._connect_clock()
        for entry in self.findChildren(QLineEdit):
            entry.installEventFilter(self)

    def _connect_party(self) -> None:
        reception = self._presenter
        for fields in (self._party.owner, self._party.submitter):
            fields.written.connect(self._write)
            fields.left.connect(reception.left)
            fields.entered.connect(partial(self._take, fields.at))
            fields.caught.connect(partial(self._take, fields.at))
            fields.confirmed.connect(reception.confirm)
            fields.finished.connect(self._after_party)
        self._party.kind_chosen.connect(lambda kind: reception.choose_kind(OWNER, ApplicantKind(kind)))
        self._party.id_kind_chosen.connect(lambda kind: reception.choose_id_kind(OWNER, IdKind(kind)))
        self._party.email_written.connect(lambda text: reception.write(OWNER, "email", text))
        self._party.mandate_written.connect(lambda text: reception.set(mandate=text))
        self._party.submitter_wanted.connect(lambda on: reception.set(has_submitter=on))

    def _write(self, path: str, text: str) -> None:
        at, _, name = path.partition(".")
        self._presenter.write(at, name, text)

    def _take(self, at: str, text: str) -> None:
        self._presenter.arrivals.take(text, at)

    def _connect_rest(self) -> None:
        reception = self._presenter
        self._procedure.chosen.connect(reception.choose)
        self._procedure.caught.connect(partial(self._take, OWNER))
        self._papers.caught.connect(partial(self._take, OWNER))
        self._papers.papers_changed.connect(reception.papers_changed)
        self._papers.walked_on.connect(self._walk_from_papers)
        self._papers.wants_missing.connect(reception.closing.go_to_missing)
        self._papers.note_written.connect(lambda text: reception.set(note=text))
        self._papers.note_left.connect(lambda: reception.left("note"))
        self._papers.channel_chosen.connect(lambda way: reception.set(channel=Channel(way)))
        self._papers.return_chosen.connect(lambda way: reception.set(return_by=ReturnBy(way)))
        self._due.own_wanted.connect(reception.want_own_due)
        self._due.written.connect(lambda name, text: reception.set(**{name: text}))
        self._due.clock_confirmed.connect(lambda: reception.confirm("clock"))
        self._fee.method_chosen.connect(lambda way: reception.set(fee_method=PaymentMethod(way)))
        self._fee.written.connect(lambda name, text: reception.set(**{name: text}))
        self._missing.closed_with.connect(
            lambda outcome, reason: reception.closing.keep_visit(Outcome(outcome), reason)
        )
        self._history.dossier_wanted.connect(self.dossier_wanted)
        self._drafts.resumed.connect(reception.resume)
        self._drafts.discarded.connect(reception.discard)
        self._strip.acted.connect(self._act)

    def _connect_bar(self) -> None:
        closing = self._presenter.closing
        self._back.clicked.connect(self._go_back)
        self._park.clicked.connect(lambda: self._presenter.lay_aside(on_purpose=True))
        self._next.clicked.connect(closing.next_for_same)
        self._save.clicked.connect(lambda: closing.save(printing=False))
        self._save_print.clicked.connect(lambda: closing.save(printing=True))
        self._on_key("Esc", self._go_back)
        for number in range(1, 10):
            self._on_key(f"Alt+{number}", partial(self._jump, number))

    def _on_key(self, key: str, call: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(call)

    def _connect_clock(self) -> None:
        for every, call in (
            (KEEP_EVERY, self._presenter.keep_draft),
            (RECOUNT_EVERY, self._presenter.refresh),
        ):
            timer = QTimer(self)
            timer.setInterval(every)
            timer.timeout.connect(call)
            timer.start()

    def _order(self) -> None:
        """Tab goes through the page as the clerk reads it."""
        chain: list[QWidget] = [
            *self._party.owner.entries(),
            *self._party.submitter.entries(),
            self._party.mandate.entry,
            self._procedure.entry,
            self._papers.list,
            self._papers.note.entry,
        ]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _dress(self) -> None:
        for layout in (self._columns, self._left_column, self._side_column):
            layout.setSpacing(look().gap)
        self._columns.setSpacing(8 if look().compact else 12)
        self._folded = None
        self._fold()

    def _fold(self) -> None:
        """In a narrow window, or with large letters, the right column stands under the left one."""
        room = self.width() / look().scale
        folded = room < ROOM_FOR_TWO
        self._back.setVisible(room >= ROOM_FOR_ALL_KEYS)
        if folded == self._folded:
            return
        self._folded = folded
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if folded else across)
        self._side.setMinimumWidth(0)
        self._side.setMaximumWidth(16_777_215)
        if not folded:
            self._side.setFixedWidth(look().px(SIDE if look().compact else SIDE + 38))
