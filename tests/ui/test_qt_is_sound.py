"""The Qt we ship with: some of its releases drop references and die after a few hundred signals."""

import os
import subprocess
import sys
from pathlib import Path

EMITS = """
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal(bool)
heard = []
bell = Bell()
for turn in range(5_000):
    bell.rung.connect(heard.append)
    bell.rung.emit(True)
    bell.rung.disconnect(heard.append)
assert len(heard) == 5_000, len(heard)
"""

FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from ui import door
def furnish(shell, home):
    print(" ".join(sorted({name.split(".")[0] for name in sys.modules} | set(sys.modules))))
    QApplication.quit()
door._furnish = furnish
sys.exit(door.main(None))
"""


def _child(script: str, root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_five_thousand_signals_do_not_kill_the_process(root: Path) -> None:
    child = _child(EMITS, root)

    assert child.returncode == 0, child.stderr


def test_nothing_but_qt_is_loaded_before_the_first_paint(root: Path) -> None:
    child = _child(FIRST_PAINT, root)

    assert child.returncode == 0, child.stderr
    heavy = {
        "desk_app",
        "ui.main_window",
        "sqlalchemy",
        "sqlmodel",
        "alembic",
        "reportlab",
        "httpx2",
        "msgspec",
        "cryptography",
    }
    assert heavy & set(child.stdout.split()) == set()
