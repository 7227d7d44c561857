"""The line behind the counter: its word on the rail and the header, and what a round brought in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QNetworkInformation

from desk_app.law import calendar_moves
from ui import refused
from ui.sync import line_words
from ui.sync.loop import SyncLoop
from ui.theme import Tone
from ui.widgets.banner_place import Whose
from ui.work import background

if TYPE_CHECKING:
    from desk_app.actions.moved_by_calendar import Moved
    from desk_app.ports import SyncReport
    from desk_app.store.line_state import LineState
    from ui.counter.counter import Counter
    from ui.login.view import LoginCard
    from ui.widgets.banner import Banner

translate = QCoreApplication.translate

_NAMED = 4  # dossiers a banner names before it counts


class Line(QObject):
    """Keeps the loop of rounds going and says in the frame how the line is."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._window, self._desk = counter.window, counter.desk
        self._state: LineState | None = None
        self._card: LoginCard | None = None
        self._moved: Banner | None = None
        self._says_moved = ""
        self._refused: Banner | None = None
        self.loop = SyncLoop(counter.desk, parent=self)

    def begin(self) -> None:
        """Start the rounds; a network that comes back, where the system tells of it, is tried at once."""
        self.loop.state_changed.connect(self._show)
        self.loop.refused.connect(self._show_refusal)
        self.loop.round_ended.connect(self._round_ended)
        network = QNetworkInformation.instance() if QNetworkInformation.loadDefaultBackend() else None
        if network is not None:
            network.reachabilityChanged.connect(lambda _reach: self.loop.wake())
        self.loop.start()

    def show_at(self, card: LoginCard | None) -> None:
        """Say the state at the sign-in card too while it stands there; None: it is gone."""
        self._card = card
        if card is not None and self._state is not None:
            self._show(self._state)

    def look_at_calendar(self) -> None:
        """A newer calendar never moves a printed date: it lists the dossiers concerned."""
        background.run(lambda: calendar_moves(self._desk), done=self._show_moved, failed=self._show_refusal)

    def close(self) -> None:
        """No new round begins."""
        self.loop.close()

    def _show(self, state: LineState) -> None:
        self._state = state
        now = self._desk.clock.now()
        header = line_words.header(state, now)
        self._window.set_sync_badge(*line_words.badge(state, now))
        self._window.set_state(*header)
        if self._card is not None:
            self._card.show_state(*header)

    def _round_ended(self, report: SyncReport | None) -> None:
        if report is None:
            return
        if report.ending != "cancelled" and self._refused is not None:
            # What this computer would not do, it does again.
            self._window.clear_banner(self._refused)
            self._refused = None
        if report.received:
            self.look_at_calendar()

    def _show_moved(self, moved: Sequence[Moved]) -> None:
        if not moved:
            if self._moved is not None:
                self._window.clear_banner(self._moved)
            self._moved, self._says_moved = None, ""
            return
        listed = "; ".join(
            f"{each.dossier.code} ({each.move.printed:%d/%m} → {each.move.would_be:%d/%m})"
            for each in moved[:_NAMED]
        )
        more = (
            translate("Counter", " and {count} more").format(count=len(moved) - _NAMED)
            if len(moved) > _NAMED
            else ""
        )
        said = translate(
            "Counter", "The new calendar would move printed dates, which stay as they are: {listed}{more}."
        )
        words = said.format(listed=listed, more=more)
        if words == self._says_moved:
            return  # in sight, waiting for something weightier to be over, or put off by somebody who read it
        self._says_moved = words
        self._moved = self._window.show_banner(
            words, Tone.TODAY, "calendar-days", whose=Whose.CALENDAR, put_off=self._put_off_moved
        )

    def _put_off_moved(self) -> None:
        """Read: said again at the next start, or when other dossiers are concerned."""
        self._moved = None

    def _show_refusal(self, refusal: Exception) -> None:
        said = refused.sentence(refusal)
        self._refused = self._window.show_banner(said, Tone.PERSON, "triangle-alert", whose=Whose.REFUSED)
