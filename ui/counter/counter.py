"""The open counter: screens over one desk, and who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desk_app.wire.envelope import Actor
from ui import refused
from ui.counter.citizen_side import CitizenSide
from ui.counter.coach import Coach
from ui.counter.habits import Habits
from ui.counter.keys import DOSSIER, RECEPTION, WORKLIST
from ui.counter.line import Line
from ui.counter.mirroring import Mirroring
from ui.counter.paper import Paper
from ui.counter.presence import Presence
from ui.counter.rooms import ROOMS
from ui.counter.scan_folder import ScanFolder
from ui.counter.scanners import Scanners
from ui.counter.setting_up import SettingUp
from ui.counter.ways import CounterWays
from ui.finding import Finding
from ui.login.view import LoginCard
from ui.offering import pressable
from ui.standing import given_name
from ui.widgets.palette import Offer
from ui.work import background

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk_app.bootstrap import OpenDesk
    from desk_app.domain.applicant import Applicant
    from desk_app.store.clerks import Clerk
    from ui.citizen_display.screens import Screens
    from ui.main_window import MainWindow

translate = QCoreApplication.translate

BREATH = 4  # ms between two turns in which a large screen comes to be


@runtime_checkable
class TakesScans(Protocol):
    """A screen that knows what to do with what a scanner read."""

    def take_scan(self, text: str) -> None: ...


@runtime_checkable
class HoldsForm(Protocol):
    """A screen where a form may lie unfinished."""

    def holds_form(self) -> bool: ...


@runtime_checkable
class OpensDossiers(Protocol):
    """The screen of one dossier."""

    def open(self, code: str) -> None: ...

    def mend(self, code: str, field: str, reason: str) -> None: ...


class Counter(QObject):
    """Joins the rooms to one desk and to each other; holds who is at the counter, nothing else.

    `entered` tells the clerk who signed in, `left` that the counter was locked, `changed` that something
    was written at this desk, `preferred` that somebody changed how they or the desk like things.
    """

    entered = Signal(object)
    left = Signal()
    changed = Signal()
    preferred = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: OpenDesk,
        *,
        screens: Screens | None = None,
        clerk: Clerk | None = None,
    ) -> None:
        super().__init__(window)
        self.window, self.desk = window, desk
        self._clerk: Clerk | None = None
        self._card: LoginCard | None = None
        self._offers: list[Offer] = []
        self._before_dossier = WORKLIST
        self.ways = CounterWays(self)
        self.line = Line(self)
        self.mirroring = Mirroring(self)
        self.paper = Paper(self)
        self.presence = Presence(self)
        self.habits = Habits(self)
        self.setting_up = SettingUp(self)
        self.citizen = CitizenSide(self, screens)
        self.scanners = Scanners(self)
        self.scan_folder = ScanFolder(self)
        for join in ROOMS:
            join(self)
        self.offer(Offer(translate("Counter", "Lock the counter"), self.lock, key="F12", icon="lock"))
        self._finding = Finding(window, desk, self.offers, self.offers_here, self.ways)
        self.entered.connect(self._finding.enter)
        window.locked.connect(self.lock)
        window.search_requested.connect(self._finding.open)
        if desk.desk.demo:
            self.coach = Coach(self)
            window.mark_as_sample()
        # Read while the PIN is typed, or the first letters of a search would wait for it.
        background.run(
            desk.catalogue.warm, done=lambda _: None, failed=lambda no: window.toast(refused.sentence(no))
        )
        self.line.begin()
        self.mirroring.begin()
        self.scanners.begin()
        if clerk is None:
            self.lock()
        else:
            self.enter(clerk)

    # Who is at the counter --------------------------------------------------------------------------

    def actor(self) -> Actor:
        """Who acts in the window now."""
        clerk = self.clerk()
        return Actor(clerk.name, "window", clerk.id)

    def clerk(self) -> Clerk:
        """Who is signed in; asked for only while somebody is."""
        if self._clerk is None:
            raise AssertionError("nobody is signed in")
        return self._clerk

    def is_open(self) -> bool:
        """Whether somebody has signed in since the window was opened."""
        return self._clerk is not None

    def lock(self) -> None:
        """Cover everything until somebody signs in; screens keep what they hold."""
        last = self._clerk.name if self._clerk is not None else ""
        reception: object = self.window.room(RECEPTION)
        kept = last if isinstance(reception, HoldsForm) and reception.holds_form() else ""
        left_at = self.desk.clock.now() if last else None
        card = LoginCard(self.desk, last=last, kept_draft_of=kept, locked_at=left_at)
        card.signed_in.connect(self.enter)
        self.window.cover(card)
        self._card = card
        self.line.show_at(card)
        self.left.emit()

    def enter(self, clerk: Clerk) -> None:
        """Somebody signed in, or goes on in a window opened anew."""
        first = self._clerk is None
        self._clerk, self._card = clerk, None
        self.line.show_at(None)
        self.window.set_clerk(f"{given_name(clerk.name)} · {self.desk.desk.desk_name}")
        if not first:
            self._arrive(clerk, self.window.current_key)
            return
        # The largest screen in three turns of the window: built, dressed, shown. None of them is felt.
        self.window.build(RECEPTION)
        QTimer.singleShot(BREATH, self, lambda: self._lay_in(clerk))

    def _lay_in(self, clerk: Clerk) -> None:
        self.window.lay_in(RECEPTION)
        QTimer.singleShot(BREATH, self, lambda: self._arrive(clerk, RECEPTION))

    def _arrive(self, clerk: Clerk, key: str) -> None:
        self.window.uncover()
        self.window.show_screen(key)
        self.line.loop.wrote()
        self.line.look_at_calendar()
        self.entered.emit(clerk)

    # Between the rooms ------------------------------------------------------------------------------

    def offer(self, offer: Offer) -> None:
        """Put a command into the palette."""
        self._offers.append(offer)

    def offers(self) -> Sequence[Offer]:
        """Every command of the palette, in the order of the rooms."""
        return self._offers

    def offers_here(self) -> Sequence[Offer]:
        """What the screen in sight can do now, as its own buttons say it."""
        screen = self.window.room(self.window.current_key)
        return pressable(screen) if screen is not None else []

    def list_dossiers_of(self, owner: Applicant) -> None:
        """Every dossier of one person in the palette, the newest first."""
        self._finding.list_of(owner)

    def open_dossier(self, code: str) -> None:
        """Show one dossier; `back_from_dossier` goes to where the clerk came from."""
        if self.window.current_key != DOSSIER:
            self._before_dossier = self.window.current_key
        self.window.show_screen(DOSSIER)
        screen: object = self.window.room(DOSSIER)
        if isinstance(screen, OpensDossiers):
            screen.open(code)

    def mend_dossier(self, code: str, field: str, reason: str) -> None:
        """Show one dossier with its correction open at `field`."""
        self.open_dossier(code)
        screen: object = self.window.room(DOSSIER)
        if isinstance(screen, OpensDossiers):
            screen.mend(code, field, reason)

    def back_from_dossier(self) -> None:
        """Show the screen the dossier was opened from."""
        self.window.show_screen(self._before_dossier)

    def scanned(self, text: str) -> None:
        """A scanner read `text`: the screen in sight takes it, else reception; at the lock only the lock."""
        if self.window.covered():
            card: object = self.window.covering()
            if isinstance(card, TakesScans):
                card.take_scan(text)
            return
        screen: object = self.window.room(self.window.current_key)
        if not isinstance(screen, TakesScans):
            self.window.show_screen(RECEPTION)
            screen = self.window.room(RECEPTION)
        if isinstance(screen, TakesScans):
            screen.take_scan(text)

    def wrote(self) -> None:
        """Something was written at this desk: the line is woken, lists read again."""
        self.line.loop.wrote()
        self.changed.emit()

    def close(self) -> None:
        """The window closes: no new round begins; what is unsent stays safe and is told at the next start."""
        self.leave()
        self.desk.close()

    def leave(self) -> None:
        """Another window opens over the same desk: this one does nothing any more."""
        self.habits.close()
        self.presence.close()
        self.scan_folder.close()
        self.citizen.close()
        self.scanners.close()
        self.mirroring.close()
        self.line.close()
        self.paper.close()
