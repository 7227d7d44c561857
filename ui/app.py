"""The door of the window: Qt alone is loaded before the first paint, everything else after it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui import crash, fonts, theme, translations
from ui.main_window import MainWindow
from ui.theme import DARK, LIGHT, Look

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
    theme.wear(look or first_look())
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


def choose_scheme(dark: bool | None) -> None:
    """Be dark or bright from now on; with None as the system is, also when it changes."""
    scheme = {None: Qt.ColorScheme.Unknown, True: Qt.ColorScheme.Dark, False: Qt.ColorScheme.Light}[dark]
    QGuiApplication.styleHints().setColorScheme(scheme)
    found = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    theme.wear(replace(theme.look(), tokens=DARK if (found if dark is None else dark) else LIGHT))


def _follow(scheme: Qt.ColorScheme) -> None:
    tokens = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    if tokens is not theme.look().tokens:
        theme.wear(replace(theme.look(), tokens=tokens))


def main(home: str | None) -> int:
    """Open the window of a home (``--home``, else DESK_HOME, else the user's own); the exit code."""
    from desk_app.paths import home_of
    from ui.opening import Opening

    place = home_of(home)

    def furnish(window: MainWindow) -> None:
        Opening(window, place).begin()

    return run(lambda _window: None, furnish, reports=place.reports)


def run(
    prepare: Callable[[MainWindow], None],
    furnish: Callable[[MainWindow], None],
    *,
    reports: Path,
    argv: Sequence[str] = (),
) -> int:
    """Open the desk's window and stay until it is closed; return the exit code (70 when it cannot open).

    `prepare` names the rooms and may load nothing but Qt; `furnish` is called after the first paint and
    brings in what is heavy. Bugs are written under `reports`.
    """
    try:
        app = make_application(argv)
        crash.install(reports)
        QGuiApplication.styleHints().colorSchemeChanged.connect(_follow)
        window = MainWindow()
        prepare(window)
        after_first_paint(window, lambda: furnish(window))
        window.resize(1366, 768)
        window.showMaximized()
    except Exception as error:  # noqa: BLE001  # whatever it was, support wants a report and an exit code
        return crash.start_up_failed(error)
    return app.exec()


def after_first_paint(window: QWidget, call: Callable[[], None]) -> None:
    """Call `call` on the window's thread once `window` has been painted for the first time.

    That is where the heavy rooms are opened: `background.run(import_the_rest, done=…, failed=…)`.
    """
    _FirstPaint(window, call)
