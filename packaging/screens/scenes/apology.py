"""F3: late dossiers chosen, the letter asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from scenes.worklist import show_chosen


def show(stage: Stage) -> None:
    """The card that asks why, over the two late dossiers."""
    show_chosen(stage)
    stage.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    stage.wait(0.4)


SHOTS = [Shot("worklist-apology", show, ())]
