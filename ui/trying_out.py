"""The door to sample data while it is being made: how far it is, and a way back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.domain.errors import HomeRefused
from ui.theme import Tone
from ui.widgets.banner_place import Whose
from ui.widgets.buttons import KeyButton
from ui.work import background

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.paths import Home
    from ui.main_window import MainWindow

translate = QCoreApplication.translate

STOPPED = "demo_stopped"


class TryingOut(QObject):
    """Makes the sample commune on the desk's lane. `left` when the clerk went back; what was begun is made again."""

    told = Signal(int)
    left = Signal()

    def __init__(self, window: MainWindow, place: Home, held: ExitStack) -> None:
        super().__init__(window)
        self._window, self._place, self._held = window, place, held
        self._stop = threading.Event()
        self.told.connect(self._say)

    def begin(self, *, done: Callable[[OpenDesk], None], failed: Callable[[Exception], None]) -> None:
        """Say it over the empty window, and go."""
        self.stop = KeyButton(translate("Opening", "Back"), "Esc")
        self.stop.clicked.connect(self._give_up)
        said = translate("Opening", "Making the sample commune…")
        self._banner = self._window.show_banner(said, Tone.CALM, "clock", self.stop, whose=Whose.REFUSED)

        def job() -> OpenDesk:
            from desk_app.demo.home import demo_desk

            return self._held.enter_context(demo_desk(self._place, progress=self._tell))

        def refused(refusal: Exception) -> None:
            self._window.clear_banner()
            if isinstance(refusal, HomeRefused) and refusal.code == STOPPED:
                self.left.emit()
            else:
                failed(refusal)

        background.run(job, done=done, failed=refused)

    def _tell(self, dossiers: int) -> None:
        """On the desk's lane, after each dossier of the story."""
        if self._stop.is_set():
            raise HomeRefused(STOPPED, field="home")
        self.told.emit(dossiers)

    def _say(self, dossiers: int) -> None:
        from desk_app.demo.story import DOSSIERS

        said = translate("Opening", "Making the sample commune: {count} of {all} dossiers")
        self._banner.show_state(said.format(count=dossiers, all=DOSSIERS), Tone.CALM, "clock")

    def _give_up(self) -> None:
        self._stop.set()
        self.stop.setEnabled(False)
