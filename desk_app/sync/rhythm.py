"""When the desk tries the line again: never given up, never in step with five hundred other desks."""

from __future__ import annotations

from datetime import datetime, timedelta

from desk_app.domain.retrying import LONGEST, LONGEST_ASKED, SHORTEST, Chance
from desk_app.ports import SyncReport

BETWEEN_ROUNDS = timedelta(seconds=60)


class Rhythm:
    """Decides when the window's background loop runs the next round.

    Every way a round can end sets the next try; a press, a changed network or a new dossier can bring
    it nearer, nothing takes it away. It holds no clock: `now` comes in, aware.
    """

    def __init__(self, chance: Chance, *, next_try: datetime | None = None) -> None:
        """`next_try` is the one kept from before a restart."""
        self._chance = chance
        self._next = self._whole = next_try
        self._in_trouble = next_try is not None

    @property
    def next_try(self) -> datetime | None:
        """None before the first round: due at once."""
        return self._next

    def is_due(self, now: datetime) -> bool:
        """Also true when the next try lies further off than any wait can be: then the clock was moved."""
        if self._next is None:
            return True
        return now >= self._next or self._next - now > LONGEST_ASKED + LONGEST

    def is_brief(self, now: datetime) -> bool:
        """Whether only something new to send brings the round, and the next whole one has its time still."""
        return not self._in_trouble and self._whole is not None and now < self._whole

    def ended(self, report: SyncReport, now: datetime, *, brief: bool = False) -> None:
        """A round ended, well or not; after a brief one that went well the whole one comes when it would have."""
        self._in_trouble = report.next_try is not None
        if brief and not self._in_trouble:
            self._next = self._whole
            return
        self._next = report.next_try or now + BETWEEN_ROUNDS * (0.9 + 0.2 * self._chance())
        self._whole = self._next

    def broke(self, now: datetime) -> None:
        """A round ended in a bug: it is tried again all the same."""
        self._in_trouble = True
        self._next = self._whole = now + LONGEST

    def wake(self, now: datetime) -> None:
        """The clerk pressed, or the network changed: now."""
        self._next = self._whole = now

    def wrote(self, now: datetime) -> None:
        """Something new is in the journal: soon, unless the line is known to be in trouble."""
        if not self._in_trouble and self._next is not None:
            self._next = min(self._next, now + SHORTEST)
