"""The sample commune as a new user meets it: the coach over reception, the mark over everything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from ui.counter.coach import Coach


def show(stage: Stage) -> None:
    """A card scanned with Ctrl+J, the procedure to be typed next."""
    stage.counter.coach = Coach(stage.counter)
    stage.window.mark_as_sample()
    stage.sign_in()
    stage.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    stage.wait(1.0)


SHOTS = [Shot("coach", show)]
