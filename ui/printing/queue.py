"""The queue of prints: one after another through a lane of its own; a failed one waits for a person, not the others."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.domain.errors import HomeRefused, Refusal
from ui.printing.job import Job, State
from ui.printing.printers import Printers, Sheets
from ui.work import background
from ui.work.asking import Asking

T = TypeVar("T")

SLOW_AFTER = 4_000  # milliseconds: then it is said that the printer does not answer
_KEPT = 40
"""Papers remembered with their bytes: enough for a queue of people, about 4 MB."""


def on_print_lane(
    job: Callable[[], T],
    *,
    done: Callable[[T], None],
    failed: Callable[[Exception], None],
    settled: Callable[[], None] | None = None,
) -> object:
    """Do `job` where a printer may keep it waiting."""
    return background.run(job, done=done, failed=failed, settled=settled, lane="print")


class PrintQueue(QObject):
    """Papers in their order. `changed` tells a job whose state is another now."""

    changed = Signal(object)

    def __init__(
        self, printers: Printers, *, run: Asking = on_print_lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.printers = printers
        self._run = run
        self._jobs: deque[Job] = deque()
        self._sending: Job | None = None
        self._overlooked: dict[int, object] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._say_slow)

    def add(self, job: Job) -> None:
        """Print `job` after those that wait."""
        self._jobs.append(job)
        while len(self._jobs) > _KEPT and not self._jobs[0].is_open:
            self._jobs.popleft()
        self._tell(job, State.WAITING)
        self._go_on()

    def retry(self, job: Job, printer: str = "") -> None:
        """Send a failed paper again, the same bytes; to another printer when one is named.

        A complaint of the spooler that was told once and stands is overlooked: it may be wrong.
        """
        if job.state in (State.WAITING, State.SENDING):
            return
        if printer and printer != job.printer:
            job.printer = printer
            self._overlooked.pop(job.place, None)
        job.again = job.again or job.noted
        self._tell(job, State.WAITING)
        self._go_on()

    def drop(self, job: Job) -> None:
        """Nobody waits for this paper any more; one in a driver's hands is given up first."""
        if job is self._sending:
            self.give_up()
        self._tell(job, State.DROPPED)

    def give_up(self) -> None:
        """Wait no longer for the printer that does not answer: its paper counts as failed."""
        if self._sending is not None:
            self.printers.give_up()

    def jobs(self) -> list[Job]:
        """Every paper remembered, the oldest first."""
        return list(self._jobs)

    def failed(self) -> list[Job]:
        """The papers that did not come out, the oldest first."""
        return [job for job in self._jobs if job.state is State.FAILED]

    def latest_of(self, document: str, ids: tuple[str, ...]) -> Job | None:
        """The last paper of that kind about those dossiers, if it is remembered."""
        return next((job for job in reversed(self._jobs) if job.is_of(document, ids)), None)

    # One at a time ----------------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._sending is not None:
            return
        job = next((each for each in self._jobs if each.state is State.WAITING), None)
        if job is None:
            return
        self._sending = job
        job.trouble, job.slow = None, False
        self._tell(job, State.SENDING)
        self._patience.start(SLOW_AFTER)
        overlooked = self._overlooked.get(job.place)
        self._run(
            lambda: self._print(job.printer, _sheets(job), overlooked),
            done=lambda _pages: self._sent(job),
            failed=lambda refusal: self._failed(job, refusal),
            settled=self._next,
        )

    def _print(self, printer: str, sheets: Sheets, overlooked: object) -> int:
        told = self.printers.complaint(printer)
        if told is not None and told != overlooked:
            raise HomeRefused("printer_complains", field="printer", printer=printer, told=told)
        return self.printers.send(printer, sheets)

    def _sent(self, job: Job) -> None:
        job.slow = False
        self._overlooked.pop(job.place, None)
        self._tell(job, State.SENT)

    def _failed(self, job: Job, refusal: Exception) -> None:
        if not isinstance(refusal, Refusal):
            raise TypeError(f"{type(refusal).__name__} is no refusal") from refusal
        job.slow, job.trouble = False, refusal
        if refusal.code == "printer_complains":
            self._overlooked[job.place] = refusal.facts["told"]
        if job.state is not State.DROPPED:
            self._tell(job, State.FAILED)

    def _next(self) -> None:
        self._patience.stop()
        self._sending = None
        self._go_on()

    def _say_slow(self) -> None:
        if self._sending is not None:
            self._sending.slow = True
            self.changed.emit(self._sending)

    def _tell(self, job: Job, state: State) -> None:
        job.state = state
        self.changed.emit(job)


def _sheets(job: Job) -> Sheets:
    return Sheets(job.pdf, job.times, job.roll, job.words)
