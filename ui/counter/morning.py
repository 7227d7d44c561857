"""The word of the morning: how much is late and how much is due today, said once to each clerk and day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desk_app.store.queues import Queue
from ui import refused
from ui.counter.keys import WORKLIST
from ui.theme import Tone
from ui.widgets.banner_place import Whose
from ui.widgets.buttons import KeyButton
from ui.work import background

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.store.clerks import Clerk
    from ui.counter.counter import Counter
    from ui.widgets.banner import Banner

translate = QCoreApplication.translate

TOLD = "morning_told"
"""The preference: the last day this clerk was told."""

OPENS, NOON = time(7, 30), time(12)
LOOK = 20_000  # ms between two looks at the clock of a window that was left open


@dataclass(frozen=True, slots=True)
class Due:
    """What is pressing today, and whether this clerk has yet to hear of it."""

    late: int
    today: int
    is_news: bool


class Morning(QObject):
    """Tells at the first sign-in before noon, and at half past seven where somebody is signed in already."""

    def __init__(self, counter: Counter, *, run: Any = background.run) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk, self._run = counter, counter.window, counter.desk, run
        self._banner: Banner | None = None
        self._asked = ""
        counter.entered.connect(lambda _clerk: self._look())
        counter.left.connect(self._forget)
        counter.window.screen_shown.connect(self._shown)
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look_at_the_clock)
        self._timer.start()

    def look_at_the_clock(self) -> None:
        """Tell whoever is signed in once the office opens."""
        now = self._desk.clock.now()
        if not self._window.covered() and OPENS <= now.time() < NOON and self._asked != self._today(now):
            self._look()

    def _look(self) -> None:
        now, clerk = self._desk.clock.now(), self._counter.clerk()
        self._asked = self._today(now)
        self._run(lambda: due_this_morning(self._desk, clerk, now), done=self._tell, failed=self._complain)

    def _today(self, now: datetime) -> str:
        return f"{self._counter.clerk().id} {now.date().isoformat()}"

    def _tell(self, due: Due) -> None:
        self._window.set_rail_count(WORKLIST, due.late + due.today)
        if not due.is_news or self._window.current_key == WORKLIST:
            return
        said = [translate("Counter", "{count} late").format(count=due.late)] if due.late else []
        said += [translate("Counter", "{count} due today").format(count=due.today)] if due.today else []
        show = KeyButton(translate("Counter", "See them"), "F3", binds=False)
        show.clicked.connect(lambda: self._window.show_screen(WORKLIST))
        tone, icon = (Tone.LATE, "triangle-alert") if due.late else (Tone.TODAY, "clock")
        self._banner = self._window.show_banner(
            ", ".join(said), tone, icon, show, whose=Whose.LATE, put_off=self._put_off
        )

    def _shown(self, key: str) -> None:
        if key == WORKLIST:
            self._forget()

    def _put_off(self) -> None:
        """Later: the rail goes on counting."""
        self._banner = None

    def _forget(self) -> None:
        if self._banner is not None:
            self._window.clear_banner(self._banner)
            self._banner = None

    def _complain(self, refusal: Exception) -> None:
        self._window.toast(refused.sentence(refusal))


def due_this_morning(desk: OpenDesk, clerk: Clerk, now: datetime) -> Due:
    """How many dossiers are late and how many are due today; news to a clerk once a day, before noon."""
    late = desk.queues.counts(now=now, horizon=now.date())[Queue.LATE]
    (until_tonight,) = desk.queues.due_before([now.date()])
    day = now.date().isoformat()
    is_news = now.time() < NOON and desk.preferences.get(clerk.id, TOLD, "") != day
    if is_news:
        desk.preferences.put(clerk.id, TOLD, day)
    return Due(late, until_tonight - late, is_news and until_tonight > 0)
