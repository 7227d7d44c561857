"""The desk's own door, `main.py` without a command, watched for its first paint."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from benchmarks.children.painted import FirstPaint

_exec = QApplication.exec


def _watched_exec(*_words: object) -> int:
    """Qt's loop, with the watcher in it."""
    application = QApplication.instance()
    if application is not None:
        FirstPaint(application)
    return _exec()


if __name__ == "__main__":
    setattr(QApplication, "exec", _watched_exec)  # noqa: B010  (a method put in another's place)
    import main

    sys.exit(main.run())
