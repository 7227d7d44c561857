"""Work that must not keep the clerk waiting: one door off the window's thread, a few lanes behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import ClassVar, Literal, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from desk_app.domain.errors import Refusal
from desk_app.stopping import Stop
from ui import crash

T = TypeVar("T")
Lane = Literal["desk", "line", "print", "camera", "scan", "mirror", "package"]


class Ticket:
    """One piece of work asked for; cancelling drops its answer.

    Work already begun runs to its end, unless it looks at a `Stop` (`may_stop`), which is asked separately: who
    waits for it is to hear that it stopped.
    """

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Have no answer delivered, and the work left out if it has not begun."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the answer is no longer wanted."""
        return self._cancelled.is_set()


class _Door(QObject):
    """Lives on the window's thread; answers come in by a queued signal and go to whoever asked."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        answer()


class _Lane:
    """One thread that does its work in order, so that the database is never asked twice at once."""

    def __init__(self, name: str) -> None:
        self.jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self.thread = threading.Thread(target=self._work, name=f"desk-{name}", daemon=True)
        self.thread.start()

    def _work(self) -> None:
        while (job := self.jobs.get()) is not None:
            job()


class Lanes:
    """The lanes and the door they answer through; made on the window's thread."""

    def __init__(self) -> None:
        self._door = _Door()
        self._lanes: dict[str, _Lane] = {}
        self._open = True

    def run(
        self,
        job: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        lane: Lane,
        expected: tuple[type[Exception], ...],
        settled: Callable[[], None] | None,
    ) -> Ticket:
        """Queue `job`; see the function `run`."""
        ticket = Ticket()

        def work() -> None:
            if ticket.cancelled:
                return
            try:
                answer = job()
            except Exception as error:  # noqa: BLE001  # carried to the thread that asked, and judged there
                told = _failure(error, failed, expected)
            else:
                told = _success(answer, done)
            if self._open:
                self._door.answered.emit(lambda: self._tell(ticket, told, settled))

        self._lane(lane).jobs.put(work)
        return ticket

    def close(self, patience: float = 5.0) -> None:
        """Let the work begun come to its end, for at most `patience` seconds a lane; answer nobody any more."""
        self._open = False
        for lane in self._lanes.values():
            lane.jobs.put(None)
        for lane in self._lanes.values():
            lane.thread.join(patience)

    def _tell(self, ticket: Ticket, told: Callable[[], None], settled: Callable[[], None] | None) -> None:
        """Bring an answer home, unless the window went while it was on its way."""
        if ticket.cancelled or not self._open:
            return
        try:
            told()
        finally:
            if settled is not None:
                settled()

    def _lane(self, name: str) -> _Lane:
        if name not in self._lanes:
            self._lanes[name] = _Lane(name)
        return self._lanes[name]


def _success(answer: T, done: Callable[[T], None]) -> Callable[[], None]:
    return lambda: done(answer)


def _failure(
    error: Exception, failed: Callable[[Exception], None], expected: tuple[type[Exception], ...]
) -> Callable[[], None]:
    if isinstance(error, expected):
        return lambda: failed(error)
    return lambda: _report(error)


def _report(error: Exception) -> None:
    crash.report(error)


class _Here:
    """The lanes of this process, made when first needed, and what the work on them looks at to end early."""

    lanes: Lanes | None = None
    stops: ClassVar[WeakSet[Stop]] = WeakSet()


def may_stop() -> Stop:
    """A Stop for a piece of work that lasts; a window that closes asks for it too."""
    stop = Stop()
    _Here.stops.add(stop)
    return stop


def run(
    job: Callable[[], T],
    *,
    done: Callable[[T], None],
    failed: Callable[[Exception], None],
    lane: Lane = "desk",
    expected: tuple[type[Exception], ...] = (Refusal,),
    settled: Callable[[], None] | None = None,
) -> Ticket:
    """Do `job` off the window's thread and bring its answer back; `job` must not touch Qt.

    Jobs of one lane run in order: "desk" for the database, "line" for the province, "print" for what waits
    on a printer, "camera" for its pictures, "scan" for files made small, "mirror" for the second
    place (which may hang with its network), "package" for a stick. `done` and `failed` are called on the
    window's thread. An exception of a kind in `expected` goes to `failed`; any other is
    a bug and goes to the crash door. `settled` comes last in every case but a cancelled one. Call from the
    window's thread only.
    """
    if _Here.lanes is None:
        _Here.lanes = Lanes()
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(close)
    return _Here.lanes.run(job, done=done, failed=failed, lane=lane, expected=expected, settled=settled)


def close(patience: float = 5.0) -> None:
    """Let the work begun come to its end, long work at its next look; the last thing a window does."""
    for stop in list(_Here.stops):
        stop.ask()
    lanes, _Here.lanes = _Here.lanes, None
    if lanes is not None:
        lanes.close(patience)
