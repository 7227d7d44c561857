"""The cards of the reception, built one at a time while the sign-in stands there and nobody waits for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.reception.due_card import DueCard
from ui.reception.fee_card import FeeCard
from ui.reception.paper_card import PaperCard
from ui.reception.party_card import PartyCard
from ui.reception.strip import StripCard

T = TypeVar("T", bound=QWidget)
AFTER, BETWEEN = 250, 20  # ms: first the sign-in is painted, then one card a turn
KINDS: tuple[Callable[[], QWidget], ...] = (PartyCard, PaperCard, DueCard, FeeCard, StripCard)
"""The ones that take longest; each alone is a short stop of the window, all of them a long one."""


class CardsAhead(QObject):
    """Holds what is built until the reception takes it; what is not there yet it builds itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._built: dict[object, QWidget] = {}
        self._waiting = list(KINDS)
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    def take(self, kind: Callable[[], T]) -> T:
        """The card of this kind, built already or now."""
        built = self._built.pop(kind, None)
        self._waiting = [each for each in self._waiting if each is not kind]
        return cast(T, built) if built is not None else kind()

    def _next(self) -> None:
        if self._waiting:
            kind = self._waiting.pop(0)
            self._built[kind] = kind()
            self._timer.start(BETWEEN)
