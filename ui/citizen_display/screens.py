"""Which screen is free for the citizen: never the clerk's, and none that shows the clerk's picture once more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def free_room(clerks: QRect, every: Sequence[QRect]) -> QRect | None:
    """The first screen that has nothing in common with the clerk's; a mirrored one has everything."""
    return next((room for room in every if not room.intersects(clerks)), None)


class Screens(QObject):
    """The screens of this computer, seen from the clerk's window; `changed` when one came, went or moved."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._watch)
            # Told before Qt moves the windows of that screen to the one that is left.
            app.screenRemoved.connect(self.changed)
            app.primaryScreenChanged.connect(self.changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.changed)
        window.winId()
        handle = window.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self.changed)

    def clerks(self) -> QRect | None:
        """Where the clerk's window stands; None while its screen is being taken away."""
        screen = self._window.screen()
        return screen.geometry() if screen in QGuiApplication.screens() else None

    def free(self) -> QRect | None:
        """Where the citizen's screen may stand; None when there is no second one."""
        clerks = self.clerks()
        if clerks is None:
            return None
        return free_room(clerks, [screen.geometry() for screen in QGuiApplication.screens()])

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()
