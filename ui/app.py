"""The door of the window: Qt alone is loaded before the first paint, everything else after it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui import fonts, translations
from ui.theme import DARK, LIGHT, Look, wear

SCALE_VARIABLE = "DESK_TEXT_SCALE"  # percent, 90–150; the clerk's setting when it is not given


def make_application(
    argv: Sequence[str] = (), *, look: Look | None = None, language: str = ""
) -> QApplication:
    """Return the application with the desk's face, look and language; the one there is, dressed anew.

    Raises FileNotFoundError when a face of the typeface is missing.
    """
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(list(argv) or sys.argv[:1])
    app.setApplicationName("quay-mot-cua")
    app.setApplicationDisplayName("Quầy Một Cửa")
    style = QStyleFactory.create("Fusion")
    app.setStyle(style)
    fonts.register()
    translations.install(language)
    wear(look or first_look())
    return app


def first_look() -> Look:
    """Return the look to begin with: as bright or dark as the system, at the scale of DESK_TEXT_SCALE."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    try:
        scale = float(os.environ.get(SCALE_VARIABLE, "100")) / 100
    except ValueError:
        scale = 1.0
    return Look(DARK if dark else LIGHT, scale)


class _FirstPaint(QObject):
    """Waits for a window's first paint, then calls once and goes."""

    def __init__(self, window: QWidget, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._call = call
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # From the event loop, so that the paint itself is on the screen before.
            QTimer.singleShot(0, self._call)
            self.deleteLater()
        return False


def after_first_paint(window: QWidget, call: Callable[[], None]) -> None:
    """Call `call` on the window's thread once `window` has been painted for the first time.

    That is where the heavy rooms are opened: `background.run(import_the_rest, done=…, failed=…)`.
    """
    _FirstPaint(window, call)
