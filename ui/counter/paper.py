"""Paper at the counter: drawn, sent to the printer chosen for its form, else shown; saving never waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from desk_app.domain.events import Outcome
from desk_app.printing import last_receipt_today, note_printed, waive
from ui import refused
from ui.counter.looking import Looking
from ui.counter.owing import Owing
from ui.keymap import shown, told
from ui.main_window import PRINT_KEY
from ui.printing.choices import SCREEN, Choices, Route
from ui.printing.job import Job, State, Wanted
from ui.printing.known import KnownPrinters
from ui.printing.preparing import prepare
from ui.printing.press import PressPrinters
from ui.printing.queue import PrintQueue
from ui.widgets.buttons import KeyButton
from ui.widgets.palette import Offer
from ui.work import background

if TYPE_CHECKING:
    from desk_app.actions.receive import Visited
    from desk_app.domain.dossier import Dossier
    from ui.counter.counter import Counter
    from ui.printing.printers import Printers

translate = QCoreApplication.translate

WARM_UP = (
    2_500  # milliseconds after the first sign-in: then the printers are asked for, off the window's thread
)
NOT_OUT_KEY = "Alt+N"


@runtime_checkable
class SaysNotPrinted(Protocol):
    """A screen that keeps a number in sight while its paper could not be drawn."""

    def say_not_printed(self, sentence: str) -> None: ...


@runtime_checkable
class Saves(Protocol):
    """A screen that writes what gets a number."""

    @property
    def is_saving(self) -> bool: ...


class Paper(QObject):
    """Everything that leaves the counter on paper. `sent` tells a job that a printer took (or the screen showed)."""

    sent = Signal(object)

    def __init__(self, counter: Counter, printers: Printers | None = None) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk = counter, counter.window, counter.desk
        self._being_drawn: set[Wanted] = set()
        self.choices = Choices(counter.desk.preferences)
        self.printers: Printers = printers or PressPrinters()
        self.known = KnownPrinters(self.printers, parent=self)
        self.queue = PrintQueue(self.printers, parent=self)
        self.queue.changed.connect(self._changed)
        self.looking = Looking(counter, self)
        self.owing = Owing(counter, self)
        self._warm_up = QTimer(self)
        self._warm_up.setSingleShot(True)
        self._warm_up.timeout.connect(self.known.ask)
        counter.entered.connect(lambda _clerk: self._begin())
        self._window.print_pressed.connect(self._pressed)
        self._offer()

    # What is wanted ---------------------------------------------------------------------------------

    def print_new(self, dossier: Dossier, save_only: bool) -> None:
        """Print the receipt of a dossier just received; with `save_only` note that none is wanted."""
        if not save_only:
            self.print_again([dossier.id])
            return
        desk = self._desk
        background.run(
            lambda: waive(desk, "receipt", dossier.id), done=lambda _none: None, failed=self.say_not_drawn
        )

    def print_again(self, ids: Sequence[str]) -> None:
        """Print the receipts of `ids`: one that never came out is the same copy, any other a numbered reprint."""
        for each in ids:
            self._want(Wanted("receipt", (each,)))

    def print_last(self) -> None:
        """Print the receipt printed last at this desk today once more, as a numbered reprint; else say why not."""
        page: object = self._window.room(self._window.current_key)
        if isinstance(page, Saves) and page.is_saving:
            self._window.toast(translate("Printing", "Being saved: its receipt is printed next"))
        elif self._is_busy_with_receipts():
            self._window.toast(translate("Printing", "Already on its way to the printer"))
        else:
            desk = self._desk
            background.run(lambda: last_receipt_today(desk), done=self._print_last, failed=self.say_not_drawn)

    def _is_busy_with_receipts(self) -> bool:
        """Whether a receipt is about to come out: what was printed before it is not the last one any more."""
        drawn = any(wanted.form == "receipt" for wanted in self._being_drawn)
        return drawn or any(
            job.state in (State.WAITING, State.SENDING)
            and job.wanted is not None
            and job.wanted.form == "receipt"
            for job in self.queue.jobs()
        )

    def _print_last(self, ids: Sequence[str]) -> None:
        if ids:
            self.print_together(ids)
        else:
            said = told(
                translate(
                    "Printing",
                    "No receipt was printed at this desk today. Ctrl+K finds a dossier, Ctrl+P on its page prints it.",
                )
            )
            self._window.toast(said)

    def print_together(self, ids: Sequence[str]) -> None:
        """One receipt sheet for several dossiers of one person; for a single one its own receipt."""
        if len(ids) > 1:
            self._want(Wanted("receipt", tuple(ids), together=True))
        else:
            self.print_again(ids)

    def print_visit(self, visited: Visited) -> None:
        """Print form 02 or 03 of an intake that ended so."""
        kind = "papers_request" if visited.visit.outcome is Outcome.PAPERS_REQUEST else "refusal"
        self.print_documents(kind, [visited.id])

    def print_documents(self, kind: str, codes: Sequence[str], days: tuple[date, date] | None = None) -> None:
        """Print documents of a kind (forms 02 to 07, labels, lists) of dossiers, visits, procedures or days."""
        self._want(Wanted(kind, tuple(codes), days=days))

    def print_pdf(self, pdf: bytes, words: str = "", form: str = "checklist") -> None:
        """Print paper that no ledger counts (a poster, a closing slip), where that form goes."""
        self.known.once_known(lambda: self._deliver_loose(pdf, words, form))

    def did_not_come_out(self) -> None:
        """A person saw no paper though the printer took it: the last one again, the same copy, and the journal says so."""
        taken = [job for job in self.queue.jobs() if job.state is State.SENT]
        if taken and not self._window.covered():
            self.queue.retry(taken[-1])

    # Between the screens ----------------------------------------------------------------------------

    def use(self, printers: Printers) -> None:
        """Hang on other printers (a desk whose printers are made up)."""
        self.printers = self.queue.printers = printers
        self.known.use(printers)

    def route(self, form: str, *, together: bool = False) -> Route:
        """Where a form goes now, as far as the printers are known."""
        return self.choices.route(form, self.known.names, self.known.default, together=together)

    def close(self) -> None:
        """The window closes: what no printer took is offered at the next start."""
        self._warm_up.stop()
        self.printers.close()

    # On the way -------------------------------------------------------------------------------------

    def _begin(self) -> None:
        if not self.known.asked:
            self._warm_up.start(WARM_UP)

    def _want(self, wanted: Wanted) -> None:
        """Print once what is wanted, however often the key is pressed meanwhile."""
        waiting = self.queue.latest_of(wanted.form, wanted.codes)
        if waiting is not None and waiting.state is State.FAILED:
            self.queue.retry(waiting)
        elif wanted in self._being_drawn or (waiting is not None and waiting.is_open):
            self._window.toast(translate("Printing", "Already on its way to the printer"))
        else:
            self._being_drawn.add(wanted)
            self.known.once_known(lambda: self._draw(wanted))

    def _draw(self, wanted: Wanted) -> None:
        actor, desk = self._counter.actor(), self._desk
        names, default, choices = self.known.names, self.known.default, self.choices

        def drawn() -> tuple[Route, list[Job]]:
            route = choices.route(wanted.form, names, default, together=wanted.together)
            return route, prepare(desk, wanted, route, actor)

        background.run(
            drawn,
            done=lambda made: self._deliver(*made),
            failed=self.say_not_drawn,
            settled=lambda: self._being_drawn.discard(wanted),
        )

    def _deliver(self, route: Route, jobs: Sequence[Job]) -> None:
        if route.on_screen or route.look_first:
            self.looking.show(jobs)
            return
        for job in jobs:
            self.queue.add(job)

    def _deliver_loose(self, pdf: bytes, words: str, form: str) -> None:
        route = self.route(form)
        self._deliver(route, [Job(pdf, route.printer, words or translate("Printing", "Loose paper"))])

    def out(self, job: Job) -> None:
        """A paper is out by another way than a printer: read on the screen, kept as a file."""
        if not job.noted:
            job.state = State.SENT
            self._note(job)

    def _changed(self, job: Job) -> None:
        if job.state is State.SENT and job.printer != SCREEN:
            self._note(job)
            said = translate("Printing", "Sent to {printer}: {paper}. No paper came out: {key}")
            self._window.toast(said.format(printer=job.printer, paper=job.words, key=NOT_OUT_KEY))

    def _note(self, job: Job) -> None:
        """The ledger and the journal learn that it is out."""
        drawn, actor, desk = job.drawn, job.by, self._desk
        if drawn is None or actor is None:
            self.sent.emit(job)
            return
        again, job.noted = job.again, True
        background.run(
            lambda: note_printed(desk, drawn, actor=actor, again=again),
            done=lambda _none: self._told(job),
            failed=self.say_not_drawn,
        )

    def _told(self, job: Job) -> None:
        self._counter.wrote()
        self.sent.emit(job)

    def say_not_drawn(self, refusal: Exception) -> None:
        """There is nothing to print, and why."""
        sentence = refused.sentence(refusal)
        screen: object = self._window.room(self._window.current_key)
        if isinstance(screen, SaysNotPrinted):
            screen.say_not_printed(sentence)
        else:
            self._window.toast(sentence)

    def _pressed(self) -> None:
        """Ctrl+P that nothing took: the last receipt, unless the page's own button for it rests for a moment."""
        page = self._window.room(self._window.current_key)
        buttons = page.findChildren(KeyButton) if page is not None else []
        if not any(button.isVisible() and button.key() == shown(PRINT_KEY) for button in buttons):
            self.print_last()

    def _offer(self) -> None:
        self._counter.offer(
            Offer(
                translate("Printing", "Print the last receipt again"),
                self.print_last,
                key=shown(PRINT_KEY),
                icon="printer",
            )
        )
        key = QShortcut(QKeySequence(NOT_OUT_KEY), self._window)
        key.setAutoRepeat(False)
        key.setWhatsThis(translate("Printing", "The last paper did not come out: send it again"))
        key.activated.connect(self.did_not_come_out)
        self._counter.offer(
            Offer(
                translate("Printing", "The last paper did not come out: send it again"),
                self.did_not_come_out,
                key=NOT_OUT_KEY,
                icon="printer",
            )
        )
