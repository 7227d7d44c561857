"""F3: the clerk's own work, alone and beside the sync panel."""

from __future__ import annotations

from shot import Shot
from stage import Stage

from ui.counter.keys import WORKLIST


def show(stage: Stage) -> None:
    """Bring the window there."""
    stage.sign_in()
    stage.window.show_screen(WORKLIST)
    stage.wait(1.0)


def show_sync(stage: Stage) -> None:
    """The panel of the line at its right."""
    show(stage)
    stage.window.toggle_side_panel()
    stage.wait(0.8)


SHOTS = [
    Shot("worklist", show, ((1366, "light", 100), (1093, "dark", 100))),
    Shot("sync", show_sync),
]
