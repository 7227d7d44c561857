"""A bare PySide6 window and what it holds in memory."""

from __future__ import annotations

import json
import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.children.looking import answer, megabytes, rest

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    rest(0.5)
    answer(json.dumps({"last": megabytes()}))
