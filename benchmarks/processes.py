"""Processor time of processes that are not ours, as Linux counts it."""

from __future__ import annotations

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def seconds_of_children(parent: int) -> float:
    """User and system seconds of a process' children, those included that ended and were waited for."""
    own = _fields(parent)
    total = int(own[13]) + int(own[14])  # cutime, cstime
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = _fields(int(entry.name))
            except OSError:
                continue  # it ended meanwhile
            if int(fields[1]) == parent:
                total += sum(map(int, fields[11:15]))
    return total / _TICKS


def _fields(pid: int) -> list[str]:
    """What stands after the name in `stat`: the state first, the parent second."""
    return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
