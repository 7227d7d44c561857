"""The counter's other side: what the citizen sees and hears, told by the rooms and called by the clerk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut

from desk_app.bootstrap import take
from desk_app.domain.codes import grouped
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.survey import Satisfaction
from desk_app.store.preferences import DESK
from ui import refused, wording
from ui.citizen_display.presenter import CitizenDisplay
from ui.citizen_display.screens import Screens
from ui.citizen_display.showing import Check, Idle, Pay, Shown
from ui.citizen_display.turn_calls import TurnCalls
from ui.counter.second_screen import SecondScreen
from ui.likings import likings_of
from ui.theme import Tone
from ui.widgets.banner_place import Whose
from ui.widgets.buttons import KeyButton
from ui.widgets.palette import Offer
from ui.work import background, sounds
from ui.work.sounds import Sound
from ui.work.voice import FOLDER, counter_number, spoken

if TYPE_CHECKING:
    from desk_app.domain.dossier import Dossier
    from desk_app.store.clerks import Clerk
    from ui.counter.counter import Counter
    from ui.widgets.banner import Banner

translate = QCoreApplication.translate
CALL_KEY, PAID_KEY = "Ctrl+Space", "Ctrl+M"


@runtime_checkable
class IsHeard(Protocol):
    """A screen with sounds: `sounded` says ok, attention or unknown."""

    sounded: SignalInstance


@runtime_checkable
class HandsOver(Protocol):
    """A screen that hands results over: `handed_over` names the dossier, `transfer_asked` those to be paid by bank."""

    handed_over: SignalInstance
    transfer_asked: SignalInstance


class CitizenSide(QObject):
    """Rooms tell it what they do with a citizen; it decides nothing of theirs.

    `turn_taken` tells the queue number a form is written for ("" where none was called).
    """

    turn_taken = Signal(str)

    def __init__(self, counter: Counter, screens: Screens | None = None) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk = counter, counter.window, counter.desk
        self._linked = ""
        self._heard: set[str] = set()
        self._banner: Banner | None = None
        self.screen = SecondScreen(counter, screens)
        self.display = CitizenDisplay(self._desk, self, run=background.run, later=self._later)
        self.turns = TurnCalls(self._desk, self, run=background.run)
        self.screen.glass.rated.connect(lambda step: self.display.touched(Satisfaction(step)))
        self._window.screen_shown.connect(self._hear)
        counter.left.connect(self.display.rest)
        counter.entered.connect(self._enter)
        counter.preferred.connect(lambda: self._listen(counter.clerk()))
        self._offer_calls()

    # What the rooms tell ----------------------------------------------------------------------------

    def show_form(self, form_id: str, clerk: str, check: Check | None, *, blank: bool) -> None:
        """A form of `clerk` as it stands; `check` None while there is nothing to read over."""
        if self._window.covered() or clerk != self._counter.actor().name:
            return
        self.display.check(check)
        if blank:
            self.turn_taken.emit("")
        elif form_id != self._linked:
            self._linked = form_id
            self.turns.write_for(form_id, self.turn_taken.emit)

    def show_received(self, dossier: Dossier) -> None:
        """A dossier got its number."""
        if self.screen.is_shown:
            self.display.received(dossier)

    def show_returned(self, dossier: Dossier) -> None:
        """A result was handed over."""
        if self.screen.is_shown:
            self.display.returned(dossier)

    def show_transfer(self, dossiers: Sequence[Dossier]) -> None:
        """What is owed for results is to be paid by bank; none: it is not any more."""
        if self.screen.is_shown:
            self.display.transfer(dossiers)

    def parked(self) -> None:
        """A form was parked: where the desk likes it so, the next number is called."""
        background.run(
            lambda: self._desk.preferences.get(DESK, "queue.call_on_park", False),
            done=lambda wanted: self.turns.call_next() if wanted else None,
            failed=self.not_called,
        )

    # What the citizen's screen asks for ---------------------------------------------------------------

    def show_page(self, shown: Shown) -> None:
        """Show a page to the citizen."""
        self.screen.glass.show_page(shown)

    def ask_payment(self, dossier: Dossier, pay: Pay) -> None:
        """Ask the clerk whether the money has come; only the clerk can say so."""
        method = PaymentMethod.VIETQR if pay.payload else PaymentMethod.CASH
        said = translate("CitizenSide", "Waiting for a transfer of {amount} for {code}")
        if not pay.payload:
            said = translate("CitizenSide", "No account in the settings: take {amount} in cash for {code}")
        said = said.format(amount=wording.money(pay.amount), code=grouped(dossier.scan_code))
        button = KeyButton(translate("CitizenSide", "Received"), PAID_KEY, icon="check")
        button.clicked.connect(partial(self._take_payment, dossier.code, pay.amount, method))
        banner = self._window.show_banner(said, Tone.CALM, "banknote", button, whose=Whose.PAYMENT)
        banner.destroyed.connect(partial(self._forget, banner))
        self._banner = banner

    def payment_over(self) -> None:
        """Nothing is waited for any more."""
        banner, self._banner = self._banner, None
        if banner is not None:
            self._window.clear_banner(banner)

    def rated(self) -> None:
        """A citizen has touched a face: it is sent like everything else."""
        self._counter.wrote()

    def call(self, idle: Idle) -> None:
        """A number was called."""
        self._linked = ""
        self.display.call(idle)

    def stand_by(self, idle: Idle) -> None:
        """Where the queue stands."""
        self.display.stand_by(idle)

    def called_out(self, turn: str) -> None:
        """Say it to the hall, and to the clerk."""
        self._window.toast(translate("CitizenSide", "Calling number {turn}").format(turn=turn))
        voice = spoken(self._desk.home.folder / FOLDER, turn, counter_number(self._desk.desk.desk_name))
        sounds.play(Sound.CHIME, then=voice)

    def not_called(self, refusal: Exception) -> None:
        """Say to the clerk why not."""
        self._window.toast(refused.sentence(refusal))

    def close(self) -> None:
        """The counter closes: what the citizen's screen would have shown later is shown to nobody."""
        self.display.close()
        self.screen.close()

    # Within -----------------------------------------------------------------------------------------

    def _offer_calls(self) -> None:
        shortcut = QShortcut(QKeySequence(CALL_KEY), self._window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._call_next)
        for title, act, key in (
            (translate("CitizenSide", "Call the next number"), self._call_next, CALL_KEY),
            (translate("CitizenSide", "Call the number once more"), self.turns.call_again, ""),
            (translate("CitizenSide", "Nobody came: pass over, call the next"), self.turns.skip, ""),
            (translate("CitizenSide", "Call a number passed over"), self.turns.call_passed_over, ""),
        ):
            self._counter.offer(Offer(title, act, key=key, icon="user"))

    def _call_next(self) -> None:
        if not self._window.covered():
            self.turns.call_next()

    def _enter(self, clerk: Clerk) -> None:
        """The screen wakes with this clerk's form, where one came up; sounds are as loud as this clerk likes."""
        self.display.wake()
        self.turns.begin()
        self._listen(clerk)

    def _hear(self, key: str) -> None:
        """A screen shown for the first time: what it says by sound is played, what it hands over is shown."""
        screen: object = self._window.room(key)
        if key in self._heard:
            return
        self._heard.add(key)
        if isinstance(screen, IsHeard):
            screen.sounded.connect(sounds.play)
        if isinstance(screen, HandsOver):
            screen.handed_over.connect(self.show_returned)
            screen.transfer_asked.connect(self.show_transfer)

    def _listen(self, clerk: Clerk) -> None:
        def volume() -> int:
            sounds.prepare()
            likings = likings_of(self._desk, clerk.id)
            return likings.volume if likings.sounds else 0

        background.run(volume, done=sounds.set_volume, failed=self.not_called)

    def _take_payment(self, code: str, amount: int, method: PaymentMethod) -> None:
        desk, actor = self._desk, self._counter.actor()
        facts = {"amount": amount, "method": method.value}

        def taken(_: Dossier) -> None:
            self.display.payment_confirmed()
            self._counter.wrote()

        background.run(
            lambda: take(desk, code, "collect_fee", facts, actor=actor), done=taken, failed=self.not_called
        )

    def _forget(self, banner: Banner) -> None:
        if self._banner is banner:
            self._banner = None

    def _later(self, seconds: float, then: Callable[[], None]) -> Callable[[], None]:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        timer.start(round(seconds * 1000))

        def call_off() -> None:
            timer.stop()
            timer.deleteLater()

        return call_off
