"""F3: the clerk's own work, alone and beside the sync panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from desk_app.store.queues import Queue
from ui.counter.keys import WORKLIST
from ui.worklist.view import WorklistScreen


def show(stage: Stage) -> None:
    """Bring the window there."""
    stage.sign_in()
    stage.window.show_screen(WORKLIST)
    stage.wait(0.6)
    screen = stage.window.room(WORKLIST)
    if isinstance(screen, WorklistScreen):
        screen.open_queue(Queue.TODAY)
    stage.wait(0.6)


def show_chosen(stage: Stage) -> None:
    """Two late dossiers ticked, the letter asked for."""
    show(stage)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        stage.press(key)


SHOTS = [
    Shot("worklist", show, ((1366, "light", 100), (1093, "dark", 100))),
    Shot("worklist-chosen", show_chosen, ((1366, "light", 100),)),
]
