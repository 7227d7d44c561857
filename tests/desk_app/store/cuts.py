"""Run as a program: one desk, killed before and after every statement of a reception, once each.

Writes one JSON line per cut: the statement's place, how the process ended and the code it had shown.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from sqlalchemy.event import listen

from desk_app.bootstrap import open_desk
from desk_app.clock import FixedClock
from desk_app.paths import Home
from tests.builders import LAN, MONDAY, an_intake


def receive_and_die_at(home: Home, cut: int, shown: int) -> None:
    desk = open_desk(home, clock=FixedClock(MONDAY))
    place = 0

    def step(*_told: object, **_named: object) -> None:
        nonlocal place
        place += 1
        if place == cut:
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        listen(desk.engine, name, step)
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    os.write(shown, dossier.code.encode())
    os._exit(0)


def main(home: Home) -> None:
    cut, status = 0, 1
    while status != 0:
        cut += 1
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            receive_and_die_at(home, cut, writing)
        os.close(writing)
        shown = os.read(reading, 100).decode()
        os.close(reading)
        _, status = os.waitpid(child, 0)
        line = json.dumps({"cut": cut, "killed": os.WIFSIGNALED(status), "shown": shown})
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Home(Path(sys.argv[1])))
