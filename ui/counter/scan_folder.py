"""The scanner's folder, looked at behind the counter: what it dropped waits in the tray of every dossier's page."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desk_app.domain.scan_habits import ScanHabits
from desk_app.line import SCAN_HABITS
from desk_app.scanned import Dropped, settle_tray, sweep_scans, take_in_dropped
from desk_app.scans.dropped import DropFolder
from desk_app.store.preferences import DESK
from ui import refused
from ui.work import background

if TYPE_CHECKING:
    from desk_app.store.clerks import Clerk
    from ui.counter.counter import Counter

translate = QCoreApplication.translate
log = logging.getLogger(__name__)

EVERY = 2_000  # ms between two looks: a file counts once two of them found it the same


class ScanFolder(QObject):
    """Looks while somebody is signed in; `arrived` tells that the tray holds something new."""

    arrived = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._counter = counter
        self._folder: DropFolder | None = None
        self._running, self._told = False, ""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        counter.entered.connect(self._enter)
        counter.left.connect(self._timer.stop)

    def look(self) -> None:
        """Take in what is finished, never twice at once."""
        if self._running:
            return
        self._running = True
        background.run(
            self._taken_in, done=self._tell, failed=self._failed, settled=self._settled, lane="scan"
        )

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _enter(self, _clerk: Clerk) -> None:
        """What a power cut left half done is put right first."""
        desk = self._counter.desk
        background.run(lambda: sweep_scans(desk), done=lambda _: None, failed=self._failed, lane="scan")
        self.settle()
        self._timer.start()

    def settle(self) -> None:
        """Scans of forms that have become dossiers are attached."""
        desk, actor = self._counter.desk, self._counter.actor()

        def done(settled: int) -> None:
            if settled:
                self._counter.wrote()

        background.run(lambda: settle_tray(desk, actor=actor), done=done, failed=self._failed, lane="scan")

    def _taken_in(self) -> Dropped:
        desk = self._counter.desk
        chosen = desk.preferences.get(DESK, SCAN_HABITS, ScanHabits()).folder
        if not chosen:
            self._folder = None
            return Dropped()
        if self._folder is None or str(self._folder.folder) != chosen:
            self._folder = DropFolder(Path(chosen))
            self._folder.sweep(time.time())
        return take_in_dropped(desk, self._folder)

    def _tell(self, dropped: Dropped) -> None:
        window = self._counter.window
        for name, no in dropped.refused:
            said = f"{name}: {refused.sentence(no)}"
            if said != self._told:
                window.toast(said)
            self._told = said
        if dropped.taken:
            self._told = ""
            said = translate(
                "Counter", "{count} scans came from the scanner. Open the dossier, Alt+S attaches them."
            )
            window.toast(said.format(count=len(dropped.taken)))
            self.arrived.emit()

    def _failed(self, refusal: Exception) -> None:
        log.warning("the scanner's folder was not looked at: %s", refusal)
        said = refused.sentence(refusal)
        if said != self._told:
            self._counter.window.toast(said)
        self._told = said

    def _settled(self) -> None:
        self._running = False
