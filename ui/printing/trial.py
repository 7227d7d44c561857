"""Trying a printer: which ones there are, a slip with every Vietnamese mark, and what the clerk saw come out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from desk_app.documents.test_slip import SlipFacts, render_test_slip
from ui.printing.choices import ROLL, SCREEN, Choices
from ui.printing.job import Job, State
from ui.printing.known import KnownPrinters
from ui.printing.queue import PrintQueue
from ui.printing.words import sentence
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate

PAPERS = ("a5", "a5p", "a4", ROLL)
"""What a receipt can be printed on."""
_THERMAL = re.compile(r"xp-?\d|80 ?mm|thermal|pos-?\d|tm-[tm]|receipt|k80|rongta|zywell", re.IGNORECASE)


class TrialView(Protocol):
    """What shows a trial."""

    def show_printers(self, names: Sequence[str], default: str, chosen: str) -> None: ...

    def show_slip(self, pdf: bytes, paper: str) -> None: ...

    def show_sending(self) -> None: ...

    def show_sent(self, at: datetime) -> None: ...

    def show_failed(self, why: str) -> None: ...


class Trial:
    """Decides; keeps the usual printer and the receipt's paper as soon as they are chosen."""

    def __init__(
        self,
        desk: OpenDesk,
        view: TrialView,
        known: KnownPrinters,
        queue: PrintQueue,
        *,
        run: Asking = background.run,
    ) -> None:
        self._desk, self._view, self._known, self._queue, self._run = desk, view, known, queue, run
        self.choices = Choices(desk.preferences)
        self._pdf = b""
        self._job: Job | None = None
        known.heard.connect(self._heard)
        queue.changed.connect(self._changed)

    @property
    def printer(self) -> str:
        """The usual printer as it is now: chosen, else the system's, else the screen."""
        return self.choices.usual() or self._known.default or SCREEN

    @property
    def paper(self) -> str:
        """What receipts are printed on."""
        return self.choices.of("receipt").paper or PAPERS[0]

    def begin(self) -> None:
        """Show what is known, and ask for the printers once more."""
        self._heard()
        self._known.ask()
        self._draw()

    def choose_printer(self, printer: str) -> None:
        """Print on `printer` from now on; a thermal one on its roll."""
        self.choices.choose_usual(printer)
        guess = ROLL if is_thermal(printer) else "" if self.paper == ROLL else self.paper
        if guess != self.paper:
            self.choose_paper(guess or PAPERS[0])

    def choose_paper(self, paper: str) -> None:
        """Print receipts on `paper` from now on."""
        self.choices.choose("receipt", replace(self.choices.of("receipt"), paper=paper))
        self._draw()

    def print_slip(self) -> None:
        """Send a slip; where the screen is the printer, the picture of it is the slip."""
        if self.printer == SCREEN:
            self._view.show_sent(self._desk.clock.now())
            return
        words = translate("Printing", "Test slip")
        self._job = Job(self._pdf, self.printer, words, roll=self.paper == ROLL)
        self._view.show_sending()
        self._queue.add(self._job)

    def _heard(self) -> None:
        self._view.show_printers(self._known.names, self._known.default, self.printer)

    def _draw(self) -> None:
        desk, paper = self._desk, self.paper
        office = desk.desk.office
        facts = SlipFacts(office.parent or office.name, desk.desk.desk_name, desk.clock.now())

        def drawn(pdf: bytes) -> None:
            self._pdf = pdf
            self._view.show_slip(pdf, paper)

        self._run(lambda: render_test_slip(facts, paper), done=drawn, failed=_never)

    def _changed(self, job: Job) -> None:
        if job is not self._job:
            return
        if job.state is State.SENT:
            self._view.show_sent(self._desk.clock.now())
        elif job.state is State.FAILED and job.trouble is not None:
            self._view.show_failed(sentence(job.trouble))


def is_thermal(printer: str) -> bool:
    """Whether a printer's name is that of a receipt printer; only a guess, the clerk sees the paper."""
    return bool(_THERMAL.search(printer))


def _never(trouble: Exception) -> None:
    raise trouble
