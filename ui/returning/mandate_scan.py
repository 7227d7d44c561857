"""The mandate of whoever comes for another person, kept as a scan of each dossier it is shown for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desk_app.domain.attachments import MANDATE
from desk_app.scanned import attach_scan, take_in_file, take_in_scan
from ui import refused
from ui.work import background
from ui.work.asking import Asking
from ui.work.scanner.page_camera import PageCamera

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk_app.bootstrap import OpenDesk
    from desk_app.domain.attachments import Scan
    from desk_app.wire.envelope import Actor

translate = QCoreApplication.translate


def ask_for_file() -> list[Path]:
    """The system's own window for a file."""
    kinds = translate("Returning", "Scans") + " (*.pdf *.jpg *.jpeg *.png)"
    name, _ = QFileDialog.getOpenFileName(None, translate("Returning", "Scan of the mandate"), "", kinds)
    return [Path(name)] if name else []


class MandateScan(QObject):
    """`kept` tells in words that it is attached, `said` why it is not."""

    kept = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        desk: OpenDesk,
        *,
        actor: Callable[[], Actor],
        codes: Callable[[], Sequence[str]],
        run: Asking,
        ask: Callable[[], list[Path]] = ask_for_file,
        parent: QObject | None = None,
    ) -> None:
        """`codes` are the dossiers ticked now."""
        super().__init__(parent)
        self._desk, self._actor, self._codes, self._ask = desk, actor, codes, ask
        self._run: Asking = partial(background.run, lane="scan") if run is background.run else run
        self._camera: PageCamera | None = None

    def choose(self) -> None:
        """A file of the scanner."""
        desk = self._desk
        for file in self._ask():
            self._keep(lambda file=file: take_in_file(desk, file))  # type: ignore[misc]  # the file of this turn

    def photograph(self, window: QWidget) -> None:
        """The camera over a corner of the window; each page taken is kept."""
        if self._camera is None:
            self._camera = PageCamera(window)
            self._camera.photographed.connect(lambda raw: self._keep(lambda: take_in_scan(self._desk, raw)))
        self._camera.open_camera()

    def _keep(self, made: Callable[[], Scan]) -> None:
        desk, actor, codes = self._desk, self._actor(), list(self._codes())

        def job() -> int:
            scan = made()
            for code in codes:
                attach_scan(desk, code, MANDATE, scan, actor=actor)
            return len(codes)

        def done(count: int) -> None:
            self.kept.emit(translate("Returning", "Scan kept with {count} dossiers").format(count=count))

        if codes:
            self._run(job, done=done, failed=lambda no: self.said.emit(refused.sentence(no)))
