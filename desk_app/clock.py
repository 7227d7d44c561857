"""The desk's clock."""

from __future__ import annotations

from datetime import datetime

from desk_app.domain.calendar import VIETNAM
from desk_app.wire.envelope import ClockQuality


class SystemClock:
    """The computer's clock, in Vietnam's time; its word is evidence, order comes from the journal."""

    def now(self) -> datetime:
        return datetime.now(VIETNAM)

    def quality(self) -> ClockQuality:
        return "ok"


class FixedClock:
    """A clock that stands where it is put: demo data and tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def quality(self) -> ClockQuality:
        return "ok"
