"""Scans for a form that has no number yet: they wait in its tray, and are attached once it is a dossier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desk_app.scanned import take_in_file
from ui import refused
from ui.reception.paper_card import PaperCard
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate


def ask_for_files() -> list[Path]:
    """The system's own window for files."""
    kinds = translate("Reception", "Scans") + " (*.pdf *.jpg *.jpeg *.png)"
    names, _ = QFileDialog.getOpenFileNames(None, translate("Reception", "Scans of the paper"), "", kinds)
    return [Path(name) for name in names]


class ReceptionScans(QObject):
    """`said` tells what could not be taken in, and why."""

    said = Signal(str)

    def __init__(
        self,
        desk: OpenDesk,
        papers: PaperCard,
        *,
        run: Asking = background.run,
        ask: Callable[[], list[Path]] = ask_for_files,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._papers, self._ask = desk, papers, ask
        self._run: Asking = partial(background.run, lane="scan") if run is background.run else run
        self._form_id = ""
        papers.scan_wanted.connect(self._choose)

    def follow(self, form_id: str) -> None:
        """Another form is in hand."""
        if form_id != self._form_id:
            self._form_id = form_id
            self._count()

    def take(self, files: Sequence[Path], paper: str) -> None:
        """Each file by itself; a bad one is told, the rest goes on."""
        form_id, desk = self._form_id, self._desk
        if not paper:
            self.said.emit(
                translate("Reception", "Choose the procedure first: a scan belongs to one of its papers.")
            )
            return
        for file in files:

            def job(file: Path = file) -> None:
                scan = take_in_file(desk, file)
                desk.scans.lay_in_tray(
                    scan, form_id=form_id, paper=paper, name=file.name, at=desk.clock.now()
                )

            def failed(no: Exception, name: str = file.name) -> None:
                self.said.emit(f"{name}: {refused.sentence(no)}")

            self._run(job, done=lambda _none: self._count(), failed=failed)

    def take_dropped(self, dropped: QMimeData) -> bool:
        """Files let fall on the form go to the paper the list stands on; False when there is none among it."""
        files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if files:
            self.take(files, self._papers.list.current_paper())
        return bool(files)

    def _choose(self, paper: str) -> None:
        if paper:
            self.take(self._ask(), paper)

    def _count(self) -> None:
        form_id = self._form_id

        def counted(count: int) -> None:
            if form_id == self._form_id:
                self._papers.show_scans(count)

        self._run(
            lambda: len(self._desk.scans.tray(form_id)) if form_id else 0,
            done=counted,
            failed=lambda no: self.said.emit(refused.sentence(no)),
        )


def has_files(dragged: QMimeData) -> bool:
    """Whether files are being dragged."""
    return any(url.isLocalFile() for url in dragged.urls())
