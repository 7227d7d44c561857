"""The one place for banners over a page: each speaker keeps its own, the weightiest is in sight."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Dressed, look
from ui.widgets.banner import Banner


class Whose(IntEnum):
    """Who says a state, the weightiest first: what stops the work, what a citizen waits for, what can wait."""

    CLOCK = 0
    PAYMENT = 1
    REFUSED = 2
    CALENDAR = 3
    LATE = 4
    NEWS = 5
    COPIES = 6
    RIGHTS = 7


COUNTED = frozenset({Whose.LATE, Whose.NEWS, Whose.COPIES})
"""The rail counts these too, or tomorrow is early enough: they give way to a form."""


class BannerPlace(Dressed, QWidget):
    """Takes no room while nothing is said. A banner that is taken away brings the next one up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: dict[Whose, Banner] = {}
        self._sparing = False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self.hide()
        self._finish()

    @property
    def banner(self) -> Banner | None:
        """The banner in sight, None when there is none."""
        folded = COUNTED if self._sparing else frozenset()
        whose = min((each for each in self._said if each not in folded), default=None)
        return self._said[whose] if whose is not None else None

    def say(self, whose: Whose, banner: Banner) -> None:
        """Keep what `whose` says, in place of what it said before."""
        self._take(whose)
        banner.hide()  # its key is nobody's before it is in sight
        self._said[whose] = banner
        self._column.addWidget(banner)
        self._choose()

    def clear(self, only: Banner | None = None) -> None:
        """Take one banner away, every one without `only`; one that was replaced is gone already."""
        for whose in [each for each, banner in self._said.items() if only is None or banner is only]:
            self._take(whose)
        self._choose()

    def spare(self, sparing: bool) -> None:
        """Whether a form is open in the page in sight: it needs the height, and what the rail counts is folded."""
        self._sparing = sparing
        self._choose()

    def _take(self, whose: Whose) -> None:
        banner = self._said.pop(whose, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def _choose(self) -> None:
        shown = self.banner
        for banner in self._said.values():
            banner.setVisible(banner is shown)
        self.setVisible(shown is not None)

    def _dress(self) -> None:
        self._column.setContentsMargins(*((8, 6, 8, 0) if look().compact else (16, 8, 12, 0)))
        self._choose()
