"""F2: a card scanned, a procedure chosen, one paper missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage


def show(stage: Stage) -> None:
    """Bring the window there."""
    stage.sign_in()
    stage.scan_card()
    stage.type_in("dktt")
    stage.wait(0.4)
    stage.press(Qt.Key.Key_Return)
    stage.wait(0.4)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Minus)
    stage.wait(1.0)


SHOTS = [
    Shot(
        "reception",
        show,
        ((1093, "light", 100), (1366, "light", 100), (1366, "dark", 100), (1366, "light", 150)),
    )
]
