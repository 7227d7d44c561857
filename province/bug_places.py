"""Where a bug happened, without what it said: an exception's message may hold what a citizen typed."""

from __future__ import annotations

import traceback


def place_of(bug: BaseException) -> str:
    """The last frames of a bug, the innermost first: ``file.py:12 < other.py:34``."""
    frames = traceback.extract_tb(bug.__traceback__)[-6:]
    return " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames))
