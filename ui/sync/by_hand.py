"""Carrying what waits to the province by hand: the package, and the answer that comes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from desk_app.packages import Exported, Settled, export_package, take_answer
from ui import refused
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate

ANSWERS = "*.traloi"


def ask_for_folder(start: str) -> str:
    """The system's own window for a folder."""
    return QFileDialog.getExistingDirectory(None, translate("Sync", "Where the package goes (USB)"), start)


def ask_for_answer(start: str) -> str:
    """The system's own window for the province's answer."""
    title, kinds = translate("Sync", "The province's answer"), translate("Sync", "Answers ({kinds})")
    return QFileDialog.getOpenFileName(None, title, start, kinds.format(kinds=ANSWERS))[0]


class ByHand(QObject):
    """Makes packages and takes answers, off the window's thread and beside what the counter writes.

    `said` gives a sentence for a toast, `settled` tells that an answer settled something, `busy` whether it works,
    `stoppable` whether what it does can be given up.
    """

    said = Signal(str)
    settled = Signal()
    busy = Signal(bool)
    stoppable = Signal(bool)

    def __init__(
        self,
        desk: OpenDesk,
        *,
        run: Asking | None = None,
        folder: Callable[[str], str] = ask_for_folder,
        answer: Callable[[str], str] = ask_for_answer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._folder, self._answer = desk, folder, answer
        self._stop = background.may_stop()
        self._run: Asking = run or partial(background.run, lane="package")
        self._last = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation)

    def export(self) -> None:
        """Ask where to, and write the package there."""
        place = self._folder(self._last)
        if not place:
            return
        self._last = place
        self._begin()
        stop = self._stop = background.may_stop()
        self.stoppable.emit(True)
        self._run(
            lambda: export_package(self._desk, Path(place), stop),
            done=self._exported,
            failed=self._refused,
            settled=self._end,
        )

    def give_up(self) -> None:
        """Have the package that is being written end at its next piece; nothing of it is left."""
        self._stop.ask()

    def take(self) -> None:
        """Ask for the province's answer, and settle what it says."""
        file = self._answer(self._last)
        if not file:
            return
        self._begin()
        self._run(
            lambda: take_answer(self._desk, Path(file)),
            done=self._taken,
            failed=self._refused,
            settled=self._end,
        )

    def _exported(self, made: Exported) -> None:
        said = translate(
            "Sync",
            "Package {file}: {count} dossiers, {size} KB. Take the stick to the province; nothing is sent twice.",
        )
        self.said.emit(said.format(file=made.file.name, count=made.dossiers, size=(made.size + 1023) // 1024))

    def _taken(self, settled: Settled) -> None:
        if not settled.fresh:
            self.said.emit(translate("Sync", "This answer says nothing new."))
            return
        said = translate("Sync", "The province confirmed {count} entries, {aside} of them need a person.")
        self.said.emit(said.format(count=settled.fresh, aside=settled.set_aside))
        self.settled.emit()

    def _refused(self, refusal: Exception) -> None:
        self.said.emit(refused.sentence(refusal))

    def _begin(self) -> None:
        self.busy.emit(True)

    def _end(self) -> None:
        self.stoppable.emit(False)
        self.busy.emit(False)
