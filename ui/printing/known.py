"""The printers this computer had when it was last asked; asking again never keeps the window waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from ui.printing.printers import Printers
from ui.printing.queue import on_print_lane
from ui.work.asking import Asking

PATIENCE = 8_000  # milliseconds: a spooler that looks for printers in the network can take for ever


class KnownPrinters(QObject):
    """`names` and `default` as last heard; `heard` when they were asked for anew."""

    heard = Signal()

    def __init__(
        self, printers: Printers, *, run: Asking = on_print_lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.names: Sequence[str] = ()
        self.default = ""
        self.asked = False
        self._printers, self._run = printers, run
        self._waiting: list[Callable[[], None]] = []
        self._busy = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)

    def use(self, printers: Printers) -> None:
        """Ask other printers from now on."""
        self._printers, self.asked = printers, False

    def once_known(self, then: Callable[[], None]) -> None:
        """Do `then` when the printers are known: now, or when the spooler has told them."""
        if self.asked:
            then()
            return
        self._waiting.append(then)
        self.ask()

    def ask(self) -> None:
        """Ask the spooler once more."""
        if self._busy:
            return
        self._busy = True
        self._patience.start(PATIENCE)
        self._run(
            self._look, done=self._know, failed=lambda _refusal: self._know(((), "")), settled=self._go_on
        )

    def _give_up(self) -> None:
        self._printers.give_up()

    def _look(self) -> tuple[Sequence[str], str]:
        return self._printers.names(), self._printers.default()

    def _know(self, found: tuple[Sequence[str], str]) -> None:
        self.names, self.default = found

    def _go_on(self) -> None:
        if not isValid(self):
            return  # the window went while the spooler was thinking
        self._patience.stop()
        self._busy, self.asked = False, True
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()
        self.heard.emit()
