"""The desk's own door, `main.py` without a command, watched for its first paint."""

from __future__ import annotations

import sys
from pathlib import Path

from painted import FirstPaint
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

_exec = QApplication.exec


def watched_exec(*_words: object) -> int:
    """Qt's loop, with the watcher in it."""
    watcher = FirstPaint()
    QApplication.instance().installEventFilter(watcher)
    return _exec()


if __name__ == "__main__":
    QApplication.exec = watched_exec
    import main

    sys.exit(main.run())
