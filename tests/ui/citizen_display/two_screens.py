"""A process with two screens of its own, side by side; says what became of the citizen's window.

python two_screens.py: one JSON object. The screens are the offscreen platform's, made before Qt starts.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

SCREENS = [
    {"name": "clerk", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
    {"name": "citizen", "x": 1366, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1},
]


def main() -> None:
    config = Path(tempfile.mkdtemp()) / "screens.json"
    config.write_text(json.dumps({"screens": SCREENS}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtWidgets import QApplication, QLineEdit

    from tests.ui.citizen_display.conftest import HEAD_SHORT
    from ui.citizen_display.screens import Screens
    from ui.citizen_display.view import CitizenWindow

    app = QApplication([])
    form = QLineEdit()
    form.setGeometry(100, 100, 300, 40)
    form.show()
    form.activateWindow()
    form.setFocus()
    app.processEvents()
    screens = Screens(form)
    glass = CitizenWindow(lambda _trying: HEAD_SHORT)
    glass.activated.connect(form.activateWindow, Qt.ConnectionType.QueuedConnection)
    room = screens.free()
    assert isinstance(room, QRect)
    glass.stand_on(room)
    app.processEvents()
    app.processEvents()
    handle = glass.windowHandle()
    told = {
        "place": glass.geometry().getRect(),
        "screen": handle.screen().name() if handle else "",
        "focus": app.focusWidget() is form,
        "active": app.activeWindow() is form,
    }
    form.move(1500, 100)  # the clerk drags the window over
    app.processEvents()
    told["free after the move"] = (screens.free() or QRect()).getRect()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
