"""Opening the window: a painted frame first, and only then everything that takes time to load."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.shell import Shell

_BRIGHT = 128


def main(home: str | None) -> int:
    """Open the window of a home (``--home``, else DESK_HOME, else the user's own); the exit code.

    70 when the window cannot be opened; the report lies in the home.
    """
    os.umask(0o077)
    app = QApplication(sys.argv[:1])
    shell = Shell(dark=app.palette().window().color().lightness() < _BRIGHT)
    shell.resize(1366, 768)
    shell.painted_first = lambda: QTimer.singleShot(0, lambda: _furnish(shell, home))
    shell.showMaximized()
    return app.exec()


def _furnish(shell: Shell, home: str | None) -> None:
    """After the first paint: the look, the frame, and the home, which is opened off this thread."""
    from desk_app.paths import home_of
    from ui import crash

    place = home_of(home)
    try:
        from ui.app import follow_system, make_application
        from ui.main_window import MainWindow
        from ui.opening import Opening

        make_application()
        follow_system()
        crash.install(place.reports)
        window = MainWindow()
        shell.furnish(window)
        Opening(window, place).begin()
    except Exception as error:  # noqa: BLE001  (whatever it was, support wants a report and an exit code)
        QApplication.exit(crash.start_up_failed(error))
