"""Run as a program: one desk, killed before and after every step of attaching a scan, file and rows, once each.

Writes how many times it was begun; the last one came to its end.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path

from sqlalchemy.event import listen

from desk_app.bootstrap import open_desk
from desk_app.clock import FixedClock
from desk_app.paths import Home
from desk_app.scanned import attach_scan, take_in_scan
from desk_app.store import scan_files
from tests.builders import LAN, MONDAY
from tests.desk_app.test_scanned import PAPER, PDF


def attach_and_die_at(home: Home, code: str, cut: int) -> None:
    desk = open_desk(home, clock=FixedClock(MONDAY))
    place = 0

    def step(*_told: object, **_named: object) -> None:
        nonlocal place
        place += 1
        if place == cut:
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        listen(desk.engine, name, step)
    seal, synced = scan_files.seal_to, scan_files.sync_folder
    scan_files.seal_to = lambda *facts: (step(), seal(*facts), step())  # type: ignore[assignment]  # a witness
    scan_files.sync_folder = lambda folder: (step(), synced(folder), step())  # type: ignore[assignment]  # too
    attach_scan(desk, code, PAPER, take_in_scan(desk, PDF), actor=LAN)


def main(home: Home, code: str) -> int:
    cut, status = 0, 1
    while status:
        cut += 1
        child = os.fork()
        if child == 0:
            try:
                attach_and_die_at(home, code, cut)
            except Exception:  # noqa: BLE001  (told to whoever started the program)
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status and not os.WIFSIGNALED(status):
            return 1
    sys.stdout.write(f"{cut}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Home(Path(sys.argv[1])), sys.argv[2]))
