"""A table's columns as each clerk left them: taken up at the sign-in, kept a moment after the last change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from ui import refused
from ui.work import background

if TYPE_CHECKING:
    from desk_app.store.clerks import Clerk
    from ui.counter.counter import Counter
    from ui.widgets.table import DataTable

PAUSE = 400  # ms after the last change


class KeptColumns(QObject):
    """Keeps widths, places, sight and order of one table for whoever is at the counter."""

    def __init__(self, counter: Counter, table: DataTable[Any], *, run: Any = background.run) -> None:
        super().__init__(table)
        self._counter, self._table, self._run = counter, table, run
        self._name = f"columns/{table.name}"
        self._taking_up = self._touched = False
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._keep)
        table.columns.changed.connect(self._changed)
        counter.entered.connect(self._enter)
        counter.left.connect(self._leave)
        self._enter(counter.clerk())

    def _enter(self, clerk: Clerk) -> None:
        self._touched = False
        self._run(
            lambda: self._counter.desk.preferences.get(clerk.id, self._name, ""),
            done=self._take_up,
            failed=self._complain,
        )

    def _take_up(self, kept: str) -> None:
        """What is kept, or the columns as at first for a clerk who never moved one.

        Whoever was quicker than the database keeps what they just did.
        """
        if self._touched:
            return
        self._taking_up = True
        if not kept or not self._table.restore_state(kept.encode()):
            self._table.reset_columns()
        self._taking_up = False

    def _changed(self) -> None:
        if not self._taking_up:
            self._touched = True
            self._soon.start()

    def _leave(self) -> None:
        """The clerk goes: what was changed a moment ago is still theirs."""
        if self._soon.isActive():
            self._soon.stop()
            self._keep()

    def _keep(self) -> None:
        clerk, state = self._counter.clerk(), self._table.save_state().decode()
        self._run(
            lambda: self._counter.desk.preferences.put(clerk.id, self._name, state),
            done=lambda _none: None,
            failed=self._complain,
        )

    def _complain(self, refusal: Exception) -> None:
        self._counter.window.toast(refused.sentence(refusal))
