"""Who watches the counter: it locks itself when nobody works, and says when day or rights are not sure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from desk_app.store.preferences import DESK
from ui.counter.keys import BANNER_KEY, RECEPTION
from ui.theme import Tone
from ui.widgets.banner_place import Whose
from ui.widgets.buttons import KeyButton
from ui.work import background

if TYPE_CHECKING:
    from desk_app.store.line_state import LineState
    from ui.counter.counter import Counter
    from ui.widgets.banner import Banner

translate = QCoreApplication.translate

IDLE_MINUTES, IDLE_AT_FIRST = "lock.idle_minutes", 5
UNCONFIRMED_AFTER = timedelta(days=7)
"""So long without the province, and it is said that nobody confirmed the accounts since."""
LOOK_AT_CLOCK_EVERY = 20_000  # milliseconds
_WORK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


@runtime_checkable
class GoesTo(Protocol):
    """A screen that can put the focus on a field."""

    def go_to(self, field: str) -> None: ...


class Presence(QObject):
    """Locks after idle minutes (a preference of the desk, 0 never) and keeps a banner of its own."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk = counter, counter.window, counter.desk
        self._banner: Banner | None = None
        self._state: LineState | None = None
        self._asked: background.Ticket | None = None
        self._says = ""
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._lock)
        self._clock = QTimer(self, interval=LOOK_AT_CLOCK_EVERY)
        self._clock.timeout.connect(self.look)
        counter.entered.connect(lambda _clerk: self._begin())
        counter.left.connect(self._end)
        counter.changed.connect(self.look)
        counter.preferred.connect(self._read_minutes)
        counter.line.loop.state_changed.connect(self._take_state)
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def look(self) -> None:
        """Say what is not sure now, or nothing any more."""
        if self._window.covered():
            return
        if self._desk.clock.quality() == "suspect":
            self._say_clock()
        else:
            self._judge(self._state)

    def close(self) -> None:
        """The window closes."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        if self._asked is not None:
            self._asked.cancel()
        self._idle.stop()
        self._clock.stop()

    def _begin(self) -> None:
        self._read_minutes()
        self._clock.start()
        self.look()

    def _end(self) -> None:
        if self._banner is None:
            self._says = ""
        self._idle.stop()
        self._clock.stop()

    def _read_minutes(self) -> None:
        self._asked = background.run(
            lambda: self._desk.preferences.get(DESK, IDLE_MINUTES, IDLE_AT_FIRST),
            done=self._wait_for,
            failed=lambda _refusal: self._wait_for(IDLE_AT_FIRST),
        )

    def _wait_for(self, minutes: int) -> None:
        self._idle.stop()
        if minutes > 0 and not self._window.covered():
            self._idle.start(minutes * 60_000)

    def _lock(self) -> None:
        if not self._window.covered():
            self._counter.lock()

    def _take_state(self, state: LineState) -> None:
        self._state = state
        self.look()

    def _judge(self, state: LineState | None) -> None:
        last = state.last_round if state is not None else None
        if last is None or self._desk.clock.now() - last < UNCONFIRMED_AFTER:
            self._clear()
            return
        said = translate(
            "Counter",
            "Accounts not confirmed by the province since {day}. Work goes on; connect the line when you can.",
        )
        self._say(said.format(day=f"{last:%d/%m/%Y}"), Tone.CALM, "cloud-off", whose=Whose.RIGHTS)

    def _say_clock(self) -> None:
        said = translate(
            "Counter", "This computer says {moment}, which cannot be right: no due date is given."
        )
        button = KeyButton(translate("Counter", "Confirm today's date"), BANNER_KEY)
        button.clicked.connect(self._ask_for_day)
        words = said.format(moment=f"{self._desk.clock.now():%d/%m/%Y}")
        self._say(words, Tone.TODAY, "clock", button, whose=Whose.CLOCK)

    def _ask_for_day(self) -> None:
        if self._window.current_key != RECEPTION:
            self._window.show_screen(RECEPTION)
        screen: object = self._window.room(RECEPTION)
        if isinstance(screen, GoesTo):
            screen.go_to("clock")

    def _say(
        self, words: str, tone: Tone, icon: str, action: KeyButton | None = None, *, whose: Whose
    ) -> None:
        if words == self._says:
            return
        self._clear()
        self._says = words
        # Rights that nobody confirmed are told once a sign-in; a clock that cannot be believed stays.
        put_off = self._put_away if whose is Whose.RIGHTS else None
        self._banner = self._window.show_banner(words, tone, icon, action, whose=whose, put_off=put_off)

    def _put_away(self) -> None:
        self._banner = None

    def _clear(self) -> None:
        if self._banner is not None:
            self._window.clear_banner(self._banner)
        self._banner, self._says = None, ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WORK and self._idle.isActive():
            self._idle.start()
        return False
