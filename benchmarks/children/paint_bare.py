"""A bare PySide6 main window: the least that can be waited for."""

from __future__ import annotations

import sys

from painted import FirstPaint
from PySide6.QtWidgets import QApplication, QMainWindow

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    watcher = FirstPaint()
    application.installEventFilter(watcher)
    window.show()
    sys.exit(application.exec())
