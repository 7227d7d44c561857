"""The open counter: screens over one desk, who is signed in, printing, and the line behind it all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QNetworkInformation

from desk_app.bootstrap import Printed, print_document, print_receipt
from desk_app.domain.events import Outcome
from desk_app.law import calendar_moves
from desk_app.wire.envelope import Actor
from ui import refused
from ui.dossier.view import DossierScreen
from ui.finding import Finding
from ui.login.view import LoginCard
from ui.preview.view import PreviewScreen
from ui.reception.view import ReceptionScreen
from ui.sync import line_words
from ui.sync.loop import SyncLoop
from ui.sync.view import SyncPanel
from ui.theme import Tone
from ui.widgets.palette import Offer
from ui.work import background
from ui.work.printing import default_printer, print_pdf
from ui.worklist.view import WorklistScreen

if TYPE_CHECKING:
    from desk_app.actions.moved_by_calendar import Moved
    from desk_app.actions.receive import Visited
    from desk_app.bootstrap import OpenDesk
    from desk_app.domain.dossier import Dossier
    from desk_app.store.clerks import Clerk
    from desk_app.store.line_state import LineState
    from ui.main_window import MainWindow

translate = QCoreApplication.translate

RECEPTION, WORKLIST, DOSSIER, PREVIEW = "reception", "worklist", "dossier", "preview"
_PAPER = "a5"
_NAMED = 4  # dossiers a banner names before it counts


class Counter(QObject):
    """Joins the screens to one desk and to each other; holds who is at the counter, nothing else."""

    def __init__(self, window: MainWindow, desk: OpenDesk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._clerk: Clerk | None = None
        self._card: LoginCard | None = None
        self._line: LineState | None = None
        self._before_preview = RECEPTION
        self._before_dossier = WORKLIST
        self.loop = SyncLoop(desk, parent=self)
        self._offer_screens()
        self._finding = Finding(window, desk, self._commands, self.open_dossier)
        self._connect()
        self.loop.start()
        self.lock()

    # Who is at the counter --------------------------------------------------------------------------

    def actor(self) -> Actor:
        """Who acts in the window now."""
        if self._clerk is None:
            raise AssertionError("nobody is signed in")
        return Actor(self._clerk.name, "window", self._clerk.id)

    def lock(self) -> None:
        """Cover everything until somebody signs in; screens keep what they hold."""
        last = self._clerk.name if self._clerk is not None else ""
        card = LoginCard(self._desk, last=last, kept_draft_of=last)
        card.signed_in.connect(self._enter)
        self._window.cover(card)
        self._card = card
        if self._line is not None:
            self._show_line(self._line)

    def _enter(self, clerk: Clerk) -> None:
        first = self._clerk is None
        self._clerk, self._card = clerk, None
        self._window.set_clerk(f"{_given_name(clerk.name)} · {self._desk.desk.desk_name}")
        self._window.uncover()
        self._window.show_screen(RECEPTION if first else self._window.current_key)
        self.loop.wrote()
        self._look_at_calendar()

    # Screens ----------------------------------------------------------------------------------------

    def _offer_screens(self) -> None:
        add = self._window.add_screen
        reception, work = translate("Counter", "New dossier"), translate("Counter", "My work")
        add(RECEPTION, reception, "file-plus", "F2", self._reception, also="Ctrl+1")
        add(WORKLIST, work, "list-checks", "F3", self._worklist, also="Ctrl+2")
        add(DOSSIER, translate("Counter", "Dossier"), "", "", self._dossier, in_rail=False, rail_key=WORKLIST)
        add(
            PREVIEW, translate("Counter", "Preview"), "", "", self._preview, in_rail=False, rail_key=RECEPTION
        )
        self._window.set_side_panel(self._sync_panel)

    def _commands(self) -> Sequence[Offer]:
        show = self._window.show_screen
        return [
            Offer(translate("Counter", "New dossier"), lambda: show(RECEPTION), key="F2", icon="file-plus"),
            Offer(translate("Counter", "My work"), lambda: show(WORKLIST), key="F3", icon="list-checks"),
            Offer(translate("Counter", "Sync now"), self.loop.wake, icon="refresh-cw"),
            Offer(translate("Counter", "Sync panel"), self._window.toggle_side_panel, key="F8", icon="cloud"),
            Offer(translate("Counter", "Lock the counter"), self.lock, key="F12", icon="lock"),
        ]

    def _reception(self) -> ReceptionScreen:
        screen = ReceptionScreen(
            self._desk, self.actor, print_receipt=self._print_new, print_visit=self._print_visit
        )
        screen.received.connect(lambda _received: self._wrote())
        screen.visited.connect(lambda _visited: self._wrote())
        screen.dossier_wanted.connect(self.open_dossier)
        screen.counted_today.connect(self._say_today)
        return screen

    def _worklist(self) -> WorklistScreen:
        screen = WorklistScreen(
            self._desk,
            clerk=lambda: self.actor().name,
            reprint=self.print_again,
            print_documents=self.print_documents,
            actor=self.actor,
        )
        screen.said.connect(self._window.toast)
        screen.stepped.connect(self._wrote)
        screen.dossier_wanted.connect(self.open_dossier)
        screen.headed.connect(self._window.set_header)
        screen.pressing_counted.connect(lambda count: self._window.set_rail_count(WORKLIST, count))
        self.loop.state_changed.connect(screen.show_line)
        self.loop.round_ended.connect(lambda _report: screen.refresh())
        return screen

    def _dossier(self) -> DossierScreen:
        screen = DossierScreen(
            self._desk, actor=self.actor, reprint=self.print_again, print_documents=self.print_documents
        )
        screen.left.connect(lambda: self._window.show_screen(self._before_dossier))
        screen.headed.connect(self._window.set_header)
        screen.said.connect(self._window.toast)
        screen.stepped.connect(lambda _id: self._wrote())
        self.loop.round_ended.connect(lambda _report: screen.refresh())
        return screen

    def _preview(self) -> PreviewScreen:
        screen = PreviewScreen(can_print=bool(default_printer()))
        screen.left.connect(lambda: self._window.show_screen(self._before_preview))
        screen.print_wanted.connect(self._send_to_printer)
        return screen

    def _sync_panel(self) -> SyncPanel:
        panel = SyncPanel(self._desk)
        panel.retry_wanted.connect(self.loop.wake)
        panel.closed.connect(self._window.hide_side_panel)
        panel.dossier_wanted.connect(self.open_dossier)
        self.loop.state_changed.connect(panel.refresh)
        self.loop.round_started.connect(panel.show_round)
        self.loop.progressed.connect(panel.show_progress)
        self.loop.round_ended.connect(panel.show_round_ended)
        return panel

    def open_dossier(self, code: str) -> None:
        """Show one dossier; Esc goes back to where the clerk came from."""
        if self._window.current_key in (RECEPTION, WORKLIST):
            self._before_dossier = self._window.current_key
        self._window.show_screen(DOSSIER)
        screen = self._window.room(DOSSIER)
        if isinstance(screen, DossierScreen):
            screen.open(code)

    # Paper ------------------------------------------------------------------------------------------

    def _print_new(self, dossier: Dossier, save_only: bool) -> None:
        if not save_only:
            self._print([dossier])

    def print_again(self, ids: Sequence[str]) -> None:
        """Print the receipts of `ids` once more; the ledger gives each its copy number."""
        background.run(
            lambda: [self._desk.register.dossier(each) for each in ids],
            done=self._print,
            failed=self._not_printed,
        )

    def _print(self, dossiers: Sequence[Dossier]) -> None:
        actor = self.actor()
        background.run(
            lambda: print_receipt(self._desk, dossiers, paper=_PAPER, actor=actor),
            done=lambda printed: self._deliver(printed, _receipt_words(dossiers[-1], printed[-1])),
            failed=self._not_printed,
        )

    def _print_visit(self, visited: Visited) -> None:
        kind = "papers_request" if visited.visit.outcome is Outcome.PAPERS_REQUEST else "refusal"
        self.print_documents(kind, [visited.id])

    def print_documents(self, kind: str, codes: Sequence[str]) -> None:
        """Print documents of a kind (forms 02 to 06, labels, lists) of dossiers or visits."""
        actor = self.actor()
        said = translate("Counter", "{count} sheets").format(count=len(codes))
        background.run(
            lambda: print_document(self._desk, kind, codes, actor=actor),
            done=lambda printed: self._deliver(printed, said),
            failed=self._not_printed,
        )

    def _deliver(self, printed: Sequence[Printed], said: str) -> None:
        """To the printer where there is one, else on the screen, one document after another."""
        self._wrote()
        if default_printer():
            for each in printed:
                self._send_to_printer(each.pdf)
            return
        if self._window.current_key != PREVIEW:
            self._before_preview = self._window.current_key
        self._window.show_screen(PREVIEW)
        screen = self._window.room(PREVIEW)
        if isinstance(screen, PreviewScreen):
            screen.show_documents([each.pdf for each in printed], said)

    def _send_to_printer(self, pdf: bytes) -> None:
        printer = default_printer()
        background.run(
            lambda: print_pdf(pdf, printer),
            done=lambda _pages: self._window.toast(
                translate("Counter", "Sent to printer {name}").format(name=printer)
            ),
            failed=self._not_printed,
        )

    def _not_printed(self, refusal: Exception) -> None:
        sentence = refused.sentence(refusal)
        screen = self._window.room(RECEPTION)
        if isinstance(screen, ReceptionScreen) and self._window.current_key == RECEPTION:
            screen.say_not_printed(sentence)
        else:
            self._window.toast(sentence)

    # The line ---------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._window.locked.connect(self.lock)
        self._window.sync_requested.connect(self._window.toggle_side_panel)
        self._window.search_requested.connect(self._finding.open)
        self.loop.state_changed.connect(self._show_line)
        self.loop.refused.connect(self._show_refusal)
        self.loop.round_ended.connect(
            lambda report: self._look_at_calendar() if report and report.received else None
        )
        # Where the system tells of its network, a line that comes back is tried at once.
        network = QNetworkInformation.instance() if QNetworkInformation.loadDefaultBackend() else None
        if network is not None:
            network.reachabilityChanged.connect(lambda _reach: self.loop.wake())

    def _wrote(self) -> None:
        self.loop.wrote()
        self._refresh_pressing()

    def _refresh_pressing(self) -> None:
        screen = self._window.room(WORKLIST)
        if isinstance(screen, WorklistScreen):
            screen.refresh()

    def _show_line(self, state: LineState) -> None:
        self._line = state
        header = line_words.header(state, self._desk.clock.now())
        self._window.set_sync_badge(*line_words.badge(state))
        self._window.set_state(*header)
        if self._card is not None:
            self._card.show_state(*header)

    def _look_at_calendar(self) -> None:
        """A newer calendar never moves a printed date: it lists the dossiers concerned."""
        background.run(lambda: calendar_moves(self._desk), done=self._show_moved, failed=self._show_refusal)

    def _show_moved(self, moved: Sequence[Moved]) -> None:
        if not moved:
            return
        listed = "; ".join(
            f"{each.dossier.code} ({each.move.printed:%d/%m} → {each.move.would_be:%d/%m})"
            for each in moved[:_NAMED]
        )
        more = (
            translate("Counter", " and {count} more").format(count=len(moved) - _NAMED)
            if len(moved) > _NAMED
            else ""
        )
        said = translate(
            "Counter", "The new calendar would move printed dates, which stay as they are: {listed}{more}."
        )
        self._window.show_banner(said.format(listed=listed, more=more), Tone.TODAY, "calendar-days")

    def _show_refusal(self, refusal: Exception) -> None:
        self._window.show_banner(refused.sentence(refusal), Tone.PERSON, "triangle-alert")

    def _say_today(self, count: int) -> None:
        if self._window.current_key == RECEPTION:
            said = translate("Counter", "{count} received today").format(count=count)
            self._window.set_header(translate("Counter", "New dossier"), said)

    def close(self) -> None:
        """The window closes: no new round begins; what is unsent stays safe and is told at the next start."""
        self.loop.close()
        self._desk.close()


def _receipt_words(dossier: Dossier, printed: Printed) -> str:
    said = translate("Counter", "Receipt {code}, print {copy}")
    return said.format(code=dossier.code, copy=printed.copy)


def _given_name(name: str) -> str:
    """The last word of a Vietnamese name is what colleagues call each other by."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else name
