"""A province and its desks as they are in the field, all real, on disks of their own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import httpx2

from desk_app.bootstrap import Enrolled, OpenDesk, found_desk, open_desk, take
from desk_app.clock import FixedClock
from desk_app.paths import Home
from desk_app.ports import Clock, SyncReport
from desk_app.store.engine import reading
from desk_app.sync.round import sync_now
from desk_app.sync.scan_line import ScanLine
from desk_app.transport.http_link import DeskKey, HttpLink
from desk_app.wire.messages import EnrolRequest, Office
from desk_app.wire.signing import new_private_key, public_key_of
from province.actions.enrol import make_code
from province.app import make_app
from province.bootstrap import Province, open_province
from province.settings import Settings
from province.store import offices
from tests.builders import LAN, MONDAY, an_intake
from tests.faults.straight import StraightLine

URL = "http://127.0.0.1:9"
OFFICE = Office("H15.50.05", "24181", "Xã Mẫu", phone="0260 3 000 000", hours="thứ Hai đến thứ Sáu")
Wrap = Callable[[httpx2.BaseTransport], httpx2.BaseTransport]


@dataclass(frozen=True)
class World:
    """`folder` holds the province's home and a home for each desk; `database_url` is empty on SQLite."""

    folder: Path
    database_url: str = ""
    now: datetime = MONDAY
    url: str = URL

    @property
    def settings(self) -> Settings:
        return Settings(self.folder / "province", database_url=self.database_url or None)

    def home(self, name: str) -> Home:
        return Home(self.folder / name)

    @contextmanager
    def province(self) -> Iterator[Province]:
        opened = open_province(self.settings, now=lambda: self.now)
        try:
            yield opened
        finally:
            opened.close()

    @contextmanager
    def desk(self, name: str, *, clock: Clock | None = None) -> Iterator[OpenDesk]:
        opened = open_desk(self.home(name), clock=clock or FixedClock(self.now))
        try:
            yield opened
        finally:
            opened.close()

    def sync(self, name: str, *, wrap: Wrap | None = None) -> SyncReport:
        """One round of a desk that is opened for it, over a line that `wrap` may spoil."""
        with self.desk(name) as desk, self.province() as province:
            return sync(desk, province, wrap=wrap)

    def receive(self, name: str, **but: object) -> tuple[str, str]:
        """One dossier at a desk: its id and the code that was said to be saved."""
        with self.desk(name) as desk:
            return receive(desk, **but)


def receive(desk: OpenDesk, **but: object) -> tuple[str, str]:
    """One dossier; every 200th of a desk with a clock of its own brings the next working day and its numbers."""
    if isinstance(desk.clock, FixedClock):
        with reading(desk.engine) as connection:
            held = connection.exec_driver_sql("SELECT count(*) FROM dossier").scalar_one()
        weeks, days = divmod(held // 200, 5)
        desk.clock.moment = max(desk.clock.moment, MONDAY + timedelta(weeks=weeks, days=days))
    dossier = desk.receive(an_intake(**but), actor=LAN).dossier
    return dossier.id, dossier.code


def hand_on(desk: OpenDesk, code: str) -> None:
    take(desk, code, "hand_on", {}, actor=LAN)


def sync(desk: OpenDesk, province: Province, *, wrap: Wrap | None = None) -> SyncReport:
    straight = StraightLine(make_app(province))
    return sync_over(desk, wrap(straight) if wrap else straight)


def sync_over(
    desk: OpenDesk, line: httpx2.BaseTransport, *, scans: Callable[[HttpLink], ScanLine] | None = None
) -> SyncReport:
    """One round over any line; without `scans` none are sent."""
    enrolment = desk.outbox.enrolment()
    key = DeskKey(enrolment.incarnation, enrolment.private_key, desk.outbox.next_counter)
    with HttpLink(enrolment.url, key=key, transport=line) as link:
        going = scans(link) if scans is not None else None
        return sync_now(link, desk.outbox, desk.clock, chance=lambda: 0.5, scans=going)


def found_world(
    folder: Path, *, desks: tuple[str, ...] = ("a", "b"), database_url: str = "", url: str = URL
) -> World:
    """A new province with one office and desks that have received nothing yet; they call it at `url`."""
    world = World(folder, database_url, url=url)
    with world.province() as province:
        with province.database.writing() as tx:
            offices.keep_office(tx, OFFICE, now=world.now)
        for name in desks:
            enrol(world, province, name)
    return world


def enrol(
    world: World, province: Province, name: str, *, wrap: Wrap | None = None, office: Office = OFFICE
) -> None:
    """A new desk of an office, which is new itself where the province does not know it."""
    with province.database.writing() as tx:
        if offices.office_of(tx, office.agency) is None:
            offices.keep_office(tx, office, now=world.now)
        code = make_code(tx, office.agency, now=province.now()).code
    private_key = new_private_key()
    request = EnrolRequest(code, public_key_of(private_key), f"Quầy {name}", "0.2.0")
    straight = StraightLine(make_app(province))
    with HttpLink(URL, transport=wrap(straight) if wrap else straight) as link:
        answer = link.enrol(request)
        packs = [link.pack(notice.kind, notice.version) for notice in answer.packs]
    kept = Enrolled(answer=answer, url=world.url, desk_name=f"Quầy {name}", private_key=private_key)
    found_desk(world.home(name), kept, packs, key_place="file", clock=FixedClock(world.now)).close()


def copied(world: World, folder: Path) -> World:
    """The same world once more, from its files (SQLite alone)."""
    shutil.copytree(world.folder, folder)
    return World(folder, world.database_url, world.now)
