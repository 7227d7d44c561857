"""How long the clerk looks at nothing in the morning: from starting the process to the window's first paint.

Ours: `main.py` without a command on an enrolled home, in a child process. Against: a child process that shows a
bare PySide6 QMainWindow. Both offscreen, both with their bytecode compiled (one start each is not counted),
turn by turn.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.office import ROOT, environment, found_office
from benchmarks.results import Result, compared, not_measured


class NothingPaintedError(RuntimeError):
    """The child ended without a paint; the text is its last word."""


def run(*, quick: bool) -> list[Result]:
    """One row."""
    with tempfile.TemporaryDirectory(prefix="bench-paint-") as folder:
        _, home = found_office(Path(folder))
        taken: dict[str, list[float]] = {"paint_desk": [], "paint_bare": []}
        try:
            for round_ in range(6 if quick else 16):
                for child, times in taken.items():
                    milliseconds = _painted_after(child, home.folder)
                    if round_:
                        times.append(milliseconds)
        except NothingPaintedError as wrong:
            return [not_measured("first_paint", "ms", str(wrong))]
    desk, bare = (sorted(times)[len(times) // 2] for times in taken.values())
    note = "main.py to the window's first paint: a bare PySide6 QMainWindow"
    return [compared("first_paint", desk, "ms", bare, at_most=1.5, note=note)]


def _painted_after(child: str, home: Path) -> float:
    started = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.children.{child}"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**environment(), "DESK_HOME": str(home)},
        timeout=60,
        check=False,
    )
    said = done.stdout.split()
    if done.returncode or not said:
        last = done.stderr.strip().splitlines() or [f"{child} ended with {done.returncode}"]
        raise NothingPaintedError(last[-1])
    return (int(said[-1]) - started) / 1e6
