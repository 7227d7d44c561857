"""Paper on the screen before it is printed, or in place of a print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject

from desk_app.commands.document import write_whole
from desk_app.printing import file_of
from ui.counter.keys import PREVIEW, RECEPTION
from ui.printing.choices import SCREEN, Route
from ui.printing.job import Job
from ui.printing.preparing import count_words, prepare
from ui.work import background

if TYPE_CHECKING:
    from ui.counter.counter import Counter
    from ui.counter.paper import Paper

translate = QCoreApplication.translate


@runtime_checkable
class ShowsPapers(Protocol):
    """The screen that shows paper where there is no printer, or before it is printed."""

    def show_jobs(self, jobs: Sequence[Job], words: str) -> None: ...


class Looking(QObject):
    """What stands in the preview, and what becomes of it."""

    def __init__(self, counter: Counter, paper: Paper) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk, self._paper = counter, counter.window, counter.desk, paper
        self._before_preview = RECEPTION
        self._shown: list[Job] = []
        self._window.screen_shown.connect(self._left_preview)

    def show(self, jobs: Sequence[Job]) -> None:
        """On the screen, one after another; where the screen is the printer, they are out once it is left."""
        if self._window.current_key != PREVIEW:
            self._before_preview = self._window.current_key
        self._shown = list(jobs)
        self._window.show_screen(PREVIEW)
        screen: object = self._window.room(PREVIEW)
        if isinstance(screen, ShowsPapers):
            screen.show_jobs(jobs, count_words(jobs))

    def print_shown(self, jobs: Sequence[Job]) -> None:
        """Print what the preview shows, on the printer chosen there; what it showed alone goes back to its screen."""
        for job in jobs:
            job.again = job.noted
            if job in self._paper.queue.jobs():
                self._paper.queue.retry(job)
            else:
                self._paper.queue.add(job)
        self._shown = [job for job in self._shown if job not in jobs]
        if not self._shown:
            self.back()

    def redraw(self, job: Job, paper: str, then: Callable[[Job, Job], None]) -> None:
        """The same on another paper: the copy number stays until one of them is out."""
        if job.wanted is None or job.noted:
            return
        wanted, route, actor, desk = job.wanted, Route(job.printer, paper, job.times), job.by, self._desk

        def replaced(drawn: Sequence[Job]) -> None:
            self._shown = [drawn[0] if each is job else each for each in self._shown]
            then(job, drawn[0])

        background.run(
            lambda: prepare(desk, wanted, route, actor or self._counter.actor()),
            done=replaced,
            failed=self._paper.say_not_drawn,
        )

    def save(self, job: Job, file: str) -> None:
        """Keep a paper as PDF (PDF/A where the law wants it kept); that is a print too."""
        drawn, pdf = job.drawn, job.pdf

        def saved(_none: None) -> None:
            self._window.toast(translate("Printing", "Saved: {file}").format(file=Path(file).name))
            self._paper.out(job)

        background.run(
            lambda: write_whole(Path(file), pdf if drawn is None else file_of(drawn)),
            done=saved,
            failed=self._paper.say_not_drawn,
        )

    def show_instead(self, jobs: Sequence[Job]) -> None:
        """Papers no printer took, on the screen: read there, or kept as PDF, they are out."""
        for job in jobs:
            self._paper.queue.drop(job)
            job.printer = SCREEN
        if jobs:
            self.show(jobs)

    def back(self) -> None:
        """Show the screen that asked for the paper."""
        self._window.show_screen(self._before_preview)

    def _left_preview(self, key: str) -> None:
        """The clerk went on: what was shown in place of a print is out; what was only looked at is still owed."""
        if key == PREVIEW:
            return
        shown, self._shown = self._shown, []
        for job in shown:
            if job.printer == SCREEN:
                self._paper.out(job)
