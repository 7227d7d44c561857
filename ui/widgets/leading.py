"""Whoever is given the focus and holds several things hands it to the one that is meant.

Qt's own focus proxy breaks the Tab order where the proxy lies inside its owner beside other things that take the
focus: Tab jumps back to the proxy and never reaches them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class _Lead(QObject):
    def __init__(self, owner: QWidget, target: QWidget) -> None:
        super().__init__(owner)
        self.target = target
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.target.setFocus(event.reason())
        return False


def lead_focus(owner: QWidget, target: QWidget) -> None:
    """From now on the focus given to `owner` goes on to `target`, which lies in it; Tab passes through both."""
    for known in owner.children():
        if isinstance(known, _Lead):
            known.target = target
            return
    _Lead(owner, target)
