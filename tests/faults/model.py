"""Three desks and a province that crash, lose, repeat and are put back: the real core on the real stores.

A state machine for Hypothesis. Whatever it does, everything told "saved" is at the province when the line is well
again, each once and under its own code, and every desk knows of every other's dossiers. Only what lay on one disk alone
goes with it: a desk put back from an older copy promises what the copy or the province holds.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, ClassVar
from unittest.mock import patch

import httpx2
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Engine, select
from sqlalchemy.event import listen, remove

from desk_app.bootstrap import OpenDesk, open_desk, verify
from desk_app.clock import FixedClock
from desk_app.domain.events import ClerkAdded
from desk_app.store.engine import reading, writing
from desk_app.store.lives import base_of, mark_copy
from desk_app.store.outbox import SqlOutbox
from desk_app.wire.envelope import GENESIS
from desk_app.wire.frames import MAX_BATCH_BYTES
from desk_app.wire.messages import PULL, Limits
from province.app import make_app
from province.bootstrap import Province, open_province
from province.store.tables import dossiers
from tests.builders import LAN, MONDAY
from tests.faults.bad_lines import FARES, Fare, UnluckyLine
from tests.faults.oracle import Tally, chains_of, own_hashes, saved_at
from tests.faults.recovery_kills import rounds_over
from tests.faults.sample import MEMORY
from tests.faults.straight import StraightLine
from tests.faults.world import World, Wrap, enrol, found_world, hand_on, receive

NAMES = ("a", "b", "c")
LATE = "d"
"""The desk that may be enrolled later; a rule that draws it before is about the first one."""
DESKS = st.sampled_from((*NAMES, LATE))
MOST_COPIES = 3
"""How often a desk is put back from an older copy: the province gives it no more incarnations a day."""
CUTS = st.integers(1, 90)


class PowerCut(BaseException):
    """The power went in the middle of a statement; nothing of ours may catch it."""


class DeadProvince(httpx2.BaseTransport):
    """What a desk sees of a province whose power went."""

    def __init__(self, line: httpx2.BaseTransport) -> None:
        self.line = line

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        try:
            return self.line.handle_request(request)
        except PowerCut as cut:
            raise httpx2.RemoteProtocolError("gone") from cut


@dataclass
class Countdown:
    """Steps until the power goes; it runs while it is armed."""

    left: int
    armed: bool = True

    def step(self, *_told: object, **_named: object) -> None:
        self.left -= self.armed
        if self.armed and self.left == 0:
            raise PowerCut


class ArmedByTheFeed(httpx2.BaseTransport):
    """Arms a countdown when the feed was answered: the power goes while the desk keeps it."""

    def __init__(self, line: httpx2.BaseTransport, countdown: Countdown) -> None:
        self.line = line
        self.countdown = countdown

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        answer = self.line.handle_request(request)
        self.countdown.armed |= request.url.path == PULL
        return answer


@contextmanager
def power_goes(engine: Engine, countdown: Countdown) -> Iterator[None]:
    """Counts each statement of the database twice, before and after it, and each commit."""
    step = countdown.step

    names = ("before_cursor_execute", "after_cursor_execute", "commit")
    for name in names:
        listen(engine, name, step)
    try:
        yield
    finally:
        for name in names:
            remove(engine, name, step)


@cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="faults-", dir=MEMORY if MEMORY.is_dir() else None))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    found_world(folder / "world", desks=NAMES)
    return folder


def aside_of(desk: OpenDesk) -> set[int]:
    """Rows of the journal, of the incarnation that writes now, that the province set aside."""
    with reading(desk.engine) as connection:
        query = "SELECT seq FROM setback WHERE seq > ?"
        return set(connection.exec_driver_sql(query, (base_of(connection),)).scalars())


def unreadable_of(desk: OpenDesk) -> set[int]:
    with reading(desk.engine) as connection:
        query = "SELECT seq FROM event WHERE payload = ? AND seq > ?"
        return set(connection.exec_driver_sql(query, (b"[", base_of(connection))).scalars())


class ThreeDesks(RuleBasedStateMachine):
    """`outbox_kind` and `planted` are where a test of this test plants its bug."""

    outbox_kind: ClassVar[type[SqlOutbox]] = SqlOutbox
    steps_done: ClassVar[int] = 0

    @classmethod
    def planted(cls) -> AbstractContextManager[Any]:
        return nullcontext()

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=_template()))
        self.world = World(self.folder / "world")
        self.tally = Tally("model")
        self.desks: dict[str, OpenDesk] = {}
        self.own: dict[str, list[str]] = {}
        self.copies = 0
        self.province: Province | None = None
        self.off = timedelta(0)
        self.limits = Limits(500, MAX_BATCH_BYTES)

    @initialize()
    def begin(self) -> None:
        shutil.copytree(_template() / "world", self.world.folder)
        self._open_province()
        for name in NAMES:
            self._open_desk(name)
        self.back_up()

    @rule(name=DESKS, count=st.integers(1, 3))
    def receive(self, name: str, count: int) -> None:
        for _ in range(count):
            self._receive(name)

    @rule(name=DESKS)
    def step(self, name: str) -> None:
        name = self._there(name)
        if self.own.get(name):
            hand_on(self.desks[name], self.own[name].pop())

    @rule(name=DESKS)
    def write_something_nobody_can_read(self, name: str) -> None:
        """A bug of a desk: it is kept as it is, told of, and stops nothing."""
        desk = self.desks[self._there(name)]
        with patch("desk_app.store.journal.encode_fact", lambda _fact: ("clerk.added", 1, b"[")):
            with desk.register.open() as book:
                book.announce(ClerkAdded("1", "Lan", "clerk"), dossier_id=None, at=MONDAY, actor=LAN)

    @rule(most=st.sampled_from([1, 3, 40, 500]), octets=st.sampled_from([1, 900, MAX_BATCH_BYTES]))
    def the_province_takes_less_at_once(self, most: int, octets: int) -> None:
        self.limits = Limits(most, octets)

    @rule(name=DESKS)
    def a_good_morning(self, name: str) -> None:
        self._receive(name)
        self._sync(name)

    @rule(name=DESKS, fares=st.lists(st.sampled_from(FARES), max_size=6))
    def sync_over_a_bad_line(self, name: str, fares: list[Fare]) -> None:
        self._sync(name, fares)

    @rule(name=DESKS, cut=CUTS, receiving=st.booleans())
    def the_desk_loses_power(self, name: str, cut: int, receiving: bool) -> None:
        name = self._there(name)
        try:
            with power_goes(self.desks[name].engine, Countdown(cut)):
                if receiving:
                    self._receive(name)
                self._sync(name)
        except PowerCut:
            self.desks.pop(name).close()
            self._open_desk(name)

    @rule(name=DESKS, other=DESKS, cut=st.integers(1, 30))
    def the_desk_loses_power_while_it_keeps_the_feed(self, name: str, other: str, cut: int) -> None:
        name = self._there(name)
        self.a_good_morning(other)
        countdown = Countdown(cut, armed=False)
        try:
            with power_goes(self.desks[name].engine, countdown):
                self._sync(name, wrap=lambda line: ArmedByTheFeed(line, countdown))
        except PowerCut:
            self.desks.pop(name).close()
            self._open_desk(name)

    @rule(name=DESKS, cut=CUTS)
    def the_province_loses_power(self, name: str, cut: int) -> None:
        with power_goes(self._province.database.engine, Countdown(cut)):
            self._sync(name)
        self._province.close()
        self._open_province()

    @rule()
    def back_up(self) -> None:
        self._province.close()
        shutil.rmtree(self.folder / "backup", ignore_errors=True)
        shutil.copytree(self.world.folder / "province", self.folder / "backup")
        self._open_province()

    @rule()
    def put_the_backup_back(self) -> None:
        self._province.close()
        shutil.rmtree(self.world.folder / "province")
        shutil.copytree(self.folder / "backup", self.world.folder / "province")
        self._open_province()
        if self.copies:
            self._forget_what_lay_on_no_other_disk()

    @rule()
    def enrol_one_more(self) -> None:
        if LATE not in self.desks:
            enrol(self.world, self._province, LATE)
            self._open_desk(LATE)

    @rule()
    def a_morning_that_the_backup_never_saw(self) -> None:
        """A desk enrolled after the backup that is put back: it alone can prove that it is one."""
        if LATE not in self.desks:
            self.back_up()
            self.enrol_one_more()
            self.a_good_morning(LATE)
            self.put_the_backup_back()

    @rule(name=DESKS)
    def copy_a_desk(self, name: str) -> None:
        name = self._there(name)
        self.desks.pop(name).close()
        shutil.rmtree(self.folder / f"copy-{name}", ignore_errors=True)
        shutil.copytree(self.world.home(name).folder, self.folder / f"copy-{name}")
        self._open_desk(name)

    @rule(name=DESKS, known=st.booleans())
    def put_the_copy_of_a_desk_back(self, name: str, known: bool) -> None:
        """A disk died; `known`: by the command that marks a copy as one."""
        name = self._there(name)
        copy = self.folder / f"copy-{name}"
        if not copy.exists() or self.copies == MOST_COPIES:
            return
        self.copies += 1
        self.desks.pop(name).close()
        shutil.rmtree(self.world.home(name).folder)
        shutil.copytree(copy, self.world.home(name).folder)
        self._open_desk(name)
        if known:
            with writing(self.desks[name].engine) as connection:
                mark_copy(connection, "restored")
        self.own[name] = []
        self._forget_what_lay_on_no_other_disk()

    @rule(name=DESKS)
    def the_province_is_put_back_to_before_a_copys_first_life(self, name: str) -> None:
        """What that life had brought is on its disk and in no journal that is sent by itself."""
        if self.copies < MOST_COPIES:
            name = self._there(name)
            self.back_up()
            self.a_good_morning(name)
            self.copy_a_desk(name)
            self.put_the_copy_of_a_desk_back(name, known=True)
            self.a_good_morning(name)
            self.put_the_backup_back()

    @rule(days=st.sampled_from([-3652, -1, 0, 1, 3652]))
    def the_provinces_clock_jumps(self, days: int) -> None:
        self.off = timedelta(days=days)

    @invariant()
    def the_province_holds_nothing_twice_and_nothing_out_of_place(self) -> None:
        if self.province is None:
            return
        with self._province.database.reading() as tx:
            chains = chains_of(tx)
            seen = Tally("so far", told={})
            seen.count(tx)
            seen.assert_whole()
        for desk in self.desks.values():
            chain, own = chains.get(desk.outbox.enrolment().incarnation, [])[1:], own_hashes(desk)
            assert (
                chain == own[: len(chain)] or self.copies
            )  # a copy may be behind, or another, until it called

    def teardown(self) -> None:
        """The line is well again: a few calls each, and everything is everywhere."""
        try:
            if self.province is not None:
                self._converge()
        finally:
            for desk in self.desks.values():
                desk.close()
            if self.province is not None:
                self.province.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def _converge(self) -> None:
        self.off = timedelta(0)
        for _ in range(4):
            endings = [self._sync(name) for name in self.desks]
        assert set(endings) == {"done"}
        with self._province.database.reading() as tx:
            chains = chains_of(tx)
            self.tally.count(tx)
            held = set(tx.execute(select(dossiers.c.id)).scalars())
        self.tally.assert_whole()
        everything: dict[str, str] = {}
        for desk in self.desks.values():
            verify(desk)
            chain = chains.get(desk.outbox.enrolment().incarnation, [GENESIS])
            assert own_hashes(desk) == chain[1:], "another journal"
            everything |= saved_at(desk)
            assert aside_of(desk) == unreadable_of(desk), (
                "what nobody can read is not told of, or something else is"
            )
        assert everything.keys() <= held, "a desk's dossier is not at the province"
        for desk in self.desks.values():
            known = {found.id for found in desk.search.find("", limit=10_000)}
            assert known == held, "a desk was not told of a dossier"

    def _there(self, name: str) -> str:
        return name if name in self.desks else NAMES[0]

    def _forget_what_lay_on_no_other_disk(self) -> None:
        with self._province.database.reading() as tx:
            kept = set(tx.execute(select(dossiers.c.id)).scalars())
        for desk in self.desks.values():
            kept |= saved_at(desk).keys()
        self.tally.told = {each: code for each, code in self.tally.told.items() if each in kept}

    @property
    def _province(self) -> Province:
        assert self.province is not None
        return self.province

    def _open_province(self) -> None:
        self.province = open_province(self.world.settings, now=lambda: MONDAY + self.off)

    def _open_desk(self, name: str) -> None:
        desk = open_desk(self.world.home(name), clock=FixedClock(MONDAY))
        known = desk.outbox.enrolment()
        outbox = self.outbox_kind(
            desk.engine,
            incarnation=known.incarnation,
            url=known.url,
            private_key=known.private_key,
            province_key=known.province_key,
            certificates=desk.outbox.position().certificates,
        )
        self.desks[name] = replace(desk, outbox=outbox)

    def _receive(self, name: str) -> None:
        name = self._there(name)
        saved = receive(self.desks[name])
        self.tally.tell(saved)
        self.own.setdefault(name, []).append(saved[1])

    def _sync(self, name: str, fares: list[Fare] | None = None, *, wrap: Wrap | None = None) -> str:
        name = self._there(name)
        type(self).steps_done += 1
        with self.planted(), patch("province.actions.hello.LIMITS", self.limits):
            line = UnluckyLine(DeadProvince(StraightLine(make_app(self._province))), fares or [])
            report = rounds_over(self.desks[name], wrap(line) if wrap else line)
        return report.ending
