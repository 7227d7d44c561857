"""A scan opened in the system's own viewer, from a decrypted copy that is gone again soon afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from desk_app.domain.attachments import SUFFIX

KEPT = 10 * 60_000
"""Milliseconds: a viewer has long read a page into its memory by then."""


class Viewer(QObject):
    """`open` shows a scan; its copy goes when the window closes, at the lock, or after ten minutes."""

    def __init__(
        self,
        folder: Path,
        opener: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        parent: QObject | None = None,
    ) -> None:
        """`folder` is emptied: what a crash left open to be read is removed first."""
        super().__init__(parent)
        self._folder, self._open = folder, opener
        self.clear()
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.clear)

    def show_scan(self, body: bytes, media: str) -> bool:
        """False where this computer has no program for it."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(suffix=SUFFIX.get(media, ""), dir=self._folder)  # mode 0600
        with os.fdopen(descriptor, "wb") as file:
            file.write(body)
        QTimer.singleShot(KEPT, self, lambda: Path(name).unlink(missing_ok=True))
        return self._open(QUrl.fromLocalFile(name))

    def clear(self) -> None:
        """Remove every copy; one that a viewer holds on Windows goes at the next start."""
        shutil.rmtree(self._folder, ignore_errors=True)
