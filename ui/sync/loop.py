"""Keeping desk and province in step while the window is open, without the clerk ever waiting for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from random import SystemRandom
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.domain.errors import Refusal
from desk_app.domain.retrying import Chance
from desk_app.kept_line import KeptLine
from desk_app.line import line_state, sync_once
from desk_app.ports import SyncReport
from desk_app.sync.rhythm import Rhythm
from ui.work import background

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.store.line_state import LineState
    from desk_app.sync.round import Progress

TICK = 1000  # ms between two looks at the rhythm

Sync = Callable[..., SyncReport]
"""`line.sync_once`: (desk, *, progress, cancelled, kept, brief) → what the round did."""


class SyncLoop(QObject):
    """Runs one round after another on the lane of the line, as `Rhythm` says, never two at once.

    Signals, all on the window's thread: `state_changed` (LineState; after every round, press and writing),
    `round_started`, `progressed` (Progress), `round_ended` (SyncReport, None for a round that broke), `refused` (a Refusal of
    this computer's, which a person must hear of).
    """

    state_changed = Signal(object)
    round_started = Signal()
    progressed = Signal(object)
    round_ended = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        desk: OpenDesk,
        *,
        sync: Sync = sync_once,
        run: Any = background.run,
        chance: Chance | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._sync, self._run = desk, sync, run
        self._chance = chance or SystemRandom().random
        self._rhythm: Rhythm | None = None
        self._stop = threading.Event()
        self._running = False
        self._report: SyncReport | None = None
        self._kept = KeptLine()
        self._brief = False
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether a round is on the line now."""
        return self._running

    def start(self) -> None:
        """Take up the next try kept from before a restart, then look every second whether a round is due."""
        self._read_state(self._begin)

    def wake(self) -> None:
        """Try now: the clerk pressed, or the network changed."""
        if self._rhythm is not None:
            self._rhythm.wake(self._desk.clock.now())
            self._look()

    def wrote(self) -> None:
        """Something new is in the journal: it is sent soon, and the count is told at once."""
        if self._rhythm is not None:
            self._rhythm.wrote(self._desk.clock.now())
        self._read_state(self.state_changed.emit)

    def tell(self) -> None:
        """Something beside the line changed (the disk, the second place): the state is read and told again."""
        self._read_state(self.state_changed.emit)

    def close(self) -> None:
        """Begin nothing more and ask the round on the line to end between two requests."""
        self._stop.set()
        self._timer.stop()
        if not self._running:
            self._kept.close()

    def _begin(self, state: LineState) -> None:
        self._rhythm = Rhythm(self._chance, next_try=state.next_try)
        self.state_changed.emit(state)
        self._timer.start()
        self._look()

    def _look(self) -> None:
        due = self._rhythm is not None and self._rhythm.is_due(self._desk.clock.now())
        if due and not self._running and not self._stop.is_set():
            self._go()

    def _go(self) -> None:
        self._running, self._report = True, None
        self._brief = self._rhythm is not None and self._rhythm.is_brief(self._desk.clock.now())
        self.round_started.emit()
        self._run(self._round, done=self._done, failed=self._refused, settled=self._settled, lane="line")

    def _round(self) -> SyncReport:
        """On the lane of the line."""
        return self._sync(
            self._desk,
            progress=self._tell_progress,
            cancelled=self._stop.is_set,
            kept=self._kept,
            brief=self._brief,
        )

    def _tell_progress(self, progress: Progress) -> None:
        # From the lane's thread: the signal carries it over to the window's.
        if not self._stop.is_set():
            self.progressed.emit(progress)

    def _done(self, report: SyncReport) -> None:
        self._report = report

    def _refused(self, refusal: Exception) -> None:
        """Another process syncs this home now: its round counts for ours, the next one comes in its time.

        Any other refusal (a full disk, a journal shorter than what was sent) is told to the clerk.
        """
        if not (isinstance(refusal, Refusal) and refusal.code == "sync_running"):
            self.refused.emit(refusal)
            return
        self._report = SyncReport(sent=0, received=0, quarantined=0, pending=0, ending="cancelled")

    def _settled(self) -> None:
        self._running = False
        if self._stop.is_set() or self._rhythm is None:
            self._kept.close()
            return
        now = self._desk.clock.now()
        if self._report is None:
            self._rhythm.broke(now)
        else:
            self._rhythm.ended(self._report, now, brief=self._brief)
        self.round_ended.emit(self._report)
        self._read_state(self.state_changed.emit)

    def _read_state(self, told: Callable[[LineState], None]) -> None:
        def answered(state: LineState) -> None:
            if not self._stop.is_set():
                told(state)

        self._run(lambda: line_state(self._desk), done=answered, failed=self._unread, lane="desk")

    def _unread(self, refusal: Exception) -> None:
        """The state could not be read: a busy database is read again at the next round, all else is told."""
        if not (isinstance(refusal, Refusal) and refusal.code == "busy"):
            self.refused.emit(refusal)
        if self._rhythm is None and not self._stop.is_set():
            QTimer.singleShot(TICK, self, self.start)
