"""The press: a process of its own that talks to printer drivers, which hang and crash without the window noticing.

Qt keeps Python's lock while a driver works, so a thread would not do: the whole window would stand still.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, Protocol, cast

from desk_app.domain.errors import HomeRefused
from ui.printing.printers import Sheets, Told

_GOODBYE = 1.0  # seconds


class Driven(Protocol):
    """What runs inside the press."""

    def names(self) -> Sequence[str]: ...

    def default(self) -> str: ...

    def complaint(self, name: str) -> Told | None: ...

    def send(self, name: str, sheets: Sheets) -> int: ...


def real_printers() -> Driven:
    """The printers of this computer."""
    from ui.printing.qt_printers import QtPrinters

    return QtPrinters()


class PressPrinters:
    """Printers behind the press. The process is started when first asked, ended by `give_up` and started anew."""

    def __init__(self, make: Callable[[], Driven] = real_printers) -> None:
        self._make = make
        self._process: multiprocessing.process.BaseProcess | None = None
        self._line: Connection | None = None
        self._given_up = threading.Event()

    def names(self) -> Sequence[str]:
        return cast(Sequence[str], self._ask("names"))

    def default(self) -> str:
        return str(self._ask("default"))

    def complaint(self, name: str) -> Told | None:
        return cast(Told | None, self._ask("complaint", name))

    def send(self, name: str, sheets: Sheets) -> int:
        return int(self._ask("send", name, sheets))

    def give_up(self) -> None:
        self._given_up.set()
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """No more paper: the press ends by itself, or is ended."""
        line, process = self._line, self._process
        self._line = self._process = None
        if line is not None:
            line.close()
        if process is not None:
            process.join(_GOODBYE)
            process.kill()

    def _ask(self, what: str, *facts: object) -> Any:
        self._given_up.clear()
        line = self._open()
        try:
            line.send((what, facts))
            answered, answer = line.recv()
        except (EOFError, OSError, TypeError) as gone:
            if isinstance(gone, TypeError) and self._line is line:
                raise  # a line that was closed while it was read says so by this kind, too
            self.close()
            # Ended by us because it said nothing, or brought down by a driver.
            code = "printer_silent" if self._given_up.is_set() else "printer_crashed"
            raise HomeRefused(code, field="printer", printer=facts[0] if facts else "") from gone
        if not answered:
            raise answer
        return answer

    def _open(self) -> Connection:
        if self._line is None or self._process is None or not self._process.is_alive():
            self.close()
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            self._process = context.Process(target=work, args=(theirs, self._make), name="press", daemon=True)
            self._process.start()
            theirs.close()
            self._line = ours
        return self._line


def work(line: Connection, make: Callable[[], Driven]) -> None:
    """Do what is asked through `line` until it is closed; the whole life of the press."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # paper needs no display
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    printers = make()
    while True:
        try:
            what, facts = line.recv()
        except (EOFError, KeyboardInterrupt):
            break
        try:
            answer = (True, getattr(printers, what)(*facts))
        except Exception as error:  # noqa: BLE001  # carried to the process that asked, and judged there
            answer = (False, error)
        line.send(answer)
    del app
