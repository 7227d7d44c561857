"""The one place where a scanner that types is caught: before any field, for the whole window."""

from __future__ import annotations

from time import perf_counter

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.work.scanner.qt_keys import deliver, is_for_text, stroke_of, stroke_of_words
from ui.work.scanner.strokes import Answer, Fate, Sort
from ui.work.scanner.wedge import Timing, Wedge

LATE, GRACE, GLANCE = (
    15.0,
    15.0,
    1.0,
)  # milliseconds: keys may be waiting behind a timer, the more the later it rings
RAW = "takes_keys_as_they_come"  # a property of a widget that wants to see how a scanner types
_Type = QEvent.Type
_KEYS = {_Type.KeyPress, _Type.KeyRelease}
_MOUSE = {_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.TouchBegin, _Type.Drop}
_WATCHED = {*_KEYS, *_MOUSE, _Type.ShortcutOverride, _Type.InputMethod, _Type.FocusAboutToChange}


class KeyFilter(QObject):
    """`scanned` tells a code or a card of ours; `unknown` what a machine typed that is not ours and was let through.

    It watches `room` with all that opens over it, or (None) every window there is.
    """

    scanned = Signal(str)
    unknown = Signal(str)

    def __init__(
        self, parent: QObject | None = None, *, room: QWidget | None = None, timing: Timing | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._wedge = Wedge(timing)
        self._passing = False  # while held keys are handed on
        self._at, self._real, self._stamp = 0.0, 0.0, 0
        self._judged: tuple[int, QWidget] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._ring)
        self._rings_at, self._looked_again = 0.0, False

    def watch(self) -> None:
        """Begin; a second time changes nothing."""
        self.rest()
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def rest(self) -> None:
        """Stop, and let go of what is held."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._carry_out(self._wedge.interject(self._time(0)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _WATCHED or self._passing or not isinstance(watched, QWidget) or watched.property(RAW):
            if kind in _KEYS:
                self._judged = None
            return False
        if not self._is_in_room(watched):
            return False
        if isinstance(event, QKeyEvent):
            if self._is_passed_up(watched, event):
                return False
            return (
                self._override(watched, event)
                if kind == _Type.ShortcutOverride
                else self._key(watched, event)
            )
        if isinstance(event, QInputMethodEvent):
            words = stroke_of_words(event, watched)
            return self._carry_out(self._wedge.interject(self._time(0), words)) is not Fate.PASS
        if kind in _MOUSE or not self._wedge.sure:
            # A focus that moves by itself breaks no scan off; every key goes to the field it was typed into.
            self._carry_out(self._wedge.interject(self._time(0)))
        return False

    def _key(self, watched: QWidget, event: QKeyEvent) -> bool:
        self._at, self._real, self._stamp = self._time(event.timestamp()), _now(), event.timestamp()
        answer = self._wedge.key(stroke_of(event, watched), self._at)
        self._judged = (shiboken6.getCppPointer(event)[0], watched)
        return self._carry_out(answer) is not Fate.PASS

    def _override(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Before every key Qt asks for shortcuts: those of a scanner's keys must not be pressed."""
        stroke, at = stroke_of(event, watched), self._time(event.timestamp())
        if self._wedge.would_take(stroke, at):
            event.accept()
            return True
        if stroke.sort in (Sort.OTHER, Sort.END):
            self._carry_out(self._wedge.interject(at))
        return False

    def _is_in_room(self, watched: QWidget) -> bool:
        if self._room is None or watched.isAncestorOf(self._room):
            return True
        at: QWidget | None = watched
        while at is not None and at is not self._room:
            at = at.parentWidget()
        return at is not None

    def _is_passed_up(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether a widget that did not want the key hands it to the one that holds it: judged already."""
        if self._judged is None or watched is QApplication.focusWidget():
            return False
        pointer, first = self._judged
        same = pointer == shiboken6.getCppPointer(event)[0] and shiboken6.isValid(first)
        return same and watched.isAncestorOf(first)

    def _carry_out(self, answer: Answer) -> Fate:
        self._passing = True
        try:
            for stroke in answer.replay:
                # A foreign code over a button or a list is no series of commands.
                if answer.unknown is None or is_for_text(stroke):
                    deliver(stroke)
        finally:
            self._passing = False
        self._wind_up()
        if answer.unknown is not None:
            self.unknown.emit(answer.unknown)
        if answer.scan is not None:
            self.scanned.emit(answer.scan)
        return answer.fate

    # Time -----------------------------------------------------------------------------------------

    def _time(self, stamp: int) -> float:
        """When a key was pressed: by the system's stamp, which a busy window does not delay, else now."""
        elapsed = _now() - self._real
        if stamp and self._stamp and stamp >= self._stamp:
            elapsed = float(stamp - self._stamp)
        return self._at + elapsed

    def _wind_up(self) -> None:
        self._looked_again = False
        if self._wedge.due is None:
            self._timer.stop()
            return
        self._start(max(1.0, self._wedge.due - self._time(0)))

    def _start(self, wait: float) -> None:
        self._rings_at = _now() + wait
        self._timer.start(round(wait))

    def _ring(self) -> None:
        if self._wedge.due is None:
            return
        if not self._looked_again:
            # Keys that came while the window was busy are seen first.
            self._looked_again = True
            self._start(GRACE if _now() - self._rings_at > LATE else GLANCE)
            return
        self._carry_out(self._wedge.tick(self._wedge.due))


def _now() -> float:
    return perf_counter() * 1000
