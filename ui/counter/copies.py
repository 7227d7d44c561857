"""The reminder that no copy of the desk was made for too long: said once to each clerk and day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desk_app.backups import days_without_copy
from ui import refused
from ui.counter.keys import BANNER_KEY
from ui.theme import Tone
from ui.widgets.banner_place import Whose
from ui.widgets.buttons import KeyButton
from ui.work import background

if TYPE_CHECKING:
    from ui.counter.counter import Counter
    from ui.widgets.banner import Banner

translate = QCoreApplication.translate

LOOK = 600_000  # ms between two looks while somebody is signed in


class Copies(QObject):
    """`open_page` shows the page of the settings where a copy is made."""

    def __init__(self, counter: Counter, open_page: Callable[[], None], *, run: Any = background.run) -> None:
        super().__init__(counter)
        self._open_page = open_page
        self._counter, self._window, self._desk, self._run = counter, counter.window, counter.desk, run
        self._banner: Banner | None = None
        self._told = ""
        counter.entered.connect(lambda _clerk: self.look())
        counter.left.connect(self._forget)
        counter.preferred.connect(self._look_anew)
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Read when the last copy was made; sample data need none."""
        if not self._window.covered() and not self._desk.desk.demo:
            self._run(lambda: days_without_copy(self._desk), done=self._tell, failed=self._complain)

    def _look_anew(self) -> None:
        """A copy was made, or the days were changed: what is said goes by that at once."""
        self._told = ""
        self.look()

    def _tell(self, days: int | None) -> None:
        if days is None:
            self._forget()
            return
        told = f"{self._counter.clerk().id} {self._desk.clock.now().date().isoformat()}"
        if self._told == told:
            return  # in sight, or put off by who read it
        self._forget()
        self._told = told
        said = translate("Counter", "No copy of this desk was made for {days} days.").format(days=days)
        go = KeyButton(translate("Counter", "Make a copy"), BANNER_KEY)
        go.clicked.connect(self._open_page)
        self._banner = self._window.show_banner(
            said, Tone.TODAY, "save", go, whose=Whose.COPIES, put_off=self._put_off
        )

    def _put_off(self) -> None:
        """Later: said again tomorrow."""
        self._banner = None

    def _forget(self) -> None:
        if self._banner is not None:
            self._window.clear_banner(self._banner)
            self._banner = None

    def _complain(self, refusal: Exception) -> None:
        self._window.toast(refused.sentence(refusal))
