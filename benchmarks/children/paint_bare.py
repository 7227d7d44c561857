"""A bare PySide6 main window: the least that can be waited for."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.children.painted import FirstPaint

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    FirstPaint(application)
    window.show()
    sys.exit(application.exec())
