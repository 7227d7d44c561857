"""One turn of a target: its feeds read on, and what is due sent; trouble with one dossier holds up no other."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from desk_app.domain.retrying import Chance, next_delay
from province.bug_places import place_of
from province.outgoing.deriving import derive
from province.outgoing.outcomes import Arrived, Declined, Failed, Outcome, Target
from province.store import outgoing, outgoing_known
from province.store.database import Database
from province.store.outgoing import Queued

AT_ONCE = 50  # messages of a turn
IN_A_GO = 20  # turns before others are looked at again
IN_A_ROW = 3  # failures one after the other that mean the other side, not one message
log = logging.getLogger("province")


@dataclass(slots=True)
class Turned:
    """What a turn did. `pause`: how long the other side is left in peace, where it is in trouble."""

    derived: int = 0
    sent: int = 0
    refused: int = 0
    failed: int = 0
    pause: timedelta | None = None

    def add(self, other: Turned) -> None:
        self.derived += other.derived
        self.sent += other.sent
        self.refused += other.refused
        self.failed += other.failed
        self.pause = other.pause

    @property
    def moved(self) -> bool:
        return bool(self.derived or self.sent or self.refused)


@dataclass(slots=True)
class Turns:
    """The turns of one target. `failures` counts those in a row; one that arrives begins anew."""

    database: Database
    target: Target
    now: Callable[[], datetime]
    chance: Chance
    failures: int = 0

    def go(self, may_go_on: Callable[[], bool]) -> Turned:
        """Turn after turn until nothing moves, or the other side is to be left in peace.

        `may_go_on` is asked before every message: False ends it with nothing half done.
        """
        whole = Turned()
        for _ in range(IN_A_GO):
            turned = self._take(may_go_on)
            whole.add(turned)
            if not turned.moved or turned.pause is not None or not may_go_on():
                break
        return whole

    def _take(self, may_go_on: Callable[[], bool]) -> Turned:
        turned = Turned(derived=self._derive(may_go_on))
        with self.database.reading() as tx:
            due = outgoing.due(tx, self.target.name, now=self.now(), limit=AT_ONCE)
        for message in due:
            if not may_go_on():
                break
            outcome = self._send(message)
            if outcome is None:
                continue
            self._count(turned, outcome)
            if turned.pause is not None:
                break
        return turned

    def _derive(self, may_go_on: Callable[[], bool]) -> int:
        with self.database.reading() as tx:
            wanted, there = self.target.lanes(tx), outgoing.lanes_of(tx, self.target.name)
        if wanted.keys() - there.keys():
            with self.database.writing() as tx:
                for agency in sorted(wanted.keys() - there.keys()):
                    outgoing.open_lane(tx, agency, self.target.name, pos=wanted[agency])
                there = outgoing.lanes_of(tx, self.target.name)
        derived = 0
        for lane in there.values():
            if lane.agency in wanted and lane.pos < lane.head and may_go_on():
                derived += self._read_on(lane.agency)
        return derived

    def _read_on(self, agency: str) -> int:
        try:
            with self.database.writing() as tx:
                return derive(tx, self.target, agency, now=self.now())
        except OperationalError:
            raise
        except Exception as bug:  # noqa: BLE001  (a bug over one agency's feed is told, and the others go on)
            log.error("bug %s at %s", type(bug).__name__, place_of(bug))
            return 0

    def _send(self, message: Queued) -> Outcome | None:
        """Begun before it leaves, settled after: killed in between it is sent again under the same id."""
        with self.database.writing() as tx:
            if not outgoing.begin(tx, message, now=self.now()):
                return None
        try:
            outcome = self.target.send(self.database.reading, message)
        except OperationalError:
            raise
        except Exception as bug:  # noqa: BLE001  (a bug of one message is shown with it, and the others go on)
            log.error("bug %s at %s", type(bug).__name__, place_of(bug))
            outcome = Declined("bug", f"{type(bug).__name__} {place_of(bug)}")
        with self.database.writing() as tx:
            self._settle(tx, message, outcome)
        return outcome

    def _settle(self, tx: Connection, message: Queued, outcome: Outcome) -> None:
        now = self.now()
        match outcome:
            case Arrived():
                outgoing.sent(tx, message, now=now)
                if outcome.known_as:
                    outgoing_known.note_known(
                        tx, message.agency, message.dossier_id, outcome.known_as, now=now
                    )
            case Declined():
                outgoing.refused(tx, message, outcome.cause, outcome.words)
            case Failed():
                wait = next_delay(message.tries + 1, outcome.retry_after, self.chance)
                outgoing.failed(tx, message, outcome.cause, outcome.words, next_at=now + wait)

    def _count(self, turned: Turned, outcome: Outcome) -> None:
        if not isinstance(outcome, Failed):
            self.failures = 0
            turned.sent += isinstance(outcome, Arrived)
            turned.refused += isinstance(outcome, Declined)
            return
        turned.failed += 1
        self.failures += 1
        if outcome.everything or outcome.retry_after or self.failures >= IN_A_ROW:
            log.warning("outgoing %s: %s, %d in a row", self.target.name, outcome.cause, self.failures)
            turned.pause = next_delay(self.failures, outcome.retry_after, self.chance)
