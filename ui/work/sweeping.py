"""What the window drops is swept by its own thread alone.

Python's collector runs in whichever thread allocates. In a lane it would take apart widgets while the window's thread
holds what their destruction waits for: both would wait for each other for ever, the window frozen.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

EVERY = 1_000  # milliseconds
LEAST = (700, 10, 10)  # as Python's own thresholds: new objects, young sweeps, middle sweeps


class Sweeping(QObject):
    """Takes the collector's work off every thread and does it here, a little at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect the oldest generation whose turn it is; nothing while little was allocated."""
        counted = gc.get_count()
        for generation in (2, 1, 0):
            if counted[generation] > LEAST[generation]:
                gc.collect(generation)
                return


def begin() -> None:
    """Sweep on this thread from now on; the application must exist. A second call changes nothing."""
    app = QCoreApplication.instance()
    if app is not None and app.findChild(Sweeping) is None:
        Sweeping(app)


def settle() -> None:
    """What is there now (every module, the catalogue) stays as long as the window: sweeps leave it out from now on."""
    gc.freeze()
