"""The application in the desk's face: fonts, theme, language."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui import fonts, theme, translations
from ui.theme import DARK, LIGHT, Look
from ui.work import sweeping

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
    sweeping.begin()
    return app


def first_look() -> Look:
    """Return the look to begin with: as bright or dark as the system, at the scale of DESK_TEXT_SCALE."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    try:
        scale = float(os.environ.get(SCALE_VARIABLE, "100")) / 100
    except ValueError:
        scale = 1.0
    return Look(DARK if dark else LIGHT, scale)


def choose_scheme(dark: bool | None) -> None:
    """Be dark or bright from now on; with None as the system is, also when it changes."""
    scheme = {None: Qt.ColorScheme.Unknown, True: Qt.ColorScheme.Dark, False: Qt.ColorScheme.Light}[dark]
    QGuiApplication.styleHints().setColorScheme(scheme)
    found = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    tokens = DARK if (found if dark is None else dark) else LIGHT
    if tokens is not theme.look().tokens:
        theme.wear(replace(theme.look(), tokens=tokens))


def follow_system() -> None:
    """Be as bright or dark as the system from now on, also when it changes."""
    QGuiApplication.styleHints().colorSchemeChanged.connect(_follow)


def _follow(scheme: Qt.ColorScheme) -> None:
    tokens = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    if tokens is not theme.look().tokens:
        theme.wear(replace(theme.look(), tokens=tokens))
