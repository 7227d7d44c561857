"""A benchmark's child process that shows a window: started, waited for, and heard out."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from benchmarks.office import ROOT, environment


class ChildFailedError(RuntimeError):
    """The child ended without an answer; the text is its last word."""


def answer_of(module: str, *words: str, minutes: int = 20) -> dict[str, Any]:
    """What `benchmarks.children.<module>` says as its last line, a JSON object."""
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.children.{module}", *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(),
        timeout=60 * minutes,
        check=False,
    )
    said = done.stdout.strip().splitlines()
    if done.returncode or not said:
        last = done.stderr.strip().splitlines() or [f"{module} ended with {done.returncode}"]
        raise ChildFailedError(last[-1])
    found: dict[str, Any] = json.loads(said[-1])
    return found


def percentile(times: list[float], percent: float) -> float:
    """The value that so many in a hundred do not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]
