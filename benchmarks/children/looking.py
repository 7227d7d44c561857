"""Watching a window from inside its process: keys into it, the paint that follows, the loop that must not stand still."""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
BEAT = 2  # ms between two beats of the watchdog
WAKES = 20  # ms between two looks at what no event tells of


class Painted(QObject):
    """Counts the paints of one widget, seen before the widget sees them."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class Watchdog(QObject):
    """A beat every two milliseconds; a beat that comes late says how long the window stood still.

    `wall` holds the stretches as a clerk feels them, `own` the time this thread itself worked in them: the rest went
    to other programs of a shared machine.
    """

    def __init__(self) -> None:
        super().__init__()
        self.wall: list[float] = []
        self.own: list[float] = []
        self.during: dict[str, float] = {}
        self.doing = "start"
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to listen now."""
        self._last = (time.perf_counter(), time.thread_time())
        self._timer.start()

    def _beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        wall, own = 1000 * (now[0] - self._last[0]), 1000 * (now[1] - self._last[1])
        self._last = now
        self.wall.append(wall)
        self.own.append(own)
        self.during[self.doing] = max(self.during.get(self.doing, 0.0), own)


def press(key: int, text: str = "", modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """One key into whatever has the focus; a letter outside ASCII comes as an input method sends it, without a key."""
    focused = QApplication.focusWidget() or QApplication.activeWindow()
    if focused is None:
        raise RuntimeError("nothing has the focus")
    if text and text.isprintable() and (not text.isascii() or not key):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused, QKeyEvent(kind, key, modifier, text))
    else:
        QTest.keyClick(focused, Qt.Key(key), modifier)


def until(holds: Callable[[], object], seconds: float = 30.0) -> float:
    """Let the window live until `holds` says so; the milliseconds it took.

    It sleeps between events, as a window at a counter does: one that spins would take the interpreter's lock from the
    lanes that work for it.
    """
    begun = time.perf_counter()
    alarm = QTimer(interval=WAKES)
    alarm.start()
    while not holds():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - begun > seconds:
            raise TimeoutError("the window never came to it")
    alarm.stop()
    return 1000 * (time.perf_counter() - begun)


def rest(seconds: float) -> None:
    """Let the window live for a while."""
    over = time.perf_counter() + seconds
    until(lambda: time.perf_counter() > over)


def answer(words: str) -> None:
    """Say what was found and be gone: nobody waits for a window to be taken down piece by piece."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
    os._exit(0)


def megabytes() -> float:
    """What this process holds in memory now."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
