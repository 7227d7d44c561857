"""What stands over a screen for a moment: the palette of Ctrl+K, the keys of F1."""

from __future__ import annotations

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from ui.counter.keys import WORKLIST

CONTROL = Qt.KeyboardModifier.ControlModifier


def show_palette(stage: Stage) -> None:
    """Before a letter is typed: commands."""
    stage.sign_in()
    stage.window.show_screen(WORKLIST)
    stage.wait(0.8)
    stage.press(Qt.Key.Key_K, CONTROL)
    stage.wait(0.3)


def show_found(stage: Stage) -> None:
    """A family name: procedures, dossiers and people."""
    show_palette(stage)
    stage.type_in("le")
    stage.wait(0.6)


def show_nothing(stage: Stage) -> None:
    """Nothing answers, and what to try."""
    show_palette(stage)
    stage.type_in("xyzzy")
    stage.wait(0.6)


def show_keys(stage: Stage) -> None:
    """The keys of the worklist."""
    stage.sign_in()
    stage.window.show_screen(WORKLIST)
    stage.wait(0.8)
    stage.press(Qt.Key.Key_F1)
    stage.wait(0.3)


SHOTS = [
    Shot("palette", show_palette),
    Shot("palette-found", show_found),
    Shot("palette-nothing", show_nothing),
    Shot("keys", show_keys),
]
