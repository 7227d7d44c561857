"""The crash door: a bug leaves a report without anybody's data, and the clerk a calm sentence."""

from __future__ import annotations

import itertools
import os
import platform
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot, qVersion
from PySide6.QtWidgets import QApplication

START_UP_FAILED = 70
KEPT_REPORTS = 20


class _Place:
    """Where reports go, and the door that shows the card on the window's thread."""

    reports: Path | None = None
    door: _Door | None = None
    count = itertools.count(1)


class _Door(QObject):
    reported = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.reported.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _show(self, path: str) -> None:
        from ui.widgets.crash_card import show_card

        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            show_card(path, app.activeWindow())


def install(reports: Path) -> None:
    """Catch whatever nobody caught, on every thread, and write it under `reports` (<home>/reports)."""
    _Place.reports = reports
    if QCoreApplication.instance() is not None:
        _Place.door = _Door()
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt) or error is None:
        sys.__excepthook__(kind, error or kind(), trace)
        return
    report(error)


def report(error: BaseException) -> Path | None:
    """Write down `error` and show the card; return the report's path, None when it could not be written.

    A report holds the kinds of errors and the lines of code they went through; messages and values stay
    out, since they may hold a citizen's data.
    """
    text = described(error)
    path = _write(text)
    sys.stderr.write(text if path is None else f"a bug, written down in {path}\n")
    if _Place.door is not None:
        _Place.door.reported.emit(str(path or ""))
    return path


def described(error: BaseException) -> str:
    """Return the report of `error` without any message or value in it."""
    lines = [
        f"time     {datetime.now(UTC).isoformat(timespec='seconds')}",
        f"python   {platform.python_version()}  qt {qVersion()}  {platform.system()} {platform.release()}",
        f"thread   {threading.current_thread().name}",
    ]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append("")
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        # Frames by place only: a source line can quote a value, a message often does.
        lines.extend(
            f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        )
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _short(filename: str) -> str:
    """Return the end of a path: the folders above may hold the name of the person at the machine."""
    return "/".join(Path(filename).parts[-3:])


def _write(text: str) -> Path | None:
    if _Place.reports is None:
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    path = _Place.reports / f"crash-{stamp}-{os.getpid()}-{next(_Place.count)}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        for old in sorted(_Place.reports.glob("crash-*.txt"))[:-KEPT_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError as trouble:
        # A full disk must not hide the bug itself: it goes to standard error instead.
        sys.stderr.write(f"report not written: {type(trouble).__name__}\n")
        return None
    return path


def start_up_failed(error: BaseException) -> int:
    """Report an error that kept the window from opening; return the exit code (70)."""
    path = _write(described(error))
    sys.stderr.write(f"{type(error).__name__}: {path or described(error)}\n")
    return START_UP_FAILED
