"""F8: the panel at the right that says what is sent and what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.store.queues import Queue
from ui.counter.keys import WORKLIST
from ui.sync.view import SyncPanel
from ui.widgets.palette import Offer
from ui.worklist.view import WorklistScreen

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the panel and connect it to the loop."""
    window, loop = counter.window, counter.line.loop

    def show_unsent() -> None:
        """The whole list of what waits, in the worklist."""
        window.show_screen(WORKLIST)
        screen: object = window.room(WORKLIST)
        if isinstance(screen, WorklistScreen):
            screen.open_queue(Queue.UNSENT)

    def build() -> SyncPanel:
        panel = SyncPanel(counter.desk)
        panel.retry_wanted.connect(loop.wake)
        panel.closed.connect(window.hide_side_panel)
        panel.dossier_wanted.connect(counter.open_dossier)
        panel.mend_wanted.connect(counter.mend_dossier)
        panel.unsent_wanted.connect(show_unsent)
        panel.said.connect(window.toast)
        panel.settled.connect(counter.wrote)
        loop.state_changed.connect(panel.refresh)
        loop.round_started.connect(panel.show_round)
        loop.progressed.connect(panel.show_progress)
        loop.round_ended.connect(panel.show_round_ended)
        return panel

    window.set_side_panel(build)
    window.sync_requested.connect(window.toggle_side_panel)
    counter.offer(Offer(translate("Counter", "Sync now"), loop.wake, icon="refresh-cw"))
    counter.offer(Offer(translate("Counter", "Sync panel"), window.toggle_side_panel, key="F8", icon="cloud"))
