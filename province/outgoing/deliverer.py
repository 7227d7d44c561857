"""Delivering what waits for other systems: every target in a turn of its own, one deliverer at a time."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from random import SystemRandom

from sqlalchemy.exc import OperationalError

from desk_app.domain.retrying import Chance
from desk_app.wire.envelope import new_id
from province.bug_places import place_of
from province.outgoing import lease
from province.outgoing.outcomes import Target
from province.outgoing.turn import Turned, Turns
from province.store import outgoing
from province.store.database import Database

LOOKS_EVERY = 2.0  # seconds between looks at the feeds
LOOKS_FOR_WORK_EVERY = 5.0  # seconds while nobody is to be told, or another delivers
RENEWS_EVERY = 10.0  # seconds between renewals of the lease
SWEEPS_EVERY = 3600.0
AFTER_A_BUG = 60.0
_AT_ONCE = 8  # targets beside each other: one that hangs holds up its own thread alone
log = logging.getLogger("province")


@dataclass(slots=True)
class Delivered:
    """What a run did altogether."""

    sent: int = 0
    refused: int = 0
    failed: int = 0

    def add(self, turned: Turned) -> None:
        self.sent += turned.sent
        self.refused += turned.refused
        self.failed += turned.failed


@dataclass
class Deliverer:
    """`targets` tells who is to be told now; it is asked again and again, and keeps one object a target."""

    database: Database
    now: Callable[[], datetime]
    targets: Callable[[], Sequence[Target]]
    chance: Chance = field(default_factory=lambda: SystemRandom().random)
    holder: str = field(default_factory=new_id)
    _turns: dict[str, Turns] = field(default_factory=dict)
    _rest: dict[str, float] = field(default_factory=dict)
    _under_way: dict[str, Future[Turned]] = field(default_factory=dict)
    _held: bool = False
    _renewed: float = 0.0
    _swept: float = 0.0

    def once(self) -> Delivered | None:
        """Sends until nothing more is due; None while another delivers."""
        done = Delivered()
        if not self._hold():
            return None
        try:
            for turns in self._ready():
                turned = turns.go(self._keeps)
                while turned.moved and turned.pause is None:
                    done.add(turned)
                    turned = turns.go(self._keeps)
                done.add(turned)
        finally:
            lease.release(self.database, self.holder, now=self.now())
        return done

    def run(self, stop: threading.Event) -> None:
        """Delivers until `stop` is set; waits in peace while another process delivers."""
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="deliver") as pool:
            while not stop.is_set():
                try:
                    ready = self._ready()
                    if (ready or self._under_way) and self._keeps():
                        self._go_on(ready, pool, stop)
                        self._sweep()
                except OperationalError:
                    log.warning("outgoing: the database is busy or away")
                    self._held = False
                except Exception as bug:  # noqa: BLE001  (told, and tried again: nothing else would send)
                    log.error("bug %s at %s", type(bug).__name__, place_of(bug))
                    self._held = False
                stop.wait(LOOKS_EVERY if self._held else LOOKS_FOR_WORK_EVERY)
        if self._held:
            with suppress(OperationalError):
                lease.release(self.database, self.holder, now=self.now())

    def _go_on(self, ready: Sequence[Turns], pool: ThreadPoolExecutor, stop: threading.Event) -> None:
        for name, turn in list(self._under_way.items()):
            if turn.done():
                del self._under_way[name]
                self._rest[name] = time.monotonic() + self._ended(name, turn)
        for turns in ready:
            name = turns.target.name
            if name not in self._under_way and self._rest.get(name, 0.0) <= time.monotonic():
                self._under_way[name] = pool.submit(turns.go, lambda: self._held and not stop.is_set())

    def _ended(self, name: str, turn: Future[Turned]) -> float:
        """For how many seconds the target is left in peace."""
        try:
            pause = turn.result().pause
        except OperationalError:
            log.warning("outgoing %s: the database is busy or away", name)
            return RENEWS_EVERY
        except Exception as bug:  # noqa: BLE001  (one target's bug is told, and the others go on)
            log.error("bug %s at %s", type(bug).__name__, place_of(bug))
            return AFTER_A_BUG
        return pause.total_seconds() if pause is not None else 0.0

    def _ready(self) -> list[Turns]:
        ready = []
        for target in self.targets():
            turns = self._turns.get(target.name)
            if turns is None or turns.target is not target:
                turns = self._turns[target.name] = Turns(self.database, target, self.now, self.chance)
            ready.append(turns)
        return ready

    def _keeps(self) -> bool:
        """Whether the lease is held; kept alive every few seconds."""
        if not self._held or time.monotonic() - self._renewed >= RENEWS_EVERY:
            return self._hold()
        return True

    def _hold(self) -> bool:
        self._held = lease.hold(self.database, self.holder, now=self.now())
        self._renewed = time.monotonic()
        return self._held

    def _sweep(self) -> None:
        if time.monotonic() - self._swept >= SWEEPS_EVERY:
            self._swept = time.monotonic()
            with self.database.writing() as tx:
                outgoing.forget_sent(tx, before=self.now() - outgoing.KEPT_SENT)
