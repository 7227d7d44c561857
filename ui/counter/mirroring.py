"""The second place of the journal, kept up to date behind the counter: nobody ever waits for it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desk_app.mirror import mirror_now
from ui.work import background

if TYPE_CHECKING:
    from desk_app.store.mirror_state import MirrorState
    from ui.counter.counter import Counter

log = logging.getLogger(__name__)

EVERY = 20_000  # ms between two looks, so that a new entry is there within a minute even after a failed one
SOON = 1_000  # ms after something was written


class Mirroring(QObject):
    """Looks after each writing and three times a minute, never twice at once; a place that hangs holds up itself alone."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._desk, self._loop = counter.desk, counter.line.loop
        self._running = self._again = self._closed = False
        self._trouble = ""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self.look)
        counter.changed.connect(self._soon.start)
        counter.preferred.connect(self._soon.start)

    def begin(self) -> None:
        """Look now and from now on."""
        self._timer.start()
        self._soon.start()

    def look(self) -> None:
        """Bring the second place up to date; what was written meanwhile follows at once."""
        if self._closed:
            return
        if self._running:
            self._again = True
            return
        self._running, self._again = True, False
        background.run(
            lambda: mirror_now(self._desk),
            done=self._told,
            failed=self._failed,
            settled=self._settled,
            lane="mirror",
        )

    def close(self) -> None:
        """Look no more; a copy begun comes to its end."""
        self._closed = True
        self._timer.stop()
        self._soon.stop()

    def _told(self, state: MirrorState) -> None:
        if state.place and (state.trouble or self._trouble):
            self._loop.tell()
        self._trouble = state.trouble

    def _failed(self, refusal: Exception) -> None:
        """This computer's own database said no: the line meets the same and tells it; the next look comes anyway."""
        log.warning("the second place was not looked at: %s", refusal)

    def _settled(self) -> None:
        self._running = False
        if self._again:
            self.look()
