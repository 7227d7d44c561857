"""The reception screen: a citizen's card is scanned, a procedure named, papers ticked, a receipt printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desk_app.actions.receive import Received, Visited
from desk_app.bootstrap import OpenDesk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import NotFound, Refusal
from desk_app.domain.procedure import Procedure
from desk_app.wire.envelope import Actor
from ui import wording
from ui.reception.cards_ahead import CardsAhead
from ui.reception.form import Form, PartyForm
from ui.reception.keys import ReceptionKeys
from ui.reception.presenter import Reception
from ui.reception.reading import OWNER, SUBMITTER
from ui.reception.scans_corner import ReceptionScans, has_files
from ui.reception.showing import (
    Discarded,
    OfferedCard,
    OfferedDossier,
    Page,
    PutAside,
    SeriesKept,
    Strip,
)
from ui.reception.wiring import connect_papers, connect_party, connect_side
from ui.suspect_clock import SuspectClock
from ui.widgets.announce import announce
from ui.work import background

KEEP_EVERY, RECOUNT_EVERY = 2_000, 30_000  # milliseconds: drafts, the promised date
UNDO_FOR = 8_000  # milliseconds in which Ctrl+Z takes a draft back


class PrintReceipt(Protocol):
    """Prints the receipt of a dossier; `save_only` makes the document without sending it to a printer."""

    def __call__(self, dossier: Dossier, save_only: bool, /) -> None: ...


class ReceptionScreen(ReceptionKeys):
    """Receiving a dossier. `print_visit` prints form 02 or 03 of an intake that ended so."""

    received = Signal(object)
    visited = Signal(object)
    dossier_wanted = Signal(str)
    counted_today = Signal(int)
    page_shown = Signal(object)
    parked = Signal()
    sounded = Signal(str)  # ok, attention, unknown
    day_confirmed = Signal()
    said = Signal(str)

    def __init__(
        self,
        desk: OpenDesk,
        actor: Callable[[], Actor],
        *,
        print_receipt: PrintReceipt | None = None,
        print_visit: Callable[[Visited], None] | None = None,
        print_together: Callable[[Sequence[str]], None] | None = None,
        ahead: CardsAhead | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Reception(desk, self, actor=actor, run=background.run), parent, ahead=ahead)
        self._print_receipt, self._print_visit = print_receipt, print_visit
        self._print_together = print_together
        self._last: Received | Visited | None = None
        self._clock = SuspectClock(
            desk, self.due.clock, actor=actor, run=background.run, settled=self._day_known
        )
        self._saving = False
        self._scans = ReceptionScans(desk, self.papers, parent=self)
        self._scans.said.connect(self.said)
        self.setAcceptDrops(True)
        self._connect()
        # The first search reads the whole catalogue: not while the clerk waits for it.
        background.run(lambda: desk.catalogue.search("", 1), done=lambda _: None, failed=self._no_catalogue)

    # What the desk window calls ---------------------------------------------------------------

    def shown(self) -> None:
        """The screen is entered: drafts are looked for, the ID field waits for a card."""
        self._presenter.begin()
        if self._shown is None or self._shown.is_blank:
            self.go_to(f"{OWNER}.id_number")
        elif self._left_from is not None and self._left_from.isVisible():
            # Back from another screen: the cursor stands where it stood.
            self._left_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def owner_form(self) -> PartyForm:
        """The owner as typed so far."""
        return self._presenter.form.owner

    def holds_form(self) -> bool:
        """Whether somebody has begun a form that is not saved."""
        return self._shown is not None and not self._shown.is_blank

    @property
    def is_saving(self) -> bool:
        """Whether a dossier is being written now."""
        return self._saving

    def begin_with(self, code: str) -> None:
        """Another room chose a procedure for the next dossier."""
        self._presenter.begin_with(code)

    def begin_for(self, dossier: str) -> None:
        """Another room chose a person: the applicant of `dossier`."""
        self._presenter.begin_for(dossier)

    def take_scan(self, text: str) -> None:
        """A scanner read `text`: a card fills the party in hand, a receipt is opened or offered."""
        focus = self.focusWidget()
        brought = focus is not None and self.party.submitter.isAncestorOf(focus)
        self._presenter.arrivals.take(text, SUBMITTER if brought else OWNER)

    def _no_catalogue(self, refusal: Exception) -> None:
        """Without a catalogue nothing can be received: said at once, not at the first letter."""
        if isinstance(refusal, Refusal):
            self.say(refusal)

    def _say_nothing(self) -> None:
        self.say(None)

    def _say_fresh(self) -> None:
        self.said.emit(self.tr("Read again"))

    def say_not_printed(self, sentence: str) -> None:
        """The printer refused: the number stays in sight with the key that tries again."""
        self.strip.say_not_printed(sentence)
        self.sounded.emit("attention")

    def print_again(self) -> None:
        """Print what was kept last once more."""
        if isinstance(self.strip.strip, SeriesKept) and self.strip.strip.together:
            self.print_together(self.strip.strip.ids)
        elif isinstance(self._last, Received) and self._print_receipt is not None:
            self._print_receipt(self._last.dossier, False)
        elif isinstance(self._last, Visited) and self._print_visit is not None:
            self._print_visit(self._last)

    # What the presenter calls -----------------------------------------------------------------

    def fill(self, form: Form, procedure: Procedure | None) -> None:
        """Write the whole form into the fields; another form begins with every fold closed."""
        anew = form.id != self._form_id
        self._form_id = form.id
        if anew:
            for card in self._folding():
                card.close_fold()
            self.open_side(False)
            self.show_large(False)
        self.party.fill(form, procedure)
        self.procedure.fill(procedure, anew=anew)
        self.papers.fill(form)
        self._scans.follow(form.id)
        self.due.fill(form, procedure)
        self.fee.fill(form, procedure)

    def show_page(self, page: Page) -> None:
        """Show what follows from the form."""
        self._shown = page
        self.party.show_page(page)
        self.procedure.show_page(page)
        self.papers.setVisible(page.procedure is not None)
        self.due.show_page(page)
        if page.clock_suspect:
            self._clock.ask()
        self.fee.show_page(page)
        self.missing.show_missing(page.missing, can_close=page.procedure is not None)
        self.history.show_history(page.history)
        self.twin.show_twin(page.history.twin, page.form.owner)
        self.greet(page.is_blank)
        self.ready.show_waiting(page.waiting)
        self.drafts.show_drafts(list(page.waiting.drafts) if page.is_blank else [])
        self.side.show_page(page)
        self._beforehand.follow(page)
        self.say_due(page.due)
        self.say_kept(page.kept_at)
        self.counted_today.emit(page.waiting.received_today)
        self.page_shown.emit(page)

    def _day_known(self) -> None:
        """The clerk said what day it is: the form goes by it, and the rest of the window hears of it."""
        self.due.clock.forget()
        self._presenter.refresh()
        self.day_confirmed.emit()

    def say(self, strip: Strip) -> None:
        """Say something in the strip and bring it into sight."""
        self.strip.say(strip)
        if isinstance(strip, PutAside | Discarded):
            QTimer.singleShot(UNDO_FOR, self, lambda: self._forget_offer(strip))
        if strip is not None:
            self.scroll_up()
        if isinstance(strip, PutAside) and strip.parked:
            self.parked.emit()
        sound = _sound_of(strip)
        if sound:
            self.sounded.emit(sound)

    def _forget_offer(self, strip: Strip) -> None:
        """The moment in which it could be undone is over."""
        if self.strip.strip is strip:
            self.say(None)

    def complain(self, field: str, refusal: Refusal | None) -> None:
        """Say under a field what was wrong with what came in."""
        at, _, name = field.rpartition(".")
        fields = self.party.submitter if at == SUBMITTER else self.party.owner
        fields.complain(name, wording.refusal(refusal) if refusal else None)
        if refusal is not None:
            self.sounded.emit(_sound_of(refusal))

    def tell_missing(self) -> None:
        """Say aloud what is missing."""
        self.missing.announce()

    def tell_card(self, name: str, to_check: bool) -> None:
        """The name alone: an ID number is read out to nobody."""
        said = self.tr("Filled in from the card: {name}")
        if to_check:
            said = self.tr("Filled in from the card: {name}. Check its accents")
        announce(self, said.format(name=name))

    def set_saving(self, saving: bool) -> None:
        """Hold the keys that save while the dossier is being written."""
        self._saving = saving
        for button in (self.save, self.save_print, self.next):
            button.setEnabled(not saving)

    def kept(self, outcome: Received | Visited, *, save_only: bool, later: bool = False) -> None:
        """Print what was kept, and tell the window."""
        self._last = outcome
        if isinstance(outcome, Received):
            self.received.emit(outcome)
            if self._print_receipt is not None and not later:
                self._print_receipt(outcome.dossier, save_only)
        else:
            self.visited.emit(outcome)
            if self._print_visit is not None:
                self._print_visit(outcome)
        self._presenter.count_waiting()

    def print_together(self, ids: Sequence[str]) -> None:
        """One sheet for several dossiers of one person."""
        if self._print_together is not None:
            self._print_together(ids)

    def open_dossier(self, code: str) -> None:
        """Leave for another screen; the form stays as it is."""
        self.dossier_wanted.emit(code)

    # Files from outside -----------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._scans.take_dropped(event.mimeData()):
            event.acceptProposedAction()

    def _act(self, strip: Strip) -> None:
        if isinstance(strip, PutAside | Discarded):
            self._presenter.resume(strip.draft)
        elif isinstance(strip, OfferedDossier | OfferedCard):
            self._presenter.arrivals.take_offered(strip)
        else:
            self.print_again()

    def _look_first(self) -> None:
        """Form 02 asks once for everything: a paper nobody looked at is looked at first."""
        self._presenter.closing.go_to_unseen()
        self.said.emit(self.tr("First look at this paper: form 02 names all that is missing at once"))

    # Wiring -----------------------------------------------------------------------------------

    def _connect(self) -> None:
        connect_party(self.party, self._presenter, finished=self._after_party)
        connect_papers(self.papers, self._presenter)
        self.procedure.chosen.connect(self._presenter.choose)
        self.papers.walked_on.connect(self._walk_from_papers)
        connect_side(self, self._presenter)
        self.due.clock.said.connect(self._clock.say)
        self.missing.unseen_first.connect(self._look_first)
        self.history.dossier_wanted.connect(self.dossier_wanted)
        self.strip.acted.connect(self._act)
        self.strip.sheet_wanted.connect(self.print_together)
        self._bind_keys()
        for every, call in (
            (KEEP_EVERY, self._presenter.keep_draft),
            (RECOUNT_EVERY, self._presenter.look_again),
        ):
            timer = QTimer(self)
            timer.setInterval(every)
            timer.timeout.connect(call)
            timer.start()
        for entry in self.findChildren(QLineEdit):
            entry.installEventFilter(self)


def _sound_of(strip: Strip) -> str:
    """What a clerk who does not look hears: kept, look here, or a code nobody knows."""
    if isinstance(strip, NotFound):
        return "unknown"
    if isinstance(strip, Refusal | OfferedCard):
        return "attention"
    return "ok" if isinstance(strip, Received | Visited) else ""
