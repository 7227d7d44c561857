"""How much of each list of faults is tried: all of it when asked for, else a share drawn with a fixed seed."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

FULL = os.environ.get("FAULTS") == "all"
SEED = 20261123
MEMORY = Path("/dev/shm")  # noqa: S108  (nothing there must outlive a test, and no disk is waited for)


def sampled(count: int, *, share: int) -> list[int]:
    """All of 1 … `count` in full; otherwise `share` of them and the two ends."""
    every = list(range(1, count + 1))
    if FULL or count <= share:
        return every
    return sorted({1, count, *Random(SEED).sample(every, share)})
