"""F2 with what is folded away on most days: an organisation, somebody who brings the papers, a date of the clerk's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from scenes.reception import ALT, CTRL, begin


def show_organisation(stage: Stage) -> None:
    """All of it at once: an enterprise, its papers brought by another, another date, its reason not yet written."""
    stage.sign_in()
    begin(stage)
    _choose_enterprise(stage)
    stage.press(Qt.Key.Key_U, CTRL)
    stage.press(Qt.Key.Key_H, ALT)
    stage.wait(0.4)


def show_behalf(stage: Stage) -> None:
    """A person's papers brought by somebody else."""
    stage.sign_in()
    begin(stage)
    stage.press(Qt.Key.Key_U, CTRL)
    stage.wait(0.4)


def show_due(stage: Stage) -> None:
    """Another date than the counted one."""
    stage.sign_in()
    begin(stage)
    stage.press(Qt.Key.Key_H, ALT)
    stage.wait(0.4)


def _choose_enterprise(stage: Stage) -> None:
    stage.press(Qt.Key.Key_L, ALT)
    stage.press(Qt.Key.Key_Right)
    stage.wait(0.2)


SHOTS = [
    Shot("reception-behalf", show_behalf, ()),
    Shot("reception-due", show_due, ()),
    Shot("reception-organisation", show_organisation, ()),
]
